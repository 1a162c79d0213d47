"""What is published, as one model sees it: rates in law, indices, the deflator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from costmodel.arrays import Floats
from costmodel.assumptions import Assumption
from costmodel.deflators import Deflator, real_terms_divisors
from costmodel.drivers import IndexName
from costmodel.inflation import PriceIndex
from costmodel.ingredients import Profile
from costmodel.periods import Horizon, profile_weights
from costmodel.register import Register

MONTHS = 12

DEFLATOR = "gdp"
"""The series that takes nominal pounds to real terms."""

VAT = "vat.standard"

QUALIFYING_EARNINGS = (
    "oncost.qualifying_earnings_lower",
    "oncost.qualifying_earnings_upper",
)
"""The limits between which earnings bear the least pension in law."""

ON_COSTS = (
    "oncost.ni_rate",
    "oncost.ni_threshold",
    "oncost.apprenticeship_levy",
    "oncost.tps_employer",
    "oncost.lgps_default",
    "oncost.auto_enrol_min",
    *QUALIFYING_EARNINGS,
)
"""What employers pay on top of a salary, by name in the register."""

PENSIONS = {
    "teachers": "oncost.tps_employer",
    "local_government": "oncost.lgps_default",
    "workplace_pension": "oncost.auto_enrol_min",
}
"""The entry of the register that holds each scheme's employer rate."""


@dataclass(frozen=True)
class Facts:
    """The published register beside a model's own assumptions, which come first."""

    register: Register
    own: Mapping[str, Assumption]
    horizon: Horizon
    _means: dict[tuple[str, Profile], Floats] = field(default_factory=dict)

    def assumptions(self) -> Mapping[str, Assumption]:
        """Return every assumption the model may name."""
        return {**self.register.assumptions, **self.own}

    def is_dated(self, name: str) -> bool:
        """Whether a name is a fact of each month, with several dated values."""
        return name not in self.own and len(self.register.history(name)) > 1

    def in_force(self, name: str) -> tuple[Assumption, ...]:
        """Return the values of a dated fact that hold in any month, oldest first."""
        values = self.register.history(name)
        starts = [self.horizon.month_of(value.dated) for value in values]
        ends = (*starts[1:], self.horizon.months)
        return tuple(
            value
            for value, start, end in zip(values, starts, ends, strict=True)
            if end > 0 and (start < self.horizon.months or value is values[0])
        )

    def by_year(self, name: str, profile: Profile) -> Floats:
        """Return a dated fact's yearly means, weighted by a profile; ``(year,)``."""
        key = name, profile
        if key not in self._means:
            by_month = self.register.steps(name).over(self.horizon)
            weights = profile_weights(profile)
            self._means[key] = (by_month.reshape(-1, MONTHS) * weights).sum(axis=1)
        return self._means[key]

    def index(self, name: IndexName) -> PriceIndex:
        """Return a published price index."""
        return self.register.indices[name]

    @property
    def vat_rate(self) -> float:
        """The standard rate of VAT, as a fraction."""
        return self.assumptions()[VAT].value

    @property
    def deflator(self) -> Deflator:
        """The GDP deflator in force."""
        return self.register.deflators[DEFLATOR]

    @property
    def divisors(self) -> Floats:
        """Deflator of each academic year over that of the first; shape ``(year,)``."""
        return real_terms_divisors(self.deflator, self.horizon)
