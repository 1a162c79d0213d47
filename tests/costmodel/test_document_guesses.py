"""What a refused document was probably meant to be, and what is found in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from costmodel.errors import Severity
from costmodel.model_files import read_text
from scenarios.funding import FundedModel
from scenarios.opened_model import open_text
from tests.documents import MINI, Change, changed
from tests.mutations import FAULTS, Fault, with_faults
from tests.scenarios.test_opened_model import DOCUMENTS

SIX = """\
format: costmodel/1
organisation: {name: Broker, first_year: 2026, yaers: 3}
people:
  officer: {from: broker, salary: officer_salry, on_costs: teachers, working_days: 200}
assumptions:
  officer_salary: {label: Salary, value: 40000, unit: £/year}
programmes:
  reading:
    label: Reading
    phase: primary
    cohorts: {2026: -10, 2035: 4}
    deployments: [{person: oficer, days_per_school: 4}]
funding:
  grant:
    label: Grant
    streams:
      - {kind: grant, name: city, payer: City, a_year: 9, starts: "2036-09",
         ends: "2037-08"}
"""


def places(text: str) -> list[str]:
    """Return line and path of each finding about a text that is refused."""
    opened = open_text(text)
    assert opened.document is None
    assert {one.severity for one in opened.findings} == {Severity.ERROR}
    return [f"{one.place.line} {one.place.path}" for one in opened.findings]


def refused(*changes: Change) -> list[str]:
    """Return the paths of what is found in the small document, changed."""
    return [place.split()[-1] for place in places(changed(MINI, *changes))]


def test_faults_of_every_kind_are_told_in_one_go_by_line_and_once() -> None:
    assert places(SIX) == [
        "2 organisation.yaers",
        "4 people.officer.salary",
        "11 programmes.reading.cohorts.2026",
        "11 programmes.reading.cohorts.2035",
        "12 programmes.reading.deployments.0.person",
        "17 funding.grant.streams.0.starts",
    ]


UNKNOWN = ("salary: head_salary", "salary: head_salry")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("overlap: 0.1", "overlap: 10%"), "organisation.overlap"),
        (("overlap: 0.1", "overlap: [1]"), "organisation.overlap"),
        (("overlap: 0.1", "overlap: !x 1"), "organisation.overlap"),
        (("overlap: 0.1", "overlap: 0_1"), "organisation.overlap"),
        (("overlap: 0.1", "overlap: 0.1\n  colour: red"), "organisation.colour"),
        (("region: london", "region: lodon"), "funding.traded.demand.region"),
        (
            ('starts: "2027-01"', "starts: 2027-01-01"),
            "funding.tender.streams.0.starts",
        ),
        (
            ("cost_type: quality_assurance", "cost_type: advice"),
            "pools.quality.ingredients.0.cost_type",
        ),
    ],
)
def test_a_fault_of_one_kind_hides_none_of_another(change: Change, place: str) -> None:
    if MINI.count(change[0]) != 1:
        start = MINI.index(change[0])
        spoilt = MINI[:start] + change[1] + MINI[start + len(change[0]) :]
        found = [one.split()[-1] for one in places(changed(spoilt, UNKNOWN))]
        assert "people.head.salary" in found
    else:
        assert set(refused(change, UNKNOWN)) == {place, "people.head.salary"}


def test_what_is_under_a_misspelt_name_is_checked_at_its_own_place() -> None:
    text = MINI.replace("\nprogrammes:", "\nprogrames:").replace(
        "schools_per_person: 2", "schools_per_person: 0"
    )

    assert [place.split()[-1] for place in places(text)] == [
        "programes",
        "programes.reading.deployments.0.schools_per_person",
    ]


def test_what_may_follow_from_the_guess_is_not_told() -> None:
    """A person who is left out is missed, and nobody is to blame for that."""
    change = ("from: broker,", "from: volunteer,")

    assert refused(change, ("overlap: 0.1", "overlap: 2")) == [
        "organisation.overlap",
        "people.officer.from",
    ]


def test_a_value_left_out_is_not_missed_by_those_beside_it() -> None:
    vat = ("price: 2500, vat: none", "price: 2500, vat: maybe")

    assert refused(vat) == ["pools.quality.ingredients.2.vat"]


def test_entries_after_one_left_out_keep_their_places() -> None:
    text = MINI.replace("streams:\n", "streams:\n      - {kind: gift}\n", 1)
    at = text.index("funding:")
    grant = text.index('ends: "', at)
    text = f'{text[:grant]}ends: "2019{text[grant + 11 :]}'

    paths = [place.split()[-1] for place in places(text)]

    assert paths[0].endswith("streams.0.kind")
    assert paths[1].split(".")[3] == "1"


@pytest.mark.parametrize(
    "change",
    [
        ("first_year: 2026", "first_year: soon"),
        ("format: costmodel/1", "format: another"),
        ("organisation:\n", "broker:\n"),
    ],
)
def test_what_everything_rests_on_is_never_guessed(change: Change) -> None:
    reading = read_text(changed(MINI, change), FundedModel)

    assert reading.document is None
    assert reading.guess is None
    assert reading.findings


def test_a_list_that_lost_its_only_entry_is_not_told_to_be_empty() -> None:
    books = "per: pupil, share: 0.5"

    assert refused((books, f"{books}, in_years: [1.5]")) == [
        "programmes.reading.ingredients.2.in_years.0"
    ]


def test_the_costs_are_checked_if_nothing_had_to_be_left_out() -> None:
    """A pool's driver without volume shows only once costs are worked out."""
    idle = (
        ("driver: staff_days", "driver: matches"),
        ("    matches_per_school: 1\n", ""),
    )
    misspelt = ("overlap: 0.1", "ovrlap: 0.1")
    unknown = ("overlap: 0.1", "overlap: 0.1\n  colour: red")

    assert "pools.office.driver" in refused(*idle, misspelt)
    assert refused(*idle, unknown) == ["organisation.colour"]


@given(faults=FAULTS)
@settings(max_examples=150)
def test_what_the_reading_found_is_always_told(faults: list[Fault]) -> None:
    text = with_faults(DOCUMENTS["mini"], faults)
    reading = read_text(text, FundedModel)

    opened = open_text(text)

    assert set(reading.findings) <= set(opened.findings)
    if reading.document is None:
        where = [(one.place, one.what) for one in opened.findings]
        assert len(set(where)) == len(where)
