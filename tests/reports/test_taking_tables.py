"""Each grant and contract has an answer in words beside its figures."""

from __future__ import annotations

from reports.taking_tables import should_we_take_it
from reports.won_and_lost import TAKEN_AS_WON
from tests.models import a_model, bought, contract, grant, pool, programme, scenario
from tests.reports.runs import on_paper, tapered, texts, told


def test_each_stream_has_its_answer() -> None:
    table = should_we_take_it(on_paper(), "subsidy")
    assert table is not None

    yes = "Yes: it adds income and no cost"
    assert texts(table) == [
        [
            *("Council: the work goes on", "75,113", "0", "75,113", "0", "75,113"),
            *("September 2027", yes),
        ],
        [
            *("Friends: the work goes on", "4,800", "0", "4,800", "0", "4,800"),
            *("never", yes),
        ],
    ]
    assert len(table.notes) == 1


def test_programmes_that_stop_are_named() -> None:
    both = {"programmes": ["leading", "reading"]}
    model = a_model(
        programmes={
            "leading": programme(1, label="Leading", ingredients=[bought(100)]),
            "reading": programme(1, label="Reading", ingredients=[bought(100)]),
        },
        pools={"office": pool("schools", bought(60))},
        funding={
            "way": scenario(
                grant("one", a_year=110, scope={"programmes": ["reading"]}),
                contract("two", a_year=999, chance_of_winning=0.5, scope=both),
            )
        },
    )

    table = should_we_take_it(told(model), "way")

    assert table is not None
    assert [[row[0], row[-1]] for row in texts(table)[1::2]] == [
        ["One: Reading stops", "Yes, if others bear the overhead"],
        ["Two: Leading and Reading stop", "Yes: it bears its overhead too"],
    ]
    assert len(table.notes) == 4
    assert TAKEN_AS_WON in table.notes


def test_many_programmes_that_stop_are_counted() -> None:
    names = [f"p{at}" for at in range(4)]
    model = a_model(
        programmes={name: programme(1) for name in names},
        funding={"way": scenario(grant(a_year=9, scope={"programmes": names}))},
    )

    table = should_we_take_it(told(model), "way")

    assert table is not None
    assert texts(table)[1][0] == "Council: its 4 programmes stop"


def test_fees_alone_raise_no_question() -> None:
    assert should_we_take_it(tapered(), "paid") is None
