"""What each number of a document may be: pounds, shares, counts, and how large."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from costmodel.references import Path

LARGEST = 1e12
"""Nothing in a model is larger; what is has digits too many."""

SMALLEST = 1e-9
"""Nothing but nought itself is smaller; what is has noughts too many."""

SMALLEST_DIVISOR = 0.001
"""Least of a number that something is divided by; what is less has digits too many."""


MOST_SCHOOLS = 100_000.0
"""Four times the schools of England."""


class Measure(Enum):
    """What the unit of a number counts."""

    MONEY = "pounds"
    SHARE = "a share"
    COUNT = "a number of things"


@dataclass(frozen=True)
class Bound:
    """What a number may be at one place of a document."""

    measure: Measure
    wanted: str
    """As a sentence names it: ``a share between 0 and 1``."""
    remedy: str
    """A sentence with a good answer."""
    least: float = 0.0
    most: float = LARGEST
    is_divisor: bool = False
    """Whether something is divided by it, so that it must stay off nought."""
    not_per: str = ""
    """A period that the unit of this money plainly must not name, as ``day``."""

    def holds(self, value: float) -> bool:
        """Whether a number may stand here."""
        return self.least <= value <= self.most


def pounds(example: str, not_per: str = "") -> Bound:
    """Return the bound of a sum of money; *example* as ``650``."""
    remedy = f"Write pounds, like {example}."
    return Bound(Measure.MONEY, "a sum of nought or more", remedy, not_per=not_per)


def count(example: str, most: float = LARGEST) -> Bound:
    """Return the bound of a number of things; *example* as ``18``."""
    wanted = "a number of nought or more"
    if most < LARGEST:
        wanted = f"a number between 0 and {most:g}"
    return Bound(Measure.COUNT, wanted, f"Write a number, like {example}.", most=most)


def divisor(example: str, most: float = LARGEST) -> Bound:
    """Return the bound of a number that something is divided by."""
    wanted = f"a number of {SMALLEST_DIVISOR:g} or more"
    if most < LARGEST:
        wanted = f"a number between {SMALLEST_DIVISOR:g} and {most:g}"
    remedy = f"Write a number, like {example}."
    return Bound(Measure.COUNT, wanted, remedy, SMALLEST_DIVISOR, most, is_divisor=True)


def share(example: str) -> Bound:
    """Return the bound of a share; *example* as ``0.25 for 25%``."""
    remedy = f"Write a fraction, like {example}."
    return Bound(Measure.SHARE, "a share between 0 and 1", remedy, most=1.0)


_BALANCE = pounds("20000")

INGREDIENT = {
    "number": count("2"),
    "one_for_every": divisor("25"),
    "share": share("0.5 for half of it"),
    "price": pounds("1200"),
}
"""Bounds of an ingredient's numbers, wherever it stands."""

BOUNDS: Mapping[str, Bound] = {
    "organisation.opening.cash": Bound(
        Measure.MONEY, "a sum", "Write pounds, like 60000.", least=-LARGEST
    ),
    "organisation.opening.debtors": _BALANCE,
    "organisation.opening.creditors": _BALANCE,
    "organisation.opening.deferred_income": _BALANCE,
    "organisation.opening.fixed_assets": _BALANCE,
    "organisation.opening.restricted.*": _BALANCE,
    "organisation.opening.designated": _BALANCE,
    "organisation.reserves_floor_months": count("3", most=120.0),
    "organisation.reserves_floor": pounds("50000"),
    "organisation.overlap": share("0.1 for 10%"),
    "growth.*": Bound(
        Measure.SHARE,
        "a growth between -0.5 and 1 a year",
        "Write a fraction a year, like 0.025 for 2.5%.",
        least=-0.5,
        most=1.0,
    ),
    "people.*.salary": pounds("48000", not_per="day"),
    "people.*.working_days": divisor("195", most=366.0),
    "people.*.contracted_hours": divisor("1265", most=8784.0),
    "people.*.fee": pounds("650", not_per="year"),
    "people.*.fee_share": share("0.5 for half of the fee"),
    "people.*.in_school_hours": share("1 for the whole day"),
    "people.*.cover_needed": share("0.6 for 60%"),
    "people.*.cover_found": share("0.5 for 50%"),
    "people.*.cover_rate": pounds("220", not_per="year"),
    "people.*.own_hours": count("2.5", most=24.0),
    "pools.*.weights.*": count("3"),
    **{f"pools.*.ingredients.*.{name}": one for name, one in INGREDIENT.items()},
    "programmes.*.cohorts.*": count("18", most=MOST_SCHOOLS),
    "programmes.*.pupils_per_school": count("200", most=10_000.0),
    "programmes.*.matches_per_school": count("1"),
    "programmes.*.months_per_match": count("11", most=12.0),
    "programmes.*.events": count("6"),
    "programmes.*.delegates_per_school": count("2"),
    "programmes.*.deployments.*.days_per_school": count("10"),
    "programmes.*.deployments.*.schools_per_person": divisor("1.5"),
    "programmes.*.attendance.*.days_per_school": count("6"),
    **{f"programmes.*.ingredients.*.{name}": one for name, one in INGREDIENT.items()},
    "programmes.*.outcomes.base_rate": share("0.65 for 65%"),
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
    steps = pattern.split(".")
    return len(steps) == len(path) and all(
        step in {"*", str(written)} for step, written in zip(steps, path, strict=True)
    )


_SHARES = frozenset({"share", "fraction", "ratio", "proportion", "%", "percent"})

_COUNTS = frozenset(
    {
        "days",
        "delegates",
        "events",
        "heads",
        "hours",
        "hubs",
        "journeys",
        "matches",
        "months",
        "people",
        "places",
        "posts",
        "pupils",
        "schools",
        "teachers",
        "trusts",
        "visits",
        "years",
    }
)


def measure_of(unit: str) -> Measure | None:
    """Return what a unit counts; None if that is not plain.

    Examples
    --------
    >>> measure_of("£/day"), measure_of("days/school"), measure_of("cases")
    (<Measure.MONEY: 'pounds'>, <Measure.COUNT: 'a number of things'>, None)

    """
    counted = unit.partition("/")[0].strip().lower()
    if counted.startswith("£"):
        return Measure.MONEY
    if counted in _SHARES:
        return Measure.SHARE
    return Measure.COUNT if counted in _COUNTS else None
