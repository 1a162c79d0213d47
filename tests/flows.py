"""What resources and transfers there are in a scenario, to the last penny."""

from __future__ import annotations

from costmodel.arrays import Floats, added
from costmodel.bearers import Ledger
from costmodel.perspectives import Flow, flows_of
from scenarios.fees import whole_years
from scenarios.perspectives import flow_of
from scenarios.projection import Projection


def flows_in(projection: Projection, ledger: Ledger) -> dict[Flow, Floats]:
    """Return what parties give and pay in one scenario, and what they pay the broker.

    Parameters
    ----------
    projection
        The scenario; its first draw is read. A contract that is lost pays nothing.
    ledger
        Its costs, of the same draw.

    Returns
    -------
    dict
        Nominal pounds, ``(year,)``. Opening deferred income was paid before the model
        and is none of them.

    """
    flows = {flow: added(each) for flow, each in flows_of(ledger).items()}
    for stream in projection.scenario.funding.streams:
        if stream.name in projection.recognised:
            by_year = whole_years(projection.recognised[stream.name])
            flows[flow_of(stream)] = by_year[:, 0]
    return flows
