"""The model that the engine's speed is measured on, and draws of its assumptions.

Fourteen programmes, eight pools of which six serve other pools, five years, sixty
uncertain assumptions and three scenarios. The figures are round and made up; the rules
they exercise are those of docs/method.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import numpy as np

from bench.fourteen_costs import assumptions, people, pools, programmes
from bench.fourteen_funding import funding
from bench.fourteen_lines import Written
from bench.fourteen_names import FIRST_YEAR, YEARS
from costmodel.arrays import Floats
from costmodel.assumption_files import load_published
from costmodel.blocks import BLOCK
from costmodel.sampling import sampler_of
from scenarios.affordability_files import load_affordability
from scenarios.funded_plan import FundedPlan, funded_plan_of
from scenarios.funding import FundedModel


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
        "assumptions": assumptions(),
        "growth": {
            "pay_teachers": "teachers_growth",
            "pay_support": "support_growth",
            "prices": "price_growth",
        },
        "people": people(),
        "pools": pools(),
        "programmes": programmes(),
        "funding": funding(),
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
