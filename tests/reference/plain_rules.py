"""Pools shared as a published template shares them (docs/method: allocation)."""

from __future__ import annotations

from dataclasses import dataclass

from costmodel.model import CostModel


@dataclass(frozen=True)
class RuleSet:
    """The driver of each kind of pool, in the order in which they are closed."""

    method: str
    drivers: dict[str, str]


RULE_SETS = {
    "charity_full_cost_recovery": RuleSet(
        "step_down",
        {
            "premises": "posts",
            "office": "posts",
            "central": "staff_days",
            "governance": "direct_cost",
        },
    ),
    "grant_template": RuleSet(
        "direct", {"support": "direct_cost", "headquarters": "direct_cost"}
    ),
    "schools_template": RuleSet(
        "direct",
        {
            "premises": "area",
            "office": "pupils",
            "central": "pupils",
            "governance": "pupils",
            "support": "pupils",
            "headquarters": "pupils",
            "leadership": "pupils",
            "other": "pupils",
        },
    ),
}


def rule_set_of(model: CostModel) -> RuleSet | None:
    """Return the rule set by which pools are shared; None if the model says how."""
    name: str | None = model.allocation.rules
    return RULE_SETS[name] if name else None


def method_of(model: CostModel) -> str:
    """Return how pools that serve each other are shared."""
    rules = rule_set_of(model)
    return rules.method if rules else str(model.allocation.method)


def driver_of(pool: str, model: CostModel) -> str:
    """Return what drives a pool: that of its kind, or its own."""
    rules = rule_set_of(model)
    kind: str | None = model.pools[pool].kind
    if rules and kind in rules.drivers:
        return rules.drivers[kind]
    return str(model.pools[pool].driver)


def rank_of(pool: str, model: CostModel) -> int:
    """Return the turn at which a rule set closes a pool: by kind, then the others."""
    rules = rule_set_of(model)
    ranks = list(rules.drivers) if rules else []
    kind: str | None = model.pools[pool].kind
    return ranks.index(kind) if kind in ranks else len(ranks)
