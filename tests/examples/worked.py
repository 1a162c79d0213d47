"""Each published example as the engine works it out."""

from __future__ import annotations

from tests.examples.example import Worked
from tests.examples.prices import green_book, rebasing
from tests.examples.shared_costs import (
    cut_loop,
    factory,
    order_and_base,
    three_bases,
    two_departments,
)
from tests.examples.single_costs import cover, trainings

WORKED: dict[str, Worked] = {
    "WE01": factory,
    "WE03": two_departments,
    "WE07": order_and_base,
    "WE08": three_bases,
    "WE10": cut_loop,
    "WE20": green_book,
    "WE24": rebasing,
    "WE29": cover,
    "WE33": trainings,
}
