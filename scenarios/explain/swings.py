"""What one assumption alone does to a way of funding: its result, and its verdict.

The rule in words is docs/method/verdict.md. The plan is worked out anew with that one
number: what it changes is stated, and what it is held against has its address.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from costmodel.explain.addresses import UnknownAddressError
from costmodel.explain.measures import Clause
from costmodel.explain.tree import Explanation
from costmodel.sampling import sampler_of
from scenarios import sensitivity
from scenarios.explain.addresses import Topic, written
from scenarios.explain.figures import Maker
from scenarios.explain.model_numbers import HIGH, LOW, number_address
from scenarios.explain.verdicts import IN_WORDS
from scenarios.explain.way import Way, counted, stated
from scenarios.sensitivity import Swing
from scenarios.sustainability import VerdictKind

VALUE = "value"

CHANGES_AT = "verdict_changes_at"
RESULTS: Mapping[str, str] = {LOW: "result_at_low", HIGH: "result_at_high"}
"""What addresses call the result at either end of a range."""


def range_address(end: str, name: str) -> str:
    """Return the address of the low, the value or the high of an assumption.

    Examples
    --------
    >>> range_address(LOW, "head_fee"), range_address(VALUE, "head_fee")
    ('assumptions.head_fee.low', 'assumptions.head_fee')

    """
    return number_address(name, "" if end == VALUE else end)


def swing_address(way: str, topic: str, name: str) -> str:
    """Return the address of what an assumption alone does.

    Examples
    --------
    >>> swing_address("traded", RESULTS[LOW], "head_fee")
    'traded.result_at_low.of.head_fee'

    """
    return written(way, topic, Clause.OF, name)


def swings_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes the ends of each bar, and where a verdict changes."""
    if way.projection.scenario.is_lost:
        return {}
    swings = _Swings(way)
    found: dict[str, Maker] = {}
    for name in sampler_of(way.books.plan.terms).ranges:
        for end, topic in RESULTS.items():
            found[swing_address(way.name, topic, name)] = partial(
                swings.result, name, end
            )
        found[swing_address(way.name, CHANGES_AT, name)] = partial(swings.switch, name)
    return found


@dataclass(frozen=True)
class _Swings:
    """What every assumption does to one way of funding."""

    way: Way

    @cached_property
    def _each(self) -> Mapping[str, Swing]:
        """What each assumption does, by its name."""
        funded, scenario = self.way.projection.funded, self.way.projection.scenario
        return {each.name: each for each in sensitivity.swings_of(funded, scenario)}

    def _label(self, name: str) -> str:
        """Return what an assumption is called."""
        return self.way.books.plan.terms.assumptions[name].label

    def result(self, name: str, end: str) -> Explanation:
        """Return the result of all years with an assumption at its low or high."""
        swing, way = self._each[name], self.way
        there = {LOW: swing.result_at_low, HIGH: swing.result_at_high}[end]
        planned = float(way.projection.results[:, 0].sum())
        change = Explanation(
            f"what it changes, alone at its {end}",
            there - planned,
            children=(_pointed(swing, end),),
            words="worked out anew with it, all else as assumed",
            unit="£",
        )
        before = stated(
            "at the values we assume", planned, address=way.address(Topic.RESULT)
        )
        told = f"unrestricted result with '{self._label(name)}' at its {end}"
        return way.sum(told, way.horizon.label_of_all(), (before, change))

    def switch(self, name: str) -> Explanation:
        """Return the value of an assumption at which the kind of verdict changes.

        Raises
        ------
        UnknownAddressError
            If none does where we look.

        """
        swing, way = self._each[name], self.way
        if swing.switching_value is None:
            raise UnknownAddressError(
                f"There is no figure '{swing_address(way.name, CHANGES_AT, name)}': no"
                " value between its low and its high, nor as far again beyond, changes"
                " the verdict."
            )
        central = VerdictKind(int(way.projection.verdict.kind[0]))
        told = {LOW: swing.at_low, VALUE: central, HIGH: swing.at_high}
        parts = tuple(_pointed(swing, end, kind) for end, kind in told.items())
        return Explanation(
            f"{way.funding.label}: where '{self._label(name)}' changes the verdict",
            swing.switching_value,
            children=parts,
            words="found by trying values, all else as assumed",
        )


def _pointed(swing: Swing, end: str, kind: VerdictKind | None = None) -> Explanation:
    """Return an end of a range or its value, and the verdict there if it is told."""
    amount = {LOW: swing.low, VALUE: swing.value, HIGH: swing.high}[end]
    name = f"its {end}" if kind is None else f"its {end}, where {IN_WORDS[kind]}"
    return counted(name, amount, address=range_address(end, swing.name))
