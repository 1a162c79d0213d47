"""The rows of planned work read the same from every side as worked out plainly."""

from __future__ import annotations

import pytest

from costmodel import perspectives
from tests.reference.plain import work_out
from tests.reference.plain_facts import shipped_facts
from tests.reference.plain_perspectives import READINGS, read
from tests.reference.random_models import random_model
from tests.reference.test_engine import same, years
from tests.reference.test_engine_release import SEEDS, ledger_of, plain_of


@pytest.mark.parametrize("seed", SEEDS)
def test_every_reading_is_the_same(seed: int) -> None:
    model = random_model(seed)
    _, prices = plain_of(model)
    rows = work_out(model, shipped_facts()).planned.rows
    flows = perspectives.flows_of(ledger_of(model))

    for ours in (
        perspectives.PUBLIC_FUNDS,
        perspectives.SUPPORTED_SCHOOLS,
        perspectives.PROVIDER_SCHOOLS,
    ):
        told = read(rows, READINGS[ours.name], prices)
        same(perspectives.read(ours, flows).sum(axis=0), years(told), ours.name)
