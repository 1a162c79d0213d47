"""Who pays the broker, as a transfer beside those of the costs.

The rule in words is docs/method/bearers.md; the readings and their bridges are those of
:mod:`costmodel.perspectives`.
"""

from __future__ import annotations

from costmodel.arrays import Floats, added
from costmodel.bearers import Ledger
from costmodel.drivers import Party
from costmodel.perspectives import Flow, flows_of
from scenarios.fees import whole_years
from scenarios.projection import Projection
from scenarios.streams import Fee, Stream


def flow_of(stream: Stream) -> Flow:
    """Return who pays the broker by a stream.

    Examples
    --------
    >>> from scenarios.streams import Fee
    >>> flow = flow_of(Fee(kind="fee", name="fees", prices={}))
    >>> print(flow.from_party, flow.to_party)
    supported_school broker

    """
    if isinstance(stream, Fee):
        payer, is_private = Party(stream.paid_by), False
    else:
        payer, is_private = Party.FUNDER, not stream.public
    return Flow(payer, to_party=Party.BROKER, stream=stream.name, is_private=is_private)


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
