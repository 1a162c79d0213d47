"""Measure how long every kind of chart takes to draw, beside reading it back.

    python -m bench.chart_drawing                     each chart of the tests
    python -m bench.chart_drawing --gate 60           fail above so many readings

A chart is drawn while somebody waits for a page. Reading its SVG back as XML is the
peer: work that grows with the marks of the picture, by a parser written in C. CPU time,
in rounds in which each runs once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from xml.etree.ElementTree import fromstring

from bench.engine_against_kernel import measure
from reports.charts import draw
from tests.reports.drawings import DRAWINGS

SAID = "The finding"


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Drawing beside reading back.")
    parser.add_argument("--gate", type=float, help="highest ratio to reading back")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    asked = arguments(words)
    ratios = []
    print(f"{'chart':<22} {'drawn':>10} {'read back':>10} {'ratio':>7}")
    for name, drawing in DRAWINGS.items():
        drawn = partial(draw, drawing, SAID)
        # Our own drawing wrote it: it declares no entities.
        read = partial(fromstring, drawn())
        found = measure(drawn, read, asked.rounds, 1)
        ratios.append(found.ratio)
        print(
            f"{name:<22} {found.engine * 1e3:>7.2f} ms {found.kernel * 1e3:>7.2f} ms"
            f" {found.ratio:>7.1f}"
        )
    return int(asked.gate is not None and max(ratios) > asked.gate)


if __name__ == "__main__":
    sys.exit(main())
