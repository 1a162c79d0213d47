"""The assumptions, people, pools and programmes of the fourteen-programme model."""

from __future__ import annotations

from bench.fourteen_lines import Written, bought, line
from bench.fourteen_names import (
    CLOSE,
    COURSE,
    DEVELOPMENT_WEIGHTS,
    FIRST_YEAR,
    MENTOR,
    PROGRAMMES,
    QUALITY_WEIGHTS,
    REVIEW,
    SCHOOLS,
    SPECIALIST,
    TURN,
    YEARS,
)


def assumptions() -> Written:
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


def people() -> Written:
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


def pools() -> Written:
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
        "premises": ("staff_days", [bought("premises", "rent")]),
    }
    return {
        name: {"label": name.title(), "driver": driver, "ingredients": written}
        | ({"weights": fixed[name]} if name in fixed else {})
        for name, (driver, written) in lines.items()
    }


def _secretariat() -> list[Written]:
    per_school = {"per": "school", "one_for_every": "schools_per_officer"}
    return [
        line("secretariat", person="director", unit="post"),
        line("secretariat", person="manager", unit="post", **per_school),
        bought("secretariat", "communications"),
    ]


def _brokering() -> list[Written]:
    per_match = {"per": "match", "one_for_every": "matches_per_broker"}
    return [
        line("brokering", person="manager", unit="post", **per_match),
        line("brokering", "match_days", per="match", person="senior_head"),
    ]


def _partnerships() -> list[Written]:
    when = {"profile": "teaching"}
    return [line("brokering", "partnership_days", person="specialist", **when)]


def _quality() -> list[Written]:
    people = {"per": "deployed_person", "profile": "teaching"}
    return [
        line("quality_assurance", "oversight_days", person="head", one_for_every=6,
            **people),
        line("training", "training_days", share=0.4, person="trainer", **people),
    ]  # fmt: skip


def _development() -> list[Written]:
    return [line("development", "development_posts", person="manager", unit="post")]


def _evaluation() -> list[Written]:
    return [
        line("evaluation", "evaluator_days", person="trainer", profile="teaching"),
        line("evaluation", 110, person="manager", profile="end"),
        bought("evaluation", "school_data", vat="included", per="school"),
    ]


def _governance() -> list[Written]:
    return [
        line("governance", 12, person="board_member", profile="half_termly"),
        line("governance", 30, person="manager"),
        bought("governance", "audit", vat="none"),
    ]


def programmes() -> Written:
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
        line("secretariat", "programme_days", person="manager"),
        line("secretariat", "care_days", per="school", person="manager"),
        bought("events", "lunch", per="delegate", profile=often),
        bought("materials", "materials", per="school", profile="start"),
    ]
    if name in COURSE:
        return [*lines, line("delivery", per="delegate", one_for_every=60,
            person="trainer", profile="half_termly")]  # fmt: skip
    per_day = {"per": "deployment_day", "profile": "teaching"}
    return [*lines, bought("travel", "travel_day", vat="none", **per_day)]
