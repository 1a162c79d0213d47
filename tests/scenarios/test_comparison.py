"""Everything that is told of a model, worked out once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from costmodel.assumption_files import load_published
from costmodel.errors import ModelRefusedError
from costmodel.model_text import to_yaml
from scenarios.affordability_files import load_affordability
from scenarios.comparison import (
    Comparison,
    Draws,
    Inputs,
    compare,
    cost_view,
    costs_alone,
    inputs_of,
    run_of,
)
from scenarios.events import Event
from scenarios.funding import FundedModel
from scenarios.gap_judgement import Costed
from scenarios.opened_model import open_text
from scenarios.schools.table import NamedSchools
from scenarios.sustainability import VerdictKind
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    compiled,
    contract,
    fee,
    pool,
    programme,
    scenario,
)
from tests.scenarios.schools.tables import made

TENDER = contract(a_year=12_000, chance_of_winning="chance")
OTHER = contract("other", a_year=1, chance_of_winning=0.5)
ONE_BLOCK = Draws(seed=3, blocks=1)


def model(**parts: Words) -> FundedModel:
    """Return an office of £9,000 a year, funded in three ways."""
    words: Words = {
        "assumptions": {
            "price": assumed(9_000, low=8_000, high=11_000),
            "chance": assumed(0.4, unit="share", exact=True),
        },
        "pools": {"office": pool("schools", bought("price"))},
        "funding": {
            "traded": scenario(fee()),
            "bid": scenario(TENDER),
            "two_bids": scenario(TENDER, OTHER, fee()),
        },
        **parts,
    }
    return a_model(opening={"cash": 100_000}, **words)


def inputs(document: FundedModel) -> Inputs:
    """Return what is evaluated."""
    return Inputs(document, "hash", (), load_published(), load_affordability())


@pytest.fixture(scope="module")
def compared() -> Comparison:
    """Return the three ways of funding side by side."""
    return compare(inputs(model()), ONE_BLOCK)


def test_every_scenario_is_there_in_its_order(compared: Comparison) -> None:
    assert list(compared.scenarios) == ["traded", "bid", "two_bids"]
    assert compared.model.funding.keys() == compared.scenarios.keys()


def test_the_central_case_is_told_in_detail(compared: Comparison) -> None:
    central = compared.scenarios["traded"].central

    assert central.results.tolist() == [[pytest.approx(1_000)]]
    assert central.payments.detail
    assert central.verdict.kind.item() == VerdictKind.SUSTAINS_ITSELF


def test_the_simulation_has_the_blocks_that_were_asked_for(
    compared: Comparison,
) -> None:
    assert compared.scenarios["bid"].simulated.kind.shape == (1_024,)


def test_fees_are_searched_only_where_there_are_some(compared: Comparison) -> None:
    traded, bid = compared.scenarios["traded"], compared.scenarios["bid"]

    assert traded.found.fee is not None
    assert traded.found.fee.crossings == pytest.approx((0.9,))
    assert traded.found.best_fee is not None
    assert traded.found.best_fee.factor == pytest.approx(0.9)
    assert bid.found.fee is None
    assert bid.found.best_fee is None
    assert compared.scenarios["two_bids"].found.fee is not None


def test_volume_and_subsidy_are_searched_everywhere(compared: Comparison) -> None:
    assert compared.scenarios["traded"].found.volume.crossings == pytest.approx((0.9,))
    assert compared.scenarios["bid"].found.volume.always_met
    assert compared.scenarios["traded"].subsidy == 0


def test_a_contract_that_may_be_lost_is_shown_lost_beside_won(
    compared: Comparison,
) -> None:
    traded, bid = compared.scenarios["traded"], compared.scenarios["bid"]

    assert bid.if_lost is not None
    assert bid.if_lost.results.item() == pytest.approx(-9_000)
    assert bid.central.results.item() == pytest.approx(3_000)
    assert bid.chance_of_winning == pytest.approx(0.4)
    assert traded.if_lost is None
    assert traded.chance_of_winning is None


def test_a_contract_that_is_certain_to_be_won_has_no_loss_to_tell_of() -> None:
    sure = contract(a_year=12_000, chance_of_winning=1)

    view = compare(inputs(model(funding={"bid": scenario(sure)})), ONE_BLOCK).scenarios[
        "bid"
    ]

    assert (view.if_lost, view.chance_of_winning, view.simulated_if_lost) == (
        None,
        None,
        None,
    )


def test_a_chance_over_both_weighs_won_and_lost(compared: Comparison) -> None:
    traded, bid = compared.scenarios["traded"], compared.scenarios["bid"]
    deficit = Event.DEFICIT

    assert bid.simulated_if_lost is not None
    assert bid.simulated_if_lost.chance(deficit).share == 1
    assert bid.won_or_lost(deficit).share == pytest.approx(
        0.4 * bid.simulated.chance(deficit).share + 0.6
    )
    assert traded.simulated_if_lost is None
    assert traded.won_or_lost(deficit) == traded.simulated.chance(deficit)


def test_pounds_are_weighed_by_the_chance_of_winning(compared: Comparison) -> None:
    bid, traded = compared.scenarios["bid"], compared.scenarios["traded"]

    assert bid.expected(100.0, -50.0) == pytest.approx(0.4 * 100 - 0.6 * 50)
    assert traded.expected(100.0, -50.0) is None


def test_contracts_are_won_together(compared: Comparison) -> None:
    assert compared.scenarios["two_bids"].chance_of_winning == pytest.approx(0.2)


def test_swings_and_present_values_are_told(compared: Comparison) -> None:
    traded = compared.scenarios["traded"]

    assert traded.found.swings[0].name == "price"
    assert traded.present_values.full_cost == pytest.approx(9_000)
    assert traded.ledger.full_cost.sum() == pytest.approx(9_000)


def test_costs_and_the_gap_are_on_planned_volumes(compared: Comparison) -> None:
    assert compared.cost.full.per_school_year[-1] == pytest.approx(900)
    assert compared.cost.economic.per_school_year[-1] == pytest.approx(900)
    assert compared.cost.unsourced_share == 1
    assert compared.gap.full_cost == pytest.approx(900)


def test_a_run_is_named_by_model_register_figures_and_draws(
    compared: Comparison,
) -> None:
    run = compared.run

    assert run.model == "hash"
    assert run.published == load_published().content_hash
    assert run.schools == load_affordability().content_hash
    assert (run.as_of, run.seed, run.blocks) == ("", 3, 1)


def test_a_run_knows_as_of_when_its_register_is() -> None:
    early = Inputs(model(), "", (), load_published("2026-03"), load_affordability())

    assert run_of(early, ONE_BLOCK).as_of == "2026-03"


def test_volumes_are_told_only_where_programmes_are_assumed() -> None:
    named = cost_view(compiled(model()))
    assumed_too = {"leading": programme(10), "more": programme(5, assumed=True)}

    view = cost_view(compiled(model(programmes=assumed_too)))

    assert named.at_volumes == ()
    assert [each.factor for each in view.at_volumes] == [1, 0.5, 0]


def test_costs_alone_draw_nothing_and_tell_no_scenario() -> None:
    alone = costs_alone(inputs(model()))

    assert alone.scenarios == {}
    assert (alone.run.seed, alone.run.blocks) == (0, 0)
    assert alone.cost.full.per_school_year[-1] == pytest.approx(900)


def test_eight_blocks_are_drawn_unless_said() -> None:
    told: list[tuple[int, int]] = []
    quick = inputs(model(funding={"bid": scenario(TENDER)}))

    compared = compare(quick, progress=lambda done, of: told.append((done, of)))

    assert (compared.run.seed, compared.run.blocks) == (1, 8)
    assert told[-1] == (8, 8)


def test_what_is_searched_beside_is_the_same(compared: Comparison) -> None:
    with ThreadPoolExecutor(max_workers=1) as beside:
        again = compare(inputs(model()), ONE_BLOCK, beside=beside)

    assert {name: view.found for name, view in again.scenarios.items()} == {
        name: view.found for name, view in compared.scenarios.items()
    }


def test_an_opened_model_is_evaluated_with_its_findings() -> None:
    opened = open_text(to_yaml(model()))

    evaluated = inputs_of(opened)

    assert evaluated.model == opened.document
    assert evaluated.findings == opened.findings
    assert evaluated.inputs_hash == opened.inputs_hash != ""


def test_a_model_that_was_refused_is_not_evaluated() -> None:
    with pytest.raises(ModelRefusedError):
        inputs_of(open_text("programmes: {}"))


def asked_of(*lines: float) -> Inputs:
    """Return a plan that tests the claim, and schools with these training lines."""
    document = model(funding={}).model_copy(update={"tests_claim": True})
    schools: list[dict[str, str | float]] = [
        {"phase": "secondary", "training_line": each} for each in lines
    ]
    return replace(inputs(document), schools=NamedSchools("ours", made(*schools)))


def test_the_claim_is_asked_of_the_table_and_of_percentiles_beside_it() -> None:
    asked = compare(asked_of(500.0, 5_000.0), ONE_BLOCK)
    shipped = compare(replace(asked_of(1.0), schools=None), ONE_BLOCK)

    assert asked.asked_claim is not None
    assert shipped.asked_claim is not None
    assert asked.asked_claim.budgets.table == "ours"
    assert shipped.asked_claim.budgets.table == ""
    assert asked.asked_twice[0].by_schools.share.central == 0.5
    assert asked.asked_twice[0].by_percentiles == shipped.asked_claim.of_all(
        Costed.FULL, asked.asked_twice[0].key
    )
    assert shipped.asked_twice == ()


def test_a_plan_that_does_not_test_the_claim_asks_nobody() -> None:
    silent = replace(asked_of(500.0), model=model(funding={}))

    asked = compare(silent, ONE_BLOCK)

    assert asked.asked_claim is None
    assert asked.asked_twice == ()


def test_nobody_is_asked_where_nothing_is_drawn() -> None:
    assert costs_alone(asked_of(500.0)).asked_claim is None


def test_a_table_of_schools_is_part_of_the_name_of_a_run() -> None:
    one, other = asked_of(500.0), asked_of(501.0)

    names = {
        run_of(each, ONE_BLOCK).name
        for each in (one, other, replace(one, schools=None))
    }

    assert len(names) == 3
    assert run_of(asked_of(500.0), ONE_BLOCK) == run_of(one, ONE_BLOCK)
