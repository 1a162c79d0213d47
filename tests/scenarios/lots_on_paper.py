"""The bid in two lots of docs/method/bids.md."""

from __future__ import annotations

from scenarios.funding import FundedModel
from tests.models import Words, a_model, bought, contract, pool, programme, scenario


def lot(place: str, **words: object) -> Words:
    """Return a lot of £18,000 for one place, won one time in two."""
    return contract(
        place,
        **{
            "a_year": 18_000,
            "scope": {"programmes": [place]},
            "chance_of_winning": 0.5,
            **words,
        },
    )


def two_lots(*streams: Words, **words: object) -> FundedModel:
    """Return the office of £12,000 for the north and the south, and what buys them."""
    tenth_off = {"contracts": ["north", "south"], "share": 0.1}
    place = programme(10, ingredients=[bought(10_000)])
    office = pool("schools", bought(8_000), bought(200, per="school"))
    return a_model(
        programmes={"north": place, "south": place},
        pools={"office": office},
        funding={
            "only": scenario(
                *(streams or (lot("north"), lot("south"))),
                **{"lot_discounts": [tenth_off], **words},
            )
        },
    )
