"""What each way of funding costs over all years, in today's value.

Real flows are discounted by the Green Book's schedule; the first year is not. The rule
in words is docs/method/appraisal.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.arrays import Floats
from costmodel.bearers import Ledger
from costmodel.discounting import discount_factors, present_value
from costmodel.drivers import Party

SCHEDULE = "green_book"
"""The discount schedule in the register."""


@dataclass(frozen=True, kw_only=True)
class PresentValues:
    """Pounds of the first year, discounted; what is borne is positive."""

    full_cost: float
    """What the broker must recover."""
    full_economic_cost: float
    """All resources, whoever gives them."""
    provider_schools: float
    """What schools that send people bear of it; a gain is negative."""
    supported_schools: float
    """What schools that receive them bear of it, before fees to take part."""


def present_values(ledger: Ledger) -> PresentValues:
    """Return the present values of one draw's costs."""
    return PresentValues(
        full_cost=_value(ledger, ledger.full_cost.sum(axis=(0, 1, 2))),
        full_economic_cost=_value(
            ledger, ledger.full_economic_cost.sum(axis=(0, 1, 2))
        ),
        provider_schools=_value(
            ledger, ledger.borne_by(Party.PROVIDER_SCHOOL).sum(axis=0)
        ),
        supported_schools=_value(
            ledger, ledger.borne_by(Party.SUPPORTED_SCHOOL).sum(axis=0)
        ),
    )


@dataclass(frozen=True, kw_only=True)
class RealTerms:
    """Full cost of one draw year by year, not rounded; each ``(year,)``."""

    deflators: Floats
    """Prices of the year over those of the first."""
    real: Floats
    """Pounds of the first year."""
    factors: Floats
    """By what real pounds of the year are multiplied to have today's value."""

    @property
    def today(self) -> Floats:
        """Pounds of the first year, discounted."""
        return self.real * self.factors


def real_terms(ledger: Ledger) -> RealTerms:
    """Return full cost in first-year prices and in today's value, year by year."""
    facts = ledger.costs.plan.facts
    real = ledger.full_cost.sum(axis=(0, 1, 2)) / facts.divisors
    factors = discount_factors(facts.register.schedules[SCHEDULE], len(real))
    return RealTerms(deflators=facts.divisors, real=real, factors=factors)


def _value(ledger: Ledger, nominal: Floats) -> float:
    """Take nominal pounds a year to real terms, and discount them."""
    facts = ledger.costs.plan.facts
    real = (nominal / facts.divisors)[:, None]
    return float(present_value(real, facts.register.schedules[SCHEDULE])[0])
