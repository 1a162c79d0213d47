"""An address names one figure; a wrong one is told with the nearest right ones."""

from __future__ import annotations

import pytest

from costmodel.drivers import CostType, Party
from costmodel.explain.addresses import (
    Address,
    Known,
    UnknownAddressError,
    address_of,
    unknown,
)
from costmodel.explain.measures import Clause, Measure

YEARS = range(2026, 2029)
KNOWN = Known(("reading", "writing"), ("office",), YEARS)
OR_ALL = "or 'reading.full_cost' for all years?"
MEASURES = (
    "'full_cost', 'full_economic_cost', 'cost_at_first_year_rates', 'given', 'paid',"
    " 'received', 'borne'"
)
HOW_TO = (
    "Write one as 'all.full_cost.2026', or with reading, writing or office for 'all'."
)


@pytest.mark.parametrize(
    ("written", "owner", "measure", "year"),
    [
        ("reading.full_cost.2026", "reading", Measure.FULL_COST, 2026),
        (" all.full_economic_cost ", "all", Measure.FULL_ECONOMIC_COST, None),
        ("office.full_cost.2028", "office", Measure.FULL_COST, 2028),
    ],
)
def test_an_address_names_a_figure(
    written: str, owner: str, measure: Measure, year: int | None
) -> None:
    address = address_of(written, KNOWN)

    assert address == Address(owner, measure, year)
    assert str(address) == written.strip()


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("readng.full_cost.2026", "Did you mean 'reading.full_cost.2026'?"),
        ("reading.fullcost", "Did you mean 'reading.full_cost'?"),
        ("reading.profit", f"After 'reading' may stand {MEASURES} or 'count'."),
        (
            "reading",
            (
                f"After 'reading' must stand {MEASURES} or 'count', as in "
                "'reading.full_cost'."
            ),
        ),
        ("all.full_cost.", "Did you mean 'all.full_cost'?"),
        ("all.full_cost.for.events.", "Did you mean 'all.full_cost.for.events'?"),
        ("all.full_cost.for.events+event", "Did you mean 'all.full_cost.for.events'?"),
        ("all.full_cost.for.events+events", "Did you mean 'all.full_cost.for.events'?"),
        (
            "all.full_cost.for.event+travel.2040",
            (
                "Did you mean 'all.full_cost.for.events+travel.2028', or "
                "'all.full_cost.for.events+travel' for all years?"
            ),
        ),
        ("all.full_cost.from.offices", "Did you mean 'all.full_cost.from.office'?"),
        ("all.full_cost.per.school", "Did you mean 'all.full_cost.per.school_year'?"),
        ("all.full_cost.2026.2027", "Did you mean 'all.full_cost.2026'?"),
        (
            "reading.brne",
            (
                "After 'reading.borne' must stand 'by' or 'for', as in "
                "'reading.borne.by.broker'."
            ),
        ),
        ("read.full_cost", "Did you mean 'reading.full_cost'?"),
        ("reading.full_cost.2026/27", "Did you mean 'reading.full_cost.2026'?"),
        (
            "reading.full_cost.2031",
            f"Did you mean 'reading.full_cost.2028', {OR_ALL}",
        ),
        (
            "reading.full_cost.1",
            f"Did you mean 'reading.full_cost.2026', {OR_ALL}",
        ),
        (
            "rent.full_cost.2026",
            HOW_TO,
        ),
        (
            "",
            HOW_TO,
        ),
    ],
)
def test_a_wrong_address_is_told_with_the_nearest(written: str, near: str) -> None:
    with pytest.raises(UnknownAddressError) as caught:
        address_of(written, KNOWN)

    assert str(caught.value) == f"There is no figure '{written}'. {near}"


@pytest.mark.parametrize(
    ("written", "narrowed"),
    [
        ("reading.full_cost.for.events.2026", {Clause.FOR: "events"}),
        ("all.full_cost.from.direct", {Clause.FROM: "direct"}),
        (
            "reading.full_cost.from.office.for.events+bid",
            {Clause.FROM: "office", Clause.FOR: "events+bid"},
        ),
        ("not_shared.full_cost.for.events", {Clause.FOR: "events"}),
        ("reading.full_cost.per.school_year", {Clause.PER: "school_year"}),
        (
            "all.paid.by.broker.to.exchequer.2027",
            {Clause.BY: "broker", Clause.TO: "exchequer"},
        ),
        (
            "office.given.by.funder.as.donated",
            {Clause.BY: "funder", Clause.AS: "donated"},
        ),
        ("all.given.as.lost", {Clause.AS: "lost"}),
        ("all.count.of.school.2026", {Clause.OF: "school"}),
    ],
)
def test_an_address_is_narrowed_by_clauses(
    written: str, narrowed: dict[Clause, str]
) -> None:
    address = address_of(written, KNOWN)

    assert address.narrowed == narrowed
    assert str(address) == written


def test_clauses_may_stand_in_any_order() -> None:
    found = address_of("reading.full_cost.for.events.from.office", KNOWN)

    assert str(found) == "reading.full_cost.from.office.for.events"


def test_an_address_gives_its_types_and_parties() -> None:
    found = address_of("all.given.by.funder.for.travel+events", KNOWN)

    assert found.types == (CostType.EVENTS, CostType.TRAVEL)
    assert found.party(Clause.BY) is Party.FUNDER
    assert found.party(Clause.TO) is None
    assert Address("all", Measure.FULL_COST).types == tuple(CostType)


@pytest.mark.parametrize(
    "written",
    [
        "reading.full_cost.by.broker",
        "reading.full_cost.for.rent",
        "reading.full_cost.from.writing",
        "reading.full_cost.for.events.for.travel",
        "reading.full_cost.per.school_year.for.events",
        "reading.full_cost.per.week.2026",
        "office.full_cost.per.journey",
        "office.full_cost.from.direct",
        "office.count.of.school",
        "reading.borne.2026",
        "reading.count.2026",
    ],
)
def test_what_does_not_go_together_is_told_with_what_may_stand(written: str) -> None:
    with pytest.raises(UnknownAddressError, match=r"After '[\w.]+' may stand "):
        address_of(written, KNOWN)


@pytest.mark.parametrize(
    "written", ["office.full_cost.per.journey", "not_shared.full_cost.per.pupil"]
)
def test_nothing_is_offered_that_is_refused(written: str) -> None:
    with pytest.raises(UnknownAddressError) as caught:
        address_of(written, KNOWN)

    assert "'per'" not in str(caught.value)


def test_a_long_address_is_cut() -> None:
    with pytest.raises(UnknownAddressError) as caught:
        address_of("reading." + "x" * 5_000, KNOWN)

    assert len(str(caught.value)) < 300


def test_what_is_no_programme_and_no_pool_has_figures_too() -> None:
    known = Known(("reading",), ("office",), YEARS)

    assert known.owners[2:] == ("all", "not_shared", "unused_capacity")


def test_an_unknown_address_is_echoed_short_and_on_one_line() -> None:
    assert unknown("all.\x1b[31m\n" + "x" * 20_000).startswith(
        "There is no figure 'all. [31m xxx"
    )
    for written in ("all.full_cost.for." + "events+" * 300 + "travl", "x+" * 300):
        with pytest.raises(UnknownAddressError) as caught:
            address_of(written, KNOWN)
        assert len(str(caught.value)) < 300


def test_several_owners_are_no_owner() -> None:
    with pytest.raises(UnknownAddressError, match="Write one as 'all"):
        address_of("reading+writing.full_cost", KNOWN)
