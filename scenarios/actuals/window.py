"""The months that plan and ledger share, cut into the periods that are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from costmodel.errors import CostmodelError
from costmodel.periods import SEPTEMBER, Horizon, PeriodYear, financial
from scenarios.actuals.months import Span, month_number, month_text


class NoMonthSharedError(CostmodelError):
    """A plan and a ledger have no month in common."""


@dataclass(frozen=True)
class Window:
    """What is compared of a plan, in months from its first."""

    horizon: Horizon
    periods: tuple[Span, ...]
    """One month each, or several where the ledger has one amount for them."""

    @property
    def span(self) -> Span:
        """The first and the last month compared."""
        return self.periods[0][0], self.periods[-1][1]

    def period_of(self, span: Span) -> int | None:
        """Return the position of the period that months lie in; None: outside."""
        first, last = span
        for at, period in enumerate(self.periods):
            if period[0] <= first and last <= period[1]:
                return at
        return None

    def year(self, accounts_start: int) -> PeriodYear:
        """Return the financial year in which the last month compared lies."""
        years = self.horizon.years_by_calendar(financial(accounts_start))
        last = self.span[1]
        return next(
            year for year in years if year.first_month <= last < year.stop_month
        )

    def label(self, month: int) -> str:
        """Return a month as documents write it."""
        return month_text(month + start_of(self.horizon))


def start_of(horizon: Horizon) -> int:
    """Return the number of a plan's first month.

    Examples
    --------
    >>> month_text(start_of(Horizon(2026, 1)))
    '2026-09'

    """
    return month_number(horizon.first_year, SEPTEMBER)


def window_of(
    spans: Iterable[Span], horizon: Horizon, upto: int | None = None
) -> Window:
    """Return what is compared.

    Parameters
    ----------
    spans
        The months that entries of the ledger belong to, counted as months are in a
        ledger.
    horizon
        The months of the plan.
    upto
        The last month to be compared, counted likewise; None: the ledger's last.

    Raises
    ------
    NoMonthSharedError
        If that leaves none.

    Examples
    --------
    >>> horizon = Horizon(2026, 1)
    >>> start = start_of(horizon)
    >>> window_of([(start, start), (start + 1, start + 3)], horizon).periods
    ((0, 0), (1, 3))

    """
    start = start_of(horizon)
    found = {(first - start, last - start) for first, last in spans}
    inside = {one for one in found if one[0] >= 0 and one[1] < horizon.months}
    first = min((begins for begins, _ in inside), default=horizon.months)
    last = max((ends for _, ends in inside), default=-1)
    if upto is not None:
        last = _not_cut(inside, min(last, upto - start))
    if first > last:
        raise NoMonthSharedError(_told(found, horizon))
    joined = {
        month
        for begins, ends in inside
        if ends <= last
        for month in range(begins + 1, ends + 1)
    }
    starts = [month for month in range(first, last + 1) if month not in joined]
    stops = [*(begins - 1 for begins in starts[1:]), last]
    return Window(horizon, tuple(zip(starts, stops, strict=True)))


def _not_cut(spans: Iterable[Span], last: int) -> int:
    """Return the last month up to which no amount of several months is cut."""
    for begins, ends in sorted(spans, reverse=True):
        if begins <= last < ends:
            last = begins - 1
    return last


def _told(found: Iterable[Span], horizon: Horizon) -> str:
    """Return what months plan and ledger have, and what to do."""
    start = start_of(horizon)
    months = (
        start,
        start + horizon.months - 1,
        start + min(first for first, _ in found),
        start + max(last for _, last in found),
    )
    first, last, begins, ends = (month_text(month) for month in months)
    return (
        "No amount of the ledger lies in the months to be compared: the plan has "
        f"{first} to {last}, the ledger {begins} to {ends}. Export amounts by month, "
        "or compare up to a later one; a sum over months outside the plan cannot be "
        "parted."
    )
