"""Small ways of funding, worked out in detail and about to be taken apart."""

from __future__ import annotations

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from scenarios.explain.way import Way
from scenarios.funded_plan import if_lost
from scenarios.funding import FundedModel
from scenarios.projection import projector_of
from tests.models import compiled, planned, the_scenario


def way_of(model: FundedModel, *, lost: bool = False) -> Way:
    """Return the only way of funding of a model, its contracts lost if need be."""
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central, in_detail=True)
    chosen = the_scenario(funded)
    projection = projector.project(if_lost(chosen) if lost else chosen)
    return Way(projection, Books(planned(model), DocumentLines()))
