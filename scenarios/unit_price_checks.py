"""Checks of prices for a unit: its unit of measure, its size, whether there is any.

They hold for fees, memberships and contracts priced for each unit delivered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from costmodel.assumptions import Quantity
from costmodel.bounds import Bound, pounds
from costmodel.document_scalars import spelled
from costmodel.drivers import Count
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from costmodel.unreached_checks import STATED

_WORDS = {Count.DEPLOYMENT_DAY: "deployed day"}

PRICES: Mapping[Count, Bound] = {
    Count.SCHOOL: pounds("4000", "£/school/year"),
    Count.JOURNEY: pounds("5000", "£/school", "journey", "year"),
    Count.MATCH: pounds("800", "£/match", "year"),
    Count.PARTNERSHIP_MONTH: pounds("300", "£/month", "match", "partnership"),
    Count.EVENT: pounds("2500", "£/event", "day", "year"),
    Count.DELEGATE: pounds("150", "£/delegate", "event", "day", "year"),
    Count.DEPLOYMENT_DAY: pounds("650", "£/day", "deployment"),
    Count.PUPIL: pounds("12", "£/pupil/year"),
}
"""What a price may be for each of what is counted, with the unit it is written in."""

_FLOORS: Mapping[Count, float] = {Count.PUPIL: 0.1, Count.SCHOOL: 50.0}
_FLOOR = 5.0
"""Pounds below which a price is hardly meant: sending the invoice costs more."""


def unit_in_words(per: str) -> str:
    """Return what one of a count is called.

    Examples
    --------
    >>> unit_in_words("deployment_day"), unit_in_words("partnership_month")
    ('deployed day', 'partnership month')

    """
    return _WORDS.get(Count(per), per.replace("_", " "))


def check_unit_price(
    inspection: Inspection, path: Path, price: Quantity, per: str
) -> Iterator[Finding]:
    """Yield what is wrong with the price of one of what is counted.

    The unit of a named number must not plainly be another, and the price is hardly
    meant if it is below what it costs to ask for it.
    """
    bound = PRICES[Count(per)]
    named = inspection.assumption(price)
    fault = bound.fault_of(named.unit) if named is not None else ""
    # That it is no money at all is told wherever pounds are wanted.
    if named is not None and fault.startswith(bound.unit):
        is_own = price in inspection.model.assumptions
        write = f"{bound.remedy[:-1]}, with the unit {bound.unit}, or name"
        yield inspection.error(
            path,
            f"'{price}' is in {named.unit}; {fault} here.",
            f"{write if is_own else 'Name'} another assumption.",
        )
    floor = _FLOORS.get(Count(per), _FLOOR)
    yield from check_size(inspection, path, price, (unit_in_words(per), floor))


def check_size(
    inspection: Inspection, path: Path, price: Quantity, unit: tuple[str, float]
) -> Iterator[Finding]:
    """Yield a finding if a price is far too small; *unit* is its name and least."""
    word, least = unit
    asked = inspection.value(price)
    if asked is not None and 0.0 < asked < least:
        yield inspection.warning(
            path,
            f"This price is £{asked:,.2f} for each {word}, less than it costs to ask "
            "for it.",
            "See whether it is in thousands, or is a share; write pounds, like "
            f"{spelled(10.0 * least)}.",
        )


def check_units_there(
    inspection: Inspection, path: Path, programme: str, per: str
) -> Iterator[Finding]:
    """Yield a finding if a programme has none of what a price is for."""
    written = inspection.model.programmes.get(programme)
    needs = _NEEDS.get(Count(per), ())
    if written is None or all(getattr(written, field) for field in needs):
        return
    yield inspection.warning(
        path,
        f"A price for each {unit_in_words(per)} brings nothing from '{programme}', "
        "which has none.",
        f"State them in the programme, like {STATED[Count(per)]}, or choose another "
        "'per'.",
    )


_NEEDS: Mapping[Count, tuple[str, ...]] = {
    Count.MATCH: ("matches_per_school",),
    Count.PARTNERSHIP_MONTH: ("matches_per_school", "months_per_match"),
    Count.EVENT: ("events",),
    Count.DELEGATE: ("events", "delegates_per_school"),
    Count.DEPLOYMENT_DAY: ("deployments",),
    Count.PUPIL: ("pupils_per_school",),
}
"""Fields of a programme without which there is none of a count."""
