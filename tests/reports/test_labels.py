"""Everything a table speaks of has a plain name, and no two share one."""

from __future__ import annotations

import pytest

from costmodel.assumptions import Grade
from costmodel.bearers import DIRECT
from costmodel.drivers import CostType, Driver, Means, Party
from costmodel.programmes import Phase
from reports import labels
from reports.labels import Labels
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.payers import OPENING, RESERVES
from scenarios.sustainability import VerdictKind
from tests.models import (
    HEAD,
    OFFICER,
    a_model,
    contract,
    fee,
    grant,
    pool,
    programme,
    scenario,
)

MODEL = a_model(
    programmes={
        "close": programme(1, label="Close support"),
        "light": programme(1, label="Light touch", assumed=True),
        "other": programme(1, label="Other (assumed)", assumed=True),
    },
    pools={
        "north": pool("schools", label="Office"),
        "south": pool("schools", label="Office"),
    },
    funding={
        "grant": scenario(grant("core_grant", a_year=1), label="Grants"),
        "grant_first": scenario(fee("fees", label="Our fees"), label="Fees"),
        "b" * 60: scenario(contract("bid", a_year=1), label="Grants"),
    },
)
LABELS = Labels(MODEL)


@pytest.mark.parametrize(
    ("names", "members"),
    [
        (labels.COST_TYPES, CostType),
        (labels.PARTIES, Party),
        (labels.MEANS, Means),
        (labels.DRIVERS, Driver),
        (labels.VERDICTS, VerdictKind),
        (labels.TESTS, AffordabilityTest),
        (labels.UNKNOWNS, Unknowns),
        (labels.PHASES, Phase),
        (labels.GRADES, Grade),
    ],
)
def test_every_member_has_a_name_of_its_own(
    names: dict[object, str], members: type[object]
) -> None:
    assert set(names) == set(members)  # type: ignore[call-overload]  # enums iterate
    assert len(set(names.values())) == len(names)


def test_an_assumed_programme_says_so_once() -> None:
    assert LABELS.programmes == (
        "Close support",
        "Light touch (assumed)",
        "Other (assumed)",
    )


def test_like_labels_are_told_apart_by_name() -> None:
    assert LABELS.pools == ("Office (north)", "Office (south)")
    assert LABELS.scenarios["grant"] == "Grants (grant)"
    assert LABELS.scenarios["grant_first"] == "Fees"


def test_an_origin_is_a_pool_or_direct() -> None:
    assert LABELS.origin(DIRECT) == "Direct"
    assert LABELS.origin("south") == "Office (south)"


def test_a_stream_without_a_label_is_named_in_words() -> None:
    assert LABELS.payer("grant", "core_grant") == "Core grant"
    assert LABELS.payer("grant_first", "fees") == "Our fees"
    assert LABELS.payer("grant_first", RESERVES) == "Reserves"


def test_a_stream_is_of_a_kind() -> None:
    assert LABELS.kind("grant", "core_grant") == "Grants"
    assert LABELS.kind("grant_first", "fees") == "Fees"
    assert LABELS.kind("grant_first", OPENING) == "Income taken before the first year"


def test_names_of_tables_are_never_shared_nor_too_long() -> None:
    names = [LABELS.anchor("who_pays", name) for name in MODEL.funding]

    assert names == ["who_pays_grant", "who_pays_grant_first", "who_pays_3"]
    assert (
        Labels(a_model(funding={"plain": scenario()})).anchor("x", "plain") == "x_plain"
    )


def test_a_role_is_told_by_its_label_or_its_name() -> None:
    people = {
        "head": {**HEAD, "label": "Consultant"},
        "consultant": HEAD,
        "lead_officer": OFFICER,
    }

    assert Labels(a_model(people=people)).people == {
        "head": "Consultant (head)",
        "consultant": "Consultant (consultant)",
        "lead_officer": "Lead officer",
    }
