"""What a model becomes when it is worked out; the front keeps it and shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reports.contents import Document


@dataclass(frozen=True)
class Prepared:
    """One model, worked out: what names the run, and what it is shown as."""

    document: str
    """The canonical JSON of the model that was worked out."""
    as_of: date
    """The day the run takes as today."""
    seed: int
    results: str
    """The results as JSON, as the command line prints them."""
    comparison: Document
    """Finished content of the comparison page; holds title, run and price base too."""
    business_case: bytes
    """The PDF."""


Prepare = Callable[[str], Prepared]
"""Works out the text of a model, YAML or JSON.

Raises `costmodel.errors.ModelRefusedError` with every finding if it cannot be.
"""
