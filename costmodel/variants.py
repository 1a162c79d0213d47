"""What one way of funding changes in the costs themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from costmodel.document_lines import Steps
from costmodel.ingredients import Ingredient
from costmodel.organisation import VatStatus

Delivery = Literal["broker", "direct"]
"""Who pays provider schools for deployed days: the broker, or supported schools."""


@dataclass(frozen=True)
class Added:
    """An ingredient that only one scenario has."""

    to: str
    """Its programme or pool, by name."""
    ingredient: Ingredient
    place: Steps
    """Where the ingredient is written."""


@dataclass(frozen=True)
class Variant:
    """What one way of funding changes in the costs themselves."""

    delivery: Delivery = "broker"
    additions: tuple[Added, ...] = ()
    """Ingredients that only this scenario has."""
    vat: VatStatus | None = None
    """How VAT is recovered; None: as the organisation recovers it."""
