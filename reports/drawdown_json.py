"""What the funders of a way of funding are asked for as plain mappings, unrounded."""

from __future__ import annotations

from collections.abc import Mapping

from costmodel.arrays import Floats
from costmodel.periods import Horizon
from reports.table_json import Json
from scenarios.drawdown import Drawdown
from scenarios.drawdowns import drawdowns
from scenarios.explain.addresses import month_written
from scenarios.headings import NO_HEADING
from scenarios.projection import Projection


def drawdowns_json(projection: Projection) -> Json:
    """Return each claim by the name of its stream; ``projection`` in detail."""
    horizon = projection.funded.plan.horizon
    return {name: _claim(each, horizon) for name, each in drawdowns(projection).items()}


def _claim(drawdown: Drawdown, horizon: Horizon) -> Json:
    """Return one claim: pounds by quarter, of each heading and of all together."""
    names = (*(each.name for each in drawdown.headings), NO_HEADING)
    measures = {
        "budget": drawdown.budget,
        "spent": drawdown.spent,
        "not_eligible": drawdown.not_eligible,
        "eligible": drawdown.eligible,
        "not_claimed": drawdown.not_claimed,
        "claimed": drawdown.claimed,
        **{why.replace(" ", "_"): each for why, each in drawdown.unclaimed.items()},
    }
    ends = [quarter.stop - 1 for quarter in drawdown.quarters]
    flows = {"received": drawdown.received, "paid_back": drawdown.paid_back}
    balances = {
        "retention": drawdown.kept_back,
        "in_arrears": drawdown.in_arrears,
        "in_hand": drawdown.in_hand,
    }
    return {
        "quarters": [
            {
                "first": month_written(horizon, quarter.first),
                "last": month_written(horizon, quarter.stop - 1),
            }
            for quarter in drawdown.quarters
        ],
        "headings": {
            name: _by_quarter(
                {key: each[at] for key, each in measures.items()}, drawdown
            )
            for at, name in enumerate(names)
        },
        **_by_quarter(flows, drawdown),
        **{key: each[ends].tolist() for key, each in balances.items()},
    }


def _by_quarter(by_month: Mapping[str, Floats], drawdown: Drawdown) -> Json:
    """Add months up by quarter; each ``(month,)``."""
    return {
        key: [float(each[quarter.months].sum()) for quarter in drawdown.quarters]
        for key, each in by_month.items()
    }
