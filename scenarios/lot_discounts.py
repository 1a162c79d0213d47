"""What is taken off the prices of contracts that are won together.

The rule in words is docs/method/bids.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from costmodel.arrays import Floats
from costmodel.assumptions import Quantity
from scenarios.funding import Funding


def discounts_at_work(funding: Funding, contract: str) -> Iterator[int]:
    """Yield the positions of discounts that a contract's price is less by.

    A discount is at work if every contract that it names is among the streams.
    """
    there = {stream.name for stream in funding.streams}
    for position, each in enumerate(funding.lot_discounts):
        if contract in each.contracts and there.issuperset(each.contracts):
            yield position


def taken_off_of(
    funding: Funding, contract: str, value: Callable[[Quantity], Floats]
) -> Floats | None:
    """Return the share taken off a contract's price; None if there is none.

    Of several discounts at work the largest counts, draw by draw; ``(draws,)``.

    Parameters
    ----------
    funding
        With the streams that are won.
    contract
        Its name.
    value
        What a number of the model is in every draw.

    """
    most: Floats | None = None
    for position in discounts_at_work(funding, contract):
        share = value(funding.lot_discounts[position].share)
        most = share if most is None else np.maximum(most, share)
    return most
