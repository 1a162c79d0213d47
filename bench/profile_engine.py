"""Show where the engine's time goes on the fourteen-programme model.

python -m bench.profile_engine [--draws 8192] [--piece 512] [--lines 40]
"""

from __future__ import annotations

import argparse
import cProfile
import pstats

from bench.engine_against_kernel import work_out
from bench.fourteen import draws_of, fourteen
from scenarios.evaluation import PIECE


def main() -> None:
    """Profile once, after a first run that fills every cache."""
    parser = argparse.ArgumentParser(description="Where the engine's time goes.")
    parser.add_argument("--draws", type=int, default=8_192)
    parser.add_argument("--piece", type=int, default=PIECE)
    parser.add_argument("--lines", type=int, default=40)
    asked = parser.parse_args()
    funded = fourteen()
    drawn = draws_of(funded, asked.draws)
    work_out(funded, drawn, asked.piece)
    profile = cProfile.Profile()
    profile.runcall(work_out, funded, drawn, asked.piece)
    pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(asked.lines)


if __name__ == "__main__":
    main()
