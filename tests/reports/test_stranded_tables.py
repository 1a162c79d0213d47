"""What becomes of all else if a contract is lost, as a table."""

from __future__ import annotations

from reports.statements import Statements
from reports.stranded_tables import what_is_stranded
from reports.tables import Table
from scenarios.projection import projector_of
from scenarios.stranded import stranded
from tests.models import a_model, bought, contract, pool, programme, scenario
from tests.reports.runs import row_named, told
from tests.scenarios.lots_on_paper import two_lots


def table_of(statements: Statements, name: str) -> Table:
    """Return the table of a way of funding."""
    comparison = statements.comparison
    funded = comparison.funded
    projector = projector_of(funded, funded.plan.terms.central)
    every = stranded(projector, comparison.scenarios[name].central)
    return what_is_stranded(statements, name, every)


def test_what_was_borne_is_not_spent_or_left_to_others() -> None:
    made = table_of(told(two_lots()), "only")

    assert row_named(made, "Overheads that its programmes bear") == ["6,000", "6,000"]
    assert row_named(made, "Not spent without it") == ["2,000", "2,000"]
    assert row_named(made, "Left to others") == ["4,000", "4,000"]
    left = [row for row in made.rows if row.kind == "detail"]
    assert [[cell.text for cell in row.cells] for row in left] == [
        ["Programme (north)", "0", "4,000"],
        ["Programme (south)", "4,000", "0"],
    ]
    assert row_named(made, "Result of all years if won") == ["400", "400"]
    assert row_named(made, "Result of all years if lost") == ["−2,000", "−2,000"]
    assert row_named(made, "Money runs out in, if lost")[0] != "never"
    assert row_named(made, "Verdict on the rest")[0].startswith("fails in")
    assert len(made.notes) == 1


def test_what_is_still_shared_to_a_stopped_programme_is_told() -> None:
    alone = contract(a_year=1, scope={"programmes": ["leading"]})
    model = a_model(
        programmes={"leading": programme(10), "other": programme(10)},
        pools={"office": pool("fixed", bought(900), weights={"leading": 1})},
        funding={"way": scenario(alone)},
    )

    made = table_of(told(model), "way")

    assert "in truth nobody bears that" in made.notes[1]
