"""One fee for all programmes, or one for each, as a table."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reports.segment_fee_tables import fees_by_segment
from scenarios.segment_fees import SegmentFees
from scenarios.targets import NO_LOSS
from tests.reports.runs import on_paper, texts

FOUND = SegmentFees(
    programmes=(0, 1),
    fees=np.array([[7_000.0, 3_000.0], [5_000.0, 5_000.0], [9_000.0, 3_500.0]]),
    schools=np.array([[18.0, 7.0], [19.0, 4.0], [17.0, 6.5]]),
    margins=np.array([-63_107.0, -20_000.0, 1_500.0]),
    most=21_000.0,
)


def test_three_sets_of_fees_stand_side_by_side() -> None:
    made = fees_by_segment(on_paper(), "traded", FOUND, NO_LOSS)

    assert made.caption.endswith("for no loss over all years")
    assert texts(made) == [
        ["Leading", "7,000", "18.0", "5,000", "19.0", "9,000", "17.0"],
        ["Reading", "3,000", "7.0", "5,000", "4.0", "3,500", "6.5"],
        ["Above the target, £", "−63,107", "–", "−20,000", "–", "1,500", "–"],
    ]
    assert len(made.notes) == 2


def test_the_most_tried_is_told() -> None:
    at_most = replace(FOUND, most=9_000.0)

    made = fees_by_segment(on_paper(), "traded", at_most, NO_LOSS)

    assert made.notes[-1] == "£9,000 is the most tried: more might leave more."
