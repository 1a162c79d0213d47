"""Whose money nothing says to be public or private, so that it is taken to be public.

The rule in words is docs/method/bearers.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.ingredients import Ingredient
from costmodel.pools import Pool
from costmodel.programmes import Programme
from scenarios.funding import FundedModel
from scenarios.streams import Contract, Donation, Fee, Grant, Membership


def unsaid_streams(
    model: FundedModel, scenario: str
) -> Iterator[Grant | Membership | Contract]:
    """Yield grants, memberships and contracts that may or may not be public."""
    for stream in model.funding[scenario].streams:
        if isinstance(stream, Fee | Donation):
            continue
        if "public" not in stream.model_fields_set:
            yield stream


def has_unsaid_gift(model: FundedModel, scenario: str) -> bool:
    """Whether a funder gives something, and nothing says if that funder is public.

    Things that the scenario adds count, and pools that a funder runs.
    """
    pools = model.pools.values()
    handed = (pool.handed_over for pool in pools)
    given = _ingredients(model, scenario)
    return any(each is not None and each.is_unsaid for each in (*given, *handed))


def _ingredients(model: FundedModel, scenario: str) -> Iterator[Ingredient]:
    """Yield all ingredients of programmes and pools, and those a scenario adds."""
    owners: tuple[Programme | Pool, ...] = (
        *model.programmes.values(),
        *model.pools.values(),
    )
    for owner in owners:
        yield from owner.ingredients
    for added in model.funding[scenario].adds:
        yield added.ingredient
