"""What the columns of a ledger hold, told by their headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from scenarios.actuals.months import Span, span_of


class ColumnRole(StrEnum):
    """What a column of a ledger holds."""

    DATE = "date"
    CODE = "code"
    ACCOUNT = "account"
    KIND = "kind"
    TYPE = "type"
    DEBIT = "debit"
    CREDIT = "credit"
    AMOUNT = "amount"
    TRACKING = "tracking"


_KNOWN: Mapping[ColumnRole, tuple[str, ...]] = {
    ColumnRole.DATE: ("date", "transaction date", "posting date", "trans date"),
    ColumnRole.CODE: (
        *("account code", "nominal a/c ref", "nominal code", "nominal account", "n/c"),
        *("nominal", "code", "account no", "account number", "account #"),
    ),
    ColumnRole.ACCOUNT: (
        *("account", "account name", "nominal name", "distribution account", "name"),
        *("nominal account name", "account description"),
    ),
    ColumnRole.KIND: ("account type", "account class"),
    ColumnRole.TYPE: ("type", "transaction type", "trans type", "tt"),
    ColumnRole.DEBIT: ("debit", "debit (gbp)", "debit gbp", "dr", "debit - month"),
    ColumnRole.CREDIT: ("credit", "credit (gbp)", "credit gbp", "cr", "credit - month"),
    ColumnRole.AMOUNT: (
        "net amount",
        "net",
        "net (gbp)",
        "amount",
        "amount (gbp)",
        "value",
    ),
    ColumnRole.TRACKING: (
        *("class", "tracking", "tracking category", "tracking option 1"),
        *("department", "department code", "department name", "dept", "programme"),
        *("project", "cost centre", "cost center", "location", "activity"),
    ),
}
"""Headings of each role, the surest first; case, dots and blanks do not matter."""

_BOTH_SIDES = (ColumnRole.DEBIT, ColumnRole.CREDIT)
_TO_DATE = re.compile(r"(debit|credit)\b.*\b(year to date|ytd)\b")
MOST_TITLES = 40
"""Rows above the headings that are looked through."""

_NOT_WITH_DATES = "name"
"""Of a customer or supplier where rows have dates; else of an account."""


@dataclass(frozen=True)
class Columns:
    """Where each role of a ledger stands."""

    row: int
    """Position of the row of headings."""
    at: Mapping[ColumnRole, int]
    periods: Mapping[int, Span]
    """Columns that hold the amounts of some months."""
    tracking: str = ""
    """Heading of the tracking column; empty if there is none."""
    has_to_date: bool = False
    """Whether there are debits and credits of the year so far."""
    is_to_date: bool = False
    """Whether those are the only ones, and are read."""

    def has(self, *roles: ColumnRole) -> bool:
        """Whether there is a column of each role."""
        return all(role in self.at for role in roles)

    @property
    def has_account(self) -> bool:
        """Whether each row names its account."""
        return self.has(ColumnRole.CODE) or self.has(ColumnRole.ACCOUNT)

    @property
    def has_amount(self) -> bool:
        """Whether there is a column of amounts, or one of debits and one of credits."""
        return self.has(ColumnRole.AMOUNT) or self.has(
            ColumnRole.DEBIT, ColumnRole.CREDIT
        )

    @property
    def is_one_column(self) -> bool:
        """Whether debits and credits stand in one column of amounts."""
        return not self.periods and not self.has(ColumnRole.DEBIT, ColumnRole.CREDIT)


def folded(heading: str) -> str:
    """Return a heading without what spelling changes.

    Examples
    --------
    >>> folded(" *Nominal  Code. ")
    'nominal code'

    """
    return re.sub(r"\s+", " ", heading.strip().strip("*.:").strip().lower())


def columns_of(rows: Sequence[Sequence[str]], tracking: str = "") -> Columns | None:
    """Return the columns of a ledger; None if no row can be its headings.

    Parameters
    ----------
    rows
        The cells of the file, title rows first.
    tracking
        Heading of the column that tells programmes apart; empty: the usual ones.

    """
    title: Span | None = None
    for at, cells in enumerate(rows[:MOST_TITLES]):
        columns = _with_total(_columns(at, cells, tracking), cells, title)
        title = title or span_of(" ".join(cells))
        if (columns.has(ColumnRole.DATE) and columns.has_amount) or (
            columns.has_account and (columns.has_amount or columns.periods)
        ):
            return columns
    return None


def _with_total(columns: Columns, cells: Sequence[str], title: Span | None) -> Columns:
    """Return a report of one period with its one column of amounts."""
    headings = [folded(cell) for cell in cells]
    if columns.at.keys() - {ColumnRole.ACCOUNT} or columns.periods or title is None:
        return columns
    if "total" not in headings[1:] or headings[0] not in {"", "account"}:
        return columns
    place = headings.index("total", 1)
    return replace(columns, at={ColumnRole.ACCOUNT: 0}, periods={place: title})


def _columns(at: int, cells: Sequence[str], tracking: str) -> Columns:
    """Return what the cells of one row are as headings."""
    headings = [folded(cell) for cell in cells]
    to_date = {
        found[1]: place
        for place, heading in enumerate(headings)
        if (found := _TO_DATE.search(heading))
    }
    roles = {role: _place(headings, names) for role, names in _KNOWN.items()}
    if tracking:
        roles[ColumnRole.TRACKING] = _place(headings, (folded(tracking),))
    is_to_date = roles[ColumnRole.DEBIT] is None and len(to_date) == len(_BOTH_SIDES)
    if is_to_date:
        roles[ColumnRole.DEBIT], roles[ColumnRole.CREDIT] = (
            to_date["debit"],
            to_date["credit"],
        )
    found_at = {role: place for role, place in roles.items() if place is not None}
    if ColumnRole.DATE in found_at and headings[
        found_at.get(ColumnRole.ACCOUNT, 0)
    ] == (_NOT_WITH_DATES):
        found_at.pop(ColumnRole.ACCOUNT, None)
    periods = {} if ColumnRole.DATE in found_at else _periods(cells)
    if (
        periods
        and not {ColumnRole.CODE, ColumnRole.ACCOUNT} & found_at.keys()
        and not headings[0]
    ):
        found_at[ColumnRole.ACCOUNT] = 0
    named = found_at.get(ColumnRole.TRACKING)
    return Columns(
        row=at,
        at=found_at,
        periods=periods,
        tracking="" if named is None else cells[named].strip(),
        has_to_date=len(to_date) == len(_BOTH_SIDES),
        is_to_date=is_to_date,
    )


def _place(headings: Sequence[str], names: Sequence[str]) -> int | None:
    """Return the column of the surest heading that is there."""
    return next((headings.index(name) for name in names if name in headings), None)


def _periods(cells: Sequence[str]) -> dict[int, Span]:
    """Return the columns whose heading names months."""
    spans = {place: span_of(cell) for place, cell in enumerate(cells)}
    return {place: span for place, span in spans.items() if span is not None}
