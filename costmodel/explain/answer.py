"""An explanation as plain values for JSON: whole, and unrounded."""

from __future__ import annotations

from dataclasses import asdict

from costmodel.explain.basis import Basis
from costmodel.explain.tree import Explanation, NumberSource

SCHEMA = "costmodel-explanation/1"


def json_of(
    figure: Explanation, address: str, inputs_hash: str, basis: Basis
) -> dict[str, object]:
    """Return a figure, on what it rests, and all that it is made of.

    A node says with *made* how its amount comes from those of its children, in their
    order: see :class:`costmodel.explain.tree.Made`.
    """
    return {
        "schema": SCHEMA,
        "inputs_hash": inputs_hash,
        "address": address,
        "basis": {
            "values": basis.values.value,
            "draws": basis.draws or None,
            "volumes": basis.volumes.value,
            "prices": basis.prices.value,
            "prices_of": basis.year or None,
            "says": basis.words,
        },
        "figure": _node(figure, {}),
    }


def _node(node: Explanation, known: dict[int, dict[str, object]]) -> dict[str, object]:
    """Return one node; what stands at several places is made once."""
    if id(node) not in known:
        known[id(node)] = {
            "name": node.name,
            "amount": node.amount,
            "unit": node.unit,
            "made": node.made.value,
            "words": node.words,
            "source": _source(node.source),
            "address": node.address,
            "children": [_node(child, known) for child in node.children],
        }
    return known[id(node)]


def _source(source: NumberSource | None) -> dict[str, object] | None:
    """Return where a number comes from; None for what is no number of the model."""
    return None if source is None else {**asdict(source), "says": source.words}
