"""One scenario of a model with its costs, as tests of readings want them."""

from __future__ import annotations

from costmodel.bearers import Ledger
from scenarios.funded_plan import if_lost
from scenarios.funding import FundedModel
from scenarios.projection import Projection, projector_of
from tests.models import compiled, the_scenario


def standing(model: FundedModel, *, lost: bool = False) -> tuple[Projection, Ledger]:
    """Work the first scenario out on central values, in detail."""
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central, in_detail=True)
    chosen = the_scenario(funded)
    projection = projector.project(if_lost(chosen) if lost else chosen)
    return projection, Ledger(projection.costs, projector.priced)
