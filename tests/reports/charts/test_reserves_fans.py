"""Fans share their scales and mark what happens."""

from __future__ import annotations

from datetime import date

import pytest

from reports.charts import Band, Event, Fan, Look, ReservesFans
from reports.errors import UndrawableError
from tests.reports.charts.pictures import SVG, drawn, texts_of, words_of

FIRST = date(2026, 9, 1)
LINE = tuple(100_000.0 - 5_000 * month for month in range(24))
HIGH = tuple(value + 20_000 for value in LINE)
LOW = tuple(value - 20_000 for value in LINE)
BAND = Band("8 in 10 draws", LOW, HIGH)


def test_an_event_is_named_with_its_month() -> None:
    fan = Fan("Traded", LINE, (BAND,), (30_000.0,) * 24, Event(14, "below the floor"))

    texts = texts_of(drawn(ReservesFans(FIRST, (fan,))))

    assert {"below the floor", "November 2027", "8 in 10 draws", "Floor"} <= set(texts)


def test_the_axis_is_named_where_it_has_a_name() -> None:
    fans = (Fan("Traded", LINE),)
    named, bare = (
        drawn(ReservesFans(FIRST, fans, axis)) for axis in ("Free reserves", "")
    )

    assert "Free reserves" in texts_of(named)
    assert float(named.attrib["height"]) > float(bare.attrib["height"])


@pytest.mark.parametrize(("month", "is_right"), [(0, True), (23, False)])
def test_the_words_of_an_event_stand_where_there_is_room(
    month: int, *, is_right: bool
) -> None:
    fan = Fan("Traded", LINE, event=Event(month, "below the floor"))

    picture = drawn(ReservesFans(FIRST, (fan,)))

    words = next(w for w in words_of(picture) if w.text == "below the floor")
    point = next(picture.iter(f"{SVG}circle"))
    assert (words.left > float(point.attrib["cx"])) is is_right


def test_what_is_not_there_is_not_in_the_key() -> None:
    texts = texts_of(drawn(ReservesFans(FIRST, (Fan("Traded", LINE),))))

    assert "Floor" not in texts
    assert "At the values we assume" in texts


def test_panels_stand_below_each_other_on_a_telephone() -> None:
    chart = ReservesFans(FIRST, tuple(Fan(name, LINE, (BAND,)) for name in "abc"))

    beside, below = chart.picture(Look()), chart.picture(Look(width=340))

    assert below.height > 2.5 * beside.height


def test_lines_of_unlike_length_are_refused() -> None:
    with pytest.raises(UndrawableError, match="same months"):
        ReservesFans(FIRST, (Fan("a", LINE, (Band("b", LOW[1:], HIGH),)),))
    with pytest.raises(UndrawableError, match="same months"):
        ReservesFans(FIRST, (Fan("a", LINE, floor=LINE[1:]),))


@pytest.mark.parametrize("month", [-1, 24])
def test_an_event_outside_the_months_is_refused(month: int) -> None:
    with pytest.raises(UndrawableError, match="outside the months"):
        ReservesFans(FIRST, (Fan("a", LINE, event=Event(month, "never")),))
