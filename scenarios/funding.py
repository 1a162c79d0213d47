"""The document that adds funding: the scenarios to be compared."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from costmodel.assumptions import Described, Name, Quantity
from costmodel.ingredients import Ingredient
from costmodel.model import CostModel
from scenarios.demand import Demand
from scenarios.fees import is_asked_of_schools
from scenarios.streams import Contract, Fee, Stream
from scenarios.transitions import Transition


class Addition(Described):
    """An ingredient that only one scenario has, put in a pool or a programme."""

    to: Name
    """The pool or programme it is put in, by name."""
    ingredient: Ingredient
    """What is added."""


class LotDiscount(Described):
    """What is taken off the prices of lots that are won together."""

    contracts: tuple[Name, ...] = Field(min_length=2)
    """The lots that have to be won together, by the names of their contracts."""
    share: Quantity
    """Share that is taken off the price of each of them, from 0 to 1: 0.05 for 5%."""


class Funding(Described):
    """One scenario: who pays, how many schools come, who pays for days deployed."""

    label: str = Field(min_length=1, max_length=120)
    """What documents call this way of funding."""
    note: str = Field(default="", max_length=2000)
    """Anything a reader should know of it."""
    delivery: Literal["broker", "direct"] = "broker"
    """Who pays provider schools for deployed days: the ``broker``, or ``direct``: the
    supported schools themselves, so that the days are no cost of the broker."""
    cohorts: dict[Name, dict[int, Quantity]] = Field(default_factory=dict)
    """Cohorts that replace a programme's own in this way of funding, by programme and
    year."""
    adds: tuple[Addition, ...] = ()
    """Costs that this way of funding alone has, like writing a bid."""
    streams: tuple[Stream, ...] = ()
    """Sources of income: grants, donations, fees, contracts, other income."""
    lot_discounts: tuple[LotDiscount, ...] = ()
    """What contracts cost less if several are won together, as lots of one tender."""
    demand: Demand | None = None
    """What limits the schools that buy; left out: all programmes run as planned."""
    vat: Literal["partly_exempt"] | None = None
    """Written as ``partly_exempt`` where some income of this way of funding is taxed
    and some is not, so that VAT on purchases is recovered in part. Left out: as the
    organisation."""
    transitions: dict[Name, Transition] = Field(default_factory=dict)
    """Programmes that schools may buy once their support has ended, by name."""


def contracts_in_doubt(funding: Funding) -> tuple[Contract, ...]:
    """Return the contracts of a scenario that may be lost."""
    contracts = (one for one in funding.streams if isinstance(one, Contract))
    return tuple(one for one in contracts if one.chance_of_winning is not None)


def without_doubt(funding: Funding) -> Funding:
    """Return a scenario in which all contracts that may be lost are."""
    lost = contracts_in_doubt(funding)
    kept = tuple(one for one in funding.streams if one not in lost)
    return funding.model_copy(update={"streams": kept})


def may_be_lost(funding: Funding) -> bool:
    """Whether a scenario has a contract that may be lost."""
    return bool(contracts_in_doubt(funding))


def programmes_with_a_fee(funding: Funding) -> tuple[str, ...]:
    """Return the programmes whose schools pay some fee of a scenario, each once."""
    fees = fees_asked_of_schools(funding)
    return tuple(dict.fromkeys(name for fee in fees for name in fee.prices))


def fees_asked_of_schools(funding: Funding) -> tuple[Fee, ...]:
    """Return the fees of a scenario that the schools taking part pay."""
    fees = (one for one in funding.streams if isinstance(one, Fee))
    return tuple(fee for fee in fees if is_asked_of_schools(fee))


def limited_by_demand(funding: Funding) -> tuple[str, ...]:
    """Return the programmes whose schools demand limits; others run as planned."""
    eligible = funding.demand.eligible if funding.demand else {}
    return tuple(name for name in programmes_with_a_fee(funding) if name in eligible)


class FundedModel(CostModel):
    """A cost model and the ways of funding it."""

    funding: dict[Name, Funding] = Field(default_factory=dict)
    """Ways of funding to be compared, by name."""
    tests_claim: bool = False
    """Whether the plan is held against the claim put to Parliament in 2013: that such
    work costs more than schools can pay and needs £5,000 a school of subsidy. Documents
    answer the claim, and speak of the £5,000, only if it is."""
