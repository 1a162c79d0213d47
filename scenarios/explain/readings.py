"""Every further reading of a way of funding that has an address."""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.explain.bearers import borne_in
from scenarios.explain.contributions import contributions_of
from scenarios.explain.demands import demand_of
from scenarios.explain.figures import Maker
from scenarios.explain.months import months_of
from scenarios.explain.perspectives import perspectives_of
from scenarios.explain.present_values import present_values_of
from scenarios.explain.schools import schools_of
from scenarios.explain.streams import money_of
from scenarios.explain.uplifts import uplifts_of
from scenarios.explain.way import Way

_MAKERS = (
    perspectives_of,
    borne_in,
    contributions_of,
    present_values_of,
    demand_of,
    money_of,
    months_of,
    schools_of,
    uplifts_of,
)
"""Each returns figures by address; of two alike the later holds."""


def readings_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each reading of a way of funding, by address."""
    found: dict[str, Maker] = {}
    for makers in _MAKERS:
        found |= makers(way)
    return found
