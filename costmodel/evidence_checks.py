"""Checks of evidence: old prices and other old numbers, ranges too narrow for a grade.

What is old and what is narrow is told in docs/method/checks.md. A price without a
source is told by :mod:`costmodel.checks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from costmodel.assumptions import WIDTHS, Assumption
from costmodel.errors import Finding
from costmodel.facts import ON_COSTS, VAT
from costmodel.inspection import Inspection
from costmodel.periods import MONTHS_A_YEAR
from costmodel.references import Path
from costmodel.sampling import range_of
from costmodel.suggestions import MOST_NAMED, listed
from costmodel.units import SHARE

OLD_MONEY = 5
"""Years after which the price of something is worth another look."""

OLD_EVIDENCE = 10
"""Years after which any other number is."""

_DUST = 1e-9
"""Part of a width that floats may lose."""


def check_evidence(inspection: Inspection) -> Iterator[Finding]:
    """Yield what a sceptic would ask of the numbers in use."""
    yield from _check_money(inspection)
    yield from _check_other_numbers(inspection)
    yield from _check_ranges(inspection)


def _check_money(inspection: Inspection) -> Iterator[Finding]:
    """Yield one note if prices in use were last looked up long ago."""
    old = _old(inspection, OLD_MONEY, _is_money)
    if old:
        prices = "1 price in use is" if len(old) == 1 else f"{len(old)} prices are"
        yield inspection.note(
            _place(inspection, old[0]),
            f"{prices} dated more than {OLD_MONEY} years before "
            f"{_asked_in_words(inspection)}: {_with_months(inspection, old)}.",
            "Look for newer ones.",
            "An index brings a price forward; it does not know whether the same is "
            "still bought.",
        )


def _check_other_numbers(inspection: Inspection) -> Iterator[Finding]:
    """Yield one note if other numbers in use were observed very long ago."""
    old = _old(inspection, OLD_EVIDENCE, lambda one: not _is_money(one))
    if old:
        numbers = "1 number in use" if len(old) == 1 else f"{len(old)} numbers in use"
        yield inspection.note(
            _place(inspection, old[0]),
            f"{numbers} that {'is' if len(old) == 1 else 'are'} no price "
            f"{'was' if len(old) == 1 else 'were'} observed more than {OLD_EVIDENCE} "
            f"years before {_asked_in_words(inspection)}: "
            f"{_with_months(inspection, old)}.",
            "Look for newer evidence, or say why it still holds.",
        )


def _is_money(assumption: Assumption) -> bool:
    """Whether a number is money."""
    return assumption.unit.startswith("£")


def _old(
    inspection: Inspection, years: int, wanted: Callable[[Assumption], bool]
) -> list[str]:
    """Return the names in use that are dated so many years ago, the oldest first."""
    latest = inspection.horizon.month_of(_asked(inspection)) - years * MONTHS_A_YEAR
    old = []
    for name in sorted(inspection.names_in_use - {*ON_COSTS, VAT}):
        found = inspection.assumption(name)
        if found is None or found.exact or not found.dated or not wanted(found):
            continue
        if inspection.horizon.month_of(found.dated) < latest:
            old.append((found.dated, name))
    return [name for _, name in sorted(old)]


def _asked(inspection: Inspection) -> str:
    """Return the month that dates are held against."""
    return inspection.register.as_of or f"{inspection.horizon.first_year}-09"


def _asked_in_words(inspection: Inspection) -> str:
    """Return that month in words."""
    month = inspection.horizon.month_of(_asked(inspection))
    return inspection.horizon.label_of_month(month)


def _with_months(inspection: Inspection, names: Sequence[str]) -> str:
    """Return names with the months they are dated, as far as a sentence bears."""
    month_of, told = inspection.horizon.month_of, []
    for name in names:
        dated = inspection.assumptions[name].dated
        told.append(f"'{name}' ({inspection.horizon.label_of_month(month_of(dated))})")
    return listed(told, most=MOST_NAMED)


def _place(inspection: Inspection, name: str) -> Path:
    """Return where a number is dated, or used if the model does not hold it."""
    if name in inspection.model.assumptions:
        return ("assumptions", name, "dated")
    return next(path for path, used in inspection.quantities if used == name)


def _check_ranges(inspection: Inspection) -> Iterator[Finding]:
    """Yield one finding if ranges are narrower than their grade alone would give."""
    narrow = {
        name: found
        for name, found in inspection.model.assumptions.items()
        if name in inspection.names_in_use and _part_of_grade(found) < 1.0 - _DUST
    }
    if not narrow:
        return
    names = sorted(narrow, key=lambda name: _part_of_grade(narrow[name]))
    spreads = (_spread_in_words(name, narrow[name]) for name in names)
    are = "1 range is" if len(narrow) == 1 else f"{len(narrow)} ranges are"
    its = "its grade" if len(narrow) == 1 else "their grades"
    yield inspection.note(
        ("assumptions", names[0], "low"),
        f"{are} narrower than {its} would give: {listed(spreads, most=MOST_NAMED)}.",
        "Write low and high so that they are passed one time in ten each, or a better "
        "grade with its source.",
        "Results look surer than the evidence is.",
    )


def _part_of_grade(assumption: Assumption) -> float:
    """Return how wide a stated range is, over that of its grade.

    That of a share ends at nought and at one. Without a range of its own, or without
    any, it is as wide as it should be.
    """
    low, high = assumption.low, assumption.high
    if low is None or high is None or assumption.exact:
        return 1.0
    wanted = range_of(assumption.model_copy(update={"low": None, "high": None}))
    width = wanted.high - wanted.low
    if assumption.unit == SHARE:
        width = min(wanted.high, 1.0) - max(wanted.low, 0.0)
    return (high - low) / width if width > 0.0 else 1.0


def _spread_in_words(name: str, assumption: Assumption) -> str:
    """Return how wide a range is, and how wide its grade would make it."""
    width = (assumption.high or 0.0) - (assumption.low or 0.0)
    wanted = WIDTHS[assumption.grade]
    return (
        f"'{name}' (±{width / abs(assumption.value) / 2.0:.0%}, and {assumption.grade}"
        f" is ±{wanted:.0%})"
    )
