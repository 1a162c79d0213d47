"""Plan and ledger are compared in the months they share, cut as the ledger can be."""

from __future__ import annotations

import pytest

from costmodel.periods import Horizon
from scenarios.actuals.months import Span
from scenarios.actuals.window import NoMonthSharedError, start_of, window_of

HORIZON = Horizon(2026, 2)
START = start_of(HORIZON)


def _periods(*spans: Span, upto: int | None = None) -> tuple[Span, ...]:
    """Return the periods compared, in months from the plan's first."""
    found = [(first + START, last + START) for first, last in spans]
    until = None if upto is None else upto + START
    return window_of(found, HORIZON, until).periods


@pytest.mark.parametrize(
    ("spans", "upto", "periods"),
    [
        ([(0, 0), (2, 2)], None, ((0, 0), (1, 1), (2, 2))),
        ([(3, 3), (4, 4)], None, ((3, 3), (4, 4))),
        ([(-2, -2), (0, 0)], None, ((0, 0),)),
        ([(23, 23), (25, 25)], None, ((23, 23),)),
        ([(0, 0), (4, 4)], 1, ((0, 0), (1, 1))),
        ([(0, 2)], None, ((0, 2),)),
        ([(0, 2), (1, 1), (3, 3)], None, ((0, 2), (3, 3))),
        ([(0, 2), (2, 4)], None, ((0, 4),)),
        ([(-5, 1), (0, 0), (1, 1)], None, ((0, 0), (1, 1))),
        ([(0, 0), (1, 4)], 2, ((0, 0),)),
        ([(0, 0), (1, 4), (2, 7)], 5, ((0, 0),)),
        ([(0, 0), (4, 4)], 9, ((0, 0), (1, 1), (2, 2), (3, 3), (4, 4))),
    ],
)
def test_months_are_periods_of_their_own_where_the_ledger_parts_them(
    spans: list[Span], upto: int | None, periods: tuple[Span, ...]
) -> None:
    assert _periods(*spans, upto=upto) == periods


@pytest.mark.parametrize(
    ("spans", "upto"),
    [([(-3, -1)], None), ([(-3, 2)], None), ([(5, 6)], 4), ([(5, 6)], 5)],
)
def test_a_ledger_of_other_months_is_refused_with_both(
    spans: list[Span], upto: int | None
) -> None:
    with pytest.raises(NoMonthSharedError, match="2026-09 to 2028-08, the ledger"):
        _periods(*spans, upto=upto)


def test_months_outside_lie_in_no_period() -> None:
    window = window_of([(START + 1, START + 1), (START + 2, START + 4)], HORIZON)

    assert [window.period_of(span) for span in ((1, 1), (3, 4), (0, 1), (5, 5))] == [
        0,
        1,
        None,
        None,
    ]
    assert window.span == (1, 4)
    assert window.label(1) == "2026-10"


@pytest.mark.parametrize(
    ("accounts_start", "first", "stop"), [(9, 12, 24), (4, 7, 19), (1, 4, 16)]
)
def test_the_year_is_that_of_the_last_month(
    accounts_start: int, first: int, stop: int
) -> None:
    window = window_of([(START, START + 14)], HORIZON)

    year = window.year(accounts_start)

    assert (year.first_month, year.stop_month) == (first, stop)
