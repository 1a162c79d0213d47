"""Read what each comparator's sum is for."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from scenarios.comparators import ComparatorList


@cache
def load_comparators() -> ComparatorList:
    """Return the comparators that ship, read once.

    Examples
    --------
    >>> load_comparators().comparators[0].label
    "The £5,000: a school's subsidy"

    """
    text = (files("scenarios.data") / "comparators.toml").read_text(encoding="utf-8")
    return ComparatorList.model_validate(tomllib.loads(text))
