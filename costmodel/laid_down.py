"""Which rates in law a model uses: what employers pay, and VAT.

Nobody writes them in a document: they come with a salary and with a price.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.facts import ON_COSTS, PENSIONS, QUALIFYING_EARNINGS, VAT
from costmodel.ingredients import Ingredient
from costmodel.model import CostModel
from costmodel.people import Person
from costmodel.references import Path, parts_of

_INSURANCE = frozenset({"oncost.ni_rate", "oncost.ni_threshold"})


def rates_in_law(model: CostModel) -> tuple[str, ...]:
    """Return the names of the rates that some person or price of a model needs.

    Examples
    --------
    >>> model = CostModel.model_validate({"format": "costmodel/1",
    ...     "organisation": {"name": "Small", "first_year": 2026, "years": 1},
    ...     "people": {"officer": {"from": "broker", "salary": 30000.0,
    ...         "on_costs": "workplace_pension", "working_days": 220.0}},
    ...     "programmes": {"one": {"label": "One", "phase": "all", "cohorts": {}}}})
    >>> rates_in_law(model)
    ('oncost.ni_rate', 'oncost.ni_threshold', 'oncost.auto_enrol_min')

    """
    used: set[str] = set()
    for person in model.people.values():
        used |= on_costs_of(person)
    recovers = model.organisation.vat == "taxable_supplier"
    if any(
        _bears_vat(ingredient, recovers=recovers)
        for _, ingredient in parts_of(model, Ingredient)
    ):
        used.add(VAT)
    return tuple(name for name in (*ON_COSTS, VAT) if name in used)


def places_of_rate(model: CostModel, name: str) -> Iterator[Path]:
    """Yield the people and the prices of a model that need a rate in law."""
    for key, person in model.people.items():
        if name in on_costs_of(person):
            yield ("people", key)
    if name == VAT:
        recovers = model.organisation.vat == "taxable_supplier"
        for path, ingredient in parts_of(model, Ingredient):
            if _bears_vat(ingredient, recovers=recovers):
                yield (*path, "vat")


def on_costs_of(person: Person) -> frozenset[str]:
    """Return the names of what the employer pays on top of a person's salary."""
    if not person.has_pay:
        return frozenset()
    pension = PENSIONS[person.on_costs or "teachers"]
    levy = {"oncost.apprenticeship_levy"} if person.pays_levy else set()
    limits = set(QUALIFYING_EARNINGS) if person.has_limited_pension else set()
    return _INSURANCE | {pension} | levy | limits


def _bears_vat(ingredient: Ingredient, *, recovers: bool) -> bool:
    """Whether the rate of VAT changes what an ingredient costs anybody."""
    if ingredient.recovers is not None:
        recovers = ingredient.recovers == 1.0
    if ingredient.vat == "on_top":
        return ingredient.given_by is None and not recovers
    return ingredient.vat == "included"
