"""What becomes of one scenario as plain mappings, unrounded."""

from __future__ import annotations

import math

from costmodel.bearers import NOT_SHARED
from reports.chance_tables import Case
from reports.drawdown_json import drawdowns_json
from reports.schools_alone_json import schools_alone_json
from reports.statements import Statements
from reports.table_json import Json
from reports.verdict_json import (
    closure_json,
    concentration_json,
    reason_json,
    turning_json,
)
from scenarios.best_order import BestOrder
from scenarios.break_even import BreakEven
from scenarios.comparison import ScenarioView
from scenarios.cross_subsidy import OTHERS, cross_subsidy
from scenarios.events import OF_KIND, Event
from scenarios.projection import Projection
from scenarios.recovery import Recovery, recoveries
from scenarios.reserves import NEVER
from scenarios.sensitivity import Swing, is_decided
from scenarios.sustainability import VerdictKind
from scenarios.uncertainty import PERCENTILES, Chance, Simulated


def scenario_json(statements: Statements, name: str) -> Json:
    """Return what becomes of one scenario, unrounded."""
    view = statements.comparison.scenarios[name]
    central = view.central
    return {
        "label": statements.labels.scenarios[name],
        "results": central.results[:, 0].tolist(),
        "income": {
            stream: money[:, 0].tolist() for stream, money in central.recognised.items()
        },
        "cash": central.balances.cash[:, 0].tolist(),
        "free_reserves": central.balances.free_reserves[:, 0].tolist(),
        "floor": central.floor.by_month[:, 0].tolist(),
        "free_reserves_percentiles": _percentiles(view.simulated),
        "free_reserves_mean": view.simulated.mean_reserves().tolist(),
        "paid_by": {
            payer: float(amounts.sum())
            for payer, amounts in central.payments.by_payer.items()
        },
        "best_order": _best_order(view.found.best_order),
        "recovery": {
            stream: _recovery(found)
            for stream, found in recoveries(view.central).items()
        },
        "cross_subsidy": _cross_subsidy(central),
        "drawdowns": drawdowns_json(central),
        "events": _events(view.central),
        "verdict": _verdict_explained(view),
        "closure": closure_json(central),
        "concentration": concentration_json(view.concentration),
        "schools_alone": schools_alone_json(view.found.schools_alone),
        "chances": _chances(view.simulated.chance, len(central.results)),
        "break_even": _break_even(view),
        "if_lost": _if_lost(view),
        "present_values": dict(vars(view.present_values)),
        "swings": [_swing(each) for each in view.found.swings],
    }


def _verdict_explained(view: ScenarioView) -> Json:
    """Return the verdict of the central case, why it is so, and what would turn it."""
    return {
        **_verdict(view.central),
        "is_decided": is_decided(view.found.swings),
        "reason": reason_json(view.central),
        **turning_json(view),
    }


def _percentiles(simulated: Simulated) -> Json:
    """Return free reserves month by month at each percentile of the draws."""
    fan = simulated.reserves_fan
    return {
        f"{level:g}": line.tolist()
        for level, line in zip(PERCENTILES, fan, strict=True)
    }


def _best_order(order: BestOrder) -> Json:
    """Return what streams cover, the most they could, and whose money is left."""
    return {
        "covered": order.covered,
        "most": order.most,
        "share": order.share,
        "is_near": order.is_near,
        "left": [
            {
                "payer": each.payer,
                "year": each.year,
                "becomes": each.left.value,
                "pounds": each.pounds,
            }
            for each in order.spare
        ],
    }


def _cross_subsidy(projection: Projection) -> Json:
    """Return whose money pays whose cost, and what of it is kept."""
    found = cross_subsidy(projection)
    programmes = tuple(projection.funded.model.programmes)
    lines = (*programmes, NOT_SHARED)
    whose = [
        {
            "pays_for": dict(zip(lines, paid, strict=True)),
            "kept": kept,
        }
        for paid, kept in zip(found.paid.tolist(), found.kept.tolist(), strict=True)
    ]
    return {
        "programmes": dict(zip(programmes, whose, strict=False)),
        "others": dict(zip(OTHERS, whose[len(programmes) :], strict=True)),
    }


