"""Documents are downloaded as they were made."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient
from sqlalchemy import text

from tests.web.sample import PDF
from web.data.database import Database

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
ADDRESS = "/models/1/comparison"


@pytest.mark.usefixtures("shown")
def test_the_business_case_is_downloaded_as_it_was_made(owner: FlaskClient) -> None:
    answer = owner.get("/runs/1/business-case.pdf")

    assert answer.data == PDF
    assert answer.content_type == "application/pdf"
    name = 'filename="business-case-4f2a91c07b1e.pdf"'
    assert answer.headers["Content-Disposition"] == f"attachment; {name}"
    again = owner.get(
        "/runs/1/business-case.pdf", headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert again.status_code == 304


@pytest.mark.usefixtures("shown")
def test_what_is_not_kept_is_not_found(owner: FlaskClient, kept: Database) -> None:
    with kept.writing() as rows:
        rows.execute(text("DELETE FROM documents WHERE kind = 'business case'"))

    assert owner.get("/models/2/comparison").status_code == 404
    assert owner.get("/runs/2/business-case.pdf").status_code == 404
    assert owner.get("/runs/1/business-case.pdf").status_code == 404
