"""Measure the engine beside a kernel written by hand, or compare what they give.

    python -m bench.engine_against_kernel            the table
    python -m bench.engine_against_kernel --check    only whether all figures are equal
    python -m bench.engine_against_kernel --gate 4   fail if the engine takes longer

Both work out every figure of every draw; sampling is not measured. CPU time of this
process, in rounds in which each runs once, so that what else the machine does hits both
alike; the ratio is the median of the rounds' own ratios.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median

from bench.agreement import disagreements
from bench.fourteen import draws_of, fourteen
from bench.kernel.whole import PIECE as KERNEL_PIECE
from bench.kernel.whole import Kernel
from bench.outputs import evaluate, figures_of
from costmodel.arrays import Floats
from scenarios.evaluation import PIECE
from scenarios.funded_plan import FundedPlan

GATED = 8_192
"""Draws at which the gate looks."""
SIZES = (1, 1_000, GATED)
AT_LEAST = 0.25
"""Seconds that one measurement takes; few draws are worked out several times."""
CHECKED = 600


@dataclass(frozen=True)
class Measured:
    """CPU time of one number of draws; medians over the rounds."""

    draws: int
    engine: float
    kernel: float
    """Seconds."""
    ratio: float
    """Median of the rounds' own ratios."""


def work_out(funded: FundedPlan, drawn: Floats, piece: int) -> None:
    """Let the engine give every figure of every draw."""
    for _, _, projection in evaluate(funded, drawn, piece):
        figures_of(projection)


def write_out(kernel: Kernel, drawn: Floats, piece: int) -> None:
    """Let the kernel give every figure of every draw."""
    for _ in kernel.pieces(drawn, piece):
        pass


def seconds(work: Callable[[], object], times: int) -> float:
    """Return the CPU time that one run takes, of several."""
    began = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - began) / times


def measure(
    engine: Callable[[], object], kernel: Callable[[], object], rounds: int, draws: int
) -> Measured:
    """Run both in every round, each first in turn."""
    often = [
        max(1, round(AT_LEAST / max(seconds(work, 1), 1e-6)))
        for work in (engine, kernel)
    ]
    engines, kernels = [], []
    for turn in range(rounds):
        if turn % 2:
            engines.append(seconds(engine, often[0]))
        kernels.append(seconds(kernel, often[1]))
        if not turn % 2:
            engines.append(seconds(engine, often[0]))
    ratios = [a / b for a, b in zip(engines, kernels, strict=True)]
    return Measured(draws, median(engines), median(kernels), median(ratios))


def table(measured: Sequence[Measured]) -> str:
    """Return the measurements as a small table."""
    lines = [
        f"{one.draws:>7,} {one.engine * 1e3:>9.2f} ms {one.kernel * 1e3:>9.2f} ms"
        f" {one.ratio:>7.2f}"
        for one in measured
    ]
    head = f"{'draws':>7} {'engine':>12} {'kernel':>12} {'ratio':>7}"
    return "\n".join([head, *lines])


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="The engine beside the kernel.")
    parser.add_argument("--check", action="store_true", help="only compare the figures")
    parser.add_argument("--gate", type=float, help="highest ratio at 8,192 draws")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--piece", type=int, default=PIECE, help="the engine's draws")
    parser.add_argument("--kernel-piece", type=int, default=KERNEL_PIECE)
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Compare, measure and print; return the exit code."""
    asked = arguments(words)
    funded = fourteen()
    kernel = Kernel(funded)
    different = disagreements(funded, kernel, draws_of(funded, CHECKED))
    print("\n".join(different) or "Every figure is equal to 1e-9.")
    if asked.check or different:
        return int(bool(different))
    measured = []
    for draws in SIZES:
        drawn = draws_of(funded, draws)
        engine = partial(work_out, funded, drawn, asked.piece)
        limit = partial(write_out, kernel, drawn, asked.kernel_piece)
        measured.append(measure(engine, limit, asked.rounds, draws))
    print(table(measured))
    return int(asked.gate is not None and measured[-1].ratio > asked.gate)


if __name__ == "__main__":
    sys.exit(main())
