"""A re-based copy says what was observed, what it was before, and whence it comes."""

from __future__ import annotations

from costmodel.assumptions import Grade
from costmodel.model_text import to_yaml
from scenarios.actuals.flexing import months_of
from scenarios.actuals.rebasing import RebasedModel, rebased
from scenarios.funding import FundedModel
from scenarios.opened_model import open_text
from tests.models import Words, a_model, assumed, bought, programme, scenario
from tests.scenarios.actuals.laid_out import a_plan, laid_out, transactions
from tests.scenarios.actuals.plans import a_mapping

ACCOUNTS = {"1": {"cost_type": "materials", "belongs_to": "reading"}}


def _model(funding: Words | None = None) -> FundedModel:
    """Return a plan of books for ten schools, £12 a school."""
    book = assumed(
        12,
        unit="£/school",
        low=10,
        high=15,
        dated="2025-09",
        source="Rate card",
        address="https://example.org",
        note="Ask again.",
        grade="judged",
    )
    each = bought("book", per="school", profile="even")
    return a_model(
        assumptions={"book": book},
        programmes={"reading": programme(10, label="Reading", ingredients=[each])},
        funding=funding or {},
    )


def _rebased(model: FundedModel, **schools: dict[int, float]) -> RebasedModel:
    """Return the plan re-based from a month of £11."""
    mapping = a_mapping(accounts=ACCOUNTS, schools=schools)
    against = laid_out(transactions("1/9/2026,1,11,,"), mapping, model=model)
    return rebased(a_plan(model), against, mapping.schools, "Ledger ledger.csv")


def test_the_new_value_is_dated_and_sourced_and_the_old_one_is_kept_visible() -> None:
    book = _rebased(_model()).model.assumptions["book"]

    assert (book.value, book.dated, book.source) == (
        13.2,
        "2026-09",
        "Ledger ledger.csv",
    )
    assert (book.low, book.high, book.address) == (None, None, "")
    assert book.grade is Grade.QUOTED
    assert book.note == (
        "Before: 12 £/school, 2025-09, Rate card, https://example.org, judged."
        " Ask again."
    )


def test_the_copy_comes_to_the_ledger_and_the_model_stays_as_it_was() -> None:
    model = _model()
    before = model.model_dump()

    found = _rebased(model, reading={2026: 11})

    again = months_of(a_plan(found.model).budget())
    (line,) = [one for one in again if one.owner == "reading"]
    assert again[line][0] == 11.0
    assert model.model_dump() == before


def test_schools_that_started_stand_in_place_of_cohorts_with_their_source() -> None:
    model = _model(
        funding={
            "traded": scenario(cohorts={"reading": {2026: 8}}),
            "other": scenario(),
        }
    )

    found = _rebased(model, reading={2026: 11})

    started = found.model.assumptions["reading_started_2026"]
    assert (started.value, started.exact) == (11.0, True)
    assert started.label == "Schools that started Reading in 2026/27"
    assert started.note == "Before: 10, as planned."
    name = {2026: "reading_started_2026"}
    assert found.model.programmes["reading"].cohorts == name
    assert found.model.funding["traded"].cohorts == {"reading": name}
    assert found.model.funding["other"].cohorts == {}


def test_a_cohort_that_was_named_is_told_by_its_name() -> None:
    model = _model()
    words = model.model_dump(mode="json", by_alias=True)
    words["assumptions"]["many"] = assumed(10, unit="schools")
    words["programmes"]["reading"]["cohorts"] = {2026: "many"}

    found = _rebased(FundedModel.model_validate(words), reading={2026: 11})

    assert found.started[0].before == "many"


def test_a_plan_without_funding_stays_without() -> None:
    assert _rebased(_model()).model.funding == {}


def test_the_copy_can_be_read_as_a_model() -> None:
    found = _rebased(_model(), reading={2026: 11})

    assert open_text(to_yaml(found.model)).require() == found.model
