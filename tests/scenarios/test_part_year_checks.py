"""Income for part of an academic year is told, so that nobody reads it as a year's."""

from __future__ import annotations

import pytest

from costmodel.assumption_files import load_published
from costmodel.document_lines import DocumentLines
from costmodel.inspection import Inspection
from scenarios.part_year_checks import check_part_years
from tests.documents import told
from tests.models import Words, a_model, contract, donation, fee, grant, scenario


def said(*streams: Words) -> list[str]:
    """Return what is said of the streams of a plan from 2026 to 2028."""
    model = a_model(years=2, funding={"mixed": scenario(*streams)})
    inspection = Inspection(model, load_published(), DocumentLines())
    return told(
        check_part_years(inspection, ("funding", "mixed"), model.funding["mixed"])
    )


@pytest.mark.parametrize(
    ("starts", "ends", "parts"),
    [
        ("2026-09", "2027-07", ["11 months of 2026/27"]),
        ("2026-09", "2027-08", []),
        ("2026-09", "2027-09", ["1 month of 2027/28"]),
        ("2026-10", "2027-08", ["11 months of 2026/27"]),
        ("2026-08", "2028-09", []),
        ("2026-04", "2028-03", ["7 months of 2027/28"]),
        ("2027-04", "2027-10", ["5 months of 2026/27", "2 months of 2027/28"]),
        ("2025-09", "2026-08", []),
        ("2028-09", "2028-10", []),
    ],
)
def test_months_of_a_year_that_is_not_whole(
    starts: str, ends: str, parts: list[str]
) -> None:
    findings = said(grant(a_year=12, starts=starts, ends=ends))

    assert [part for part in parts if part not in " ".join(findings)] == []
    assert len(findings) == (1 if parts else 0)


def test_all_parts_of_a_scenario_are_told_at_once() -> None:
    council = grant(a_year=12, ends="2028-03")
    tender = contract(a_year=12, starts="2027-01", ends="2027-08")

    assert said(fee(), council, tender) == [
        (
            "note funding.mixed.streams.1: In 'Scenario' some income is for part of an "
            "academic year: 'council' 7 months of 2027/28 and 'tender' 8 months of "
            "2026/27. Where tables go by academic year, it stands beside a whole "
            "year's cost. See whether the months are right."
        )
    ]


def test_a_fee_runs_as_long_as_there_are_schools() -> None:
    assert said(fee(), donation()) == []
