"""Labels stand where they wish unless a neighbour is there."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.charts import Look
from reports.charts.labels import KeyEntry, backed, key, pitch_of, spread, stacked
from reports.charts.svg import Type

LOOK = Look()
STYLE = Type("#000000", 12)


@given(
    st.lists(st.floats(0, 100), min_size=1, max_size=8),
    st.lists(st.floats(1, 12), min_size=8, max_size=8),
)
def test_no_label_covers_another_and_all_stay_in_order_on_the_line(
    middles: list[float], sizes: list[float]
) -> None:
    wishes, room = sorted(middles), sizes[: len(middles)]

    found = spread(wishes, room, 0, 100)

    ends = [(m - s / 2, m + s / 2) for m, s in zip(found, room, strict=True)]
    assert all(a[1] <= b[0] + 1e-6 for a, b in pairwise(ends))
    assert ends[0][0] >= -1e-6
    assert ends[-1][1] <= 100 + 1e-6


def test_labels_with_room_stand_where_they_wish() -> None:
    assert spread([10, 50, 90], [10, 10, 10], 0, 100) == (10, 50, 90)


def test_labels_that_touch_share_the_shift() -> None:
    assert spread([50, 50], [10, 10], 0, 100) == (45, 55)


def test_too_many_labels_run_over_the_end_but_not_over_each_other() -> None:
    assert spread([0, 0, 0], [10, 10, 10], 0, 20) == (5, 15, 25)


def test_a_key_breaks_where_the_width_ends() -> None:
    entries = [
        KeyEntry(f"A name of some length {place}", "#123456") for place in range(6)
    ]

    one, many = key(entries[:2], LOOK, 0), key(entries, LOOK, 0)

    assert many.bottom > one.bottom
    assert len(many.marks) == 12


def test_a_line_in_the_key_is_drawn_as_it_is_in_the_chart() -> None:
    laid = key([KeyEntry("Floor", "#b3261e", is_line=True, dashes="5 3")], LOOK, 0)

    assert laid.marks[0].startswith("<line")
    assert 'stroke-dasharray="5 3"' in laid.marks[0]


def test_rows_make_room_for_names_of_several_lines() -> None:
    assert pitch_of([("a",)], STYLE, 30) == 30
    assert pitch_of([("a",), ("a", "b", "c")], STYLE, 30) == pytest.approx(50)
    assert pitch_of([], STYLE, 30) == 30


def test_lines_are_centred_on_their_height() -> None:
    one, two = (
        stacked(("a",), 0, 50, STYLE, "start"),
        stacked(("a", "b"), 0, 50, STYLE, "start"),
    )

    assert 'y="53.96"' in one[0]
    assert 'y="46.46"' in two[0]
    assert 'y="61.46"' in two[1]


def test_words_over_lines_have_a_ground_of_their_own() -> None:
    ground, words = backed(50, 50, "−£3k", STYLE, LOOK)

    assert ground.startswith("<rect")
    assert 'fill="#ffffff"' in ground
    assert "−£3k" in words