def _recovery(recovery: Recovery) -> Json:
    """Return what a stream pays and funds; a share of nothing is null."""
    return {
        "pays_direct": float(recovery.pays_direct.sum()),
        "pays_overheads": float(recovery.pays_overheads.sum()),
        "direct": float(recovery.direct.sum()),
        "overheads": float(recovery.overheads.sum()),
        "share_of_direct": recovery.share_of_direct,
        "share_of_overheads": recovery.share_of_overheads,
        "share_of_full": recovery.share_of_full,
    }


def _events(projection: Projection) -> Json:
    """Return the month of each event, counted from 0; null if it does not happen."""
    events = projection.events
    return {
        name: None if months[0] == NEVER else int(months[0])
        for name, months in (
            ("floor_breached", events.floor_breached),
            ("cash_below_nought", events.cash_below_nought),
            ("funds_below_nought", events.funds_below_nought),
            ("fails", events.fails),
        )
    }


def _verdict(projection: Projection) -> Json:
    """Return the verdict at central values."""
    verdict = projection.verdict
    return {
        "kind": _kind(VerdictKind(int(verdict.kind[0]))),
        "real_subsidy": float(verdict.subsidy[0]),
        "real_extra": float(verdict.extra[0]),
        "no_sum_is_enough": math.isinf(float(verdict.needed[0])),
    }


def _kind(kind: VerdictKind) -> str:
    """Return the name of a kind of verdict."""
    return kind.name.lower()


def _chances(case: Case, years: int) -> Json:
    """Return every chance with its standard error, in one case."""
    return {
        "deficit": [_chance(case(Event.DEFICIT, year)) for year in range(years)],
        "deficit_in_any_year": _chance(case(Event.DEFICIT, None)),
        "floor_breached": _chance(case(Event.FLOOR_BREACHED, None)),
        "fails": _chance(case(Event.FAILS, None)),
        "verdicts": {
            _kind(kind): _chance(case(event, None)) for kind, event in OF_KIND.items()
        },
    }


def _chance(chance: Chance) -> Json:
    """Return a chance and its standard error."""
    return {"share": chance.share, "error": chance.error}


def _break_even(view: ScenarioView) -> Json:
    """Return where nothing is lost."""
    best = view.found.best_fee
    return {
        "fee": None if view.found.fee is None else _search(view.found.fee),
        "volume": _search(view.found.volume),
        "real_subsidy": view.subsidy,
        "best_fee": best and {"factor": best.factor, "real_needed": best.needed},
    }


def _search(found: BreakEven) -> Json:
    """Return what a search found."""
    return {
        "factors": list(found.crossings),
        "best": found.best,
        "best_result": found.best_result,
        "always_met": found.always_met,
    }


def _if_lost(view: ScenarioView) -> Json | None:
    """Return what becomes of it if the contract is lost; null if none may be.

    The chances over both weigh won and lost by the chance of winning.
    """
    lost, simulated = view.if_lost, view.simulated_if_lost
    if lost is None or simulated is None:
        return None
    years = len(lost.results)
    return {
        "results": lost.results[:, 0].tolist(),
        "chance_of_winning": view.chance_of_winning,
        "cash": lost.balances.cash[:, 0].tolist(),
        "free_reserves": lost.balances.free_reserves[:, 0].tolist(),
        "free_reserves_percentiles": _percentiles(simulated),
        "free_reserves_mean": simulated.mean_reserves().tolist(),
        "events": _events(lost),
        "verdict": {**_verdict(lost), "reason": reason_json(lost)},
        "closure": closure_json(lost),
        "chances": _chances(simulated.chance, years),
        "chances_won_or_lost": _chances(view.won_or_lost, years),
    }


def _swing(swing: Swing) -> Json:
    """Return what one assumption does."""
    return {
        "assumption": swing.name,
        "low": swing.low,
        "value": swing.value,
        "high": swing.high,
        "at_low": _kind(swing.at_low),
        "at_high": _kind(swing.at_high),
        "result_at_low": swing.result_at_low,
        "result_at_high": swing.result_at_high,
        "switching_value": swing.switching_value,
        "distance": swing.distance,
    }
