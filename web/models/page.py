"""The list of models, each with what was worked out of it."""

from __future__ import annotations

from dataclasses import dataclass

from reports import wording
from web.data import models, runs
from web.data.database import Session
from web.data.tables import Revision, Run
from web.days import day_of


@dataclass(frozen=True)
class ListedModel:
    """One model of the list."""

    model_id: int
    title: str
    changed: str
    """As *Revision 2, 21 November 2026, by the owner*."""
    run_id: int | None
    worked_out: str
    """As *Worked out on 21 November 2026, run 4f2a91c07b1e*; empty if it was not."""


def listed_models(rows: Session) -> tuple[ListedModel, ...]:
    """Return every model, the last changed first."""
    revisions = models.newest_revisions(rows)
    newest = runs.newest_runs(rows, [revision.id for revision in revisions])
    return tuple(_listed(each, newest.get(each.id)) for each in revisions)


def _listed(revision: Revision, run: Run | None) -> ListedModel:
    day = wording.day(day_of(revision.created))
    return ListedModel(
        model_id=revision.model_id,
        title=revision.title,
        changed=f"Revision {revision.number}, {day}, by {revision.author}",
        run_id=run.id if run else None,
        worked_out=_worked_out(run) if run else "",
    )


def _worked_out(run: Run) -> str:
    day = wording.day(day_of(run.created))
    return f"Worked out on {day}, run {run.inputs_hash[:12]}"
