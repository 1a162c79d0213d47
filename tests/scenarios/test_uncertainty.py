"""What becomes of each scenario when the numbers vary."""

from __future__ import annotations

import numpy as np
import pytest

from costmodel.arrays import Floats
from costmodel.blocks import BLOCK, BLOCKS
from costmodel.sampling import first_deviates, sampler_of
from scenarios import uncertainty
from scenarios.events import OF_KIND, Event
from scenarios.reserves import NEVER
from scenarios.sustainability import VerdictKind
from scenarios.uncertainty import (
    Chance,
    Simulated,
    TooManyDrawsError,
    most_blocks,
    simulate,
    simulate_won_and_lost,
)
from tests.models import (
    Words,
    a_model,
    assumed,
    bought,
    compiled,
    contract,
    fee,
    grant,
    pool,
    scenario,
)

QUARTER, HALF = BLOCK // 4, BLOCK // 2


def marked(*counts: int) -> Floats:
    """Return results: so many losses at the start of each block, then gains."""
    blocks = [np.where(np.arange(BLOCK) < count, -1.0, 1.0) for count in counts]
    return np.concatenate(blocks)[None]


def simulated(results: Floats) -> Simulated:
    """Return draws that fail and breach the floor wherever there is a loss."""
    loss = results.min(axis=0) < 0
    months = np.where(loss, 3, NEVER)
    kind = np.where(loss, VerdictKind.FAILS, VerdictKind.SUSTAINS_ITSELF)
    nought = np.zeros_like(results[0])
    return Simulated(
        results=results,
        free_reserves=np.repeat(results[:1], 12, axis=0),
        lowest_cash=nought,
        kind=kind,
        fails_in=months,
        floor_breached=months,
        needed=nought,
    )


def test_a_chance_is_the_share_of_draws() -> None:
    draws = simulated(marked(QUARTER, QUARTER))

    assert draws.chance(Event.DEFICIT).share == 0.25
    assert draws.chance(Event.FAILS).share == 0.25
    assert draws.chance(Event.FLOOR_BREACHED).share == 0.25


def test_the_error_of_a_chance_comes_from_the_blocks() -> None:
    chance = simulated(marked(QUARTER, HALF, QUARTER, HALF)).chance(Event.DEFICIT)

    assert chance.share == 0.375
    assert chance.error == pytest.approx(np.std([0.25, 0.5] * 2, ddof=1) / 2)


def test_blocks_that_agree_leave_no_error_and_one_block_tells_none() -> None:
    assert simulated(marked(HALF, HALF)).chance(Event.DEFICIT).error == 0
    assert np.isnan(simulated(marked(HALF)).chance(Event.DEFICIT).error)


def test_a_deficit_is_that_of_a_year_or_of_any_year() -> None:
    both = np.concatenate((marked(QUARTER), marked(HALF)))
    draws = simulated(both)

    assert draws.chance(Event.DEFICIT, 0).share == 0.25
    assert draws.chance(Event.DEFICIT, 1).share == 0.5
    assert draws.chance(Event.DEFICIT).share == 0.5


@pytest.mark.parametrize(("result", "share"), [(-0.0049, 0), (-0.0051, 1), (0, 0)])
def test_half_a_penny_is_no_deficit(result: float, share: float) -> None:
    draws = simulated(np.full((1, BLOCK), result))

    assert draws.chance(Event.DEFICIT).share == share


def test_the_chances_of_all_verdicts_add_to_one() -> None:
    draws = simulated(marked(QUARTER))

    chances = {kind: draws.chance(OF_KIND[kind]).share for kind in VerdictKind}
    assert chances[VerdictKind.FAILS] == 0.25
    assert chances[VerdictKind.SUSTAINS_WITH_SUBSIDY] == 0
    assert sum(chances.values()) == 1


def test_the_fan_has_three_percentiles_of_every_month() -> None:
    fan = simulated(np.linspace(0, 100, BLOCK)[None]).reserves_fan

    assert fan.shape == (3, 12)
    assert fan[:, 0].tolist() == pytest.approx([10, 50, 90])


MODEL: Words = {
    "assumptions": {"price": assumed(10_000, grade="judged", unit="£")},
    "pools": {"office": pool("schools", bought("price"))},
    "opening": {"cash": 100_000},
    "funding": {
        "traded": scenario(fee()),
        "granted": scenario(grant(a_year=99_000)),
    },
}


