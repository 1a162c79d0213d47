"""The model on the page of bearers is in order, and bears what the page says."""

from __future__ import annotations

import re

import pytest

from costmodel.assumption_files import load_published
from costmodel.bearers import Ledger
from costmodel.errors import Severity
from costmodel.model_files import read_text
from costmodel.perspectives import FUNDED, never_added, read
from scenarios.affordability_files import load_affordability
from scenarios.checks import check_funding
from scenarios.funding import FundedModel
from scenarios.perspectives import flows_in
from tests.models import planned, projected
from tests.project.tree import text_of

PAGE = text_of("docs/method/bearers.md")
FILE = PAGE.partition("```yaml\n")[2].partition("```")[0]
TOLD = [
    float(one.replace(",", "").replace("−", "-"))
    for one in re.findall(r"\| \*\*[^|]*\| ([−\d,]+) \|", PAGE)
]
"""What the table of the example has for each perspective, from full cost on."""


def test_every_perspective_of_the_file_is_that_of_the_example() -> None:
    model = read_text(FILE, FundedModel).require()
    projection = projected(model)
    ledger = Ledger(projection.costs, planned(model).priced)

    flows = flows_in(projection, ledger)

    assert len(TOLD) == len(FUNDED)
    found = [float(read(each, flows)[0]) for each in FUNDED]
    assert found == pytest.approx(TOLD)
    lost = sum(float(each.sum()) for each in never_added(flows).values())
    assert lost == pytest.approx(28_000)


def test_the_checks_find_the_file_sound() -> None:
    reading = read_text(FILE, FundedModel)

    findings = check_funding(
        reading.require(), load_published(), load_affordability(), reading.lines
    )

    assert [one for one in findings if one.severity is Severity.ERROR] == []
