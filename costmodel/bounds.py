"""What each number of a document may be: pounds, shares, counts, and how large."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from costmodel.references import Path
from costmodel.units import THINGS, Dimension, Unit, is_given_for, names_any, unit_of

LARGEST = 1e12
"""Nothing in a model is larger; what is has digits too many."""

SMALLEST = 1e-9
"""Nothing but nought itself is smaller; what is has noughts too many."""

SMALLEST_DIVISOR = 0.001
"""Least of a number that something is divided by; what is less has digits too many."""


MOST_SCHOOLS = 100_000.0
"""Four times the schools of England."""


@dataclass(frozen=True)
class Bound:
    """What a number may be at one place of a document."""

    dimension: Dimension
    wanted: str
    """As a sentence names it: ``a share between 0 and 1``."""
    remedy: str
    """A sentence with a good answer."""
    least: float = 0.0
    most: float = LARGEST
    is_divisor: bool = False
    """Whether something is divided by it, so that it must stay off nought."""
    unit: str = ""
    """The unit to write, as ``£/day``; empty if it may be any of the dimension."""
    accepts: frozenset[str] = frozenset()
    """What a unit may name besides, as ``person``."""
    sizes: frozenset[str] = frozenset()
    """Words of which a unit must have one, as ``kg``; empty: any unit may stand.

    With those a tonne is no kilogram; other counts may be of things of any name."""

    @property
    def is_part_of_one(self) -> bool:
        """Whether a share of one whole is wanted, which is never more than all."""
        is_share = self.dimension is Dimension.SHARE
        return is_share and self.least == 0.0 and self.most == 1.0

    @property
    def example(self) -> str:
        """The good answer of the remedy, as digits."""
        return self.remedy.partition(" like ")[2].split()[0].rstrip(".,")

    def holds(self, value: float) -> bool:
        """Whether a number may stand here."""
        return self.least <= value <= self.most

    def fault_of(self, unit: str) -> str:
        """Return what is wanted in place of a unit; empty if it may stand here.

        Examples
        --------
        >>> pounds("48000", "£/year").fault_of("£/month")
        '£/year is wanted'

        """
        given = unit_of(unit)
        if given.is_scaled or not self._is_dimension(given):
            are = "are" if self.dimension is Dimension.MONEY else "is"
            return f"{self.dimension.value} {are} wanted"
        return f"{self.unit} is wanted" if self._is_other(given, unit) else ""

    def _is_dimension(self, given: Unit) -> bool:
        """Return whether a unit counts what is wanted, or nothing that is plain."""
        if given.dimension is Dimension.SHARE and self.dimension is Dimension.COUNT:
            # How many of a thing may be a share of one.
            return True
        if given.dimension is Dimension.COUNT and self.dimension is Dimension.SHARE:
            # So many of a thing to each of the same thing are a share of it.
            return given.counted in given.per
        return given.dimension in {None, self.dimension}

    def _is_other(self, given: Unit, unit: str) -> bool:
        """Return whether a unit plainly names another thing or period than is meant."""
        if unit and self.sizes and not names_any(unit, self.sizes):
            return True
        meant = unit_of(self.unit)
        if not meant.per and meant.dimension is not Dimension.COUNT:
            return False
        named = {meant.counted, *meant.per, *self.accepts}
        is_count = Dimension.COUNT is given.dimension is meant.dimension
        return (
            is_count and given.counted not in named and given.counted in THINGS
        ) or any(is_given_for(one) for one in given.per if one not in named)


def pounds(example: str, unit: str = "£", *accepts: str) -> Bound:
    """Return the bound of a sum of money; *example* as ``650``."""
    return Bound(
        Dimension.MONEY,
        "a sum of nought or more",
        f"Write pounds, like {example}.",
        unit=unit,
        accepts=frozenset(accepts),
    )


def count(example: str, unit: str = "", *accepts: str, most: float = LARGEST) -> Bound:
    """Return the bound of a number of things; *example* as ``18``."""
    wanted = "a number of nought or more"
    if most < LARGEST:
        wanted = f"a number between 0 and {most:g}"
    return Bound(
        Dimension.COUNT,
        wanted,
        f"Write a number, like {example}.",
        most=most,
        unit=unit,
        accepts=frozenset(accepts),
    )


def divisor(
    example: str, unit: str = "", *accepts: str, most: float = LARGEST
) -> Bound:
    """Return the bound of a number that something is divided by."""
    wanted = f"a number of {SMALLEST_DIVISOR:g} or more"
    if most < LARGEST:
        wanted = f"a number between {SMALLEST_DIVISOR:g} and {most:g}"
    counted = count(example, unit, *accepts, most=most)
    return replace(counted, wanted=wanted, least=SMALLEST_DIVISOR, is_divisor=True)


def share(example: str, unit: str = "share") -> Bound:
    """Return the bound of a share; *example* as ``0.25 for 25%``."""
    return Bound(
        Dimension.SHARE,
        "a share between 0 and 1",
        f"Write a fraction, like {example}.",
        most=1.0,
        unit=unit,
    )


_BALANCE = pounds("20000")

_PERSON = ("person", "head", "teacher", "post")
"""Words for somebody who works."""

_COUNTED = (
    "delegate", "event", "journey", "match", "month", "place", "pupil", "school",
    "year", *_PERSON,
)  # fmt: skip
"""Words for what days of a pool are counted per."""

_AREA = replace(
    count("120", "m²"),
    sizes=frozenset({"m", "m²", "metre", "meter", "sqm"}),
)

_DAYS = count("10", "days/school/year", "match", "place", "visit", *_PERSON)

COHORT = count(
    "18", "schools/year", "hub", "head", "journey", "match", "place", "trust",
    most=MOST_SCHOOLS,
)  # fmt: skip
"""Schools that start in a year."""

INGREDIENT = {
    "number": count("2"),
    "one_for_every": divisor("25"),
    "share": share("0.5 for half of it"),
    "price": pounds("1200"),
    "recovers": share("0.5 for half of it"),
    "learning": replace(
        share("0.1 for 10%"), wanted="a share between 0 and 0.99", most=0.99
    ),
    "carbon": replace(
        count("12", "kg CO2e"),
        sizes=frozenset({"kg", "kgco", "kgco₂e", "kilo", "kilogram", "kilogramme"}),
    ),
}
"""Bounds of an ingredient's numbers, wherever it stands."""

