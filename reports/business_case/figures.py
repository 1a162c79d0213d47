"""The few figures that sentences of the business case speak of, in words."""

from __future__ import annotations

from dataclasses import dataclass

from reports import wording
from reports.statements import Statements
from scenarios.comparison import ScenarioView
from scenarios.sustainability import VerdictKind


@dataclass(frozen=True)
class Told:
    """Figures of one run, ready to stand in a sentence."""

    statements: Statements

    @property
    def full_cost(self) -> str:
        """Full cost of all years, as ``£10.6m``."""
        return wording.short_money(float(self.statements.cost.full_cost.sum()))

    @property
    def economic_cost(self) -> str:
        """Full economic cost of all years."""
        return wording.short_money(float(self.statements.cost.full_economic_cost.sum()))

    @property
    def first_year(self) -> str:
        """Full cost of the first year."""
        return wording.short_money(float(self.statements.cost.full_cost[0].sum()))

    @property
    def a_school(self) -> str:
        """Full cost a school-year, first-year prices, as ``£5,086``."""
        return wording.money(self.statements.comparison.gap.full_cost)

    @property
    def all_resources_a_school(self) -> str:
        """Full economic cost a school-year, first-year prices."""
        return wording.money(self.statements.comparison.gap.full_economic_cost)

    @property
    def schools(self) -> str:
        """Places of the first year, as ``400 schools``."""
        costs = self.statements.comparison.cost.ledger.costs
        return wording.counted(round_half(costs.volumes.places[:, 0].sum()), "school")

    @property
    def programmes(self) -> str:
        """Number of programmes."""
        return wording.counted(
            len(self.statements.comparison.model.programmes), "programme"
        )

    @property
    def unsourced(self) -> str:
        """Share of full cost that rests on unsourced numbers, as ``83%``."""
        return wording.per_cent(self.statements.comparison.cost.unsourced_share)

    def name(self, scenario: str) -> str:
        """Return the label of a scenario."""
        return self.statements.labels.scenarios[scenario]

    def sustaining(self) -> list[str]:
        """Return the labels of scenarios that do not fail at central values."""
        return [
            self.name(name)
            for name, view in self.statements.comparison.scenarios.items()
            if kind_of(view) is not VerdictKind.FAILS
        ]


def kind_of(view: ScenarioView) -> VerdictKind:
    """Return the kind of a scenario's verdict at central values."""
    return VerdictKind(int(view.central.verdict.kind[0]))


def round_half(value: float) -> float:
    """Return a count without the dust of float sums."""
    return float(f"{value:.6f}")
