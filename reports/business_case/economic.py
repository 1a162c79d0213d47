"""The economic case: what the work truly costs, and who bears it."""

from __future__ import annotations

from reports import cells, pictures, wording
from reports.bearer_tables import backfill_conventions, bridge, who_bears
from reports.business_case.figures import Told
from reports.contents import (
    Block,
    Column,
    Form,
    Reference,
    Row,
    Section,
    Subheading,
    Table,
    paragraph,
)
from reports.cost_tables import cost_by_programme_first_year
from reports.gap_tables import (
    gap_against_claim,
    gap_by_programme,
    schools_that_can_pay,
)
from reports.statements import Statements
from reports.unit_cost_tables import cost_per_pupil, unit_costs


def economic_case(statements: Statements) -> Section:
    """Return the economic case."""
    told = Told(statements)
    per_pupil = cost_per_pupil(statements)
    steps = pictures.gap_steps(statements)
    blocks: list[Block] = [
        Subheading("What each programme costs"),
        paragraph(
            "Full cost is what the broker must recover: what it buys, the day fees it"
            " pays to schools and each programme's share of the shared pools. ",
            Reference("cost_by_programme_first_year"),
            " adds up to the whole of the first year's cost.",
        ),
        pictures.cost_bars(statements),
        cost_by_programme_first_year(statements),
        unit_costs(statements),
        *([per_pupil] if per_pupil is not None else []),
        Subheading("Who bears it"),
        paragraph(
            "Schools and people give more than money: released time that nobody replaces,"
            " cover that they buy, evenings that nobody pays for. ",
            Reference("who_bears"),
            " counts each resource once, with the party that ends up bearing it.",
        ),
        pictures.bearer_bars(statements),
        who_bears(statements),
        bridge(statements),
        backfill_conventions(statements),
        Subheading("What schools can pay, and the gap"),
        pictures.ability(statements),
        schools_that_can_pay(statements),
        *([steps] if steps is not None else []),
        gap_by_programme(statements),
        gap_against_claim(statements),
        *_appraisal(statements),
    ]
    answer = (
        f"A school-year costs {told.a_school} in full and {told.all_resources_a_school}"
        " in all resources, whoever gives them."
    )
    return Section("economic", "Economic case", answer, tuple(blocks))


def _appraisal(statements: Statements) -> list[Block]:
    """Return the present values of every way of funding."""
    views = statements.comparison.scenarios
    if not views:
        return []
    rows = tuple(
        Row(
            (
                cells.words(statements.labels.scenarios[name]),
                cells.pounds(view.present_values.full_cost),
                cells.pounds(view.present_values.full_economic_cost),
                cells.pounds(view.present_values.provider_schools),
                cells.pounds(view.present_values.supported_schools),
            )
        )
        for name, view in views.items()
    )
    cheapest = min(
        views, key=lambda name: views[name].present_values.full_economic_cost
    )
    return [
        Subheading("In today's value"),
        paragraph(
            "Real costs are discounted by the Green Book's schedule. The ways of funding"
            " reach different numbers of schools, so that the least costly,"
            f" {statements.labels.scenarios[cheapest]} at"
            f" {wording.short_money(views[cheapest].present_values.full_economic_cost)},"
            " is not for that reason the best value.",
        ),
        Table(
            "present_values",
            "Present value of all years' costs under each way of funding",
            (
                Column("Way of funding"),
                Column("Full cost", Form.POUNDS, "£"),
                Column("Full economic cost", Form.POUNDS, "£"),
                Column("Borne by provider schools", Form.POUNDS, "£"),
                Column("Borne by supported schools", Form.POUNDS, "£"),
            ),
            rows,
            statements.real,
            (
                "What schools bear is before fees to take part; a gain of provider schools"
                " is negative.",
            ),
        ),
    ]
