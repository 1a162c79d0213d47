"""Lines over months, with what falls below nought marked."""

from __future__ import annotations

from datetime import date

import pytest

from reports.charts import CashLine, CashLines
from reports.errors import UndrawableError
from reports.palette import Theme, colour, mixed
from tests.reports.charts.pictures import SVG, drawn, fills_of, texts_of

FIRST = date(2026, 9, 1)
FALLING = tuple(50_000.0 - 10_000 * month for month in range(12))
STEADY = (40_000.0,) * 12
DIPPING = (40_000.0, -20_000.0, *(40_000.0,) * 10)
TINT = mixed("#ffffff", colour("warning", Theme.PAPER), 0.08)


def test_the_lowest_point_below_nought_is_named_with_its_month() -> None:
    lines = (CashLine("Traded", "fees", FALLING), CashLine("Grant", "grant", DIPPING))

    texts = texts_of(drawn(CashLines(FIRST, lines)))

    assert "−£60k, Aug 2027" in texts
    assert "−£20k, Oct 2026" in texts


def test_the_axis_is_named_where_it_has_a_name() -> None:
    lines = (CashLine("Traded", "fees", STEADY),)
    named, bare = (
        drawn(CashLines(FIRST, lines, axis)) for axis in ("Money in the bank", "")
    )

    assert "Money in the bank" in texts_of(named)
    assert float(named.attrib["height"]) > float(bare.attrib["height"])


def test_below_nought_is_tinted_only_if_something_falls_there() -> None:
    below = CashLines(FIRST, (CashLine("Traded", "fees", FALLING),))
    above = CashLines(FIRST, (CashLine("Grant", "grant", STEADY),))

    assert TINT in fills_of(drawn(below))
    assert TINT not in fills_of(drawn(above))


def test_every_line_is_named_at_its_end_and_dashed_in_its_own_way() -> None:
    lines = tuple(CashLine(f"Scenario {i}", "grant", STEADY) for i in range(4))

    picture = drawn(CashLines(FIRST, lines))

    paths = list(picture.iter(f"{SVG}path"))
    assert {f"Scenario {i}" for i in range(4)} <= set(texts_of(picture))
    assert len({path.attrib.get("stroke-dasharray") for path in paths}) == 4


def test_lines_of_unlike_length_are_refused() -> None:
    lines = (CashLine("a", "fees", FALLING), CashLine("b", "grant", STEADY[1:]))

    with pytest.raises(UndrawableError, match="same months"):
        CashLines(FIRST, lines)


def test_more_lines_than_can_be_told_apart_are_refused() -> None:
    lines = tuple(CashLine(f"Scenario {i}", "grant", STEADY) for i in range(5))

    with pytest.raises(UndrawableError, match="4 lines at most"):
        CashLines(FIRST, lines)
