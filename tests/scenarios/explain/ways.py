"""Small ways of funding, worked out in detail and about to be taken apart."""

from __future__ import annotations

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from scenarios.explain.way import Way
from scenarios.funding import FundedModel
from scenarios.projection import projector_of
from tests.models import compiled, planned, the_scenario


def way_of(model: FundedModel) -> Way:
    """Return the only way of funding of a model."""
    funded = compiled(model)
    projector = projector_of(funded, funded.plan.terms.central, in_detail=True)
    projection = projector.project(the_scenario(funded))
    return Way(projection, Books(planned(model), DocumentLines()))
