"""The model that the engine's speed is measured on, and draws of its assumptions.

Fourteen programmes, eight pools of which six serve other pools, five years, sixty
uncertain assumptions and three scenarios. The figures are round and made up; the rules
they exercise are those of docs/method.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumption_files import load_published
from costmodel.blocks import BLOCK
from costmodel.sampling import sampler_of
from scenarios.affordability_files import load_affordability
from scenarios.funded_plan import FundedPlan, funded_plan_of
from scenarios.funding import FundedModel

FIRST_YEAR = 2026
YEARS = 5

CLOSE = ("secondary_close", "secondary_good", "primary_close", "primary_leaders")
SPECIALIST = (
    "secondary_specialists",
    "secondary_departments",
    "primary_specialists",
    "primary_subjects",
)
MENTOR = ("secondary_new_heads", "primary_new_heads")
COURSE = ("secondary_course", "primary_course")
REVIEW = ("secondary_review", "primary_review")
PROGRAMMES = (*CLOSE, *SPECIALIST, *MENTOR, *COURSE, *REVIEW)
"""In the order of the document: kinds of programme one after another."""

SCHOOLS = (18, 20, 25, 19, 20, 18, 35, 22, 20, 30, 20, 45, 18, 24)
"""Central cohorts to 2027; from 2028 programmes change places two by two. Reviews last
two years and start every other year."""

TURN = 2028
"""From this year on, each programme has the cohorts of its neighbour."""

ELIGIBLE = (90, 60, 240, 80, 300, 260, 700, 500, 60, 180, 320, 800, 200, 500)
"""Schools that could take part, before any has."""

DEVELOPMENT_WEIGHTS = (3, 2, 3, 2, 2, 2, 2, 1, 1, 1, 4, 4, 2, 2)
QUALITY_WEIGHTS = (5, 4, 5, 4, 2, 2, 3, 2, 2, 2, 1, 1, 2, 2)
"""Weights of the two pools that are spread by stated weights."""

GRANTED = PROGRAMMES[:9]
"""Programmes that the grant may pay for."""

GRANT_TYPES = ("brokering", "secretariat", "evaluation", "quality_assurance",
    "development", "training", "delivery")  # fmt: skip
CONTRACT_TYPES = ("brokering", "secretariat", "evaluation", "development")

Written = dict[str, object]
"""A part of a document, as it is read from a file."""


def _assumptions() -> Written:
    """Return the register: sixty numbers that vary, with that of the pension fund."""
    written: Written = {
        f"{name}_schools": _guess(schools, "schools/year")
        for name, schools in zip(PROGRAMMES, SCHOOLS, strict=True)
    }
    for name, value, unit in _QUANTITIES:
        written[name] = _guess(value, unit)
    for name, value, unit, index in _PRICES:
        written[name] = _guess(value, unit) | {"index": index}
    return written


def _guess(value: float, unit: str) -> Written:
    """Return one assumption with a range of 15% about its value."""
    return {
        "label": "Made for measuring speed",
        "value": value,
        "unit": unit,
        "dated": "2026-09",
        "source": "Made up",
        "grade": "quoted",
    }


_QUANTITIES = (
    ("close_days", 20, "days/school"),
    ("specialist_days", 12, "days/school"),
    ("mentor_days", 6, "days/school"),
    ("review_days", 5, "days/school"),
    ("care_days", 1.5, "days/school"),
    ("programme_days", 25, "days/year"),
    ("delegates", 2, "people/school"),
    ("match_days", 0.5, "days/match"),
    ("partnership_days", 40, "days/year"),
    ("oversight_days", 3, "days/year"),
    ("training_days", 1, "days/person"),
    ("evaluator_days", 45, "days/year"),
    ("development_posts", 0.6, "posts"),
    ("schools_per_officer", 160, "schools"),
    ("matches_per_broker", 90, "matches"),
    ("paid_share", 0.5, "share"),
    ("teachers_growth", 0.028, "fraction/year"),
    ("support_growth", 0.03, "fraction/year"),
    ("price_growth", 0.02, "fraction/year"),
    ("bad_debt", 0.03, "share"),
    ("reach", 0.7, "share"),
    ("interest", 0.3, "share"),
    ("refill", 0.05, "share"),
    ("overlap", 0.15, "share"),
    ("grant_sum", 2_300_000, "£/year"),
    ("contribution_close", 9_000, "£/year"),
    ("contribution_light", 4_200, "£/year"),
    ("fee_close", 20_000, "£/year"),
    ("fee_specialist", 9_800, "£/year"),
    ("fee_light", 4_000, "£/year"),
    ("event_fee", 1_650, "£/year"),
    ("mobilisation", 0.1, "share"),
)
"""Numbers that move with no index: fees and sums granted have clauses of their own."""

_PRICES = (
    ("director_salary", 85_000, "£/year", "pay_support"),
    ("manager_salary", 47_000, "£/year", "pay_support"),
    ("head_fee", 650, "£/day", "pay_teachers"),
    ("specialist_fee", 430, "£/day", "pay_teachers"),
    ("trainer_fee", 600, "£/day", "prices"),
    ("communications", 15_000, "£/year", "prices"),
    ("rent", 48_000, "£/year", "prices"),
    ("lunch", 14, "£/delegate", "prices"),
    ("travel_day", 22, "£/day", "prices"),
    ("materials", 180, "£/school", "prices"),
    ("audit", 24_000, "£/year", "prices"),
    ("school_data", 120, "£/school", "prices"),
    ("bid_help", 20_000, "£", "prices"),
)


def _people() -> Written:
    """Return the roles; what release costs at home is no part of what is measured."""
    office = {"from": "broker", "on_costs": "workplace_pension", "working_days": 220}
    school = {"salary": 70_000, "on_costs": "teachers", "working_days": 195}
    cover = {"cover_needed": 0.6, "cover_found": 0.5, "cover_rate": 270}
    provider = {"from": "provider_school", **school, **cover}
    return {
        "director": office | {"salary": "director_salary"},
        "manager": office
        | {"salary": "manager_salary", "on_costs": "local_government"},
        "head": provider | {"fee": "head_fee"},
        "senior_head": provider | {"fee": "head_fee", "fee_share": "paid_share"},
        "specialist": provider | {"fee": "specialist_fee"},
        "board_member": provider,
        "trainer": {"from": "freelance", "fee": "trainer_fee"},
        "own_leader": {"from": "supported_school", **school, **cover},
    }


def _line(cost_type: str, number: object = 1, **how: object) -> Written:
    """Return one ingredient."""
    return {"label": "A line", "cost_type": cost_type, "number": number, **how}


def _price(cost_type: str, price: str, vat: str = "on_top", **how: object) -> Written:
    """Return one ingredient that is bought at a price."""
    return _line(cost_type, price=price, vat=vat, **how)


def _pools() -> Written:
    """Return the eight pools; all but brokering and partnerships serve other pools."""
    fixed = {
        "development": dict(zip(PROGRAMMES, DEVELOPMENT_WEIGHTS, strict=True))
        | {"evaluation": 3, "quality": 4},
        "quality": dict(zip(PROGRAMMES, QUALITY_WEIGHTS, strict=True))
        | {"brokering": 4, "partnerships": 2},
    }
    lines: dict[str, tuple[str, list[Written]]] = {
        "secretariat": ("staff_days", _secretariat()),
        "brokering": ("matches", _brokering()),
        "partnerships": ("partnership_months", _partnerships()),
        "quality": ("fixed", _quality()),
        "development": ("fixed", _development()),
        "evaluation": ("direct_cost", _evaluation()),
        "governance": ("direct_cost", _governance()),
        "premises": ("staff_days", [_price("premises", "rent")]),
    }
    return {
        name: {"label": name.title(), "driver": driver, "ingredients": written}
        | ({"weights": fixed[name]} if name in fixed else {})
        for name, (driver, written) in lines.items()
    }


def _secretariat() -> list[Written]:
    per_school = {"per": "school", "one_for_every": "schools_per_officer"}
    return [
        _line("secretariat", person="director", unit="post"),
        _line("secretariat", person="manager", unit="post", **per_school),
        _price("secretariat", "communications"),
    ]


def _brokering() -> list[Written]:
    per_match = {"per": "match", "one_for_every": "matches_per_broker"}
    return [
        _line("brokering", person="manager", unit="post", **per_match),
        _line("brokering", "match_days", per="match", person="senior_head"),
    ]


def _partnerships() -> list[Written]:
    when = {"profile": "teaching"}
    return [_line("brokering", "partnership_days", person="specialist", **when)]


def _quality() -> list[Written]:
    people = {"per": "deployed_person", "profile": "teaching"}
    return [
        _line("quality_assurance", "oversight_days", person="head", one_for_every=6,
            **people),
        _line("training", "training_days", share=0.4, person="trainer", **people),
    ]  # fmt: skip


def _development() -> list[Written]:
    return [_line("development", "development_posts", person="manager", unit="post")]


def _evaluation() -> list[Written]:
    return [
        _line("evaluation", "evaluator_days", person="trainer", profile="teaching"),
        _line("evaluation", 110, person="manager", profile="end"),
        _price("evaluation", "school_data", "included", per="school"),
    ]


def _governance() -> list[Written]:
    return [
        _line("governance", 12, person="board_member", profile="half_termly"),
        _line("governance", 30, person="manager"),
        _price("governance", "audit", "none"),
    ]


def _programmes() -> Written:
    """Return the fourteen programmes."""
    return {
        name: {
            "label": name.replace("_", " ").title(),
            "phase": name.split("_")[0],
            "cohorts": {year: _cohort(name, year) for year in _starts(name)},
            "lasts_years": 2 if name in REVIEW else 1,
            "matches_per_school": 0 if name in COURSE else 1,
            "months_per_match": 11 if name in REVIEW else 0,
            "events": 6 if name in (*CLOSE, *COURSE) else 3,
            "delegates_per_school": "delegates",
            "deployments": _deployments(name),
            "attendance": [{"person": "own_leader", "days_per_school": 4}],
            "ingredients": _ingredients(name),
        }
        for name in PROGRAMMES
    }


def neighbour(name: str) -> str:
    """Return the programme with which one changes places."""
    return PROGRAMMES[PROGRAMMES.index(name) ^ 1]


def _cohort(name: str, year: int) -> str:
    """Return the name of the assumption that a cohort's size is."""
    return f"{name if year < TURN else neighbour(name)}_schools"


