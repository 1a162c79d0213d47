"""Who pays the broker, as a transfer beside those of the costs.

The rule in words is docs/method/bearers.md; the readings and their bridges are those of
:mod:`costmodel.perspectives`.
"""

from __future__ import annotations

from costmodel.drivers import Party
from costmodel.perspectives import Flow
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
        payer, is_private = Party.SUPPORTED_SCHOOL, False
    else:
        payer, is_private = Party.FUNDER, not stream.public
    return Flow(payer, to_party=Party.BROKER, stream=stream.name, is_private=is_private)
