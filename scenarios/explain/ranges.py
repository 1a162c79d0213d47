"""The low, the value and the high of each assumption that varies.

The rule in words is docs/method/uncertainty.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.assumptions import WIDTHS, Assumption
from costmodel.bearers import WHOLE
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause
from costmodel.explain.numbers import source_of
from costmodel.explain.tree import Explanation, Made, made
from costmodel.sampling import Range, sampler_of
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import less

TOPIC = "range"
LOW, VALUE, HIGH = "low", "value", "high"


def range_address(end: str, name: str) -> str:
    """Return the address of the low, the value or the high of an assumption.

    Examples
    --------
    >>> range_address(LOW, "head_fee")
    'all.range.low.of.head_fee'

    """
    return written(WHOLE, TOPIC, end, Clause.OF, name)


def ranges_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes each end of each range, and the value between them."""
    terms = books.plan.terms
    found: dict[str, Maker] = {}
    for name, spread in sampler_of(terms).ranges.items():
        assumption = terms.assumptions[name]
        found[range_address(VALUE, name)] = partial(_value, name, assumption)
        for end in (LOW, HIGH):
            maker = partial(_end, (name, assumption), spread, end)
            found[range_address(end, name)] = maker
    return found


def _leaf(told: str, amount: float, name: str, assumption: Assumption) -> Explanation:
    """Return a number of the register with its source."""
    return Explanation(told, amount, source=source_of(name, assumption))


def _value(name: str, assumption: Assumption) -> Explanation:
    """Return the value that is assumed."""
    leaf = _leaf("as assumed", assumption.value, name, assumption)
    return made(f"{assumption.label}: value", Made.SUM, (leaf,))


def _end(named: tuple[str, Assumption], spread: Range, end: str) -> Explanation:
    """Return the low or the high: as stated, or by the width of its grade."""
    name, assumption = named
    is_low = end == LOW
    words = "one in ten draws is below" if is_low else "one in ten draws is above"
    told = f"{assumption.label}: {end}"
    stated = assumption.low if is_low else assumption.high
    if stated is not None:
        amount = spread.low if is_low else spread.high
        leaf = _leaf("as stated", amount, name, assumption)
        return made(told, Made.SUM, (leaf,), words=words)
    value = _leaf("as assumed", assumption.value, name, assumption)
    grade = Explanation(
        f"width of what is {assumption.grade}", WIDTHS[assumption.grade]
    )
    size = Explanation("its size", abs(assumption.value))
    width = made("as its grade has it", Made.PRODUCT, (grade, size))
    parts = (value, less(width) if is_low else width)
    return made(told, Made.SUM, parts, words=words)