def _starts(name: str) -> tuple[int, ...]:
    """Return the years in which cohorts start; the last year has no reviews."""
    every = range(FIRST_YEAR, FIRST_YEAR + YEARS)
    return tuple(every[:4:2] if name in REVIEW else every)


def _deployments(name: str) -> list[Written]:
    """Return who is deployed in a programme's schools; nobody in courses."""
    for names, person, days, schools in (
        (CLOSE, "head", "close_days", 1),
        (SPECIALIST, "specialist", "specialist_days", 2),
        (MENTOR, "head", "mentor_days", 5),
        (REVIEW, "specialist", "review_days", 4),
    ):
        if name in names:
            return [
                {
                    "person": person,
                    "days_per_school": days,
                    "schools_per_person": schools,
                }
            ]
    return []


def _ingredients(name: str) -> list[Written]:
    """Return what a programme uses besides the people deployed."""
    often = "half_termly" if name in (*CLOSE, *COURSE) else "teaching"
    lines = [
        _line("secretariat", "programme_days", person="manager"),
        _line("secretariat", "care_days", per="school", person="manager"),
        _price("events", "lunch", per="delegate", profile=often),
        _price("materials", "materials", per="school", profile="start"),
    ]
    if name in COURSE:
        return [*lines, _line("delivery", per="delegate", one_for_every=60,
            person="trainer", profile="half_termly")]  # fmt: skip
    per_day = {"per": "deployment_day", "profile": "teaching"}
    return [*lines, _price("travel", "travel_day", "none", **per_day)]


