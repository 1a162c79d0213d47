"""An amount shared by volumes of which nobody bears less, or more, than a limit.

The rule in words is docs/method/library.md.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np

from costmodel.arrays import Floats
from costmodel.cost_centres import Numbers, by_name
from costmodel.shared_costs import UnshareableCostError
from costmodel.suggestions import did_you_mean, listed
from costmodel.written_numbers import number_of

Limits: TypeAlias = "float | np.number[Any] | Numbers"
"""Pounds for each alike, or by name; whom no name is given for has no limit."""

_NOISE = 1e-9
"""Part of an amount by which limits may miss it, for the arithmetic's sake."""


def share_within(
    amount: float, volumes: Numbers, *, least: Limits = 0.0, most: Limits = math.inf
) -> dict[str, float]:
    """Share an amount by volumes, nobody bearing less than the least or more than most.

    What a limit adds or takes away falls on the others in proportion to their volumes,
    until all limits are kept. Whoever has no volume bears the least, if there is one.

    Parameters
    ----------
    amount
        Pounds.
    volumes
        What each goes by, in any unit: pupils, income, pupils × months.
    least, most
        Pounds that each bears at the least and at the most.

    Returns
    -------
    dict
        Pounds by name, which add up to the amount; they may be the volumes of a pool.

    Raises
    ------
    UnshareableCostError
        If a number is none, below nought or too large, a limit names nobody, nobody has
        a volume, or no shares that keep all limits add up to the amount.

    Examples
    --------
    Three schools share £480,000 by pupils, each at least £100,000: two share the rest.

    >>> share_within(480_000, {"Ash": 900, "Birch": 600, "Cedar": 300}, least=100_000)
    {'Ash': 228000.0, 'Birch': 152000.0, 'Cedar': 100000.0}

    """
    pounds = number_of(amount, "The amount", least=0.0)
    by = {
        name: number_of(one, f"The volume of '{name}'", least=0.0)
        for name, one in by_name(volumes, "object").items()
    }
    names, weights = list(by), np.array(list(by.values()))
    low, high = _limits(least, names, 0.0), _limits(most, names, math.inf)
    crossed = [name for name, is_so in zip(names, low > high, strict=True) if is_so]
    if crossed:
        raise UnshareableCostError(
            f"The least of {listed(crossed)} is above the most. Raise the most."
        )
    roof = np.where(weights > 0.0, high, low)
    _refuse_impossible(pounds, low, roof, is_any=bool(weights.any()))
    return dict(zip(names, _shared(pounds, weights, low, high).tolist(), strict=True))


def _limits(limits: Limits, names: Sequence[str], none: float) -> Floats:
    """Return everybody's limit in order, or what stands for there being none."""
    if isinstance(limits, int | float | np.number):
        if limits != none:
            limits = number_of(limits, "The limit", least=0.0)
        return np.full(len(names), limits)
    by = by_name(limits, "object")
    for name in by:
        if name not in names:
            raise UnshareableCostError(
                f"There is a limit for '{name}', which has no volume. "
                f"{did_you_mean(name, names)}"
            )
    return np.array(
        [
            number_of(by[name], f"The limit of '{name}'", least=0.0)
            if name in by
            else none
            for name in names
        ]
    )


def _refuse_impossible(
    pounds: float, low: Floats, high: Floats, *, is_any: bool
) -> None:
    """Raise if no shares between limits add up to an amount.

    ``is_any`` tells whether anybody has a volume.
    """
    least, most = float(low.sum()), float(high.sum())
    if least > pounds * (1.0 + _NOISE):
        raise UnshareableCostError(
            f"What is borne at the least adds up to £{least:,.2f}, and only £"
            f"{pounds:,.2f} are shared. Lower the least."
        )
    if most < pounds * (1.0 - _NOISE) and not is_any:
        raise UnshareableCostError(
            f"Nobody has a volume above nought, so that £{pounds - least:,.2f} falls "
            "on nobody. Give a volume to one at least."
        )
    if most < pounds * (1.0 - _NOISE):
        raise UnshareableCostError(
            f"What is borne at the most adds up to £{most:,.2f}, and £{pounds:,.2f} "
            "are shared. Raise the most, or give a volume to more of them."
        )


def _shared(pounds: float, weights: Floats, low: Floats, high: Floats) -> Floats:
    """Return shares in proportion to weights, as far as limits let them be."""
    shares: Floats = np.where(weights > 0.0, 0.0, low)
    free = weights > 0.0
    while free.any():
        left = pounds - float(shares[~free].sum())
        # Divided first: a product of what is left and a volume may pass all floats.
        wanted = np.where(free, weights, 0.0) / float(weights[free].sum()) * left
        kept = np.clip(wanted, low, high)
        beside = kept - wanted
        over = float(beside[free].sum())
        # Limits of the kind that weighs more hold for good; the others may yet ease.
        bound = free & (np.sign(beside) == np.sign(over)) if over else free
        shares[bound] = kept[bound]
        free &= ~bound
    return shares
