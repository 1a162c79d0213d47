"""What every check is given: names resolved without ever raising."""

from __future__ import annotations

from costmodel.errors import Severity
from costmodel.inspection import has_errors
from tests.documents import costs_with


def test_the_models_own_assumption_comes_before_the_published_one() -> None:
    inspection = costs_with(("  licence:", "  rate.nle_day:"))

    assert inspection.value("rate.nle_day") == 1000.0
    assert inspection.value("rate.sle_day") == 430.0


def test_a_name_that_leads_nowhere_has_no_value_and_no_range() -> None:
    inspection = costs_with()

    assert inspection.value("nobody_knows") is None
    assert inspection.range("nobody_knows") is None
    assert inspection.value(None) is None
    assert inspection.value(2.5) == 2.5


def test_a_number_that_is_exact_is_not_drawn() -> None:
    inspection = costs_with(("index: prices}", "index: prices, exact: true}"))

    assert inspection.range("licence") is None
    assert inspection.range("head_fee") is not None


def test_a_number_may_exceed_nought_centrally_or_at_its_90th_percentile() -> None:
    inspection = costs_with(("value: 5, low: 4,", "value: 0, low: 0,"))

    assert inspection.may_exceed_nought("days_deployed")
    assert inspection.may_exceed_nought(0.5)
    assert not inspection.may_exceed_nought(0.0)
    assert not inspection.may_exceed_nought("nobody_knows")


def test_a_finding_stands_on_the_line_of_its_value() -> None:
    inspection = costs_with()
    path = ("people", "head", "fee")

    findings = [
        inspection.note(path, "Told."),
        inspection.warning(path, "Shown.", "Look."),
        inspection.error(path, "Wrong.", "Mend it.", "It matters."),
    ]

    assert [one.severity for one in findings] == [
        Severity.NOTE,
        Severity.WARNING,
        Severity.ERROR,
    ]
    assert {one.place.line for one in findings} == {inspection.lines.line(*path)}
    assert not has_errors(findings[:2])
    assert has_errors(findings)


def test_ingredients_of_pools_and_programmes_come_with_their_paths() -> None:
    paths = [path for path, _ in costs_with().ingredients]

    assert paths[0] == ("pools", "office", "ingredients", 0)
    assert paths[-1] == ("programmes", "reading", "ingredients", 2)
    assert len(paths) == 11
