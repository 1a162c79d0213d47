"""The whole calculation once more: scalar, month by month, from the method's pages.

It shares no arithmetic with the engine, which must agree with it to the penny.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from costmodel.pools import Method
from scenarios.funding import FundedModel, Funding
from scenarios.streams import Contract, Fee, Stream
from tests.reference.plain_buyers import Sale, sold
from tests.reference.plain_cash import opening_balance, work_out_money
from tests.reference.plain_contracts import (
    cost_plus_price,
    less_for_lots,
    stated_price,
)
from tests.reference.plain_costs import order_of, work_out_costs
from tests.reference.plain_demand import buying
from tests.reference.plain_facts import Facts
from tests.reference.plain_laws import check_costs, check_scenario
from tests.reference.plain_limits import has_limits
from tests.reference.plain_payers import Waterfall, pay_for_cost
from tests.reference.plain_prices import Prices
from tests.reference.plain_quantities import (
    Journeys,
    Volumes,
    planned_journeys,
    volumes_of,
)
from tests.reference.plain_result import (
    BuyerYear,
    ByYear,
    DemandYear,
    Months,
    PlainCosts,
    PlainResult,
    PlainScenario,
)
from tests.reference.plain_results import paid_for_results, paid_for_work
from tests.reference.plain_rows import Work
from tests.reference.plain_rules import method_of
from tests.reference.plain_streams import (
    Income,
    income_of,
    lots_of,
    received_of,
)
from tests.reference.plain_vat import recovered_of, status_in
from tests.reference.plain_verdict import verdict_of

Values = Mapping[str, float]


@dataclass(frozen=True)
class Levers:
    """Factors on all fees and on all planned cohorts, for searches."""

    fees: float = 1.0
    cohorts: float = 1.0


@dataclass
class Setting:
    """One scenario with the numbers of one draw and the central ones."""

    name: str
    funding: Funding
    prices: Prices
    central: Prices
    order: tuple[str, ...]
    """The order in which step-down closes the pools."""
    levers: Levers = Levers()
    is_lost: bool = False
    """Whether the contracts that may be lost are."""


@dataclass
class Schools:
    """Who starts in a scenario, and how that came about."""

    demand: dict[str, dict[int, DemandYear]]
    buyers: dict[str, dict[int, BuyerYear]]
    journeys: Journeys


def work_out(
    model: FundedModel, facts: Facts, values: Values | None = None
) -> PlainResult:
    """Return the planned cost and every scenario of a document.

    Parameters
    ----------
    model
        The document, checked.
    facts
        What is published.
    values
        Values of assumptions, by name, that replace those of the register.

    """
    prices = Prices(model, facts, values or {})
    order = order_of(Prices(model, facts))
    planned = Work(volumes_of(planned_journeys(prices), prices))
    costs = work_out_costs(planned, prices, order)
    check_costs(costs, prices)
    scenarios = {
        name: work_out_scenario(model, facts, name, values) for name in model.funding
    }
    return PlainResult(planned=costs, order=order, scenarios=scenarios)


def work_out_scenario(
    model: FundedModel,
    facts: Facts,
    name: str,
    values: Values | None = None,
    levers: Levers | None = None,
) -> PlainScenario:
    """Return one scenario, and its twin in which the contract is lost.

    A search, which pulls levers, looks at the scenario alone.
    """
    central = Prices(model, facts)
    setting = Setting(
        name=name,
        funding=model.funding[name],
        prices=Prices(model, facts, values or {}),
        central=central,
        order=order_of(central) if is_step_down(model) else (),
        levers=levers or Levers(),
    )
    scenario = _work_out_setting(setting)
    is_uncertain = any(may_be_lost(stream) for stream in setting.funding.streams)
    if is_uncertain and levers is None:
        scenario.if_lost = _work_out_setting(replace(setting, is_lost=True))
    return scenario


def is_step_down(model: FundedModel) -> bool:
    """Return whether the order in which pools are closed matters."""
    return method_of(model) == Method.STEP_DOWN


def may_be_lost(stream: Stream) -> bool:
    """Return whether a stream is a contract with a chance of winning."""
    return isinstance(stream, Contract) and stream.chance_of_winning is not None


def _work_out_setting(setting: Setting) -> PlainScenario:
    """Follow one scenario from its schools to its verdict."""
    prices = setting.prices
    schools = _schools(setting)
    work = _work(setting, _volumes(setting, schools))
    contract_prices = _contract_prices(setting, work.volumes)
    income = _income(setting, contract_prices, work.volumes)
    if work.vat == "partly_exempt":
        work.recovered = recovered_of(work, income, prices)
    costs = work_out_costs(work, prices, setting.order)
    opening = opening_balance(prices)
    waterfall = pay_for_cost(costs, income, opening.free, prices)
    money = work_out_money(costs, income, waterfall, prices)
    recognised = income.unrestricted() | waterfall.restricted
    scenario = PlainScenario(
        costs=costs,
        demand=schools.demand,
        buyers=schools.buyers,
        contract_prices=contract_prices,
        recognised=recognised,
        received=received_of(income),
        periods=waterfall.periods,
        paid=waterfall.paid,
        paid_by_year=_paid_by_year(waterfall, prices),
        reconciliation=waterfall.reconciliation,
        left_by_rules={name: one.by_rule for name, one in waterfall.kept.items()},
        without_match={name: one.without_match for name, one in waterfall.kept.items()},
        opening_free_reserves=opening.free,
        verdict=verdict_of(costs, income, money, recognised, prices),
        borne=_borne(costs, income, recognised, prices),
        lots=lots_of(income, list(prices.model.programmes)),
        limited=[name for name, book in income.books.items() if has_limits(book)],
        free=list(income.unrestricted()),
        **vars(money),
    )
    check_costs(costs, prices)
    check_scenario(scenario, opening, prices)
    return scenario


def _volumes(setting: Setting, schools: Schools) -> Volumes:
    """Return places and counts of all who start, support ended where it has."""
    transitions = setting.funding.transitions
    ended = {
        name: each.from_year for name, each in transitions.items() if not each.after
    }
    return volumes_of(schools.journeys, setting.prices, ended)


def _streams(setting: Setting) -> list[Stream]:
    """Return the streams, what supported schools pay raised or lowered by the lever."""
    return [
        _levered(stream, setting)
        if isinstance(stream, Fee) and stream.paid_by == "supported_school"
        else stream
        for stream in setting.funding.streams
    ]


def _levered(fee: Fee, setting: Setting) -> Fee:
    """Return a fee at prices raised or lowered by the lever."""
    factor, value = setting.levers.fees, setting.prices.value
    prices = {name: value(price) * factor for name, price in fee.prices.items()}
    bands = {
        name: {tier: value(price) * factor for tier, price in banded.items()}
        for name, banded in fee.bands.items()
    }
    share = value(fee.brokerage) * factor
    return fee.model_copy(update={"prices": prices, "bands": bands, "brokerage": share})


def _schools(setting: Setting) -> Schools:
    """Return all who start: as planned, as demand lets them, or as buyers."""
    prices, funding = setting.prices, setting.funding
    factor = 0.0 if setting.is_lost else setting.levers.cohorts
    planned = {
        name: {year: factor * cohort for year, cohort in years.items()}
        for name, years in planned_journeys(prices, funding.cohorts).items()
    }
    fees = [
        stream
        for stream in _streams(setting)
        if isinstance(stream, Fee) and stream.paid_by == "supported_school"
    ]
    demand: dict[str, dict[int, DemandYear]] = {}
    if funding.demand is not None:
        volumes = volumes_of(planned, prices)
        demand = buying(funding.demand, fees, volumes, prices)
    bought = {
        name: {year: found.journeys for year, found in years.items()}
        for name, years in demand.items()
        if name not in funding.transitions
    }
    journeys = planned | bought
    buyers: dict[str, dict[int, BuyerYear]] = {}
    if not setting.is_lost:
        for name, transition in funding.transitions.items():
            limit = funding.demand if name in demand else None
            sale = Sale(name, transition, limit, fees)
            buyers[name], limited = sold(sale, planned, journeys, prices)
            if limited:
                demand[name] = limited
    for name, years in buyers.items():
        journeys[name] = {
            year: found.buying + found.others for year, found in years.items()
        }
    return Schools(demand, buyers, journeys)


def _work(setting: Setting, volumes: Volumes) -> Work:
    """Return what is to be costed in a scenario."""
    funding = setting.funding
    return Work(
        volumes,
        is_direct=funding.delivery == "direct",
        adds=funding.adds,
        vat=status_in(funding, setting.prices),
    )


def _contract_prices(setting: Setting, volumes: Volumes) -> dict[str, Months]:
    """Return the price that each month of each contract bears."""
    contracts = [
        stream for stream in setting.funding.streams if isinstance(stream, Contract)
    ]
    prices = {}
    for contract in contracts:
        if setting.is_lost and may_be_lost(contract):
            prices[contract.name] = [0.0] * setting.prices.months
        elif contract.cost_plus is None:
            prices[contract.name] = stated_price(contract, volumes, setting.prices)
        else:
            cost = _central_costs(setting).full_cost_over_life
            prices[contract.name] = cost_plus_price(contract, cost, setting.central)
    won = [one.name for one in contracts if not setting.is_lost or not may_be_lost(one)]
    return less_for_lots(prices, won, setting.funding, setting.prices)


def _income(
    setting: Setting,
    contract_prices: dict[str, Months],
    volumes: Volumes,
) -> Income:
    """Return the income of a scenario, contracts for work and for results."""
    streams = {stream.name: stream for stream in _streams(setting)}
    prices = setting.prices
    contracts = {name: streams[name] for name in contract_prices}
    for_work, for_results = {}, {}
    for name, contract in contracts.items():
        assert isinstance(contract, Contract)
        price = contract_prices[name]
        for_work[name] = paid_for_work(contract, price, prices)
        for_results[name] = paid_for_results(
            setting.name, contract, price, volumes, prices
        )
    return income_of(streams, volumes, for_work, for_results, prices)


def _central_costs(setting: Setting) -> PlainCosts:
    """Return the cost on planned cohorts and central values, by the same route."""
    central = setting.central
    planned = volumes_of(planned_journeys(central, setting.funding.cohorts), central)
    return work_out_costs(_work(setting, planned), central, setting.order)


def _paid_by_year(
    waterfall: Waterfall, prices: Prices
) -> dict[int, dict[str, dict[str, float]]]:
    """Return cost type × payer for each academic year."""
    years: dict[int, dict[str, dict[str, float]]] = {year: {} for year in prices.years}
    for (first, _), paid in zip(waterfall.periods, waterfall.paid, strict=True):
        year = years[prices.year_of(first)]
        for (_, cost_type), payers in paid.items():
            for name, amount in payers.items():
                row = year.setdefault(cost_type, {})
                row[name] = row.get(name, 0.0) + amount
    return years


def _borne(
    costs: PlainCosts,
    income: Income,
    recognised: dict[str, Months],
    prices: Prices,
) -> dict[str, ByYear]:
    """Return what each party bears, the broker's income included."""
    borne = {party: dict(years) for party, years in costs.borne.items()}
    for name, stream in income.streams.items():
        payer = _payer_of(stream)
        for month, amount in enumerate(recognised[name]):
            borne[payer][prices.year_of(month)] += amount
            borne["broker"][prices.year_of(month)] -= amount
    return borne


def _payer_of(stream: Stream) -> str:
    """Return the party that pays a stream."""
    return stream.paid_by if isinstance(stream, Fee) else "funder"
