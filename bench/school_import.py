"""Measure the import of official school files, beside merely reading them.

    python -m bench.school_import FILE...             CSV files, packed or not
    python -m bench.school_import FILE... --gate 6    fail above so many readings

Importing recognises each file, reads its columns, counts what it does not understand,
and joins all into one table of schools. Reading is `pandas.read_csv` with all cells as
words. CPU time, in rounds in which each runs once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from bench.engine_against_kernel import measure
from scenarios.schools.extracts import read_files
from scenarios.schools.joining import join


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Importing beside reading.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--gate", type=float, help="highest ratio to reading")
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    asked = arguments(words)

    def imported() -> int:
        return len(join(read_files(asked.files)))

    def read() -> int:
        return sum(
            len(pd.read_csv(path, dtype=str, encoding_errors="replace"))
            for path in asked.files
        )

    schools, rows = imported(), read()
    found = measure(imported, read, asked.rounds, 1)
    print(
        f"{schools:,} schools from {rows:,} rows: imported in {found.engine:.2f} s,"
        f" read in {found.kernel:.2f} s, ratio {found.ratio:.2f}"
    )
    return int(asked.gate is not None and found.ratio > asked.gate)


if __name__ == "__main__":
    sys.exit(main())
