"""Pounds are taken apart: years, origins, cost types, lines, numbers."""

from __future__ import annotations

import pytest

from costmodel.bearers import Ledger
from costmodel.document_lines import DocumentLines
from costmodel.explain.figures import explain
from costmodel.explain.tree import Explanation, Made
from tests.hubs import half_run_by
from tests.models import (
    PEOPLE,
    Words,
    a_model,
    bought,
    days_of,
    planned,
    pool,
    programme,
)

READING: Words = programme(
    3,
    1,
    label="Reading",
    deployments=[{"person": "head", "days_per_school": 2}],
    attendance=[{"person": "deputy", "days_per_school": 1}],
    ingredients=[
        bought(120, vat="included", cost_type="events", label="Venue"),
        bought(70, years=[2027], label="Guide"),
        bought(50, given_by="funder", label="Books"),
        days_of("officer", 2),
    ],
)


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """Return two programmes, and an office of £1,200 with VAT."""
    office = pool("schools", bought(1_000, vat="on_top"), label="Office")
    idle = pool("events", bought(90), label="Idle")
    return planned(
        a_model(
            years=2,
            people=PEOPLE,
            programmes={"reading": READING, "writing": programme(1, 1)},
            pools={"office": office, "idle": idle},
        )
    )


def names(node: Explanation) -> list[str]:
    """Return the names of what a node is made of."""
    return [child.name for child in node.children]


def test_a_programme_is_its_own_cost_and_its_share_of_pools(ledger: Ledger) -> None:
    figure = explain(ledger, "reading.full_cost.2026")

    assert (figure.name, figure.made) == ("Reading: full cost, 2026/27", Made.SUM)
    assert names(figure) == ["Direct", "Office", "Idle"]
    direct, office, idle = figure.children
    assert names(direct) == ["Secretariat", "Delivery", "Events"]
    assert direct.amount == pytest.approx(2 * 100 + 6 * 500 + 120)
    assert office.words == "75.0% of its cost"
    assert office.amount == pytest.approx(900)
    assert (idle.words, idle.amount) == ("none of its cost", 0.0)


def test_a_line_says_who_pays_it(ledger: Ledger) -> None:
    direct = explain(ledger, "reading.full_cost.2026").children[0]

    lines = {line.name: line for kind in direct.children for line in kind.children}
    assert {name: line.words for name, line in lines.items()} == {
        "Days": "bought by the broker",
        "head: fee": "paid by the broker to provider schools",
        "Venue": "bought by the broker",
        "Venue: VAT": "paid by the broker to the exchequer",
    }
    assert names(lines["head: fee"]) == ["quantity", "fee"]
    assert names(lines["Venue"])[2:] == ["part of the price without VAT"]


def test_a_share_is_the_last_factor_of_a_line_of_a_pool(ledger: Ledger) -> None:
    office = explain(ledger, "reading.full_cost.2026").children[1]

    line = office.children[0].children[0]
    assert names(line) == ["quantity", "price", "share of Office"]
    assert line.amount == pytest.approx(750.0)


def test_what_falls_in_another_year_is_not_listed(ledger: Ledger) -> None:
    figure = explain(ledger, "reading.full_cost")

    assert figure.name == "Reading: full cost, all years"
    first, second = figure.children
    assert "Materials" not in names(first.children[0])
    assert names(second.children[0].children[-1]) == ["Guide"]


def test_the_economic_cost_has_what_others_give(ledger: Ledger) -> None:
    figure = explain(ledger, "reading.full_economic_cost.2026")

    words = {
        line.name: line.words
        for kind in figure.children[0].children
        for line in kind.children
    }
    assert words["Books"] == "given by funders"
    assert words["head: time lost"] == "lost at provider schools"
    assert words["deputy: cover"] == "bought by supported schools"
    assert figure.amount == pytest.approx(
        ledger.full_economic_cost[:, :, 0, 0].sum(), rel=1e-12
    )


def test_a_pool_is_its_own_cost_before_it_is_shared(ledger: Ledger) -> None:
    figure = explain(ledger, "office.full_cost.2026")

    assert figure.name == "Office: full cost, before it is shared, 2026/27"
    assert figure.amount == pytest.approx(1_200)
    assert names(figure.children[0]) == ["Thing", "Thing: VAT"]


def test_the_organisation_is_every_owners_own_cost(ledger: Ledger) -> None:
    figure = explain(ledger, "all.full_cost.2026")

    assert figure.name == "All programmes and pools: full cost, 2026/27"
    assert figure.amount == pytest.approx(ledger.full_cost[..., 0].sum())
    assert [one.words for one in figure.children] == [
        "",
        "its own cost",
        "its own cost",
    ]
    assert names(figure.children[0].children[0]) == ["Reading: Days"]


def test_plain_numbers_are_told_with_their_lines(ledger: Ledger) -> None:
    path = "programmes.reading.deployments.0.days_per_school"

    figure = explain(ledger, "reading.full_cost.2026", DocumentLines("f", {path: 12}))

    lines = {leaf.source.line for leaf in figure.leaves() if leaf.source}
    assert 12 in lines


def test_one_origin_is_its_cost_types(ledger: Ledger) -> None:
    figure = explain(ledger, "reading.full_cost.from.office.2026")

    assert figure.name == "Reading: full cost, from Office, 2026/27"
    assert names(figure) == ["Materials"]
    assert figure.amount == pytest.approx(900)
    direct = explain(ledger, "reading.full_cost.from.direct.2026")
    assert direct.name == "Reading: full cost, direct, 2026/27"
    assert names(direct) == ["Secretariat", "Delivery", "Events"]


