"""What makes a run a draft: plain numbers that need a source, and how sums are told.

An assumption that nobody can look up makes a draft as well; both are counted in
:mod:`costmodel.numbers_used`.

Of plain numbers, those need a source that could also be the name of an assumption: a
price, days, a cohort, posts, a share, a balance. Whole years and months, dates, tapers
and profiles are terms, and stay out. So do nought, and one where it only says *one of
it* or *all of it*: see :data:`ONE_MEANS_WHOLE`. One day of a person is an estimate like
two. The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.drivers import Count, Driver
from costmodel.ingredients import Ingredient
from costmodel.model import CostModel
from costmodel.pools import Take
from costmodel.references import Path, parts_of, quantities_of

ONE_MEANS_WHOLE = frozenset(
    {"number", "share", "fee_share", "in_school_hours", "schools_per_person"}
)
"""Fields in which nothing written means one: one of it, all of it."""

WHOLE_POUNDS = 100.0
"""From here on a sum is named without its pence."""

_MONTHS = "months_per_match"


def plain_numbers(model: CostModel) -> tuple[tuple[Path, float], ...]:
    """Return each plain number of a model that needs a source, with its place.

    They are in the order of the document, which may also add funding.

    Examples
    --------
    >>> model = CostModel.model_validate({"format": "costmodel/1",
    ...     "organisation": {"name": "Small", "first_year": 2026, "years": 1,
    ...         "reserves_floor": 0.0},
    ...     "people": {"coach": {"from": "freelance", "fee": 450.0}},
    ...     "programmes": {"one": {"label": "One", "phase": "all",
    ...         "cohorts": {2026: 12.0}, "deployments": [
    ...         {"person": "coach", "days_per_school": 1.0}]}}})
    >>> for path, number in plain_numbers(model):
    ...     print(*path, number)
    people coach fee 450.0
    programmes one cohorts 2026 12.0
    programmes one deployments 0 days_per_school 1.0

    """
    days = frozenset(_one_day(model))
    counts_months = _counts_partnership_months(model)
    has_fixed_floor = model.organisation.reserves_floor is not None
    return tuple(
        (path, number)
        for path, number in quantities_of(model)
        if isinstance(number, float)
        and (path in days or needs_source(_field_of(path), number))
        and (counts_months or path[-1] != _MONTHS)
        and not (has_fixed_floor and path[-1] == "reserves_floor_months")
    )


def _field_of(path: Path) -> str | int:
    """Return the field a number stands in; what a pool has of itself is a share."""
    is_of_pool = path[0] == "pools" and path[2] in {"runs", "handed_over"}
    return "share" if is_of_pool else path[-1]


def needs_source(field: str | int, number: float) -> bool:
    """Return whether a plain number in a field is more than nought or the whole.

    Examples
    --------
    >>> needs_source("share", 0.5), needs_source("share", 1.0), needs_source("fee", 1.0)
    (True, False, True)

    """
    return number != 0.0 and not (number == 1.0 and field in ONE_MEANS_WHOLE)


def _one_day(model: CostModel) -> Iterator[Path]:
    """Yield where the number one says one day of a person."""
    for path, ingredient in parts_of(model, Ingredient):
        if is_one_day(ingredient):
            yield (*path, "number")


def is_one_day(ingredient: Ingredient) -> bool:
    """Return whether an ingredient is one day of a person for each of its count."""
    return (
        ingredient.number == 1.0
        and ingredient.person is not None
        and ingredient.unit == "day"
        and ingredient.one_for_every is None
    )


def _counts_partnership_months(model: CostModel) -> bool:
    """Whether the months that a match is live change anything."""
    counted = [each.per for _, each in parts_of(model, Ingredient)]
    counted += [each.per for _, each in parts_of(model, Take)]
    return Count.PARTNERSHIP_MONTH in counted or any(
        pool.driver is Driver.PARTNERSHIP_MONTHS for pool in model.pools.values()
    )


def in_days(days: float) -> str:
    """Return days as a sentence has them, with six figures at most.

    Examples
    --------
    >>> in_days(24.0), in_days(100 / 3), in_days(1_234_567.0)
    ('24', '33.3333', '1234570')

    """
    return f"{float(f'{days:.6g}'):.10f}".rstrip("0").rstrip(".")


def in_pounds(value: float) -> str:
    """Return a sum as a sentence has it: whole pounds, with pence if it is small.

    Examples
    --------
    >>> in_pounds(80000.0), in_pounds(0.45), in_pounds(-74000.0)
    ('£80,000', '£0.45', '−£74,000')

    """
    size = abs(value)
    told = f"£{size:,.0f}" if size >= WHOLE_POUNDS else f"£{size:,.2f}"
    return f"−{told}" if value < 0 else told
