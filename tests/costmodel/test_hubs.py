"""A pool runs in the years it names, and may be handed over to another party."""

from __future__ import annotations

import pytest

from costmodel.backfill import DayPart
from costmodel.drivers import CostType, Means, Party, ProfileName
from costmodel.rates import DayRate
from costmodel.resources import CostRow
from tests.costmodel.test_row_writer import rows_of, told
from tests.models import FIRST, HEAD, PEOPLE, Words, a_model, bought, days_of, pool

HUB: Words = {
    "runs": {FIRST: 1, FIRST + 2: 0.5},
    "handed_over": {"to": "funder", "years": {FIRST + 2: 0.5}},
}


def of_hub(words: Words, **people: Words) -> list[CostRow]:
    """Return the rows of one ingredient of a pool that is handed over."""
    model = a_model(
        years=3,
        pools={"hub": pool("schools", words, **HUB)},
        people={**PEOPLE, **people},
    )
    return [row for row in rows_of(model) if row.owner == 1]


def test_a_pool_is_at_work_in_the_years_it_names() -> None:
    own, handed = of_hub(bought(50))

    assert own.need.at_work == (1.0, 0.0, 0.5)
    assert handed.need.at_work == (0.0, 0.0, 0.5)
    assert (own.is_handed_over, handed.is_handed_over) == (False, True)


def test_what_is_handed_over_is_given_net_of_vat() -> None:
    *_, vat, handed = of_hub(bought(120, vat="included"))

    assert vat.label == "Thing: VAT"
    assert told(handed) == (
        "Thing: handed over",
        Party.FUNDER,
        Means.DONATED,
        CostType.MATERIALS,
    )
    assert handed.factor == pytest.approx(1 / 1.2)


def test_a_gift_that_is_handed_over_is_the_new_partys() -> None:
    own, handed = of_hub(bought(120, given_by="individual"))

    assert (own.from_party, handed.from_party) == (Party.INDIVIDUAL, Party.FUNDER)


@pytest.mark.parametrize(
    ("person", "part"),
    [
        ("officer", DayPart.DAY),
        ("freelance", DayPart.FEE),
        ("head", DayPart.FEE),
        ("unpaid", DayPart.DAY),
        ("deputy", DayPart.DAY),
    ],
)
def test_a_day_that_is_handed_over_is_worth_its_fee_or_its_cost(
    person: str, part: DayPart
) -> None:
    unpaid = {key: said for key, said in HEAD.items() if key != "fee"}

    *_, handed = of_hub(days_of(person, 4), unpaid=unpaid)

    assert handed.rate == DayRate(person, part, ProfileName.EVEN)
    assert told(handed)[1:] == (Party.FUNDER, Means.DONATED, CostType.SECRETARIAT)
    assert not handed.is_payroll


def test_a_post_that_is_handed_over_is_counted_in_days() -> None:
    *_, handed = of_hub(days_of("officer", 0.5, unit="post"))

    assert handed.need.times == 228.5


def test_a_pool_without_years_is_at_work_in_all() -> None:
    model = a_model(pools={"office": pool("schools", bought(5))})

    assert [row.need.at_work for row in rows_of(model)] == [None]