def _funding() -> Written:
    """Return the three scenarios."""
    return {"subsidy": _subsidy(), "traded": _traded(), "tendered": _tendered()}


def _fee(**prices: object) -> Written:
    """Return a stream of fees that moves with teachers' pay."""
    return {
        "kind": "fee",
        "name": "fees",
        "prices": prices,
        "index": "pay_teachers",
        "bad_debt": "bad_debt",
        "paid_after_months": 2,
    }


def _subsidy() -> Written:
    grant = {
        "kind": "grant",
        "name": "city",
        "payer": "The city",
        "a_year": "grant_sum",
        "taper": [1, 0.9, 0.8, 0.75],
        "starts": "2026-04",
        "ends": "2030-03",
        "scope": {"programmes": GRANTED, "cost_types": GRANT_TYPES},
        "unspent": "returned",
        "paid": "quarterly_in_arrears",
    }
    prices = {
        name: "contribution_close" if name in CLOSE else "contribution_light"
        for name in PROGRAMMES
    }
    return {"label": "Subsidy", "streams": [grant, _fee(**prices)]}


def _traded() -> Written:
    return {
        "label": "Traded service",
        "streams": [_fee(**{name: fee_of(name) for name in PROGRAMMES})],
        "demand": {
            "region": "london",
            "test": "training_line",
            "eligible": dict(zip(PROGRAMMES, ELIGIBLE, strict=True)),
            "reach": "reach",
            "interest": "interest",
            "refill": "refill",
        },
    }


