"""The programmes of the fourteen-programme model, and the plain numbers behind them."""

from __future__ import annotations

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
