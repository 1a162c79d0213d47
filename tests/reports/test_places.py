"""Every place of a number is told in words, with a unit."""

from __future__ import annotations

import pytest

from costmodel.references import quantities_of
from reports.labels import Labels
from reports.places import Places
from scenarios.funding import FundedModel
from tests.models import (
    FIRST,
    HEAD,
    PEOPLE,
    Words,
    a_model,
    bought,
    by_time,
    contract,
    days_of,
    demand_of,
    donation,
    fee,
    grant,
    membership,
    pool,
    programme,
    scenario,
)
from tests.reference.random_models import random_model
from tests.reports.runs import SEEDS

RULES: Words = {
    "overhead_cap": 0.15,
    "pays_share": 0.5,
    "in_kind_match": 800,
    "ceiling_per_school": 5000,
}

FUNDING: Words = {
    "only": scenario(
        grant("council", label="Core grant", a_year=5, per_school=6),
        fee("fees", prices={"p": 900}, bad_debt=0.1),
        contract(
            "tender",
            label="Coordination",
            a_year=8,
            cost_plus=0.05,
            chance_of_winning=0.4,
            milestones=[{"label": "First report", "month": "2026-12", "share": 0.1}],
        ),
        membership("members", rise_at_most=0.03),
        contract(
            "units",
            label="Days",
            per_unit=7,
            per="match",
            retention=0.05,
            results={"share": 0.2, "chance": 0.6, "after_months": 6},
        ),
        grant("pupils", per_pupil=4, handed_on=0.3, rules=RULES),
        donation(),
        label="Tendered",
        cohorts={"p": {FIRST: 3}},
        adds=[{"to": "office", "ingredient": bought(7, label="Bid")}],
        lot_discounts=[{"contracts": ["tender", "units"], "share": 0.05}],
        demand=demand_of({"p": 40}, reach=0.8, interest=0.5, refill=0.2),
    )
}
POOLS: Words = {
    "office": pool(
        "fixed",
        bought(4, label="Rent", one_for_every=8, share=0.5, per="match"),
        label="Office",
        weights={"p": 2, "office": 1},
        runs={FIRST: 0.5},
        handed_over={"to": "funder", "years": {FIRST: 0.25}},
        area=30,
    ),
    "desk": by_time(
        bought(4, carbon=3),
        days=90,
        p={"days": 2, "per": "match"},
        office={"days": 5},
    )
    | {"label": "Desk"},
}
PROGRAMMES: Words = {
    "p": programme(
        12,
        label="Securing Good",
        tiers={"intensive": {"label": "Intensive", "share": 0.25}},
        area=120,
        ingredients=[
            days_of("officer", 2, label="Planning", per="deployed_person"),
            days_of("officer", 0.5, label="Running it", unit="post", carbon=4),
            bought(9, label="Books", number=3),
        ],
        deployments=[
            {"person": "head", "days_per_school": 10, "schools_per_person": 2}
        ],
        attendance=[{"person": "deputy", "days_per_school": 4, "day_payment": 70}],
        outcomes={
            "definition": "Good",
            "era": "2012",
            "inspected": 9,
            "succeeded": 7,
            "base_rate": 0.6,
            "worth": [50000],
        },
    )
}


def the_model() -> FundedModel:
    """Return a model that states a number at every kind of place."""
    return a_model(
        organisation={
            "reserves_floor": 50,
            "overlap": 0.1,
            "provider_schools": 12,
            "safe_days_per_provider": 40,
            "closing": {"costs": [{"label": "Redundancy pay", "amount": 20_000}]},
        },
        people={**PEOPLE, "head": {**HEAD, "available": {FIRST: 90}, "safe_days": 20}},
        opening={"cash": 5, "restricted": {"new_roof": 7}},
        growth={"pay_teachers": 0.02},
        pools=POOLS,
        programmes=PROGRAMMES,
        funding=FUNDING,
    )


