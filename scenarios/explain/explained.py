"""Any figure of a model, taken apart; the model is worked out once.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from costmodel.bearers import Ledger
from costmodel.blocks import BLOCK
from costmodel.document_lines import DocumentLines
from costmodel.explain.addresses import UnknownAddressError, nearest_of, unknown
from costmodel.explain.basis import Basis, Volumes
from costmodel.explain.books import Books
from costmodel.explain.figures import explain, known_in
from costmodel.explain.nearest import Nearest, following_in, nearest_word
from costmodel.explain.tree import Explanation
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from costmodel.suggestions import closest, listed
from scenarios.claim.budgets import shipped_budgets
from scenarios.claim.held import asked_claim
from scenarios.claim.prices import drawn_prices
from scenarios.comparison import Draws
from scenarios.explain import model_numbers
from scenarios.explain.ability import ABLE, SHARE, Ability
from scenarios.explain.addresses import Topic, scenario_address
from scenarios.explain.asked import TOPIC as ASKED
from scenarios.explain.asked import AskedFigures, is_of_draws
from scenarios.explain.basis import basis_of_number, prices_of
from scenarios.explain.chances import TOPIC as CHANCES
from scenarios.explain.chances import chances_of
from scenarios.explain.claims import TOPIC as CLAIM
from scenarios.explain.claims import claims_of
from scenarios.explain.closing import closing_of
from scenarios.explain.drawing import Drawing
from scenarios.explain.drawn_reserves import TOPIC as RESERVES_IN_DRAWS
from scenarios.explain.drawn_reserves import drawn_reserves_of
from scenarios.explain.figures import Maker, figures_of
from scenarios.explain.gaps import COSTS, Gaps
from scenarios.explain.offers import offers
from scenarios.explain.planned import Planned
from scenarios.explain.readings import readings_of
from scenarios.explain.shrunk import shrunk_of
from scenarios.explain.subsidy_needed import needed_of
from scenarios.explain.swings import swings_of
from scenarios.explain.verdicts import verdicts_of
from scenarios.explain.way import IF_LOST, Way
from scenarios.explain.worths import CHANCE, WORTH, worths_of
from scenarios.funded_plan import (
    FundedPlan,
    ScenarioPlan,
    funded_plan_of,
    if_lost,
)
from scenarios.funding import may_be_lost
from scenarios.gap import Gap, gap_of
from scenarios.opened_model import OpenedModel
from scenarios.projection import Projector, projector_of

_OF_GAPS = frozenset({ABLE, SHARE, CLAIM, *COSTS.values()})
"""Words that stand in addresses of what schools can pay and what is left."""

_OF_DRAWS = frozenset({CHANCES, RESERVES_IN_DRAWS})
"""Words that stand in addresses of figures of draws."""


def explained_of(opened: OpenedModel, draws: Draws | None = None) -> Explained:
    """Return what explains the figures of an opened model.

    Chances and percentiles are those of the same draws as in a comparison.

    Raises
    ------
    ModelRefusedError
        If the model has errors; the exception carries every finding.

    """
    funded = funded_plan_of(opened.require(), opened.register, opened.tables)
    return Explained(funded, opened.lines, draws or Draws())


@dataclass(frozen=True)
class Explained:
    """A model whose figures can be asked for, at central values."""

    funded: FundedPlan
    """The compiled model."""
    lines: DocumentLines
    """Where plain numbers stand in the document."""
    draws: Draws = field(default_factory=Draws)
    """By which chances and percentiles are found, where one is asked for."""
    _ways: dict[str, Mapping[str, Maker]] = field(default_factory=dict)

    def figure(self, address: str) -> Explanation:
        """Return a figure and everything it is made of.

        Raises
        ------
        UnknownAddressError
            If the address names no figure.

        """
        found = (
            self._of_asked(address)
            or self._of_gaps(address)
            or self._of_worths(address)
            or self._of_ways(address)
        )
        if found is not None:
            return found()
        try:
            return explain(self.ledger, address, self.lines)
        except UnknownAddressError as error:
            planned = self._planned.maker(address.strip())
            if planned is not None:
                return planned()
            near = self._near(address.strip())
            told = f"{error}{self._like_a_way()}"
            told = f"{unknown(address)} {near}" if near else told
            raise UnknownAddressError(told) from error

    def basis(self, address: str, figure: Explanation) -> Basis:
        """Return on which volumes and prices a figure rests; it must be one."""
        base = self.funded.plan.horizon.label_of_year(0)
        section = address.strip().partition(".")[0]
        is_section = section in model_numbers.SECTIONS
        if is_section and address.strip() in self._planned.stated():
            return basis_of_number(address.strip(), figure.unit, base)
        is_of_way = not self._of_gaps(address) and self._of_ways(address) is not None
        volumes = Volumes.OWN if is_of_way else Volumes.PLANNED
        words = tuple(address.strip().split(".")[1:])
        is_drawn = bool(_OF_DRAWS.intersection(words[:2])) and is_of_way
        draws = self.draws.blocks * BLOCK if is_drawn else 0
        if CHANCE in words[1:2]:
            draws = BLOCK
        if is_of_draws(words):
            draws = self.draws.blocks * BLOCK
        return Basis(volumes, prices_of(words, figure.unit), base, draws)

    def _of_asked(self, address: str) -> Maker | None:
        """Return what makes a figure of the claim, asked of schools."""
        is_one = ASKED in address.strip().split(".")
        return self._asked.get(address.strip()) if is_one else None

    def _of_gaps(self, address: str) -> Maker | None:
        """Return what makes a figure of what schools can pay, or of what is left."""
        is_one = bool(set(address.strip().split(".")) & _OF_GAPS)
        return self._gaps.get(address.strip()) if is_one else None

    def _of_worths(self, address: str) -> Maker | None:
        """Return what makes a figure of what a success may be worth."""
        is_one = bool(set(address.strip().split(".")) & {WORTH, CHANCE})
        return self._worths.get(address.strip()) if is_one else None

    def _of_ways(self, address: str) -> Maker | None:
        """Return what makes a figure of a way of funding."""
        written = address.strip()
        named = (each for each in self._scenarios if written.startswith(f"{each}."))
        makers = (self._figures(name).get(written) for name in named)
        return next((maker for maker in makers if maker is not None), None)

    @cached_property
    def _planned(self) -> Planned:
        """What makes further readings of costs on planned volumes."""
        return Planned(self.books)

    @cached_property
    def _gap(self) -> Gap:
        """What schools can pay, and what is left."""
        return gap_of(self.funded, self.ledger)

    @cached_property
    def _gaps(self) -> Mapping[str, Maker]:
        """What makes the figures of what schools can pay and what is left."""
        gap = self._gap
        return {
            **Gaps(gap, self.books).figures(),
            **Ability(self.funded, gap).figures(),
            **claims_of(gap, self.books),
            **shrunk_of(gap, self.books),
        }

    @cached_property
    def _asked(self) -> Mapping[str, Maker]:
        """What makes the figures of the claim asked of schools; none without a school.

        All draws are made for them.
        """
        if not self.ledger.costs.volumes.places.any():
            return {}
        prices = drawn_prices(self.funded, self.draws.seed, self.draws.blocks)
        budgets = shipped_budgets(self.funded, self._gap.region)
        asked = asked_claim(self.funded, prices, budgets)
        ability = Ability(self.funded, self._gap)
        return AskedFigures(asked, ability, self.books, self._drawing).figures()

    @cached_property
    def _worths(self) -> Mapping[str, Maker]:
        """What makes what a success may be worth, and how likely it then is."""
        return worths_of(self.books, self._drawing)

    def _near(self, address: str) -> str:
        """Return what is right near a wrong address; empty if nothing is."""
        owner, _, rest = address.partition(".")
        if owner in model_numbers.SECTIONS:
            numbers = self._planned.stated()
            return Nearest(following_in(numbers), numbers.__contains__).remedy(address)
        meant = self._meant(owner)
        if meant is None:
            return ""
        if meant in self.funded.scenarios:
            return self._of_way(meant).meant(_joined(meant, rest))
        nearest = self._costs(address)
        return (nearest.remedy if meant == owner else nearest.meant)(
            _joined(meant, rest)
        )

    def _meant(self, owner: str) -> str | None:
        """Return the owner that a name or a label is, or is near to."""
        owners, ways = known_in(self.funded.plan).owners, self.funded.scenarios
        if owner in (*owners, *ways):
            return owner
        model = self.funded.plan.model
        by_label = {
            **{each.label: name for name, each in model.pools.items()},
            **{each.label: name for name, each in model.programmes.items()},
            **{each.funding.label: name for name, each in ways.items()},
        }
        called = {label.casefold(): name for label, name in by_label.items()}
        near = nearest_word(owner.casefold(), called) or ""
        named = nearest_word(owner, owners), closest(owner, ways), called.get(near)
        return next((one for one in named if one in (*owners, *ways)), None)

    def _of_way(self, way: str) -> Nearest:
        """Return every address of a way of funding, and of it if it is lost."""
        cases = (each for each in (way, f"{way}.{IF_LOST}") if each in self._scenarios)
        figures: dict[str, Maker] = {}
        for name in cases:
            figures |= self._figures(name)
        return offers(figures, self.draws)

    def _like_a_way(self) -> str:
        """Return how a figure of a way of funding is written; empty without any."""
        if not self.funded.scenarios:
            return ""
        first, *others = self.funded.scenarios
        year = self.funded.plan.horizon.first_year
        example = scenario_address(first, Topic.RESULT, when=year)
        further = f", or with {listed(others, last='or')} for '{first}'"
        told = f" For a way of funding write one as '{example}'"
        return f"{told}{further}." if others else f"{told}."

    def _costs(self, address: str) -> Nearest:
        """Return every address of costs on planned volumes."""
        own = nearest_of(address, known_in(self.funded.plan))
        figures = {**self._gaps, **self._worths, **self._planned.figures()}
        if ASKED in address.split("."):
            figures |= self._asked
        further = following_in(figures)
        return Nearest(
            lambda begun: tuple(
                dict.fromkeys((*own.following(begun), *further(begun)))
            ),
            lambda written: own.is_figure(written) or written in figures,
        )

    def _figures(self, name: str) -> Mapping[str, Maker]:
        """Return what makes the figures of a scenario; worked out once."""
        if name not in self._ways:
            projection = self.projector.project(self._scenarios[name])
            way = Way(projection, self.books)
            self._ways[name] = {
                **figures_of(way),
                **readings_of(way),
                **closing_of(way),
                **verdicts_of(way),
                **needed_of(way),
                **chances_of(way, self._drawing),
                **drawn_reserves_of(way, self._drawing),
                **swings_of(way),
            }
        return self._ways[name]

    @cached_property
    def _drawing(self) -> Drawing:
        """All draws, made once and only if a figure of them is asked for."""
        return Drawing(self.funded, self.draws)

    @cached_property
    def _scenarios(self) -> Mapping[str, ScenarioPlan]:
        """The ways of funding, and those whose contracts are lost."""
        won = self.funded.scenarios
        lost = {
            f"{name}.{IF_LOST}": if_lost(each)
            for name, each in won.items()
            if may_be_lost(each.funding)
        }
        return {**won, **lost}

    @cached_property
    def projector(self) -> Projector:
        """What works out a way of funding."""
        central = self.funded.plan.terms.central
        return projector_of(self.funded, central, in_detail=True)

    @cached_property
    def ledger(self) -> Ledger:
        """The costs on planned volumes, the broker paying for deployed days."""
        plan, priced = self.funded.plan, self.projector.priced
        journeys = journeys_of(plan, priced.table, planned_cohorts(plan))
        costs = cost(plan, self.funded.planned, priced, journeys, self.funded.order)
        return Ledger(costs, priced)

    @cached_property
    def books(self) -> Books:
        """What explains the parts of those costs."""
        return Books(self.ledger, self.lines)


def _joined(owner: str, rest: str) -> str:
    """Return an owner and what is written after it."""
    return f"{owner}.{rest}" if rest else owner
