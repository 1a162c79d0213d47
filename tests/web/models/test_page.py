"""The list of models says of each what was worked out, and when."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.web.sample import MODEL_TEXT, prepared
from web.comparison.keeping import keep_model
from web.data import models
from web.data.database import Database
from web.data.models import Draft
from web.models.page import ListedModel, listed_models

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def test_a_worked_out_model_names_its_run(database: Database) -> None:
    keep_model(database, prepared(), "owner", now=NOW)

    with database.reading() as rows:
        assert listed_models(rows) == (
            ListedModel(
                model_id=1,
                title="A city network of schools",
                changed="Revision 1, 21 November 2026, by owner",
                run_id=1,
                worked_out="Worked out on 21 November 2026, run 4f2a91c07b1e",
            ),
        )


def test_a_model_that_was_changed_since_is_not_worked_out(database: Database) -> None:
    model_id = keep_model(database, prepared(), "owner", now=NOW)
    with database.writing() as rows:
        models.keep_revision(rows, model_id, Draft("City", MODEL_TEXT, "editor"), NOW)

    with database.reading() as rows:
        (listed,) = listed_models(rows)
    assert listed.changed == "Revision 2, 21 November 2026, by editor"
    assert (listed.run_id, listed.worked_out) == (None, "")


def test_days_are_those_of_the_united_kingdom(database: Database) -> None:
    late = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    keep_model(database, prepared(), "owner", now=late)

    with database.reading() as rows:
        (listed,) = listed_models(rows)
    assert listed.changed == "Revision 1, 1 July 2026, by owner"
    assert listed.worked_out.startswith("Worked out on 1 July 2026")


def test_nothing_kept_is_nothing_listed(database: Database) -> None:
    with database.reading() as rows:
        assert listed_models(rows) == ()
