"""Which prices a figure stands in, by the topic of its address.

The rule in words is docs/method/explain.md, *What a figure rests on*.
"""

from __future__ import annotations

from costmodel.explain.basis import Basis, Prices, Volumes
from costmodel.explain.measures import Clause, Measure
from scenarios.explain import (
    ability,
    asked,
    assumed,
    break_evens,
    claims,
    comparators,
    gaps,
    margins,
    model_numbers,
    present_values,
    price_levels,
    real_terms,
    released,
    schools,
    successes,
)
from scenarios.explain.addresses import Topic
from scenarios.explain.payments import MEAN_FEE, SCHOOL_PAYMENTS
from scenarios.explain.subsidies import FROM_GRANTS, TO_FIND
from scenarios.explain.way import IF_LOST
from scenarios.explain.won_and_lost import OVER_BOTH

_REAL = frozenset(
    {
        Topic.SUBSIDY.value,
        Topic.SUBSIDY_NEEDED.value,
        Measure.FIRST_RATES.value,
        MEAN_FEE,
        SCHOOL_PAYMENTS,
        FROM_GRANTS,
        TO_FIND,
        break_evens.BEST_FEE,
        ability.ABLE,
        asked.TOPIC,
        comparators.TOPIC,
        *gaps.COSTS.values(),
        margins.NEXT_SCHOOL,
        margins.NEXT_STEP,
        price_levels.BECOMES,
        real_terms.REAL,
        real_terms.REAL_ECONOMIC,
        released.A_SCHOOL,
        schools.PAID,
        schools.COVER,
        schools.TOGETHER,
        schools.PUPIL,
        schools.START_UP,
        successes.TOPIC,
    }
)
"""Topics in prices of the first year, as the tables have them."""

_CASES = frozenset({IF_LOST, OVER_BOTH})
"""Words behind a way of funding that say whether its contracts are lost."""

_AS_STATED = frozenset({comparators.PUBLISHED, comparators.AFTER})
"""Words of sums that stand in the prices of their source."""

_TODAY = frozenset({real_terms.TODAY, present_values.TOPIC})


def prices_of(words: tuple[str, ...], unit: str) -> Prices:
    """Return which prices a figure stands in.

    Parameters
    ----------
    words
        Of its address, without its owner: the topic first.
    unit
        ``£`` for money.

    Examples
    --------
    >>> prices_of(("full_cost", "per", "pupil"), "£"), prices_of(("cost", "2026"), "£")
    (<Prices.REAL: 'real'>, <Prices.NOMINAL: 'nominal'>)

    """
    if unit != "£":
        return Prices.NONE
    topic, *further = (each for each in words if each not in _CASES)
    if topic == claims.TOPIC or _AS_STATED.intersection(further):
        return Prices.STATED
    if topic == break_evens.TOPIC and MEAN_FEE in further:
        return Prices.REAL
    if topic in _TODAY:
        return Prices.TODAY
    is_each = Clause.PER in further[:1] or (
        topic in assumed.TOPICS.values() and assumed.EACH in further
    )
    return Prices.REAL if is_each or topic in _REAL else Prices.NOMINAL


def basis_of_number(address: str, unit: str, first_year: str) -> Basis:
    """Return on what a number of the model itself rests.

    Examples
    --------
    >>> basis_of_number("assumptions.head_fee", "£", "2026/27").prices
    <Prices.STATED: 'stated'>

    """
    prices = Prices.STATED if unit == "£" else Prices.NONE
    if address.rpartition(".")[2] in model_numbers.REAL:
        prices = Prices.REAL
    return Basis(Volumes.ANY, prices, first_year)