def test_every_scenario_is_drawn_on_the_same_draws() -> None:
    draws = simulate(compiled(a_model(**MODEL)), seed=1, blocks=2)

    assert list(draws) == ["traded", "granted"]
    assert draws["traded"].results.shape == (1, 2 * BLOCK)
    assert draws["traded"].free_reserves.shape == (12, 2 * BLOCK)
    assert draws["traded"].chance(Event.DEFICIT).share == pytest.approx(0.5, abs=0.01)


def test_the_median_result_is_the_central_one() -> None:
    traded = simulate(compiled(a_model(**MODEL)), seed=1, blocks=1)["traded"]

    assert np.median(traded.results) == pytest.approx(0, abs=30)
    low, high = np.percentile(traded.results, [10, 90])
    assert (low, high) == (pytest.approx(-3_000, abs=60), pytest.approx(3_000, abs=60))


def test_a_cost_that_a_grant_always_pays_in_full_makes_no_deficit() -> None:
    granted = simulate(compiled(a_model(**MODEL)), seed=1, blocks=1)["granted"]

    assert granted.chance(Event.DEFICIT).share == 0
    assert granted.chance(Event.SUSTAINS_WITH_SUBSIDY).share == 1


def test_the_lowest_cash_is_that_of_any_month() -> None:
    traded = simulate(compiled(a_model(**MODEL)), seed=1, blocks=1)["traded"]

    # Fees come at once and cost is paid a month later: cash is lowest at the start.
    assert traded.lowest_cash.shape == (BLOCK,)
    assert traded.lowest_cash.min() >= 100_000 - 10_000
    assert traded.lowest_cash.max() <= 100_000 + 10_000 / 12 + 1e-6


def test_progress_is_told_after_each_block() -> None:
    told: list[tuple[int, int]] = []

    simulate(
        compiled(a_model(**MODEL)),
        seed=1,
        blocks=3,
        progress=lambda done, of: told.append((done, of)),
    )

    assert told == [(1, 3), (2, 3), (3, 3)]


def test_more_blocks_leave_the_first_as_they_were() -> None:
    funded = compiled(a_model(**MODEL))

    one, two = (simulate(funded, 5, blocks)["traded"].results for blocks in (1, 2))

    assert two[:, :BLOCK].tobytes() == one.tobytes()


def test_more_draws_than_memory_bears_are_refused_before_any_is_drawn() -> None:
    funded = compiled(a_model(**MODEL))
    most = most_blocks(funded, scenarios=2)
    told: list[tuple[int, int]] = []

    with pytest.raises(TooManyDrawsError) as refused:
        simulate_won_and_lost(
            funded, 1, most + 1, lambda done, of: told.append((done, of))
        )

    # A year of months, its result and five more numbers of 8 bytes, two scenarios.
    assert most == 2**30 // (2 * (1 + 12 + 5) * 8 * BLOCK)
    assert (refused.value.asked, refused.value.most) == (
        (most + 1) * BLOCK,
        most * BLOCK,
    )
    assert str(refused.value) == (
        f"{(most + 1) * BLOCK:,} draws of every scenario of this model take more "
        f"memory than a run may. Ask for {most * BLOCK:,} draws or fewer."
    )
    assert told == []


def test_as_many_draws_as_memory_bears_are_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    funded = compiled(a_model(**MODEL))
    monkeypatch.setattr(uncertainty, "BLOCKS", 1)
    monkeypatch.setattr(uncertainty, "MOST_KEPT", 2 * 2 * 18 * 8 * BLOCK)

    assert most_blocks(funded, scenarios=2) == 2
    assert simulate(funded, 1, 2)["traded"].kind.shape == (2 * BLOCK,)
    with pytest.raises(TooManyDrawsError):
        simulate(funded, 1, 3)


def test_the_usual_number_of_draws_is_never_refused() -> None:
    assert most_blocks(compiled(a_model(**MODEL)), scenarios=10**6) == BLOCKS


def test_what_is_kept_of_a_block_is_what_was_reckoned_with() -> None:
    funded = compiled(a_model(**MODEL))

    kept = vars(simulate(funded, 1, 1)["traded"]).values()

    assert sum(each.nbytes for each in kept) == (1 + 12 + 5) * 8 * BLOCK


