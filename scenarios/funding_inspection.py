"""A funded model that is being checked, with the bounds of what funding adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from costmodel.bounds import (
    BOUNDS,
    COHORT,
    INGREDIENT,
    MOST_SCHOOLS,
    Bound,
    count,
    pounds,
    share,
)
from costmodel.ingredients import Ingredient
from costmodel.inspection import Inspection
from costmodel.references import Path
from costmodel.units import Dimension
from scenarios.affordability_tables import AffordabilityTables
from scenarios.funding import FundedModel, Funding

FUNDING_BOUNDS: Mapping[str, Bound] = {
    **BOUNDS,
    "funding.*.cohorts.*.*": COHORT,
    **{f"funding.*.adds.*.ingredient.{name}": one for name, one in INGREDIENT.items()},
    "funding.*.streams.*.a_year": pounds("60000", "£/year"),
    "funding.*.streams.*.per_school": pounds("5000", "£/school/year"),
    "funding.*.streams.*.per_pupil": pounds("20", "£/pupil/year"),
    "funding.*.streams.*.handed_on": share("0.5 for half of it"),
    "funding.*.streams.*.sums.*": pounds("5000", "£"),
    "funding.*.streams.*.rules.overhead_cap": share("0.15 for 15%"),
    "funding.*.streams.*.rules.pays_share": share("0.5 for half of it"),
    "funding.*.streams.*.rules.in_kind_match": pounds("8000", "£/year"),
    "funding.*.streams.*.rules.ceiling_per_school": pounds("5000", "£/school/year"),
    "funding.*.streams.*.per_unit": pounds("5000"),
    "funding.*.streams.*.prices.*": pounds("4000"),
    "funding.*.streams.*.bands.*.*": pounds("9000"),
    "funding.*.streams.*.brokerage": Bound(
        Dimension.SHARE,
        "a share between 0 and 2",
        "Write a fraction, like 0.15 for 15% of the day's fee.",
        least=0.0,
        most=2.0,
        unit="share",
    ),
    "funding.*.streams.*.price": pounds("250", "£/member/year"),
    "funding.*.streams.*.members.*": count(
        "120", "members", "schools", "people", "year", most=MOST_SCHOOLS
    ),
    "funding.*.streams.*.rise_at_most": Bound(
        Dimension.SHARE,
        "a rise between 0 and 1",
        "Write a fraction, like 0.03 for 3% a year.",
        least=0.0,
        most=1.0,
        unit="share",
    ),
    "funding.*.streams.*.results.share": share("0.2 for 20%"),
    "funding.*.streams.*.results.chance": share("0.6 for 60%"),
    "funding.*.streams.*.retention": share("0.05 for 5%"),
    "funding.*.streams.*.bad_debt": share("0.02 for 2%"),
    "funding.*.streams.*.milestones.*.share": share("0.1 for 10%"),
    "funding.*.streams.*.cost_plus": Bound(
        Dimension.SHARE,
        "a margin between -0.5 and 1",
        "Write a fraction, like 0.05 for 5% on the cost.",
        least=-0.5,
        most=1.0,
        unit="share",
    ),
    "funding.*.streams.*.chance_of_winning": share("0.35 for 35%"),
    "funding.*.lot_discounts.*.share": share("0.05 for 5%"),
    "funding.*.demand.eligible.*": count(
        "467", "schools", "year", "head", "hub", "trust", most=MOST_SCHOOLS
    ),
    "funding.*.demand.reach": share("0.8 for 80%", "share/year"),
    "funding.*.demand.interest": share("0.3 for 30%"),
    "funding.*.demand.refill": share("0.1 for 10%", "share/year"),
    "funding.*.transitions.*.converts": share("0.4 for 40%"),
    "funding.*.transitions.*.leaves": share("0.2 for 20%", "share/year"),
}
"""What every number of a funded model may be, by the path of its place."""


@dataclass(frozen=True)
class FundingInspection(Inspection):
    """What every check of funding is given."""

    model: FundedModel
    tables: AffordabilityTables

    @property
    def additions(self) -> tuple[tuple[str, Ingredient], ...]:
        """What ways of funding add, by the programme or pool it goes to."""
        return tuple(
            (added.to, added.ingredient)
            for funding in self.model.funding.values()
            for added in funding.adds
        )

    def scenarios(self) -> Iterator[tuple[Path, Funding]]:
        """Yield each way of funding with its path."""
        for name, funding in self.model.funding.items():
            yield ("funding", name), funding
