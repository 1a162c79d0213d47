"""What a grant brings, grant year by grant year, and when its money comes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from costmodel.periods import Horizon
from scenarios.grants import (
    GrantMoney,
    GrantYear,
    grant_money,
    grant_years,
    received_in,
)
from scenarios.scopes import Cover, cover_of
from scenarios.streams import Grant
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    column,
    donation,
    grant,
    pool,
    projected,
    scenario,
)

TWO_YEARS = Horizon(2026, 2)
PROGRAMMES = ("a", "b")
PLACES = np.array([[[10.0], [20.0]], [[4.0], [0.0]]])
"""Programme a: 10 places, then 20; b: 4, then none."""


def written(**words: object) -> Grant:
    """Return a grant."""
    return Grant.model_validate(grant(**words))


def years_of(**words: object) -> list[tuple[int, int, float]]:
    """Return the grant years of a grant."""
    found = grant_years(written(**words), TWO_YEARS)
    return [(year.first, year.stop, year.taper) for year in found]


def money(full: float = 12_000, /, **words: object) -> GrantMoney:
    """Return what a grant brings."""
    stated = written(**({"a_year": full} if "per_school" not in words else {}), **words)
    cover = cover_of(stated.scope, PROGRAMMES)
    in_scope = PLACES[[at for at in cover.programmes if at < len(PROGRAMMES)]].sum(0)
    return grant_money(stated, cover, TWO_YEARS, np.array([float(full)]), in_scope)


def sums(full: float = 12_000, /, **words: object) -> list[float]:
    """Return what a grant brings in each grant year."""
    return column(money(full, **words).sums)


def test_grant_years_are_counted_from_its_first_month() -> None:
    assert years_of(starts="2027-01", ends="2028-12") == [(4, 16, 1), (16, 28, 1)]


def test_the_last_grant_year_may_be_short() -> None:
    assert years_of(ends="2027-09") == [(0, 12, 1), (12, 13, 1)]
    assert years_of(ends="2027-08") == [(0, 12, 1)]
    assert years_of(ends="2027-07") == [(0, 11, 1)]


def test_a_grant_may_last_one_month() -> None:
    assert years_of(starts="2027-03", ends="2027-03") == [(6, 7, 1)]


def test_the_last_taper_holds_on() -> None:
    tapers = [taper for _, _, taper in years_of(ends="2030-08", taper=[1, 0.6, 0.4])]

    assert tapers == [1, 0.6, 0.4, 0.4]


def test_tapers_count_grant_years_before_the_model() -> None:
    assert years_of(starts="2025-09", ends="2028-08", taper=[1, 0.5]) == [
        (-12, 0, 1),
        (0, 12, 0.5),
        (12, 24, 0.5),
    ]


def test_60_000_tapered_to_six_tenths_for_seven_months_is_21_000() -> None:
    assert sums(60_000, ends="2028-03", taper=[1, 0.6]) == [60_000, 21_000]


def test_months_outside_the_model_bring_nothing() -> None:
    assert sums(starts="2026-04", ends="2027-03") == [7_000]
    assert sums(starts="2028-03", ends="2029-02") == [6_000]
    assert sums(starts="2025-09", ends="2026-09") == [0, 1_000]


def test_a_sum_a_school_follows_the_places_of_each_month() -> None:
    assert sums(120, per_school=120) == [14 * 120]
    assert sums(120, per_school=120, starts="2027-03", ends="2028-02") == [
        6 * 10 * 14 + 6 * 10 * 20
    ]


def test_a_sum_a_school_counts_the_programmes_of_its_scope() -> None:
    only_b = {"programmes": ["b"]}

    assert sums(120, per_school=120, scope=only_b, ends="2028-08") == [480, 0]


def test_a_sum_a_school_brings_nothing_outside_the_model() -> None:
    assert sums(120, per_school=120, starts="2026-04", ends="2026-08") == [0]
    assert sums(120, per_school=120, starts="2026-04", ends="2026-09") == [140]


def test_a_grant_year_accrues_evenly_over_its_months_in_the_model() -> None:
    accrued = column(money(starts="2026-04", ends="2027-06", taper=[1, 0.5]).accrued)

    assert accrued[:7] == [1_000] * 7
    assert accrued[7:10] == [500] * 3
    assert set(accrued[10:]) == {0.0}


def test_money_paid_each_month_is_received_as_it_accrues() -> None:
    paid = money(paid="monthly", ends="2028-01")

    assert column(paid.received) == column(paid.accrued)


def test_money_in_advance_comes_at_the_start_of_each_quarter() -> None:
    received = column(money(paid="quarterly_in_advance").received)

    assert [m for m, pounds in enumerate(received) if pounds] == [0, 3, 6, 9]
    assert received[0] == 3_000


def test_money_in_arrears_comes_in_the_month_after_each_quarter() -> None:
    received = column(money(paid="quarterly_in_arrears").received)

    assert [m for m, pounds in enumerate(received) if pounds] == [3, 6, 9, 12]
    assert received[12] == 3_000


@pytest.mark.parametrize(
    ("paid", "comes"),
    [
        ("quarterly_in_advance", {12: 3_000.0, 15: 1_000.0}),
        ("quarterly_in_arrears", {15: 3_000.0, 16: 1_000.0}),
    ],
)
def test_a_short_last_quarter_is_paid_likewise(
    paid: str, comes: dict[int, float]
) -> None:
    received = column(money(paid=paid, starts="2027-09", ends="2027-12").received)

    assert {m: pounds for m, pounds in enumerate(received) if pounds} == comes


def test_a_quarter_that_began_before_the_model_is_paid_in_its_first_month() -> None:
    received = column(
        money(paid="quarterly_in_advance", starts="2026-07", ends="2026-12").received
    )

    assert {m: pounds for m, pounds in enumerate(received) if pounds} == {
        0: 1_000.0,
        1: 3_000.0,
    }


def test_a_quarter_that_began_before_the_model_is_paid_after_its_end() -> None:
    received = column(
        money(paid="quarterly_in_arrears", starts="2026-07", ends="2026-12").received
    )

    assert {m: pounds for m, pounds in enumerate(received) if pounds} == {
        1: 1_000.0,
        4: 3_000.0,
    }


def test_what_would_come_after_the_model_is_not_received() -> None:
    last = money(paid="quarterly_in_arrears", starts="2027-09", ends="2028-08")

    assert column(last.received)[-3:] == [3_000, 0, 0]
    assert last.received.sum() == 9_000
    assert last.total.tolist() == [12_000]


def test_quarters_are_those_of_the_grant_year() -> None:
    year = GrantYear(1, 13, 1.0, 1)

    in_advance = received_in("quarterly_in_advance", year, 24)

    assert in_advance == {month: 1 + (month - 1) // 3 * 3 for month in range(1, 13)}


def test_money_that_is_returned_must_be_spent_within_its_grant_year() -> None:
    back = money(ends="2028-03", unspent="returned")
    first, last = back.years

    assert [back.spend_by(year) for year in (first, last)] == [12, 19]
    assert back.closes(first)
    assert back.closes(last)


def test_money_that_is_carried_must_be_spent_within_the_grant() -> None:
    kept = money(ends="2029-03", unspent="carried")

    assert [kept.spend_by(year) for year in kept.years] == [31, 31, 31]
    assert [kept.closes(year) for year in kept.years] == [False, False, True]


def test_two_draws_have_their_own_sums() -> None:
    both = grant_money(
        written(per_school=1),
        Cover((0,), frozenset()),
        TWO_YEARS,
        np.array([100.0, 200.0]),
        np.repeat(PLACES[0], 2, axis=1),
    )

    assert both.sums.tolist() == [[1_000, 2_000]]
    assert both.accrued.shape == (24, 2)


@given(
    first=st.integers(-14, 23),
    length=st.integers(1, 30),
    paid=st.sampled_from(["monthly", "quarterly_in_advance", "quarterly_in_arrears"]),
)
def test_what_is_received_and_still_owed_is_what_accrues(
    first: int, length: int, paid: str
) -> None:
    def month(number: int) -> str:
        year, index = divmod(2026 * 12 + 8 + number, 12)
        return f"{year}-{index + 1:02d}"

    words: Words = {"starts": month(first), "ends": month(first + length - 1)}
    brought = money(paid=paid, **words)

    accrued, received = brought.accrued.sum(), brought.received.sum()
    assert accrued == pytest.approx(brought.total.item())
    within = len(range(max(first, 0), min(first + length, 24)))
    assert accrued == pytest.approx(1_000 * within)
    assert received <= accrued + 1e-9
    if paid == "quarterly_in_advance":
        ahead = np.cumsum(brought.received - brought.accrued)
        assert (ahead > -1e-9).all()
        assert received == pytest.approx(accrued)
    if paid == "quarterly_in_arrears":
        behind = np.cumsum(brought.accrued - brought.received)
        assert (behind > -1e-9).all()


def test_the_funders_own_years_cut_a_grant_where_they_begin() -> None:
    april = {"year_begins": 4}

    assert years_of(ends="2028-08", taper=[1, 0.5, 0.2], rules=april) == [
        (0, 7, 1),
        (7, 19, 0.5),
        (19, 24, 0.2),
    ]


def test_a_grant_that_starts_with_the_funders_year_has_whole_years() -> None:
    assert years_of(ends="2028-08", rules={"year_begins": 9}) == [
        (0, 12, 1),
        (12, 24, 1),
    ]


def test_a_short_first_year_brings_its_months() -> None:
    assert sums(ends="2028-08", rules={"year_begins": 4}) == [7_000, 12_000, 5_000]


def test_quarters_are_those_of_the_funders_own_year_from_the_first() -> None:
    april = {"year_begins": 4}
    ahead = money(
        starts="2026-08",
        ends="2027-08",
        paid="quarterly_in_advance",
        rules=april,
    )
    behind = money(
        starts="2026-11", ends="2027-08", paid="quarterly_in_arrears", rules=april
    )

    assert column(ahead.received)[:12] == [
        *(1_000, 3_000, 0, 0, 3_000, 0, 0, 3_000, 0, 0, 2_000, 0),
    ]
    assert column(behind.received)[:13] == [
        *(0, 0, 0, 0, 2_000, 0, 0, 3_000, 0, 0, 3_000, 0, 2_000),
    ]


@pytest.mark.parametrize(
    ("months", "held"),
    [(3, [*[100] * 12, 0, 0, -1_200]), (0, [*[100] * 11, -1_100]), (40, [100] * 12)],
)
def test_a_funder_holds_back_a_part_until_its_month(
    months: int, held: list[float]
) -> None:
    kept = grant(a_year=12_000, retention="part", retention_months=months)
    model = a_model(
        years=2,
        assumptions={"part": assumed(0.1)},
        pools={"office": pool("schools", bought(12_000, profile="even"))},
        funding={"only": scenario(kept)},
    )
    projection = projected(model)

    (brought,) = projection.streams.grants

    assert brought.withheld is not None
    assert column(brought.withheld) == pytest.approx(held + [0] * (24 - len(held)))
    assert column(brought.received) == pytest.approx(
        [
            1_000 * (month < 12) - part
            for month, part in enumerate(column(brought.withheld))
        ]
    )
    owed = np.cumsum(column(brought.withheld))
    assert projection.balances.debtors[:, 0] == pytest.approx(owed, abs=1e-6)


def test_nothing_is_held_back_unless_it_is_said() -> None:
    given = donation(restricted=True)
    model = a_model(funding={"only": scenario(grant(a_year=1), given)})

    assert [each.withheld for each in projected(model).streams.grants] == [None, None]
