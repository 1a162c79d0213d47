"""What the choice of a method of sharing pools decides, and the order of pools."""

from __future__ import annotations

import math
from collections.abc import Iterator

from costmodel.allocation_methods import MethodCosts
from reports import wording
from reports.methods_compared import Change, MethodsCompared

LITTLE = (0.01, 0.02, 0.03)
"""Changes of a full cost, as fractions, up to which the choice decides little."""

_NO_DIFFERENCE = (
    "Every method gives every programme the same cost: the choice of method decides"
    " nothing here."
)

_ORDER_IS_NOTHING = "The order of pools in step-down changes nothing."


def rules_in_words(compared: MethodsCompared) -> Iterator[str]:
    """Yield where the published rules come from that stand in the table."""
    own = compared.statements.comparison.model.allocation.rules
    if own is not None:
        label = compared.register.rule_sets[own].label.lower()
        yield f"The model's own method is that of published rules: the {label}."
    for key in compared.costs.by_rules:
        rules = compared.register.rule_sets[key]
        yield f"{rules.label}: {rules.source}, {rules.period}."


def choice_in_words(compared: MethodsCompared) -> str:
    """Return what the choice of method decides."""
    if compared.is_one:
        return _NO_DIFFERENCE
    programmes = range(len(compared.own) - 2)
    largest = max(map(compared.change, programmes), key=lambda each: abs(each.change))
    ranked = sum(map(compared.is_ranked_otherwise, programmes))
    limits = [limit for limit in LITTLE if abs(largest.change) <= limit]
    if not limits:
        return f"{_moves_most(compared, largest)} {_ranks_in_words(ranked)}"
    told = (
        "By method no programme's cost moves by more than"
        f" {wording.per_cent(limits[0])}"
    )
    if ranked:
        return f"{told}. {_ranks_in_words(ranked)}"
    return f"{told} and no rank changes: the choice of method decides little here."


def _moves_most(compared: MethodsCompared, largest: Change) -> str:
    """Return which programme another method moves most, how far and which way."""
    name = compared.statements.labels.programmes[largest.programme]
    own = f"{compared.in_words(compared.costs.own)}, the model's method"
    other = compared.in_words(largest.key)
    if math.isinf(largest.change):
        cost = wording.money(compared.pounds[largest.key][largest.programme])
        return (
            f"The choice of method moves {name} most: it costs {cost} by {other} and"
            f" nothing by {own}."
        )
    way = "more" if largest.change > 0.0 else "less"
    return (
        f"The choice of method moves {name} most: it costs"
        f" {wording.per_cent(abs(largest.change))} {way} by {other} than by {own}."
    )


def _ranks_in_words(ranked: int) -> str:
    """Return how many programmes have another rank by another method.

    Examples
    --------
    >>> _ranks_in_words(0), _ranks_in_words(2)
    ('No rank changes.', '2 programmes change rank.')

    """
    if not ranked:
        return "No rank changes."
    changes = "changes" if ranked == 1 else "change"
    return f"{wording.counted(ranked, 'programme')} {changes} rank."


def order_in_words(compared: MethodsCompared) -> str:
    """Return what the order of pools decides in step-down."""
    if compared.is_any_order:
        return _ORDER_IS_NOTHING
    least, most = compared.by_order.min(axis=0), compared.by_order.max(axis=0)
    at = int((most - least).argmax())
    labels = compared.statements.labels
    name = (*labels.programmes, "what is not shared", "unused capacity")[at]
    written = compared.statements.comparison.model.allocation
    is_stated = written.order or written.rules
    how = "in the stated order" if is_stated else "that serve others most first"
    pools = ", ".join(labels.pools[each] for each in compared.costs.orders[0])
    reach = wording.between(wording.money(least[at]), wording.money(most[at]))
    return (
        f"Step-down closes pools {how}: {pools}. {_orders_tried(compared.costs)} it"
        f" moves {name} most: {reach}."
    )


def _orders_tried(costs: MethodCosts) -> str:
    """Return over which orders the reach is."""
    tried = len(costs.orders)
    if not costs.has_every_order:
        return f"Over this order, its reverse and {tried - 2} drawn at random"
    return "Over both orders" if tried == 2 else f"Over all {tried} orders"  # noqa: PLR2004  # a pair