def test_without_a_scenario_nothing_is_kept() -> None:
    assert simulate(compiled(a_model(**{**MODEL, "funding": {}})), 1, 1) == {}


def test_a_contract_that_may_be_lost_is_taken_as_won() -> None:
    tender = contract(a_year=50_000, chance_of_winning=0.01)
    model = a_model(**{**MODEL, "funding": {"bid": scenario(tender)}})

    draws = simulate(compiled(model), seed=1, blocks=1)["bid"]

    assert draws.chance(Event.DEFICIT).share == 0


def test_won_is_the_same_to_the_bit_and_lost_is_drawn_beside_it() -> None:
    tender = contract(a_year=50_000, chance_of_winning=0.01)
    funding = {"bid": scenario(tender), "traded": scenario(fee())}
    funded = compiled(a_model(**{**MODEL, "funding": funding}))

    alone = simulate(funded, seed=1, blocks=2)
    both = simulate_won_and_lost(funded, seed=1, blocks=2)

    assert list(both) == ["bid", "traded"]
    assert both["traded"].lost is None
    for name, each in both.items():
        assert each.won.results.tobytes() == alone[name].results.tobytes()
    lost = both["bid"].lost
    assert lost is not None
    assert lost.chance(Event.DEFICIT).share == 1
    assert lost.results.shape == (1, 2 * BLOCK)


def test_what_is_drawn_ahead_changes_no_bit() -> None:
    funded = compiled(a_model(**MODEL))
    dimensions = sampler_of(funded.plan.terms).dimensions

    here = simulate_won_and_lost(funded, seed=3, blocks=3)
    ahead = simulate_won_and_lost(
        funded, seed=3, blocks=3, ahead=lambda: first_deviates(dimensions, 3, 2)
    )

    for name, each in here.items():
        assert ahead[name].won.results.tobytes() == each.won.results.tobytes()


def test_lost_is_on_the_same_draws_as_won() -> None:
    tender = contract(a_year=50_000, chance_of_winning=0.5)
    funded = compiled(a_model(**{**MODEL, "funding": {"bid": scenario(tender)}}))

    drawn = simulate_won_and_lost(funded, seed=1, blocks=1)["bid"]

    # Cost does not hang on schools here: the contract is all the difference there is.
    assert drawn.lost is not None
    assert np.allclose(drawn.won.results - drawn.lost.results, 50_000)


def test_progress_is_told_once_a_block_for_won_and_lost_together() -> None:
    told: list[tuple[int, int]] = []
    funded = compiled(a_model(**MODEL))

    simulate_won_and_lost(
        funded, seed=1, blocks=2, progress=lambda done, of: told.append((done, of))
    )

    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize(("weight", "share"), [(0, 0.75), (0.25, 0.625), (1, 0.25)])
def test_a_chance_over_two_cases_weighs_them_block_by_block(
    weight: float, share: float
) -> None:
    here, there = Chance((0.0, 0.5)), Chance((1.0, 0.5))

    both = here.or_else(there, weight)

    assert both.share == share
    assert both.by_block == (1 - weight, 0.5)
    assert both.error == pytest.approx(np.std([1 - weight, 0.5], ddof=1) / 2**0.5)


def test_blocks_unlike_in_number_are_no_same_draws() -> None:
    with pytest.raises(ValueError, match="argument"):
        Chance((0.5,)).or_else(Chance((0.5, 0.5)), 0.5)


def test_the_mean_of_reserves_is_that_of_every_month() -> None:
    mean = simulated(np.linspace(0, 100, BLOCK)[None]).mean_reserves()

    assert mean.tolist() == pytest.approx([50] * 12)


def test_without_anything_that_varies_every_draw_is_the_central_case() -> None:
    names = ("lgps_default", "auto_enrol_min", "apprenticeship_levy")
    rates = {f"oncost.{name}": assumed(0.1, exact=True) for name in names}
    certain = {"price": assumed(10_001, exact=True), **rates}
    model = a_model(**{**MODEL, "assumptions": certain})

    traded = simulate(compiled(model), seed=1, blocks=1)["traded"]

    assert traded.chance(Event.DEFICIT).share == 1
    assert set(traded.kind.tolist()) == {VerdictKind.SUSTAINS_WITH_SUBSIDY}
