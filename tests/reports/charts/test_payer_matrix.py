"""Bars in cells on one scale, totals at both edges."""

from __future__ import annotations

import pytest

from reports.charts import Look, Part, PayerMatrix
from reports.errors import UndrawableError
from reports.palette import Theme, colour
from tests.reports.charts.pictures import bars_of, drawn, texts_of

PAYERS = (Part("grant", "Core grant"), Part("fees", "School fees"))
ROWS = ("Brokering", "Evaluation")


def test_all_bars_are_on_one_scale() -> None:
    picture = drawn(PayerMatrix(ROWS, PAYERS, ((100_000, 50_000), (0, 25_000))))

    ((_, grant),) = bars_of(picture, colour("grant", Theme.PAPER))
    (_, more), (_, less) = bars_of(picture, colour("fees", Theme.PAPER))
    assert grant == pytest.approx(2 * more, abs=0.02)
    assert more == pytest.approx(2 * less, abs=0.02)


def test_totals_stand_at_the_right_and_below() -> None:
    picture = drawn(PayerMatrix(ROWS, PAYERS, ((100_000, 50_000), (0, 25_000))))

    texts = texts_of(picture)
    assert {"£150k", "£100k", "£75k", "£175k"} <= set(texts)
    assert texts.count("–") == 1


FIVE = tuple(Part("grant", "Coordination contract") for _ in range(5))
OF_FIVE = PayerMatrix(("Brokering",), FIVE, ((1e5, 2e5, 3e5, 4e5, 5e5),))


def test_the_names_of_payers_shrink_before_they_touch() -> None:
    sizes = {
        float(text.attrib["font-size"])
        for text in drawn(OF_FIVE, Look(width=480)).iter(
            "{http://www.w3.org/2000/svg}text"
        )
    }

    assert 9 <= min(sizes) < 12
    assert texts_of(drawn(OF_FIVE, Look(width=480))).count("Brokering") == 1


def test_payers_without_room_stand_in_bands_on_one_scale() -> None:
    wide, narrow = (drawn(OF_FIVE, Look(width=width)) for width in (760, 350))

    texts = texts_of(narrow)
    assert texts.count("Brokering") == 2
    assert texts.count("£1.5m") == texts_of(wide).count("£1.5m") == 2
    lengths = [
        float(mark.attrib["width"])
        for mark in narrow.iter("{http://www.w3.org/2000/svg}rect")
        if mark.attrib.get("height") == "5"
    ]
    assert lengths == pytest.approx([lengths[0] * n for n in range(1, 6)], abs=0.1)


@pytest.mark.parametrize("amounts", [(), ((1.0,), (1.0, 2.0))])
def test_a_table_with_holes_is_refused(amounts: tuple[tuple[float, ...], ...]) -> None:
    with pytest.raises(UndrawableError, match="each row and payer"):
        PayerMatrix(ROWS, PAYERS, amounts)


def test_a_negative_payment_is_refused() -> None:
    with pytest.raises(UndrawableError, match="less than nothing"):
        PayerMatrix(("Brokering",), PAYERS, ((1.0, -1.0),))
