"""Bars start at nought, keep their proportions and name their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import palette
from reports.charts import Bar, Look, Part, StackedBars
from reports.charts.stacked_bars import MOST_PARTS
from reports.errors import UndrawableError
from reports.palette import PARTIES, Theme
from tests.reports.charts.pictures import bars_of, drawn, texts_of, words_of

TWO = (Part("broker", "Broker"), Part("funder", "Funders"))
BROKER = palette.colour("broker", Theme.PAPER)
FUNDER = palette.colour("funder", Theme.PAPER)


def test_lengths_are_in_proportion_from_nought() -> None:
    picture = drawn(StackedBars(TWO, (Bar("a", (300, 100)), Bar("b", (150, 0)))))

    (first, length), (second, half) = bars_of(picture, BROKER)
    assert first == second
    assert length + 1 == pytest.approx(2 * (half + 1), abs=0.05)
    assert len(bars_of(picture, FUNDER)) == 1


def test_a_gain_stands_left_of_nought_and_the_total_is_net() -> None:
    picture = drawn(StackedBars(TWO, (Bar("a", (300_000, -100_000)),)))

    ((right, _),) = bars_of(picture, BROKER)
    ((left, width),) = bars_of(picture, FUNDER)
    assert left + width < right
    assert "£200k" in texts_of(picture)
    assert "−£100k" in texts_of(picture)


def test_shares_are_drawn_to_one_length_with_their_totals_beside() -> None:
    bars = (Bar("a", (300_000, 100_000)), Bar("b", (10_000, 30_000)))

    picture = drawn(StackedBars(TWO, bars, as_shares=True))

    texts = texts_of(picture)
    assert texts.count("75%") == 2
    assert texts.count("25%") == 2
    assert {"£400k", "£40k"} <= set(texts)


def test_a_bar_of_nothing_has_its_name_and_its_nought() -> None:
    picture = drawn(StackedBars(TWO, (Bar("a", (300, 100)), Bar("none", (0, 0)))))

    assert "none" in texts_of(picture)
    assert "£0" in texts_of(picture)


def test_parts_are_named_above_the_first_bar_where_all_fit() -> None:
    wide = drawn(StackedBars(TWO, (Bar("a", (300, 300)), Bar("b", (100, 50)))))

    named = {words.text: words for words in words_of(wide)}
    ((left, width),) = bars_of(wide, BROKER)[:1]
    assert left < (named["Broker"].left + named["Broker"].right) / 2 < left + width
    assert bars_of(wide, BROKER)[0][1] > 50


def test_parts_are_named_in_a_key_where_the_first_bar_lacks_one() -> None:
    lacking = drawn(StackedBars(TWO, (Bar("a", (300, 0)), Bar("b", (100, 50)))))

    named = {words.text: words for words in words_of(lacking)}
    assert named["Broker"].left < named["Funders"].left
    assert bars_of(lacking, BROKER)[0] == (0, 10)


def test_parts_are_named_in_a_key_where_names_are_too_long_for_their_bars() -> None:
    parts = (*TWO, Part("individual", "Heads’ own time"))

    picture = drawn(StackedBars(parts, (Bar("a", (1_000, 3, 3)),)))

    assert bars_of(picture, FUNDER)[0][1] == 10


@pytest.mark.parametrize("count", [0, MOST_PARTS + 1])
def test_none_or_too_many_parts_are_refused(count: int) -> None:
    parts = (Part("broker", "Broker"),) * count

    with pytest.raises(UndrawableError, match="takes 1 to 7 parts"):
        StackedBars(parts, (Bar("a", (1.0,) * count),))


def test_seven_parts_are_taken() -> None:
    parts = tuple(Part(name, name) for name in (*PARTIES, "other"))

    assert len(parts) == MOST_PARTS
    assert drawn(StackedBars(parts, (Bar("a", (1.0,) * MOST_PARTS),)))


def test_a_bar_without_an_amount_for_each_part_is_refused() -> None:
    with pytest.raises(UndrawableError, match="one amount for each part"):
        StackedBars(TWO, (Bar("a", (1.0,)),))


def test_negative_shares_are_refused() -> None:
    with pytest.raises(UndrawableError, match="cannot be negative"):
        StackedBars(TWO, (Bar("a", (1.0, -0.5)),), as_shares=True)


@pytest.mark.parametrize("as_shares", [True, False])
def test_nothing_at_all_makes_no_chart(*, as_shares: bool) -> None:
    chart = StackedBars(TWO, (Bar("a", (0.0, 0.0)),), as_shares=as_shares)

    with pytest.raises(UndrawableError, match="nothing but noughts"):
        chart.picture(Look())


@given(
    st.lists(
        st.tuples(st.floats(-1e7, 1e7), st.floats(0, 1e7)), min_size=1, max_size=6
    ).filter(lambda rows: max(max(map(abs, row)) for row in rows) > 1)
)
def test_no_bar_leaves_the_picture(rows: list[tuple[float, float]]) -> None:
    bars = tuple(Bar(f"Programme {i}", row) for i, row in enumerate(rows))

    picture = drawn(StackedBars(TWO, bars))

    for fill in (BROKER, FUNDER):
        for left, width in bars_of(picture, fill):
            assert left >= 0
            assert left + width <= 624.01
