"""What a success beyond those that would have come anyway costs, taken apart.

The rule in words is docs/method/outcomes.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from costmodel.document_lines import dotted
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.tree import Explanation, Made, NumberSource, made
from costmodel.success_costs import SuccessCost, success_costs
from costmodel.unit_costs import unit_costs
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.way import counted, less, stated

TOPIC = "success"

KNOWN, SUCCESSES, RATE, LOW, HIGH = (
    "known",
    "succeeded",
    "rate",
    "rate_low",
    "rate_high",
)
ANYWAY, BEYOND = "anyway", "beyond"
FULL, ECONOMIC, LEAST, MOST = "full_cost", "full_economic_cost", "least", "most"


def success_address(programme: str, word: str) -> str:
    """Return the address of what is known of a programme's successes.

    Examples
    --------
    >>> success_address("reading", BEYOND)
    'reading.success.beyond'

    """
    return written(programme, TOPIC, word)


def successes_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes rates and costs of successes, by address."""
    ledger = books.ledger
    over = ledger.over_life
    full, economic = (
        unit_costs(ledger.costs, each.sum(axis=(0, 1)))
        for each in (over.full_cost, over.full_economic_cost)
    )
    names = tuple(books.plan.model.programmes)
    found: dict[str, Maker] = {}
    for each in success_costs(ledger, full, economic):
        at = each.programme
        journeys = {
            Measure.FULL_COST: float(full.per_journey[at]),
            Measure.FULL_ECONOMIC_COST: float(economic.per_journey[at]),
        }
        found |= _Success(books, names[at], each, journeys).figures()
    return found


@dataclass(frozen=True)
class _Success:
    """The successes of one programme."""

    books: Books
    name: str
    cost: SuccessCost
    journeys: Mapping[Measure, float]
    """What a journey costs."""

    def figures(self) -> dict[str, Maker]:
        """Return what makes each figure; a cost without limit has none."""
        rate, full, economic = self.cost.rate, self.cost.full, self.cost.economic
        resources = Measure.FULL_ECONOMIC_COST
        makers: dict[str, Callable[[], Explanation]] = {
            KNOWN: partial(self._count, "known results", "inspected", rate.known),
            SUCCESSES: partial(self._count, "successes", "succeeded", rate.successes),
            RATE: self._rate,
            LOW: partial(self._limit, "from", rate.low),
            HIGH: partial(self._limit, "to", rate.high),
            ANYWAY: self._anyway,
            BEYOND: partial(self._beyond, RATE, rate.rate),
        }
        costs: dict[str, tuple[float | None, Measure, str, float]] = {
            FULL: (full.central, Measure.FULL_COST, RATE, rate.rate),
            ECONOMIC: (economic.central, resources, RATE, rate.rate),
            LEAST: (economic.low, resources, HIGH, rate.high),
            MOST: (economic.high, resources, LOW, rate.low),
        }
        for word, (amount, measure, end, at) in costs.items():
            if amount is not None:
                makers[word] = partial(self._each, measure, end, at)
        return {success_address(self.name, word): make for word, make in makers.items()}

    def _named(self, told: str) -> str:
        """Return what a figure is called."""
        return f"{self.books.name_of(self.name)}: {told}"

    def _count(self, told: str, word: str, amount: int) -> Explanation:
        """Return a whole number of the model, with its line."""
        path = ("programmes", self.name, "outcomes", word)
        source = NumberSource(line=self.books.lines.told(*path), place=dotted(*path))
        leaf = Explanation(told, float(amount), source=source)
        return made(self._named(told), Made.SUM, (leaf,))

    def _anyway(self) -> Explanation:
        """Return the share that would have succeeded anyway."""
        written_rate = self.cost.outcomes.base_rate
        path = ("programmes", self.name, "outcomes", "base_rate")
        leaf = self.books.numbers.of("base rate", written_rate, *path)
        name = self._named("share that would have succeeded anyway")
        return made(name, Made.SUM, (leaf,))

    def _pointed(self, told: str, amount: float, word: str) -> Explanation:
        """Return a number with its address."""
        return counted(told, amount, address=success_address(self.name, word))

    def _rate(self) -> Explanation:
        """Return successes over known results."""
        rate = self.cost.rate
        parts = (
            self._pointed("successes", rate.successes, SUCCESSES),
            self._pointed("known results", rate.known, KNOWN),
        )
        return made(self._named("success rate"), Made.QUOTIENT, parts)

    def _limit(self, end: str, amount: float) -> Explanation:
        """Return a limit of the success rate."""
        rate = self.cost.rate
        words = f"{rate.interval} interval of {rate.confidence:.0%}"
        return counted(self._named(f"success rate, {end}"), amount, words)

    def _beyond(self, word: str, rate: float) -> Explanation:
        """Return the successes beyond those that would have come anyway, at a rate."""
        parts = (
            self._pointed("success rate", rate, word),
            less(self._pointed("anyway", self.cost.base_rate.central, ANYWAY)),
        )
        known = self._pointed("known results", self.cost.rate.known, KNOWN)
        above = made("rate beyond that", Made.SUM, parts)
        told = "successes beyond those that would have come anyway"
        return made(self._named(told), Made.PRODUCT, (known, above))

    def _each(self, measure: Measure, word: str, rate: float) -> Explanation:
        """Return what schools with a known result cost, over successes beyond."""
        address = Address(self.name, measure, None, {Clause.PER: "journey"})
        journey = stated("a journey", self.journeys[measure], address=str(address))
        known = self._pointed("known results", self.cost.rate.known, KNOWN)
        cost = made("their journeys", Made.PRODUCT, (journey, known), unit="£")
        name = self._named(f"{measure.in_words} of a success, first-year prices")
        return made(name, Made.QUOTIENT, (cost, self._beyond(word, rate)), unit="£")
