"""The whole tree as JSON, unrounded."""

from __future__ import annotations

import json

import pytest

from costmodel.explain.answer import json_of
from costmodel.explain.basis import Basis, Prices, Volumes
from costmodel.explain.tree import Explanation, Made, NumberSource, made

BASIS = Basis(Volumes.PLANNED, Prices.REAL, "2026/27")


def test_every_node_is_told_with_all_it_holds() -> None:
    schools = Explanation(
        "schools", 3.3333, source=NumberSource("s", "Schools", line=None)
    )
    fee = Explanation("fee", 500.0, unit="£", words="a day")
    figure = made("fees", Made.PRODUCT, (schools, fee), unit="£")

    answer = json.loads(json.dumps(json_of(figure, "a.full_cost", "abc", BASIS)))

    assert answer["schema"] == "costmodel-explanation/1"
    assert (answer["address"], answer["inputs_hash"]) == ("a.full_cost", "abc")
    top = answer["figure"]
    assert (top["amount"], top["made"], top["unit"]) == (3.3333 * 500.0, "product", "£")
    first, second = top["children"]
    assert first["source"]["name"] == "s"
    assert first["source"]["says"] == "Schools [s]"
    assert second["source"] is None
    assert second["words"] == "a day"


def test_what_stands_at_two_places_is_told_at_both() -> None:
    leaf = Explanation("leaf", 2.0)
    figure = made("square", Made.PRODUCT, (leaf, leaf))

    node = json_of(figure, "a.full_cost", "", BASIS)["figure"]

    assert isinstance(node, dict)
    assert [child["amount"] for child in node["children"]] == [2.0, 2.0]


@pytest.mark.parametrize(
    ("prices", "year"),
    [(Prices.REAL, "2026/27"), (Prices.NOMINAL, None), (Prices.NONE, None)],
)
def test_an_answer_says_the_prices_of_which_year(
    prices: Prices, year: str | None
) -> None:
    basis = Basis(Volumes.OWN, prices, "2026/27")

    answer = json_of(Explanation("leaf", 2.0), "a.cost", "", basis)

    assert answer["basis"] == {
        "values": "central",
        "draws": None,
        "volumes": "own",
        "prices": prices.value,
        "prices_of": year,
        "says": basis.words,
    }


def test_an_answer_says_that_it_rests_on_draws() -> None:
    basis = Basis(Volumes.OWN, Prices.NONE, "2026/27", draws=1024)

    answer = json_of(Explanation("chance", 0.5), "a.chance", "", basis)

    assert answer["basis"] == {
        "values": "drawn",
        "draws": 1024,
        "volumes": "own",
        "prices": "none",
        "prices_of": None,
        "says": basis.words,
    }
