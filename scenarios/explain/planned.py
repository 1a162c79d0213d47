"""Every reading of costs on planned volumes that has an address, topic by topic.

A topic is worked out when one of its figures is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from costmodel.explain.books import Books
from scenarios.explain import (
    assumed,
    comparators,
    days_needed,
    journeys,
    loads,
    margins,
    methods,
    model_numbers,
    options,
    pool_days,
    pools,
    price_levels,
    pupils,
    real_terms,
    released,
    shared_amounts,
    start_up,
    successes,
    uplifts,
)
from scenarios.explain.figures import Maker

TopicMaker = Callable[[Books], Mapping[str, Maker]]

_TOPICS: Mapping[TopicMaker, tuple[str, ...]] = {
    real_terms.real_terms_of: (
        real_terms.REAL,
        real_terms.REAL_ECONOMIC,
        real_terms.TODAY,
        real_terms.DEFLATOR,
        real_terms.FACTOR,
    ),
    margins.avoidable_of: (margins.AVOIDABLE, margins.REMAINING),
    margins.marginal_of: (margins.NEXT_SCHOOL, margins.NEXT_STEP),
    pool_days.pool_days_of: (pool_days.TOPIC,),
    pools.pools_of: (pools.CASH, pools.SHARED, pools.SUM),
    successes.successes_of: (successes.TOPIC,),
    options.options_of: (successes.TOPIC,),
    shared_amounts.shared_amounts_of: (shared_amounts.RELEASED, shared_amounts.CARBON),
    released.released_of: (
        released.DAYS,
        released.TIME,
        released.WITHOUT,
        released.WITH,
        released.A_SCHOOL,
    ),
    methods.methods_of: (methods.TOPIC,),
    assumed.assumed_of: tuple(assumed.TOPICS.values()),
    start_up.start_up_of: (start_up.TOPIC,),
    journeys.journeys_of: (journeys.TOPIC,),
    days_needed.days_of: (
        days_needed.NEEDED,
        days_needed.THERE,
        days_needed.SHORT,
        days_needed.SO_FAR,
    ),
    loads.loads_of: (loads.TOPIC, loads.PROVIDERS),
    pupils.pupils_of: (pupils.TOPIC,),
    uplifts.rises_of: (uplifts.COST_RISE, uplifts.PRICE_RISE),
    model_numbers.numbers_of: model_numbers.SECTIONS,
    price_levels.levels_of: (price_levels.BECOMES, price_levels.GROWTH),
    comparators.comparators_of: (comparators.TOPIC,),
}
"""What makes the figures in whose address one of these words stands."""


@dataclass(frozen=True)
class Planned:
    """The costs of one model on planned volumes, about to be read in other ways."""

    books: Books
    _known: dict[TopicMaker, Mapping[str, Maker]] = field(default_factory=dict)

    def maker(self, address: str) -> Maker | None:
        """Return what makes the figure of an address; None if there is none."""
        parts = set(address.split("."))
        for topic, words in _TOPICS.items():
            if parts.intersection(words) and address in self._of(topic):
                return self._of(topic)[address]
        return None

    def stated(self) -> Mapping[str, Maker]:
        """Return what makes numbers of the model itself, by address."""
        return self._of(model_numbers.numbers_of)

    def figures(self) -> Mapping[str, Maker]:
        """Return what makes every figure, by address."""
        found: dict[str, Maker] = {}
        for topic in _TOPICS:
            found |= self._of(topic)
        return found

    def _of(self, topic: TopicMaker) -> Mapping[str, Maker]:
        """Return what makes the figures of a topic; worked out once."""
        if topic not in self._known:
            self._known[topic] = topic(self.books)
        return self._known[topic]
