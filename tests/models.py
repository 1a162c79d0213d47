"""Small models put together from words, so that a test reads like a sentence.

Every figure is round: an officer's day costs the broker £100, a head's or deputy's
day at home £400. Years begin in 2026, when National Insurance is 15% above £5,000.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumption_files import load_published
from costmodel.bearers import NOT_SHARED, Ledger
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from scenarios.affordability_files import load_affordability
from scenarios.evaluation import central
from scenarios.funded_plan import FundedPlan, ScenarioPlan, funded_plan_of, if_lost
from scenarios.funding import FundedModel
from scenarios.projection import Projection, projector_of

Words = dict[str, Any]
"""Part of a document as it would be read from a file."""

FIRST = 2026

OFFICER: Words = {
    "from": "broker",
    "salary": 20000,
    "on_costs": "workplace_pension",
    "working_days": 228.5,
}
"""£20,000 + 15% of £15,000 + 3% of £20,000 = £22,850 a post, £100 a day."""

HEAD: Words = {
    "from": "provider_school",
    "salary": 50000,
    "on_costs": "teachers",
    "working_days": 178.35,
    "fee": 500,
    "cover_needed": 0.5,
    "cover_found": 0.8,
    "cover_rate": 250,
}
"""£400 a day: £100 of cover, £240 lost, a fee of £500; the school gains £160."""

DEPUTY: Words = {
    "from": "supported_school",
    "salary": 50000,
    "on_costs": "teachers",
    "working_days": 178.35,
    "cover_needed": 0.5,
    "cover_found": 1,
    "cover_rate": 200,
}
"""£400 a day: £100 of cover, £200 lost."""

FREELANCE: Words = {"from": "freelance", "fee": 450}

PEOPLE: Words = {
    "officer": OFFICER,
    "head": HEAD,
    "deputy": DEPUTY,
    "freelance": FREELANCE,
}


def a_model(
    *,
    years: int = 1,
    opening: Words | None = None,
    organisation: Words | None = None,
    **parts: Words,
) -> FundedModel:
    """Return a model; without *programmes* among its parts, ten schools that lead."""
    words: Words = {
        "format": "costmodel/1",
        "organisation": {
            "name": "Partnership",
            "first_year": FIRST,
            "years": years,
            "opening": opening or {},
            **(organisation or {}),
        },
        "people": PEOPLE,
        "programmes": {"leading": programme(*[10] * years)},
        **parts,
    }
    return FundedModel.model_validate(words)


def programme(*cohorts: float | str, **words: object) -> Words:
    """Return a programme with cohorts from the first year on."""
    return {
        "label": "Programme",
        "phase": "secondary",
        "cohorts": {FIRST + year: schools for year, schools in enumerate(cohorts)},
        **words,
    }


def pool(driver: str, *ingredients: Words, **words: object) -> Words:
    """Return a pool spread by a driver."""
    return {"label": "Pool", "driver": driver, "ingredients": ingredients, **words}


def by_time(*ingredients: Words, days: float, **takes: Words) -> Words:
    """Return a pool of a practical capacity, shared by the days that others take."""
    return pool("time", *ingredients, capacity={"days": days}, takes=takes)


def matching(matches_each: float = 4, **office: object) -> Words:
    """Return the plan of docs/method/allocation.md in which pools are time-driven.

    Ten schools read, thirty write; a team of £60,000 and 200 days serves both and an
    office, which goes to those who read alone.
    """
    team = by_time(
        bought(60_000),
        days=200,
        reading={"days": 2, "per": "match"},
        writing={"days": 1, "per": "school"},
        office={"days": 10},
    )
    return {
        "programmes": {
            "reading": programme(10, matches_per_school=matches_each),
            "writing": programme(30),
        },
        "pools": {
            "matching": team,
            "office": pool("fixed", **{"weights": {"reading": 1}, **office}),
        },
    }


def by_kind(**allocation: object) -> Words:
    """Return the plan of docs/method/allocation.md in which pools have kinds.

    Clerks cost nothing; 200 days of theirs are a post.
    """
    clerk = {**OFFICER, "salary": 0, "working_days": 200}
    return {
        "people": {**PEOPLE, "clerk": clerk},
        "programmes": {
            "a": programme(
                10,
                label="Art",
                area=300,
                pupils_per_school=100,
                ingredients=[bought(60_000), days_of("clerk", 400)],
            ),
            "b": programme(
                30,
                label="Biology",
                area=100,
                pupils_per_school=100,
                ingredients=[bought(40_000), days_of("clerk", 200)],
            ),
        },
        "pools": {
            "board": pool("schools", bought(9_000), kind="governance"),
            "finance": pool(
                "schools", bought(30_000), days_of("clerk", 200), kind="central"
            ),
            "rent": pool("schools", bought(12_000), kind="premises"),
        },
        "allocation": allocation,
    }


def bought(price: float | str, **words: object) -> Words:
    """Return an ingredient at a price."""
    return {
        "label": "Thing",
        "cost_type": "materials",
        "price": price,
        "vat": "none",
        **words,
    }


def days_of(person: str, number: float | str, **words: object) -> Words:
    """Return an ingredient in days of a person."""
    return {
        "label": "Days",
        "cost_type": "secretariat",
        "person": person,
        "number": number,
        **words,
    }


def assumed(value: float, **words: object) -> Words:
    """Return an assumption."""
    return {"label": "Assumption", "value": value, **words}


def scenario(*streams: Words, **words: object) -> Words:
    """Return a way of funding."""
    return {"label": "Scenario", "streams": streams, **words}


def demand_of(eligible: Words, **words: object) -> Words:
    """Return demand among so many schools of London, by their training lines.

    All are reached and interested, unless *words* say otherwise.
    """
    return {
        "region": "london",
        "test": "training_line",
        "eligible": eligible,
        "reach": 1,
        "interest": 1,
        **words,
    }


def grant(name: str = "council", /, **words: object) -> Words:
    """Return a grant of all of the first year, paid each month."""
    return {
        "kind": "grant",
        "name": name,
        "payer": "The council",
        "starts": "2026-09",
        "ends": "2027-08",
        "paid": "monthly",
        **words,
    }


def donation(name: str = "friends", /, **words: object) -> Words:
    """Return a donation of £6,000 in December of the first year."""
    return {
        "kind": "donation",
        "name": name,
        "payer": "The friends",
        "sums": {"2026-12": 6000},
        **words,
    }


def fee(name: str = "fees", /, **words: object) -> Words:
    """Return a fee of £1,000 to lead, earned evenly and received at once."""
    return {
        "kind": "fee",
        "name": name,
        "prices": {"leading": 1000},
        "profile": "even",
        "paid_after_months": 0,
        **words,
    }


def membership(name: str = "members", /, **words: object) -> Words:
    """Return a membership of £120 for ten members in the first year, paid at once."""
    return {
        "kind": "membership",
        "name": name,
        "payer": "Member schools",
        "price": 120,
        "members": {FIRST: 10},
        "paid_after_months": 0,
        **words,
    }


def contract(name: str = "tender", /, **words: object) -> Words:
    """Return a contract over the first year, paid at once."""
    return {
        "kind": "contract",
        "name": name,
        "payer": "The region",
        "starts": "2026-09",
        "ends": "2027-08",
        "paid_after_months": 0,
        **words,
    }


def compiled(model: FundedModel) -> FundedPlan:
    """Compile a model against what ships."""
    return funded_plan_of(model, load_published(), load_affordability())


def planned(model: FundedModel) -> Ledger:
    """Return the costs of a model on planned volumes, the broker paying for days."""
    funded = compiled(model)
    plan = funded.plan
    priced = projector_of(funded, plan.terms.central).priced
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    return Ledger(cost(plan, funded.planned, priced, journeys, funded.order), priced)


def by_programme(ledger: Ledger) -> dict[str, list[float]]:
    """Return full cost by year of each programme and of the line *not shared*."""
    names = (*ledger.costs.plan.model.programmes, NOT_SHARED)
    full = ledger.full_cost.sum(axis=(0, 1))
    return {name: full[at].tolist() for at, name in enumerate(names)}


def the_scenario(funded: FundedPlan) -> ScenarioPlan:
    """Return the first scenario of a compiled model."""
    return next(iter(funded.scenarios.values()))


def projected(model: FundedModel, *, lost: bool = False) -> Projection:
    """Work out the first scenario of a model, in detail, on central values."""
    funded = compiled(model)
    chosen = the_scenario(funded)
    return central(funded, if_lost(chosen) if lost else chosen, in_detail=True)


def one(*values: float) -> Floats:
    """Return a column of values, one draw wide; ``(values, 1)``."""
    return np.array(values, dtype=np.float64).reshape(-1, 1)


def column(values: Floats) -> list[float]:
    """Return the values of the first draw as a plain list."""
    listed: list[float] = values[..., 0].tolist()
    return listed
