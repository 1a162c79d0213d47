"""The released people that docs/method/people.md works out: heads, a board, teachers.

A head's day costs £699, its cover £319; a teacher's £250 and £220.
"""

from __future__ import annotations

from typing import Any

from scenarios.funding import FundedModel
from tests.models import FIRST, Words, a_model, days_of, pool, programme

HEAD: Words = {
    "from": "provider_school",
    "salary": 50_000,
    "on_costs": "teachers",
    # £71,340 with on-costs; at £699 a day these are the working days.
    "working_days": 71_340 / 699,
    "contracted_hours": 1_000,
    "fee": 650,
    "cover_needed": 0.6,
    "cover_found": 0.5,
    "cover_rate": 319,
    "own_hours": 2.5,
}
"""Own time is worth £50 an hour."""

TEACHER: Words = {
    "from": "supported_school",
    "salary": 50_000,
    "on_costs": "teachers",
    "working_days": 71_340 / 250,
    "cover_needed": 1,
    "cover_found": 0.8,
    "cover_rate": 220,
}


def released(
    *cohorts: float,
    head: Words | None = None,
    organisation: Words | None = None,
    **parts: Any,  # noqa: ANN401 - parts of a document, as a_model has them
) -> FundedModel:
    """Return the example, with a year for each cohort; without cohorts, one year."""
    cohorts = cohorts or (10,)
    words: Words = {
        "years": len(cohorts),
        "organisation": organisation,
        "people": {"head": {**HEAD, **(head or {})}, "teacher": TEACHER},
        "programmes": {
            "leading": programme(
                *cohorts,
                deployments=[
                    {"person": "head", "days_per_school": 12, "schools_per_person": 2}
                ],
                attendance=[{"person": "teacher", "days_per_school": 6}],
            )
        },
        "pools": {"board": pool("schools", days_of("head", 15), label="Board")},
    }
    return a_model(**{**words, **parts})


NEXT = FIRST + 1
