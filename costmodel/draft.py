"""Whether a run is a draft, and why: numbers that a reader cannot look up."""

from __future__ import annotations

from collections.abc import Mapping

from costmodel.assumptions import Assumption, Quantity
from costmodel.bounds import Measure, is_at, measure_of
from costmodel.model import CostModel
from costmodel.references import Path, quantities_of
from costmodel.register import Register
from costmodel.suggestions import listed

PRICES = (
    "people.*.salary",
    "people.*.fee",
    "people.*.cover_rate",
    "pools.*.ingredients.*.price",
    "programmes.*.ingredients.*.price",
    "funding.*.adds.*.ingredient.price",
    "funding.*.streams.*.a_year",
    "funding.*.streams.*.per_school",
    "funding.*.streams.*.prices.*",
)
"""Places of prices, also in documents that add funding."""

MOST_NAMED = 3
"""Of the numbers that cannot be looked up, how many are named."""


WHOLE_POUNDS = 100.0
"""From here on a sum is named without its pence."""


def is_sourced(number: Quantity, assumptions: Mapping[str, Assumption]) -> bool:
    """Return whether a reader can look a number up.

    An assumption can be if it has a unit, a date and a source and is graded quoted or
    better. A plain number has none of them.

    Parameters
    ----------
    number
        A plain number, or the name of an assumption.
    assumptions
        All that the model may name; another name leads nowhere and is unsourced.

    Examples
    --------
    >>> fee = Assumption(label="Fee", value=650.0, unit="£/day", dated="2026-09",
    ...     source="Price list", grade="quoted")
    >>> is_sourced("fee", {"fee": fee}), is_sourced(650.0, {"fee": fee})
    (True, False)

    """
    named = assumptions.get(number) if isinstance(number, str) else None
    return named is not None and named.is_sourced


def plain_prices(model: CostModel) -> tuple[Path, ...]:
    """Return where plain numbers stand for a price; nought needs no source."""
    return tuple(
        path
        for path, quantity in quantities_of(model)
        if isinstance(quantity, float) and quantity != 0.0 and is_price(path)
    )


def is_price(path: Path) -> bool:
    """Return whether the number at a place is a price.

    Examples
    --------
    >>> is_price(("people", "head", "salary"))
    True

    """
    return any(is_at(path, pattern) for pattern in PRICES)


def draft_reasons(model: CostModel, register: Register) -> tuple[str, ...]:
    """Return why a run of a model is a draft, a sentence each; empty if it is not.

    Examples
    --------
    >>> from costmodel.assumption_files import load_published
    >>> model = CostModel.model_validate({"format": "costmodel/1",
    ...     "organisation": {"name": "Small", "first_year": 2026, "years": 1},
    ...     "people": {"coach": {"from": "freelance", "fee": 450.0}},
    ...     "programmes": {"one": {"label": "One", "phase": "all", "cohorts": {}}}})
    >>> draft_reasons(model, load_published())
    ('1 price is a plain number without unit, date or source.',)

    """
    reasons = []
    assumptions = {**register.assumptions, **model.assumptions}
    written = {one for _, one in quantities_of(model) if isinstance(one, str)}
    used = sorted(written & set(assumptions))
    weak = [name for name in used if not is_sourced(name, assumptions)]
    if weak:
        reasons.append(_about(weak, len(used), assumptions))
    plain = len(plain_prices(model))
    if plain:
        are = "price is a plain number" if plain == 1 else "prices are plain numbers"
        reasons.append(f"{plain} {are} without unit, date or source.")
    return tuple(reasons)


def _about(weak: list[str], used: int, assumptions: Mapping[str, Assumption]) -> str:
    """Return the sentence about assumptions that cannot be looked up."""
    counted = f"{len(weak)} of the {used} assumptions used"
    have = "has" if len(weak) == 1 else "have"
    are = "is" if len(weak) == 1 else "are"
    return (
        f"{counted} {have} no unit, date or source, or {are} graded judged or guessed"
        f"{_largest({name: assumptions[name] for name in weak})}."
    )


def _largest(weak: Mapping[str, Assumption]) -> str:
    """Return the end of the sentence that names the largest sums; empty if none."""
    money = [one for one in weak.values() if measure_of(one.unit) is Measure.MONEY]
    largest = sorted(money, key=lambda one: -one.value)[:MOST_NAMED]
    named = listed(
        f"{one.label} ({in_pounds(one.value)}{one.unit.strip().removeprefix('£')})"
        for one in largest
    )
    begins = "the largest sum is" if len(largest) == 1 else "the largest sums are"
    return f"; {begins} {named}" if largest else ""


def in_pounds(value: float) -> str:
    """Return a sum as a sentence has it: whole pounds, with pence if it is small.

    Examples
    --------
    >>> in_pounds(80000.0), in_pounds(0.45)
    ('£80,000', '£0.45')

    """
    return f"£{value:,.0f}" if abs(value) >= WHOLE_POUNDS else f"£{value:,.2f}"
