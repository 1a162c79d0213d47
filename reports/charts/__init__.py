"""Charts: plain numbers in, a picture for page and print out."""

from __future__ import annotations

from reports.charts.ability_curve import AbilityCurve, Curve, FeeMark
from reports.charts.cash_lines import CashLine, CashLines
from reports.charts.drawing import Drawing, Look, Part, draw
from reports.charts.income_against_cost import (
    IncomeAgainstCost,
    IncomePanel,
    IncomeYear,
)
from reports.charts.payer_matrix import PayerMatrix
from reports.charts.reserves_fans import Band, Event, Fan, ReservesFans
from reports.charts.stacked_bars import Bar, StackedBars
from reports.charts.tornado import Swing, Tornado
from reports.charts.waterfall import Step, Waterfall

__all__ = [
    "AbilityCurve",
    "Band",
    "Bar",
    "CashLine",
    "CashLines",
    "Curve",
    "Drawing",
    "Event",
    "Fan",
    "FeeMark",
    "IncomeAgainstCost",
    "IncomePanel",
    "IncomeYear",
    "Look",
    "Part",
    "PayerMatrix",
    "ReservesFans",
    "StackedBars",
    "Step",
    "Swing",
    "Tornado",
    "Waterfall",
    "draw",
]
