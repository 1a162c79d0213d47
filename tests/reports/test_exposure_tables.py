"""What is left of a margin if costs rise faster than the price, as a table."""

from __future__ import annotations

from dataclasses import replace

from reports.exposure_tables import inflation_exposure
from scenarios.exposures import Exposure
from scenarios.streams import Contract
from tests.reports.runs import on_paper, row_named, texts

WAY = "tender"
(CONTRACT,) = (
    stream
    for stream in on_paper().comparison.model.funding[WAY].streams
    if isinstance(stream, Contract)
)
PLAIN = Exposure(
    contract=CONTRACT,
    planned=3_000.0,
    beyond=(3_000.0, 2_729.1, 2_456.4, 2_181.9),
    gone=0.1073,
    capped=(),
    capped_gone=None,
)
CAPPED = replace(PLAIN, capped=(40.0, 30.0, 20.0, 10.0), capped_gone=0.2356)


def test_margins_are_told_by_how_much_more_costs_rise() -> None:
    made = inflation_exposure(on_paper(), WAY, (PLAIN,))

    assert texts(made) == [
        ["Margin as planned", "3,000"],
        ["Own costs rise by"],
        ["the price", "3,000"],
        ["1 point more a year than the price", "2,729"],
        ["2 points more a year than the price", "2,456"],
        ["3 points more a year than the price", "2,182"],
        ["Nothing is left at, points more a year", "10.7"],
    ]
    assert len(made.notes) == 2


def test_behind_a_cap_both_rise() -> None:
    made = inflation_exposure(on_paper(), WAY, (PLAIN, CAPPED))

    assert row_named(made, "as planned") == ["–", "40"]
    assert row_named(made, "3 points more a year than planned") == ["–", "10"]
    assert texts(made)[-1][1:] == ["–", "23.6"]
    assert len(made.notes) == 3


def test_where_no_rise_decides_it_that_is_said() -> None:
    never = replace(CAPPED, gone=None, capped_gone=None)
    already = replace(CAPPED, gone=-0.02, capped_gone=0.0)

    made = texts(inflation_exposure(on_paper(), WAY, (never, already)))

    assert made[6][1:] == ["none", "−2.0"]
    assert made[-1][1:] == ["none up to 50", "already"]