BOUNDS: Mapping[str, Bound] = {
    "organisation.opening.cash": Bound(
        Dimension.MONEY, "a sum", "Write pounds, like 60000.", -LARGEST, unit="£"
    ),
    "organisation.opening.debtors": _BALANCE,
    "organisation.opening.creditors": _BALANCE,
    "organisation.opening.deferred_income": _BALANCE,
    "organisation.opening.fixed_assets": _BALANCE,
    "organisation.opening.restricted.*": _BALANCE,
    "organisation.opening.designated": _BALANCE,
    "organisation.reserves_floor_months": count("3", "months", "year", most=120.0),
    "organisation.reserves_floor": pounds("50000"),
    "organisation.closing.costs.*.amount": pounds("20000"),
    "organisation.cost_of_capital": share("0.05 for 5%", "fraction/year"),
    "organisation.overlap": share("0.1 for 10%"),
    "organisation.provider_schools": divisor("12", "schools", most=MOST_SCHOOLS),
    "organisation.safe_days_per_provider": count("40", "days/school/year"),
    "growth.*": Bound(
        Dimension.SHARE,
        "a growth between -0.5 and 1 a year",
        "Write a fraction a year, like 0.025 for 2.5%.",
        least=-0.5,
        most=1.0,
        unit="fraction/year",
    ),
    "people.*.salary": pounds("48000", "£/year", *_PERSON),
    "people.*.working_days": divisor("195", "days/year", *_PERSON, most=366.0),
    "people.*.contracted_hours": divisor("1265", "hours/year", *_PERSON, most=8784.0),
    "people.*.fee": pounds("650", "£/day", *_PERSON),
    "people.*.fee_share": share("0.5 for half of the fee"),
    "people.*.in_school_hours": share("1 for the whole day"),
    "people.*.cover_needed": share("0.6 for 60%"),
    "people.*.cover_found": share("0.5 for 50%"),
    "people.*.cover_rate": pounds("220", "£/day", *_PERSON, "class"),
    "people.*.own_hours": count("2.5", "hours/day", *_PERSON, most=24.0),
    "people.*.safe_days": count("20", "days/year", *_PERSON, most=366.0),
    "people.*.available.*": count("120", "days/year", *_PERSON),
    "pools.*.weights.*": count("3"),
    "pools.*.runs.*": share("0.5 for half of it"),
    "pools.*.handed_over.years.*": share("0.5 for half of it"),
    "pools.*.capacity.days": divisor("180", "days/year", *_PERSON, most=100_000.0),
    "pools.*.takes.*.days": count("2", "days", *_COUNTED, most=100_000.0),
    "pools.*.area": _AREA,
    "programmes.*.area": _AREA,
    **{f"pools.*.ingredients.*.{name}": one for name, one in INGREDIENT.items()},
    "programmes.*.cohorts.*": COHORT,
    "programmes.*.leaves": share("0.1 for 10%"),
    "programmes.*.tiers.*.share": share("0.25 for a quarter"),
    "programmes.*.pupils_per_school": count(
        "200", "pupils/school", "year", most=10_000.0
    ),
    "programmes.*.matches_per_school": count("1", "matches/school", "year"),
    "programmes.*.rematched": share("0.1 for 10%"),
    "programmes.*.months_per_match": count(
        "11", "months/match", "year", "school", most=12.0
    ),
    "programmes.*.events": count("6", "events/year"),
    "programmes.*.delegates_per_school": count(
        "2", "delegates/school", "event", "year", "place", *_PERSON
    ),
    "programmes.*.deployments.*.days_per_school": _DAYS,
    "programmes.*.deployments.*.schools_per_person": divisor(
        "1.5", "schools/person", "year", "trust", "place", *_PERSON
    ),
    "programmes.*.attendance.*.days_per_school": replace(
        _DAYS, remedy="Write a number, like 6."
    ),
    "programmes.*.attendance.*.day_payment": pounds("150", "£/day", *_PERSON),
    **{f"programmes.*.ingredients.*.{name}": one for name, one in INGREDIENT.items()},
    "programmes.*.outcomes.base_rate": share("0.65 for 65%"),
    "programmes.*.outcomes.worth.*": pounds("50000", ""),
}
"""By the path of the number; ``*`` stands for any name, year or position."""


def bound_at(path: Path, bounds: Mapping[str, Bound]) -> Bound | None:
    """Return what a number at a place may be; None if nothing is said of it.

    Examples
    --------
    >>> bound_at(("people", "head", "cover_found"), BOUNDS).wanted
    'a share between 0 and 1'

    """
    found = (bound for pattern, bound in bounds.items() if is_at(path, pattern))
    return next(found, None)


def is_at(path: Path, pattern: str) -> bool:
    """Return whether a path is one of those a pattern stands for.

    Examples
    --------
    >>> is_at(("people", "head", "fee"), "people.*.fee")
    True

    """
    steps = _steps(pattern)
    return len(steps) == len(path) and all(
        step == "*" or step == str(written)
        for step, written in zip(steps, path, strict=True)
    )


@cache
def _steps(pattern: str) -> tuple[str, ...]:
    """Return the steps of a pattern."""
    return tuple(pattern.split("."))
