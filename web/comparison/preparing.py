"""Works the text of a model out into what the front keeps and shows."""

from __future__ import annotations

from reports import pdf
from reports.business_case import business_case
from reports.comparison_page import comparison_page
from reports.pdf import ModelFile
from reports.results_json import results_json
from reports.statements import Statements
from scenarios.comparison import Draws, compare, inputs_of
from scenarios.opened_model import open_text
from web.comparison.prepared import Prepared
from web.days import today


def prepare_model(text: str) -> Prepared:
    """Work a model out.

    Raises
    ------
    ModelRefusedError
        If it has errors; the exception carries every finding.

    """
    opened = open_text(text)
    inputs = inputs_of(opened)
    day = today()
    comparison = compare(inputs, Draws())
    statements = Statements(comparison, day)
    case = business_case(statements)
    model = ModelFile("model.json", opened.canonical.encode())
    return Prepared(
        document=opened.canonical,
        as_of=day,
        seed=comparison.run.seed,
        results=results_json(statements),
        comparison=comparison_page(statements, case),
        business_case=pdf.render(case, model),
    )
