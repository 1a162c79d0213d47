"""All results of a run as JSON: the tables as printed, and the numbers behind them.

The order of keys is the order written here, so that equal runs give equal bytes. What
is not a number (a cost per school where there is none) or has no limit is null.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any

from costmodel.arrays import Floats
from reports.every_table import every_table
from reports.register_tables import draft_reasons
from reports.statements import Statements
from reports.tables import Cell, Column, Row, RowKind, Table
from scenarios.break_even import BreakEven
from scenarios.comparison import ScenarioView
from scenarios.gap import AbleToPay, Claim
from scenarios.reserves import NEVER
from scenarios.sensitivity import Swing, is_decided
from scenarios.sustainability import VerdictKind
from scenarios.uncertainty import PERCENTILES, Chance

SCHEMA = "costmodel-results/1"

Json = dict[str, Any]
"""A JSON object under way."""


def results_json(statements: Statements) -> str:
    """Return the results of a run as a JSON text, ending in a line break."""
    return (
        json.dumps(
            _plain(results(statements)), ensure_ascii=False, indent=1, allow_nan=False
        )
        + "\n"
    )


def results(statements: Statements) -> Json:
    """Return the results of a run as plain mappings, lists and numbers."""
    comparison = statements.comparison
    return {
        "schema": SCHEMA,
        "title": comparison.model.title,
        "organisation": comparison.model.organisation.name,
        "dated": statements.dated.isoformat(),
        "run": _run(statements),
        "units": "pounds of each year, unless a name says real: then of the first year",
        "years": list(statements.years),
        "months": [
            statements.horizon.label_of_month(month)
            for month in range(statements.horizon.months)
        ],
        "draft_reasons": list(draft_reasons(statements)),
        "findings": [
            {
                "severity": each.severity.value,
                "path": each.place.path,
                "line": each.place.line,
                "what": each.what,
                "why": each.why,
                "remedy": each.remedy,
            }
            for each in comparison.findings
        ],
        "cost": _cost(statements),
        "gap": _gap(statements),
        "scenarios": {
            name: _scenario(statements, name) for name in comparison.scenarios
        },
        "tables": {table.name: _table(table) for table in every_table(statements)},
    }


def _run(statements: Statements) -> Json:
    """Return what names the run, and all that went into it."""
    run = statements.comparison.run
    return {
        "name": run.name,
        "inputs_hash": run.inputs_hash,
        "engine": run.engine,
        "model": run.model,
        "published": run.published,
        "schools": run.schools,
        "as_of": run.as_of,
        "seed": run.seed,
        "blocks": run.blocks,
    }


def _cost(statements: Statements) -> Json:
    """Return what the work costs on planned volumes, unrounded."""
    view = statements.comparison.cost
    names = (*statements.comparison.model.programmes, "all")
    full = view.ledger.full_cost.sum(axis=(0, 1))
    economic = view.ledger.full_economic_cost.sum(axis=(0, 1))
    return {
        "programmes": list(names[:-1]),
        "full_cost": _by_programme(names, full),
        "full_economic_cost": _by_programme(names, economic),
        "real_unit_costs": {
            field: {
                "full_cost": _named(names, getattr(view.full, field)),
                "full_economic_cost": _named(names, getattr(view.economic, field)),
            }
            for field in (
                "per_school_year",
                "per_journey",
                "per_pupil",
                "per_deployment_day",
            )
        },
        "unsourced_share": view.unsourced_share,
        "at_assumed_volumes": [
            {
                "factor": each.factor,
                "school_years": each.places,
                "full_cost": each.full_cost,
                "real_per_school_year": each.per_school_year,
                "real_by_programme": _named(names[:-1], each.named),
            }
            for each in view.at_volumes
        ],
    }


def _by_programme(names: tuple[str, ...], amounts: Floats) -> Json:
    """Return yearly amounts by programme, of what is not shared, and of all."""
    each = _named((*names[:-1], "not_shared"), amounts)
    return {**each, "all": amounts.sum(axis=0).tolist()}


def _named(names: Iterable[str], values: Floats) -> Json:
    """Return values by name."""
    return dict(zip(names, values.tolist(), strict=True))


def _gap(statements: Statements) -> Json:
    """Return what schools can pay and what is left, in first-year prices."""
    gap = statements.comparison.gap
    return {
        "region": gap.region.value,
        "real_full_cost": gap.full_cost,
        "real_full_economic_cost": gap.full_economic_cost,
        "years_per_journey": gap.years_per_journey,
        "able_to_pay": _able(gap.able_to_pay),
        "claims": _claims(gap.claims),
        "economic_claims": _claims(gap.economic_claims),
        "by_programme": {
            each.programme: {
                "real_full_cost": each.full_cost,
                "real_full_economic_cost": each.full_economic_cost,
                "able_to_pay": _able(each.able_to_pay),
            }
            for each in gap.by_programme
        },
    }


def _able(able: tuple[AbleToPay, ...]) -> list[Json]:
    """Return what schools can pay, test by test."""
    return [
        {
            "test": each.test,
            "unknowns": each.unknowns,
            "real_fee": each.fee,
            "has_no_limit": math.isinf(each.fee),
        }
        for each in able
    ]


def _claims(claims: tuple[Claim, ...]) -> list[Json]:
    """Return comparisons of the gap with the subsidy of 2013."""
    return [
        {
            "basis": each.basis,
            "subsidy": each.subsidy,
            "lowest_gap": each.lowest_gap,
            "highest_gap": each.highest_gap,
            "is_above": each.is_above,
        }
        for each in claims
    ]


def _scenario(statements: Statements, name: str) -> Json:
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
        "free_reserves_percentiles": {
            f"{level:g}": line.tolist()
            for level, line in zip(
                PERCENTILES, view.simulated.reserves_fan(), strict=True
            )
        },
        "paid_by": {
            payer: float(amounts.sum())
            for payer, amounts in central.payments.by_payer.items()
        },
        "events": _events(view),
        "verdict": _verdict(view),
        "chances": _chances(view),
        "break_even": _break_even(view),
        "if_lost": _if_lost(view),
        "present_values": dict(vars(view.present_values)),
        "swings": [_swing(each) for each in view.swings],
    }


def _events(view: ScenarioView) -> Json:
    """Return the month of each event, counted from 0; null if it does not happen."""
    events = view.central.events
    return {
        name: None if months[0] == NEVER else int(months[0])
        for name, months in (
            ("floor_breached", events.floor_breached),
            ("cash_below_nought", events.cash_below_nought),
            ("funds_below_nought", events.funds_below_nought),
            ("fails", events.fails),
        )
    }


def _verdict(view: ScenarioView) -> Json:
    """Return the verdict at central values."""
    verdict = view.central.verdict
    return {
        "kind": _kind(VerdictKind(int(verdict.kind[0]))),
        "real_subsidy": float(verdict.subsidy[0]),
        "real_extra": float(verdict.extra[0]),
        "no_sum_is_enough": math.isinf(float(verdict.needed[0])),
        "is_decided": is_decided(view.swings),
    }


def _kind(kind: VerdictKind) -> str:
    """Return the name of a kind of verdict."""
    return kind.name.lower()


def _chances(view: ScenarioView) -> Json:
    """Return every chance with its standard error."""
    simulated = view.simulated
    return {
        "deficit": [
            _chance(simulated.chance_of_deficit(year))
            for year in range(len(simulated.results))
        ],
        "deficit_in_any_year": _chance(simulated.chance_of_deficit()),
        "floor_breached": _chance(simulated.chance_of_breach()),
        "fails": _chance(simulated.chance_of_failing()),
        "verdicts": {
            _kind(kind): _chance(simulated.chance_of_verdict(kind))
            for kind in VerdictKind
        },
    }


def _chance(chance: Chance) -> Json:
    """Return a chance and its standard error."""
    return {"share": chance.share, "error": chance.error}


def _break_even(view: ScenarioView) -> Json:
    """Return where nothing is lost."""
    best = view.best_fee
    return {
        "fee": None if view.fee is None else _search(view.fee),
        "volume": _search(view.volume),
        "real_subsidy": view.subsidy,
        "best_fee": None if best is None else {"factor": best.factor, "real_needed": best.needed},
    }  # fmt: skip


def _search(found: BreakEven) -> Json:
    """Return what a search found."""
    return {
        "factors": list(found.crossings),
        "best": found.best,
        "best_result": found.best_result,
        "always_met": found.always_met,
    }


def _if_lost(view: ScenarioView) -> Json | None:
    """Return the results if the contract is lost; null if none may be."""
    if view.if_lost is None:
        return None
    return {
        "results": view.if_lost.results[:, 0].tolist(),
        "chance_of_winning": view.chance_of_winning,
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


def _table(table: Table) -> Json:
    """Return a table as it is printed, each cell with its number."""
    return {
        "caption": table.caption,
        "columns": [_column(column) for column in table.columns],
        "rows": [_row(row, table.columns) for row in table.rows],
        "notes": list(table.notes),
        "source": table.source.line,
    }


def _column(column: Column) -> Json:
    """Return what a column holds."""
    return {
        "heading": column.heading,
        "group": column.group,
        "unit": column.unit,
        "form": column.form.value,
        "adds": column.adds,
    }


def _row(row: Row, columns: tuple[Column, ...]) -> Json:
    """Return the cells of a row."""
    if row.kind is RowKind.NOTE:
        return {"kind": row.kind.value, "cells": [{"text": row.cells[0].text}]}
    return {
        "kind": row.kind.value,
        "cells": [
            _cell(cell, column) for cell, column in zip(row.cells, columns, strict=True)
        ],
    }


def _cell(cell: Cell, column: Column) -> Json:
    """Return a cell as printed, and its number if it has one."""
    if cell.value is None:
        return {"text": cell.text}
    form = cell.form or column.form
    return {"text": cell.text, "value": cell.value, "form": form.value}


def _plain(value: object) -> object:
    """Return a value with every number that JSON cannot write as null."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
