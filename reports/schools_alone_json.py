"""What would have to be true for schools to pay for it alone, unrounded."""

from __future__ import annotations

import math

from reports.table_json import Json
from scenarios.break_even import BreakEven
from scenarios.schools_alone import AtTest, SchoolsAlone
from scenarios.tried_alone import AbleSchools


def schools_alone_json(alone: SchoolsAlone | None) -> Json | None:
    """Return it with factors on what the plan has; null where no school pays a fee."""
    if alone is None:
        return None
    return {
        "answer": alone.answer.value,
        "margin": alone.margin,
        "real_mean_fee": alone.mean_fee,
        "school_years_a_year": alone.schools,
        "real_full_cost": alone.cost,
        "own_test": alone.own_test and alone.own_test.value,
        "alone": {
            need.value: _found(found) | {"known": list(alone.known.get(need, ()))}
            for need, found in alone.found.items()
        },
        "by_test": {each.test.value: _at_test(each) for each in alone.tests},
        "pairs": [
            {
                "first": each.first.value,
                "at": each.at,
                "second": each.second.value,
                "needed": each.needed,
                "is_within_what_is_known": alone.is_within(each.second, each.needed),
            }
            for each in alone.pairs
        ],
    }


def _at_test(each: AtTest) -> Json:
    """Return what would have to be true by one test."""
    return {
        "fee": _found(each.fee),
        "schools": _found(each.schools),
        "real_known_fee": each.known_fee,
        "market_now": _market(each.now),
        "market_then": _market(each.then),
    }


def _market(market: AbleSchools | None) -> Json | None:
    """Return how many schools can pay and start in a year."""
    if market is None:
        return None
    return {"able": market.able, "start": market.take_part, "share": market.share}


def _found(found: BreakEven) -> Json:
    """Return ranges of factors; the last has no end if the highest tried will do."""
    return {
        "ranges": [
            [low, None if math.isinf(high) else high] for low, high in found.met
        ],
        "best": found.best,
        "best_margin": found.best_result,
    }