def test_cost_types_can_be_asked_for(ledger: Ledger) -> None:
    figure = explain(ledger, "reading.full_cost.for.events+delivery.2026")

    assert figure.name == "Reading: full cost for delivery and events, 2026/27"
    assert figure.amount == pytest.approx(6 * 500 + 120)
    assert names(figure) == ["Direct"]
    assert names(figure.children[0]) == ["Delivery", "Events"]


def test_what_no_programme_gets_has_no_direct_cost(ledger: Ledger) -> None:
    figure = explain(ledger, "not_shared.full_cost.2026")

    assert figure.name == "Not shared (no activity): full cost, 2026/27"
    assert names(figure) == ["Office", "Idle"]
    assert [part.amount for part in figure.children] == [0.0, 90.0]
    assert figure.children[0].words == "none of its cost"
    assert not figure.children[0].children
    line = figure.children[1].children[0].children[0]
    assert names(line)[-1] == "part of Idle that is not shared"


def test_what_a_party_bears_is_given_and_paid_less_received(ledger: Ledger) -> None:
    figure = explain(ledger, "reading.borne.by.provider_school.2026")

    lines = {
        line.name: line.amount
        for origin in figure.children
        for kind in origin.children
        for line in kind.children
    }
    assert lines == pytest.approx(
        {"head: fee": -3_000, "head: cover": 600, "head: time lost": 1_440}
    )
    assert figure.amount == pytest.approx(-960)


def test_what_is_received_has_a_minus_sign(ledger: Ledger) -> None:
    figure = explain(ledger, "all.received.by.exchequer.from.broker.2026")

    assert figure.name == (
        "All programmes and pools: received by the exchequer from the broker"
        " (with a minus sign), 2026/27"
    )
    assert figure.amount == pytest.approx(-20 - 200)


def test_two_alike_in_all_but_their_schools_are_told_apart() -> None:
    tiers = {"a": {"label": "A", "share": 0.5}, "b": {"label": "B", "share": 0.25}}
    things = [
        bought(10, per="school", **words)
        for words in ({}, {"tier": "a"}, {"tier": "b"}, {"in_years": [1]})
    ]
    heads = [
        {"person": "head", "days_per_school": 2, **words}
        for words in ({"tier": "a"}, {"tier": "b", "in_years": [1]})
    ]
    model = a_model(
        programmes={
            "p": programme(8, ingredients=things, deployments=heads, tiers=tiers)
        }
    )
    ledger = planned(model)

    places = {row.place[2:] for row in ledger.rows if row.is_broker_cost}

    assert places == {
        *(("ingredients", at) for at in range(4)),
        *(("deployments", at) for at in range(2)),
    }
    assert explain(ledger, "p.full_cost.2026").amount == (
        pytest.approx(80 + 40 + 20 + 80 + 2 * 500 * (4 + 2))
    )


def test_tiers_of_one_size_are_each_told_by_their_own_name_place_and_number() -> None:
    tiers = {
        "near": {"label": "Near", "share": 0.5},
        "far": {"label": "Far", "share": "half"},
    }
    things = [bought(10, per="school", tier=name) for name in tiers]
    model = a_model(
        assumptions={"half": {"label": "Half", "value": 0.5}},
        programmes={"p": programme(8, ingredients=things, tiers=tiers)},
    )
    lines = DocumentLines(
        "plan.yaml",
        {
            "programmes.p.tiers.near.share": 7,
            "programmes.p.ingredients.0.price": 11,
            "programmes.p.ingredients.1.price": 12,
        },
    )

    figure = explain(planned(model), "p.full_cost.2026", lines)

    near, far = figure.children[0].children[0].children
    assert [line.amount for line in (near, far)] == [40.0, 40.0]
    told = [
        [
            (leaf.name, leaf.source.name, leaf.source.line)
            for leaf in line.leaves()
            if leaf.source and leaf.name.startswith(("share", "price"))
        ]
        for line in (near, far)
    ]
    assert told == [
        [("share in Near", "", 7), ("price", "", 11)],
        [("share in Far", "half", None), ("price", "", 12)],
    ]


def test_what_another_party_runs_is_told_with_its_day() -> None:
    hub = half_run_by(
        "funder",
        days_of("head", 2),
        bought(120, vat="included", learning=0.2),
        bought(120, vat="included"),
    )
    ledger = planned(a_model(pools={"hub": hub}))

    hub_cost = explain(ledger, "hub.full_cost.2026")
    economic = explain(ledger, "leading.full_economic_cost.2026")

    assert hub_cost.amount == pytest.approx(500 + 120)
    # Half of two days at cover and lost time, half at the fee; twice 100 without VAT.
    assert economic.amount == pytest.approx(340 + 500 + 200)
    told = {
        line.name for kind in economic.children[1].children for line in kind.children
    }
    assert {"Days: handed over", "Thing: handed over"} <= told


def test_what_schools_are_paid_for_their_days_is_told_with_its_place() -> None:
    use = {"person": "deputy", "days_per_school": 1, "profile": "start"}
    paid = {**use, "pays_cover": True, "day_payment": 30}
    plain = {**use, "days_per_school": 2}
    attended = programme(10, attendance=[plain, paid], label="One")
    ledger = planned(a_model(programmes={"one": attended}))

    figure = explain(ledger, "one.full_cost.2026")

    cover, day = figure.children[0].children[0].children
    assert (cover.name, cover.words) == (
        "deputy (all schools): cover paid for",
        "paid by the broker to supported schools",
    )
    assert cover.amount == pytest.approx(1_000)
    assert names(cover) == ["quantity", "cover for a day"]
    assert (day.name, day.amount) == ("deputy (all schools): day payment", 300.0)
    assert names(day) == ["quantity", "day payment"]
    rows = [row for row in ledger.rows if row.is_broker_cost]
    assert {row.place for row in rows} == {("programmes", "one", "attendance", 1)}
