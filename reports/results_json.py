"""All results of a run as JSON: the tables as printed, and the numbers behind them.

The order of keys is the order written here, so that equal runs give equal bytes. What
is not a number (a cost per school where there is none) or has no limit is null.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping

from costmodel.arrays import Floats
from costmodel.bearers import NOT_SHARED, UNUSED_CAPACITY
from reports.difference_tables import differences_from_first
from reports.every_table import every_table
from reports.register_tables import draft_reasons
from reports.scenario_json import scenario_json
from reports.statements import Statements
from reports.table_json import Json, table_json
from scenarios.able_to_pay import AbleToPay
from scenarios.gap import Claim

SCHEMA = "costmodel-results/1"


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
            name: scenario_json(statements, name) for name in comparison.scenarios
        },
        "differences": {
            name: table_json(table)
            for name in comparison.scenarios
            if (table := differences_from_first(statements, name)) is not None
        },
        "tables": {table.name: table_json(table) for table in every_table(statements)},
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
    ledger = view.ledger
    full = ledger.full_cost.sum(axis=(0, 1))
    economic = ledger.full_economic_cost.sum(axis=(0, 1))
    unused = ledger.unused_capacity.sum(axis=(0, 1))
    unused_economic = ledger.unused_economic_capacity.sum(axis=(0, 1))
    return {
        "programmes": list(names[:-1]),
        "full_cost": _by_programme(names, full, unused),
        "full_economic_cost": _by_programme(names, economic, unused_economic),
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


def _by_programme(names: tuple[str, ...], amounts: Floats, unused: Floats) -> Json:
    """Return yearly amounts by programme, of what is not shared, and of all.

    ``unused`` is the part of what is not shared that is unused capacity; ``(year,)``.
    """
    each = _named(names[:-1], amounts[:-1])
    return {
        **each,
        NOT_SHARED: (amounts[-1] - unused).tolist(),
        UNUSED_CAPACITY: unused.tolist(),
        "all": amounts.sum(axis=0).tolist(),
    }


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


def _plain(value: object) -> object:
    """Return a value with every number that JSON cannot write as null."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
