"""What a mapping names must be in its plan."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from scenarios.actuals.mapping_checks import MappingCheck
from scenarios.funding import FundedModel
from tests.models import Words, a_model
from tests.scenarios.actuals.plans import a_mapping, reading_and_writing


def _told(model: FundedModel, **parts: object) -> list[tuple[str, str]]:
    """Return where and what each finding about a mapping is."""
    check = MappingCheck(a_mapping(**parts), model, DocumentLines())
    return [(finding.place.path, finding.what) for finding in check.findings()]


def test_a_mapping_of_its_plan_has_nothing_wrong() -> None:
    tracking: Words = {"values": {"Read": "reading"}}
    schools = {"reading": {2026: 12}}

    accounts = {"2100": {"stream": "opening_deferred_income"}}

    told = _told(
        reading_and_writing(),
        scenario="traded",
        tracking=tracking,
        schools=schools,
        accounts={**a_mapping().model_dump()["accounts"], **accounts},
    )

    assert told == []


@pytest.mark.parametrize(
    ("parts", "path", "what"),
    [
        (
            {"scenario": "trade"},
            "scenario",
            "The plan has no way of funding called 'trade'.",
        ),
        (
            {"accounts": {"1": {"stream": "grant"}}},
            "accounts.1.stream",
            "The plan has no stream called 'grant'.",
        ),
        (
            {"accounts": {"1": {"cost_type": "travel", "belongs_to": "offic"}}},
            "accounts.1.belongs_to",
            "The plan has no programme or pool called 'offic'.",
        ),
        (
            {"accounts": {"1": {"cost_type": "travel", "left_out": "why"}}},
            "accounts.1",
            "This account is several things at once.",
        ),
        (
            {"accounts": {"1": {"belongs_to": "office"}}},
            "accounts.1",
            "This account belongs to a programme or pool and has no cost type.",
        ),
        (
            {"tracking": {"values": {"Read": "readin"}}},
            "tracking.values.Read",
            "The plan has no programme or pool called 'readin'.",
        ),
        (
            {"schools": {"office": {2026: 3}}},
            "schools.office",
            "The plan has no programme called 'office'.",
        ),
        (
            {"schools": {"reading": {2027: 3}}},
            "schools.reading.2027",
            "The plan has no academic year that begins in 2027.",
        ),
        (
            {"schools": {"reading": {2026: -3}}},
            "schools.reading.2026",
            "Fewer than no schools cannot have started.",
        ),
    ],
)
def test_each_fault_is_told_at_its_place(parts: Words, path: str, what: str) -> None:
    model = reading_and_writing()
    assert (path, what) in _told(model, **parts)


def test_a_plan_without_funding_has_no_streams() -> None:
    model = a_model()
    parts: Words = {"accounts": {"1": {"stream": "fees"}}}

    assert _told(model, **parts) == [
        ("accounts.1.stream", "The plan has no stream called 'fees'.")
    ]
