"""Runs of the office of docs/method/verdict.md: £12,000 a year for ten schools."""

from __future__ import annotations

from reports.statements import Statements
from tests.models import Words, a_model, bought, fee, pool, scenario
from tests.reports.runs import told


def office(*streams: Words, cash: float = 1_000, **organisation: object) -> Statements:
    """Return its run over a year; at £1,000 a school where no stream is given."""
    return told(
        a_model(
            opening={"cash": cash},
            organisation={
                "reserves_floor": 0,
                "creditors_months": 0,
                **organisation,
            },
            pools={"office": pool("schools", bought(12_000))},
            funding={"only": scenario(*(streams or (fee(),)))},
        )
    )
