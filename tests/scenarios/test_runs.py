"""The name of one evaluation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from costmodel import __version__
from scenarios.runs import Run

RUN = Run("model", "published", "schools", "2026-09", seed=1, blocks=8)


def test_a_run_is_named_by_all_that_went_into_it() -> None:
    assert len(RUN.inputs_hash) == 64
    assert RUN.inputs_hash.startswith(RUN.name)
    assert len(RUN.name) == 12


@pytest.mark.parametrize(
    "changed",
    [
        replace(RUN, model="other"),
        replace(RUN, published="other"),
        replace(RUN, schools="other"),
        replace(RUN, as_of=""),
        replace(RUN, seed=2),
        replace(RUN, blocks=9),
    ],
)
def test_anything_that_changes_makes_another_run(changed: Run) -> None:
    assert changed.inputs_hash != RUN.inputs_hash


def test_the_version_of_the_engine_stands_beside_the_name() -> None:
    newer = replace(RUN, engine="99.0")

    assert newer.inputs_hash == RUN.inputs_hash
    assert RUN.engine == __version__


def test_inputs_do_not_run_into_each_other() -> None:
    one = Run("ab", "c", "", "", 0, 0)

    assert one.inputs_hash != Run("a", "bc", "", "", 0, 0).inputs_hash
