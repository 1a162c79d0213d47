"""Runs: keep what an evaluation gave, find it again by its number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from web.data.tables import Run


@dataclass(frozen=True)
class Evaluation:
    """What names a run, and what came of it."""

    inputs_hash: str
    """SHA-256 of everything that went in, in hexadecimal."""
    engine_version: str
    as_of: date
    """The day the run took as today, which its documents bear."""
    seed: int
    results: str
    """JSON."""


def keep_run(
    session: Session, revision_id: int, evaluation: Evaluation, now: datetime
) -> Run:
    """Keep a run of a revision and return it."""
    run = Run(revision_id=revision_id, created=now, **vars(evaluation))
    session.add(run)
    session.flush()
    return run


def renew_run(session: Session, run: Run, evaluation: Evaluation, now: datetime) -> Run:
    """Let a run say what the same evaluation gave when it was made again; return it."""
    for name, value in vars(evaluation).items():
        setattr(run, name, value)
    run.created = now
    session.flush()
    return run


def same_run(session: Session, revision_id: int, evaluation: Evaluation) -> Run | None:
    """Return the run of a revision on the same inputs by the same engine, if any."""
    wanted = select(Run).where(
        Run.revision_id == revision_id,
        Run.inputs_hash == evaluation.inputs_hash,
        Run.engine_version == evaluation.engine_version,
    )
    return session.scalar(wanted)


def run_numbered(session: Session, run_id: int) -> Run | None:
    """Return a run and the revision it is of, or None if there is no such run."""
    wanted = select(Run).where(Run.id == run_id).options(joinedload(Run.revision))
    return session.scalar(wanted)


def newest_runs(session: Session, revision_ids: list[int]) -> dict[int, Run]:
    """Return the newest run of each revision that has one, by the revision's id."""
    newest = (
        select(func.max(Run.id))
        .where(Run.revision_id.in_(revision_ids))
        .group_by(Run.revision_id)
    )
    runs = session.scalars(select(Run).where(Run.id.in_(newest)))
    return {run.revision_id: run for run in runs}
