"""Measure the central case of a shipped organisation beside the plain calculation.

    python -m bench.central_case                 the ratios
    python -m bench.central_case --gate 0.5      fail if the engine takes more than that

The engine works out what a page asks for once a model is compiled: costs on planned
volumes row by row, each scenario won and lost with who pays for every cell, and one
figure taken apart down to its numbers. The plain calculation of `tests/reference` does
the same but for the last. CPU time, in rounds in which each runs once; the ratio is the
median of the rounds' own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial

from bench.engine_against_kernel import measure, seconds
from costmodel.assumption_files import load_published
from costmodel.bearers import Ledger
from costmodel.explain.figures import explain
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from scenarios.affordability_files import load_affordability
from scenarios.funded_plan import FundedPlan, funded_plan_of, if_lost
from scenarios.funding import may_be_lost
from scenarios.opened_model import open_model
from scenarios.projection import projector_of
from scenarios.shipped_examples import find_example
from tests.reference.plain import work_out
from tests.reference.plain_facts import shipped_facts

EXAMPLE = "city_network"
"""The shipped organisation: 400 schools, 15 programmes, three ways of funding."""

FIGURE = "all.full_cost.2026"
"""The largest figure of a year: every line of every programme and pool."""


def central_case(funded: FundedPlan) -> Ledger:
    """Work out the planned costs and every scenario; return the planned costs."""
    projector = projector_of(funded, funded.plan.terms.central, in_detail=True)
    for scenario in funded.scenarios.values():
        projector.project(scenario)
        if may_be_lost(scenario.funding):
            projector.project(if_lost(scenario))
    plan, priced = funded.plan, projector.priced
    journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
    costs = cost(plan, funded.planned, priced, journeys, funded.order)
    ledger = Ledger(costs, priced)
    for table in (ledger.full_cost, ledger.full_economic_cost):
        table.sum()
    return ledger


def central_and_explained(funded: FundedPlan) -> None:
    """Work the central case out and take one figure of it apart."""
    for _ in explain(central_case(funded), FIGURE).leaves():
        pass


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description="The central case beside the plain calculation."
    )
    parser.add_argument("--example", default=EXAMPLE)
    parser.add_argument("--gate", type=float, help="highest ratio, with one figure")
    parser.add_argument("--rounds", type=int, default=7)
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    asked = arguments(words)
    model = open_model(find_example(asked.example).path).require()
    compile_it = partial(funded_plan_of, model, load_published(), load_affordability())
    funded, facts = compile_it(), shipped_facts()
    plain = partial(work_out, model, facts)
    print(f"compiling {1e3 * seconds(compile_it, 3):.0f} ms, once")
    ratio = 0.0
    for what, engine in (
        ("central case", partial(central_case, funded)),
        (f"and {FIGURE} explained", partial(central_and_explained, funded)),
    ):
        found = measure(engine, plain, asked.rounds, draws=1)
        ratio = found.ratio
        print(
            f"{what:<38} {1e3 * found.engine:>6.1f} ms, plain calculation"
            f" {1e3 * found.kernel:>7.1f} ms, ratio {ratio:.3f}"
        )
    return int(asked.gate is not None and ratio > asked.gate)


if __name__ == "__main__":
    sys.exit(main())
