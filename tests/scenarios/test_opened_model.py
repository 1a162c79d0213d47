"""Whatever a file holds becomes findings with place and remedy, never a traceback."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from costmodel.errors import Finding, ModelRefusedError, Severity
from costmodel.periods import UnknownMonthError
from scenarios.funded_plan import funded_plan_of, if_lost
from scenarios.funding import may_be_lost
from scenarios.opened_model import OpenedModel, open_model, open_text
from scenarios.projection import projector_of
from tests.documents import MINI, Change, changed, line_of
from tests.mutations import FAULTS, Fault, with_faults

EXAMPLES = Path(__file__).parents[2] / "scenarios" / "examples"
DOCUMENTS = {
    "mini": yaml.safe_load(MINI),
    "alone": yaml.safe_load((EXAMPLES / "securing_good.yaml").read_text("utf-8")),
    "city": yaml.safe_load((EXAMPLES / "city_network.yaml").read_text("utf-8")),
}


BEYOND_THE_ACCOUNTS = {
    f"national_{kind}": ["programmes.partnerships.cohorts.2029"]
    for kind in ("linear", "steps", "learning")
}
"""The evidence's 24,000 schools are more than the accounts know, and a check says so.
"""


def errors_of(opened: OpenedModel) -> list[str]:
    """Return the errors of a model that must have been refused."""
    errors = [one for one in opened.findings if one.severity is Severity.ERROR]

    assert errors
    assert opened.document is None
    assert opened.inputs_hash == ""
    return [str(one) for one in errors]


def refused(*changes: Change) -> list[str]:
    """Return the errors of the small document, changed."""
    return errors_of(open_text(changed(MINI, *changes), file="plan.yaml"))


def at(part: str, *changes: Change) -> str:
    """Return the place of a part of the changed document: its file and line."""
    return f"plan.yaml:{line_of(changed(MINI, *changes), part)}"


@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
def test_the_shipped_examples_open_without_errors_or_warnings(name: str) -> None:
    opened = open_model(EXAMPLES / f"{name}.yaml")

    assert opened.require().format == "costmodel/1"
    warned = [one for one in opened.findings if one.severity is not Severity.NOTE]
    assert [one.place.path for one in warned] == BEYOND_THE_ACCOUNTS.get(name, [])
    assert len(opened.inputs_hash) == 64
    assert opened.canonical.startswith("{")


def test_opening_a_file_and_its_text_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(MINI, encoding="utf-8")

    opened = open_model(file)
    from_text = open_text(MINI, file=str(file))

    assert opened.findings == from_text.findings
    assert opened.inputs_hash == from_text.inputs_hash


def test_what_is_published_is_what_was_known_at_the_date() -> None:
    assert open_text(MINI, as_of="2025-03").register.as_of == "2025-03"
    assert open_text(MINI).register.as_of is None
    with pytest.raises(UnknownMonthError, match="'last year' is not an as-of date"):
        open_text(MINI, as_of="last year")


def test_a_model_that_was_refused_cannot_be_had() -> None:
    opened = open_text(changed(MINI, ("overlap: 0.1", "overlap: 2")))

    with pytest.raises(ModelRefusedError) as raised:
        opened.require()

    assert raised.value.findings == opened.findings


def test_a_misspelt_key_is_told_with_the_one_that_was_meant() -> None:
    change = ("    working_days: 200}\n  head:", "working_dys: 200}\n  head:")
    change = (
        "on_costs: workplace_pension,\n     working_days",
        ("on_costs: workplace_pension,\n     working_dys"),
    )

    assert refused(change) == [
        (
            f"{at('working_dys', change)}: people.officer.working_dys: 'working_dys' "
            "is not known here. Did you mean 'working_days'?"
        )
    ]


def test_a_missing_assumption_is_told_with_the_closest_one() -> None:
    change = ("salary: head_salary", "salary: head_salry")

    assert refused(change) == [
        (
            f"{at('salary: head_salry', change)}: people.head.salary: There is no "
            "assumption called 'head_salry'. Did you mean 'head_salary'?"
        )
    ]


def test_a_circle_of_pools_is_told_with_their_names_and_lines() -> None:
    changes = (
        ("weights: {office: 1, leading: 6, reading: 3}", "weights: {office: 1}"),
        ("driver: staff_days", "driver: fixed\n    weights: {quality: 1}"),
    )
    office = line_of(changed(MINI, *changes), "  office:\n")
    quality = line_of(changed(MINI, *changes), "  quality:\n    label")

    assert refused(*changes) == [
        (
            f"{at('weights: {quality: 1}', *changes)}: pools.office.weights: The "
            f"pools 'office' (line {office}) and 'quality' (line {quality}) pass their "
            "cost only to each other. Their cost would reach no programme. Give at "
            f"least one of them a programme to serve, like weights: {{leading: 1}}."
        )
    ]


def test_a_driver_without_volume_is_told_with_its_pool() -> None:
    changes = (
        ("driver: staff_days", "driver: matches"),
        ("    matches_per_school: 1\n", ""),
    )

    assert refused(*changes) == [
        (
            f"{at('driver: matches', *changes)}: pools.office.driver: The pool "
            "'office' is spread by 'matches', and no programme has any matches in any "
            "year. Its cost would reach no programme. State them, like "
            "matches_per_school: 1, or choose another driver, like schools."
        )
    ]


def test_a_negative_count_is_told_with_its_value() -> None:
    change = ("delegates_per_school: 2", "delegates_per_school: -2")

    assert refused(change) == [
        (
            f"{at('delegates_per_school', change)}: "
            "programmes.leading.delegates_per_school: This number is -2; a number of "
            "nought or more is wanted here. Write a number, like 2."
        )
    ]


@pytest.mark.parametrize(
    ("change", "path", "words"),
    [
        (
            ("cohorts: {2026: 10, 2027: 8}", "cohorts: {2031: 10, 2027: 8}"),
            "programmes.leading.cohorts.2031",
            (
                "2031 is outside the years of the model. Write a year from 2026 to "
                "2027, the calendar year in which the academic year begins, or "
                "lengthen the model."
            ),
        ),
        (
            ('month: "2027-03"', 'month: "2031-03"'),
            "funding.tender.streams.0.milestones.0.month",
            (
                "The milestone 'First report' falls in 2031-03, outside the months of "
                "'coordination' within the model. Choose a month from January 2027 to "
                "June 2028."
            ),
        ),
        (
            (
                'starts: "2027-01"\n        ends: "2028-06"',
                ('starts: "2031-01"\n        ends: "2032-06"'),
            ),
            "funding.tender.streams.0.starts",
            (
                "'coordination' runs from January 2031 to June 2032, outside the "
                "model, which runs from September 2026 to August 2028. It would "
                'bring nothing. Write months within the model, like "2026-09", or '
                "take the stream out."
            ),
        ),
        (
            ('starts: "2027-01"', 'starts: "2027-13"'),
            "funding.tender.streams.0.starts",
            (
                "'2027-13' is not a month. Write year and month in quotes, like "
                '"2026-09".'
            ),
        ),
    ],
)
def test_a_date_outside_the_horizon_is_told(
    change: Change, path: str, words: str
) -> None:
    assert refused(change) == [f"{at(change[1], change)}: {path}: {words}"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "- a\n- b",
            (
                "A model is a mapping of names to values; this file is a list. Write a "
                "line 'name: value' for each name, without a dash before it."
            ),
        ),
        (
            "just words",
            (
                "A model is a mapping of names to values; this file is a single value. "
                "Write a line 'name: value' for each name, without a dash before it."
            ),
        ),
        (
            "",
            (
                "There is nothing in this file. Write a line 'name: value' for each "
                "name."
            ),
        ),
    ],
)
def test_a_text_that_is_no_mapping_is_told(text: str, words: str) -> None:
    assert errors_of(open_text(text, file="plan.yaml")) == [f"plan.yaml:1: {words}"]


def test_a_file_of_fifty_megabytes_is_not_even_opened(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    with file.open("wb") as large:
        large.truncate(50 * 1024 * 1024)

    assert errors_of(open_model(file)) == [
        (
            f"{file}: This file has 50.0 MB; at most 2 MB are read. A model is a few "
            "hundred lines of text; is this the right file?"
        )
    ]


def test_a_bomb_of_aliases_is_told_line_by_line() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)]

    errors = errors_of(open_text("\n".join(lines), file="plan.yaml"))

    marked = "marks a part of the file to be repeated, which models do without."
    for line in range(1, 31):
        begins = f"plan.yaml:{line}: a{line - 1}: "
        assert any(one.startswith(begins) and marked in one for one in errors)


@pytest.mark.parametrize("nan", [".nan", "NaN", ".inf"])
def test_what_is_no_number_is_told(nan: str) -> None:
    change = ("cash: 60000", f"cash: {nan}")

    (error,) = refused(change)

    assert error.startswith(
        f"{at(f'cash: {nan}', change)}: organisation.opening.cash: "
    )
    assert error.endswith("Write a plain number, like 1250.")


def test_faults_all_over_a_document_are_told_at_once() -> None:
    changes = (
        ("overlap: 0.1", "overlap: 1.1"),
        ("salary: head_salary", "salary: head_salry"),
        ("price: 2500, vat: none", "price: 2500"),
        ("schools_per_person: 2", "schools_per_person: 0"),
        ("region: london\n", "region: england\n"),
        ('ends: "2028-06"', 'ends: "2026-06"'),
    )

    assert [one.split(": ")[1] for one in refused(*changes)] == [
        "organisation.overlap",
        "people.head.salary",
        "pools.quality.ingredients.2",
        "programmes.reading.deployments.0.schools_per_person",
        "funding.tender.streams.0.ends",
    ]


def work_out(opened: OpenedModel) -> None:
    """Work out every scenario, won and lost; every sum is a number."""
    funded = funded_plan_of(opened.require(), opened.register, opened.tables)
    projector = projector_of(funded, funded.plan.terms.central, in_detail=True)
    for scenario in funded.scenarios.values():
        lost = (if_lost(scenario),) if may_be_lost(scenario.funding) else ()
        for one in (scenario, *lost):
            found = projector.project(one)
            assert np.isfinite(found.costs.full_cost()).all()
            assert np.isfinite(found.balances.cash).all()
            assert np.isfinite(found.balances.unrestricted).all()
            assert np.isfinite(found.floor.by_month).all()
            assert np.isfinite(found.results).all()


def hold(findings: tuple[Finding, ...]) -> None:
    """Assert that every finding says what and, if it is an error, what to do."""
    for one in findings:
        assert one.what.endswith((".", "?", "…"))
        assert one.remedy or one.severity is Severity.NOTE


@given(faults=FAULTS)
@settings(max_examples=100)
def test_a_spoilt_document_is_refused_or_can_be_worked_out(
    faults: list[Fault],
) -> None:
    opened = open_text(with_faults(DOCUMENTS["mini"], faults))

    hold(opened.findings)
    if opened.document is not None:
        work_out(opened)


@given(faults=FAULTS, name=st.sampled_from(["alone", "city"]))
@settings(max_examples=20)
def test_a_spoilt_example_is_refused_or_can_be_worked_out(
    name: str, faults: list[Fault]
) -> None:
    opened = open_text(with_faults(DOCUMENTS[name], faults))

    hold(opened.findings)
    if opened.document is not None:
        work_out(opened)
