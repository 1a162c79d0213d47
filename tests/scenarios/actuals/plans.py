"""The plan of docs/method/actuals.md, and mappings for it."""

from __future__ import annotations

from scenarios.actuals.mapping import FORMAT, Mapping
from scenarios.funding import FundedModel
from tests.models import Words, a_model, bought, fee, pool, programme, scenario

READING = "Reading"
WRITING = "Writing"


def reading_and_writing(**parts: Words) -> FundedModel:
    """Return a plan of ten schools that read, thirty that write, and an office.

    Materials are £300 and £100 a school; the office costs £2,400 a year. Everything
    falls evenly, and years of account begin in September.
    """
    words: Words = {
        "programmes": {
            "reading": programme(10, label=READING, ingredients=[_materials(300)]),
            "writing": programme(30, label=WRITING, ingredients=[_materials(100)]),
        },
        "pools": {
            "office": pool(
                "schools",
                bought(2400, cost_type="secretariat", profile="even"),
                label="Office",
            )
        },
        "funding": {
            "traded": scenario(fee(prices={"reading": 600, "writing": 200})),
        },
        **parts,
    }
    return a_model(organisation={"accounts_start": "september"}, **words)


def _materials(price: float) -> Words:
    """Return materials for each school."""
    return bought(price, per="school", profile="even")


def a_mapping(**parts: object) -> Mapping:
    """Return a mapping of the accounts of reading and writing."""
    words: Words = {
        "format": FORMAT,
        "accounts": {
            "5001": {"cost_type": "materials", "belongs_to": "reading"},
            "5002": {"cost_type": "materials", "belongs_to": "writing"},
            "7000": {"cost_type": "secretariat", "belongs_to": "office"},
            "4000": {"stream": "fees"},
            "1200": {"left_out": "balance sheet"},
        },
        **parts,
    }
    return Mapping.model_validate(words)
