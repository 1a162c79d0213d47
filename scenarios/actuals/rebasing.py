"""A copy of a model that has learnt from its ledger, the old values kept visible.

The rule in words is docs/method/actuals.md. The user's own model is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from costmodel.assumptions import Assumption, Grade
from costmodel.calendar_words import label_of_two_years
from costmodel.document_scalars import spelled
from scenarios.actuals.comparison import AgainstBudget
from scenarios.actuals.flexing import FlexedPlan, Schools
from scenarios.actuals.observing import Observations, observer_of
from scenarios.funding import FundedModel, Funding

LONGEST_NOTE = 1000
LONGEST_SOURCE = 500
_LONGEST_NAME = 60


@dataclass(frozen=True)
class Started:
    """Schools that really started a programme in a year, in place of a cohort."""

    programme: str
    year: int
    schools: float
    before: str
    """The cohort as it was written: a number, or the name of an assumption."""

    @property
    def name(self) -> str:
        """The assumption that holds the number."""
        return f"{self.programme[:_LONGEST_NAME]}_started_{self.year}"


@dataclass(frozen=True)
class RebasedModel:
    """A model re-based from its ledger, and what was replaced."""

    model: FundedModel
    observations: Observations
    started: tuple[Started, ...]


def rebased(
    plan: FlexedPlan, against: AgainstBudget, schools: Schools, source: str
) -> RebasedModel:
    """Return a copy of a model with what its ledger shows.

    Parameters
    ----------
    plan
        The way of funding that was compared.
    against
        The comparison.
    schools
        Those that really started.
    source
        What the new values rest on, as *Ledger ledger.csv, 2026-09 to 2027-01*.

    """
    model = plan.written
    observations = observer_of(plan, against, schools).observations()
    dated = against.window.label(against.window.span[1])
    replaced = {
        one.name: _observed(one.before, one.value, dated, source)
        for one in observations.observed
    }
    started = tuple(_started(model, schools))
    counted = {one.name: _counted(one, model, dated, source) for one in started}
    return RebasedModel(
        model=model.model_copy(
            update={
                "assumptions": {**model.assumptions, **replaced, **counted},
                "programmes": {
                    name: programme.model_copy(
                        update={"cohorts": _cohorts(programme.cohorts, name, started)}
                    )
                    for name, programme in model.programmes.items()
                },
                "funding": {
                    name: _with_cohorts(funding, started)
                    for name, funding in model.funding.items()
                },
            }
        ),
        observations=observations,
        started=started,
    )


def _observed(before: Assumption, value: float, dated: str, source: str) -> Assumption:
    """Return an assumption with the value of a ledger, and its old one in the note."""
    was = ", ".join(
        part
        for part in (
            f"{spelled(before.value)} {before.unit}",
            before.dated,
            before.source,
            before.address,
            before.grade,
        )
        if part
    )
    note = " ".join(part for part in (f"Before: {was}.", before.note) if part)
    return before.model_copy(
        update={
            "value": value,
            "low": None,
            "high": None,
            "dated": dated,
            "source": source[:LONGEST_SOURCE],
            "address": "",
            "grade": Grade.QUOTED,
            "note": note[:LONGEST_NOTE],
        }
    )


def _counted(one: Started, model: FundedModel, dated: str, source: str) -> Assumption:
    """Return the assumption that holds schools that started."""
    label = model.programmes[one.programme].label
    year = label_of_two_years(one.year)
    return Assumption(
        label=f"Schools that started {label} in {year}",
        value=one.schools,
        unit="schools",
        dated=dated,
        source=f"Stated in the mapping. {source}"[:LONGEST_SOURCE],
        grade=Grade.QUOTED,
        exact=True,
        note=f"Before: {one.before}, as planned.",
    )


def _started(model: FundedModel, schools: Schools) -> Iterator[Started]:
    """Yield schools that started, with the cohort that was planned."""
    for programme, by_year in schools.items():
        planned = model.programmes[programme].cohorts
        for year, number in by_year.items():
            before = planned.get(year, 0.0)
            told = before if isinstance(before, str) else spelled(before)
            one = Started(programme, year, number, told)
            again = model.assumptions.get(one.name) if told == one.name else None
            yield replace(one, before=spelled(again.value)) if again else one


def _with_cohorts(funding: Funding, started: tuple[Started, ...]) -> Funding:
    """Return a way of funding whose own cohorts are those that started."""
    cohorts = {
        name: _cohorts(by_year, name, started)
        for name, by_year in funding.cohorts.items()
    }
    return funding.model_copy(update={"cohorts": cohorts})


def _cohorts(
    planned: dict[int, float | str], programme: str, started: tuple[Started, ...]
) -> dict[int, float | str]:
    """Return cohorts by year, those that started by name."""
    names = {one.year: one.name for one in started if one.programme == programme}
    return dict(sorted({**planned, **names}.items()))