def fee_of(name: str) -> str:
    """Return the name of a programme's fee in the traded scenario."""
    if name in CLOSE:
        return "fee_close"
    return "fee_specialist" if name in SPECIALIST else "fee_light"


def _tendered() -> Written:
    bid = {"profile": "start", "years": [FIRST_YEAR]}
    contract = {
        "kind": "contract",
        "name": "coordination",
        "payer": "The region",
        "cost_plus": 0.08,
        "starts": "2027-01",
        "ends": "2031-08",
        "scope": {"cost_types": CONTRACT_TYPES},
        "milestones": [
            {"label": "Running", "month": "2027-03", "share": "mobilisation"},
            {"label": "Half way", "month": "2029-07", "share": 0.05},
            {"label": "The end", "month": "2031-07", "share": 0.05},
        ],
        "paid_after_months": 1,
        "chance_of_winning": 0.4,
    }
    events = _fee(**dict.fromkeys(PROGRAMMES, "event_fee"))
    return {
        "label": "Tender",
        "delivery": "direct",
        "adds": [
            {"to": "secretariat", "ingredient": _price("bid", "bid_help", **bid)},
            {"to": "secretariat",
             "ingredient": _line("bid", 40, person="manager", **bid)},
        ],
        "streams": [contract, events | {"index": "prices"}],
    }  # fmt: skip


def document() -> Written:
    """Return the whole document, as it would be read from a file."""
    return {
        "format": "costmodel/1",
        "title": "Fourteen programmes for measuring speed",
        "organisation": {
            "name": "Fourteen",
            "first_year": FIRST_YEAR,
            "years": YEARS,
            "opening": {
                "cash": 400_000,
                "debtors": 30_000,
                "creditors": 25_000,
                "deferred_income": 24_000,
                "fixed_assets": 12_000,
                "restricted": {"building": 20_000},
                "designated": 15_000,
            },
            "reserves_floor_months": 3,
            "creditors_months": 1,
            "overlap": "overlap",
        },
        "assumptions": _assumptions(),
        "growth": {
            "pay_teachers": "teachers_growth",
            "pay_support": "support_growth",
            "prices": "price_growth",
        },
        "people": _people(),
        "pools": _pools(),
        "programmes": _programmes(),
        "funding": _funding(),
    }


def fourteen() -> FundedPlan:
    """Return the model compiled."""
    model = FundedModel.model_validate_json(json.dumps(document()))
    return funded_plan_of(model, load_published(), load_affordability())


def draws_of(funded: FundedPlan, draws: int, seed: int = 1) -> Floats:
    """Return draws of the assumptions in use; shape ``(names, draws)``."""
    sampler = sampler_of(funded.plan.terms)
    blocks = [sampler.block(seed, number) for number in range(-(-draws // BLOCK))]
    return np.ascontiguousarray(np.concatenate(blocks, axis=1)[:, :draws])


def uncertain(funded: FundedPlan) -> Iterator[str]:
    """Yield the names of the assumptions that vary."""
    yield from sampler_of(funded.plan.terms).ranges
