"""Every further reading of a way of funding that has an address."""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.explain.actions import actions_told_of
from scenarios.explain.activities import activities_of
from scenarios.explain.balance_sheet import balance_sheet_of
from scenarios.explain.bearers import borne_in
from scenarios.explain.break_evens import break_evens_of
from scenarios.explain.buyers import buyers_of
from scenarios.explain.concentration import concentration_told_of
from scenarios.explain.contributions import contributions_of
from scenarios.explain.cross_subsidies import cross_subsidies_of
from scenarios.explain.demands import demand_of
from scenarios.explain.drawdowns import drawdowns_of
from scenarios.explain.eligible import eligible_of
from scenarios.explain.figures import Maker
from scenarios.explain.funds import funds_of
from scenarios.explain.months import months_of
from scenarios.explain.orders import orders_of
from scenarios.explain.payers_in_full import payers_in_full_of
from scenarios.explain.payments import payments_of
from scenarios.explain.perspectives import perspectives_of
from scenarios.explain.present_values import present_values_of
from scenarios.explain.recoveries import recoveries_of
from scenarios.explain.restricted_money import restricted_money_of
from scenarios.explain.schools import schools_of
from scenarios.explain.streams import money_of
from scenarios.explain.subsidies import subsidies_of
from scenarios.explain.taking import taking_of
from scenarios.explain.uplifts import uplifts_of
from scenarios.explain.vat import vat_of
from scenarios.explain.way import Way
from scenarios.explain.won_and_lost import won_and_lost_of

_MAKERS = (
    perspectives_of,
    eligible_of,
    borne_in,
    contributions_of,
    present_values_of,
    demand_of,
    buyers_of,
    money_of,
    orders_of,
    payers_in_full_of,
    recoveries_of,
    cross_subsidies_of,
    months_of,
    schools_of,
    payments_of,
    subsidies_of,
    break_evens_of,
    won_and_lost_of,
    uplifts_of,
    funds_of,
    activities_of,
    restricted_money_of,
    drawdowns_of,
    balance_sheet_of,
    taking_of,
    vat_of,
    actions_told_of,
    concentration_told_of,
)
"""Each returns figures by address; of two alike the later holds."""


def readings_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each reading of a way of funding, by address; none if lost."""
    if way.projection.scenario.is_lost:
        return {}
    found: dict[str, Maker] = {}
    for makers in _MAKERS:
        found |= makers(way)
    return found
