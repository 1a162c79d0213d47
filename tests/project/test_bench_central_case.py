"""A central case with one figure explained feels immediate: it is far from slow."""

from __future__ import annotations

from bench.central_case import main


def test_the_central_case_takes_at_most_half_of_the_plain_calculation() -> None:
    assert main(["--example", "securing_good", "--rounds", "1", "--gate", "0.5"]) == 0


def test_a_gate_that_is_too_narrow_is_told() -> None:
    assert main(["--example", "securing_good", "--rounds", "1", "--gate", "0"]) == 1
