"""Checks of the model's own register: ranges, dates, indices."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.assumptions import Assumption
from costmodel.bounds import LARGEST
from costmodel.document_scalars import shown
from costmodel.drivers import IndexName
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from costmodel.suggestions import did_you_mean
from costmodel.units import Dimension, unit_of

EARLIEST_YEAR = 1900
LATEST_YEAR = 2150
"""Years that the date of a price may be in."""


def check_assumptions(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with each assumption of the model, used or not."""
    for name, assumption in inspection.model.assumptions.items():
        path: Path = ("assumptions", name)
        yield from _check_range(inspection, path, assumption)
        yield from _check_order(inspection, path, assumption)
        yield from _check_index(inspection, path, assumption)
        yield from _check_date(inspection, path, assumption)


def _check_range(
    inspection: Inspection, path: Path, assumption: Assumption
) -> Iterator[Finding]:
    """Yield a finding if low and high are not given together, or should not be."""
    name = path[-1]
    given = [end for end in ("low", "high") if getattr(assumption, end) is not None]
    for end in given:
        if abs(getattr(assumption, end)) > LARGEST:
            yield inspection.error(
                (*path, end),
                f"The {end} of '{name}' is {shown(getattr(assumption, end))}; "
                "nothing in a model is that large.",
                "See whether it has digits too many.",
            )
    if len(given) == 1:
        other = "high" if given == ["low"] else "low"
        yield inspection.error(
            (*path, given[0]),
            f"'{name}' has a {given[0]} and no {other}.",
            f"Give both, or neither: then its range follows from its grade, "
            f"'{assumption.grade}'.",
        )
    if given and assumption.exact:
        yield inspection.error(
            (*path, "exact"),
            f"'{name}' is exact and has a {' and a '.join(given)}.",
            "Take out 'exact: true' if it is uncertain, or else its low and high.",
        )


def _check_order(
    inspection: Inspection, path: Path, assumption: Assumption
) -> Iterator[Finding]:
    """Yield a finding if the value is not between low and high."""
    value = assumption.value
    low = value if assumption.low is None else assumption.low
    high = value if assumption.high is None else assumption.high
    if not low <= value <= high:
        end = "low" if low > value else "high"
        side = "below its low" if end == "low" else "above its high"
        yield inspection.error(
            (*path, end),
            f"The value of '{path[-1]}', {shown(value)}, is {side}, "
            f"{shown(getattr(assumption, end))}.",
            "Write low, value and high in rising order: nine times in ten it is more "
            "than low, and nine times in ten less than high.",
        )


def _check_index(
    inspection: Inspection, path: Path, assumption: Assumption
) -> Iterator[Finding]:
    """Yield what is wrong with the index that a price moves with."""
    name, index = path[-1], assumption.index
    if index is None:
        return
    place = (*path, "index")
    if index not in set(IndexName):
        yield inspection.error(
            place,
            f"There is no price index called '{index}'.",
            did_you_mean(index, [str(each) for each in IndexName]),
        )
    elif index == IndexName.NONE:
        return
    elif unit_of(assumption.unit).dimension in {Dimension.SHARE, Dimension.COUNT}:
        yield inspection.warning(
            place,
            f"'{name}' is in {assumption.unit} and has an index; only money moves "
            "with one.",
            "Take the index out, or mend the unit.",
        )
    elif not assumption.dated:
        month = inspection.horizon.label_of_month(0)
        yield inspection.note(
            place,
            f"'{name}' moves with '{index}' and has no date; it is taken at the prices "
            f"of {month}.",
            f'Add the month of its prices, like dated: "{_first_month(inspection)}".',
        )


def _first_month(inspection: Inspection) -> str:
    """Return the first month of the model as documents write it."""
    return f"{inspection.horizon.first_year}-09"


def _check_date(
    inspection: Inspection, path: Path, assumption: Assumption
) -> Iterator[Finding]:
    """Yield a finding if the date cannot be meant, or lies after the model."""
    name, dated = path[-1], assumption.dated
    place = (*path, "dated")
    if not dated:
        return
    if not EARLIEST_YEAR <= int(dated[:4]) <= LATEST_YEAR:
        yield inspection.error(
            place,
            f"'{name}' is dated {dated}, which cannot be meant.",
            f'Write the month of its prices, like "{_first_month(inspection)}".',
        )
    elif inspection.horizon.month_of(dated) >= inspection.horizon.months:
        last = inspection.horizon.label_of_month(inspection.horizon.months - 1)
        yield inspection.warning(
            place,
            f"'{name}' is dated {dated}, after the last month of the model, {last}.",
            "See whether the year is right.",
        )