def told(*path: str | int) -> tuple[str, str]:
    """Return a place in words, and its unit."""
    model = the_model()
    place = Places(model, Labels(model)).told(path)
    return place.label, place.unit


IN_POOL = ("pools", "office", "ingredients", 0)
IN_P = ("programmes", "p")
IN_FUNDING = ("funding", "only")
STREAMS = (*IN_FUNDING, "streams")


@pytest.mark.parametrize(
    ("path", "label", "unit"),
    [
        (("organisation", "opening", "cash"), "Opening: cash at bank", "£"),
        (
            ("organisation", "opening", "restricted", "new_roof"),
            "Opening: kept for new roof",
            "£",
        ),
        (("organisation", "reserves_floor"), "Reserves aimed at", "£"),
        (
            ("organisation", "closing", "costs", 0, "amount"),
            "Closing down: Redundancy pay",
            "£",
        ),
        (("organisation", "reserves_floor_months"), "Reserves aimed at", "months"),
        (
            ("organisation", "overlap"),
            "Share of places held by a school that already holds another",
            "share",
        ),
        (
            ("growth", "pay_teachers"),
            "Growth of teachers' pay past the last forecast",
            "fraction/year",
        ),
        (
            ("organisation", "provider_schools"),
            "Schools that send people",
            "schools",
        ),
        (
            ("organisation", "safe_days_per_provider"),
            "Days for which a school may send its people",
            "days/school/year",
        ),
        (("people", "head", "fee"), "Head: fee for a day", "£/day"),
        (
            ("people", "head", "safe_days"),
            "Head: days that one may be away",
            "days/year",
        ),
        (
            ("people", "head", "available", 2026),
            "Head: days there are in 2026/27",
            "days/year",
        ),
        (("pools", "office", "weights", "p"), "Office: weight of Securing Good", ""),
        (("pools", "office", "weights", "office"), "Office: weight of Office", ""),
        (("pools", "office", "area"), "Office: area it occupies", "square metres"),
        (
            ("pools", "desk", "capacity", "days"),
            "Desk: practical capacity",
            "days/year",
        ),
        (
            ("pools", "desk", "takes", "p", "days"),
            "Desk: days that Securing Good takes",
            "days/match",
        ),
        (
            ("pools", "desk", "takes", "office", "days"),
            "Desk: days that Office takes",
            "days/year",
        ),
        (
            ("pools", "desk", "ingredients", 0, "carbon"),
            "Desk: thing, carbon",
            "kg CO2e/unit",
        ),
        (
            (*IN_P, "ingredients", 1, "carbon"),
            "Securing Good: running it, carbon",
            "kg CO2e/day",
        ),
        ((*IN_P, "area"), "Securing Good: area it occupies", "square metres"),
        ((*IN_POOL, "number"), "Office: rent, number", "units/match"),
        ((*IN_POOL, "price"), "Office: rent, price", "£"),
        ((*IN_POOL, "share"), "Office: rent, share used", "share"),
        (
            (*IN_POOL, "learning"),
            "Office: rent, saved with each doubling",
            "share",
        ),
        (
            ("pools", "office", "runs", FIRST),
            "Office: share at work in 2026/27",
            "share",
        ),
        (
            ("pools", "office", "handed_over", "years", FIRST),
            "Office: share handed over in 2026/27",
            "share",
        ),
        (
            (*IN_POOL, "one_for_every"),
            "Office: rent, one for every so many",
            "matches",
        ),
        (
            (*IN_P, "cohorts", 2026),
            "Securing Good: schools that start in 2026/27",
            "schools",
        ),
        ((*IN_P, "events"), "Securing Good: events", "events/year"),
        (
            (*IN_P, "leaves"),
            "Securing Good: share of schools that leave before each further year",
            "share/year",
        ),
        (
            (*IN_P, "rematched"),
            "Securing Good: share of matches that are brokered anew",
            "share",
        ),
        (
            (*IN_P, "tiers", "intensive", "share"),
            "Securing Good: share of schools in intensive",
            "share",
        ),
        (
            (*IN_P, "ingredients", 0, "number"),
            "Securing Good: planning",
            "days/deployed person",
        ),
        (
            (*IN_P, "ingredients", 1, "number"),
            "Securing Good: running it",
            "posts/year",
        ),
        (
            (*IN_P, "deployments", 0, "days_per_school"),
            "Securing Good: head",
            "days/school/year",
        ),
        (
            (*IN_P, "deployments", 0, "schools_per_person"),
            "Securing Good: schools for each head",
            "schools/person",
        ),
        (
            (*IN_P, "attendance", 0, "days_per_school"),
            "Securing Good: deputy",
            "days/school/year",
        ),
        (
            (*IN_P, "attendance", 0, "day_payment"),
            "Securing Good: paid for a day of deputy",
            "£/day",
        ),
        (
            (*IN_P, "outcomes", "worth", 0),
            "Securing Good: what a success may be worth",
            "£",
        ),
        (
            (*IN_P, "outcomes", "base_rate"),
            "Securing Good: share that succeed anyway",
            "share",
        ),
        (
            (*IN_FUNDING, "cohorts", "p", 2026),
            "Tendered: Securing Good, schools that start in 2026/27",
            "schools",
        ),
        (
            (*IN_FUNDING, "adds", 0, "ingredient", "price"),
            "Tendered: bid, price",
            "£",
        ),
        ((*STREAMS, 0, "a_year"), "Tendered: core grant, sum", "£/year"),
        (
            (*STREAMS, 1, "prices", "p"),
            "Tendered: fees, Securing Good",
            "£/school/year",
        ),
        (
            (*STREAMS, 2, "milestones", 0, "share"),
            "Tendered: coordination, first report",
            "share",
        ),
        (
            (*STREAMS, 3, "members", FIRST),
            "Tendered: members, members in 2026/27",
            "members",
        ),
        ((*STREAMS, 4, "per_unit"), "Tendered: days, price", "£/match"),
        (
            (*STREAMS, 4, "results", "chance"),
            "Tendered: days, chance of a result",
            "share",
        ),
        ((*STREAMS, 4, "retention"), "Tendered: days, share held back", "share"),
        ((*STREAMS, 2, "cost_plus"), "Tendered: coordination, margin on cost", "share"),
        (
            (*STREAMS, 5, "per_pupil"),
            "Tendered: pupils, sum for each pupil",
            "£/pupil/year",
        ),
        (
            (*STREAMS, 5, "handed_on"),
            "Tendered: pupils, share that goes on to a lead school",
            "share",
        ),
        (
            (*STREAMS, 5, "rules", "overhead_cap"),
            "Tendered: pupils, cap on overheads",
            "share",
        ),
        (
            (*STREAMS, 5, "rules", "in_kind_match"),
            "Tendered: pupils, match in kind that counts",
            "£/year",
        ),
        ((*STREAMS, 6, "sums", "2026-12"), "Tendered: friends, sum", "£"),
        (
            (*IN_FUNDING, "demand", "eligible", "p"),
            "Tendered: schools that could take Securing Good",
            "schools",
        ),
        (
            (*IN_FUNDING, "demand", "reach"),
            "Tendered: share of schools that hear of it",
            "share/year",
        ),
    ],
)
def test_a_place_is_told_by_the_part_it_belongs_to(
    path: tuple[str | int, ...], label: str, unit: str
) -> None:
    assert told(*path) == (label, unit)


def test_every_number_of_a_model_has_its_words_and_no_two_share_them() -> None:
    model = the_model()
    places = Places(model, Labels(model))

    labels = [
        (places.told(path).label, places.told(path).unit)
        for path, _ in quantities_of(model)
    ]

    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_number_of_any_model_has_its_words(seed: int) -> None:
    model = random_model(seed)
    places = Places(model, Labels(model))

    assert all(places.told(path).label for path, _ in quantities_of(model))
