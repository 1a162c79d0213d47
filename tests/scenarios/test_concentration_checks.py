"""More than half of the income from one payer is told."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.inspection import Inspection
from scenarios.concentration_checks import check_concentration
from tests.documents import told
from tests.models import Words, a_model, contract, fee, projected, scenario


def said(*streams: Words) -> list[str]:
    """Return what is said of ten schools that pay £1,000 each, and of others."""
    model = a_model(funding={"one": scenario(*streams)})
    inspection = Inspection(model, load_published(), DocumentLines())
    return told(check_concentration(inspection, ("funding", "one"), projected(model)))


def test_more_than_half_from_one_payer_is_a_note_at_its_stream() -> None:
    assert said(fee(), contract(a_year=10_010)) == [
        (
            "note funding.one.streams.1: In 'Scenario' The region brings 50% of all"
            " income,"
            " more than 50%. The limit of 50% is ours; no published one was found. Ask"
            " what"
            " the plan would do without it; costmodel compare works that out."
        )
    ]


@pytest.mark.parametrize(
    "streams",
    [
        [fee(), contract(a_year=10_000)],
        [fee()],
        [fee(prices={"leading": 0})],
    ],
)
def test_half_or_schools_each_for_itself_or_nothing_is_no_note(
    streams: list[Words],
) -> None:
    assert said(*streams) == []
