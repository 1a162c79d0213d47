"""Each published example as the engine works it out."""

from __future__ import annotations

from tests.examples.bids_and_prices import low_bids, no_price_for_all
from tests.examples.capacity import customer_service
from tests.examples.example import Worked
from tests.examples.outcome_examples import bands, ratios
from tests.examples.prices import green_book, rebasing, uplift
from tests.examples.recovery import cross_subsidy
from tests.examples.shared_costs import (
    cut_loop,
    factory,
    order_and_base,
    three_bases,
    two_departments,
)
from tests.examples.single_costs import (
    cover,
    national_component,
    table_of_costs,
    trainings,
)

WORKED: dict[str, Worked] = {
    "WE01": factory,
    "WE03": two_departments,
    "WE07": order_and_base,
    "WE08": three_bases,
    "WE10": cut_loop,
    "WE12": customer_service,
    "WE18": table_of_costs,
    "WE20": green_book,
    "WE24": rebasing,
    "WE25": ratios,
    "WE26": uplift,
    "WE27": cross_subsidy,
    "WE28": national_component,
    "WE29": cover,
    "WE30": bands,
    "WE33": trainings,
    "WE34": low_bids,
    "WE35": no_price_for_all,
}
