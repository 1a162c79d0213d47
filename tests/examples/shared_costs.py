"""Departments that serve each other, as pools and programmes of a model document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.bearers import Ledger
from costmodel.money import round_statement
from costmodel.tables import cost_table
from tests.examples.documents import Words, bought, ledger_of, programme
from tests.examples.example import Example, Line

Volumes = Mapping[str, Mapping[str, float]]
"""What each service department does for the others, by name: the weights of a pool."""


@dataclass(frozen=True)
class Departments:
    """Departments with their own costs; those that serve others are pools."""

    costs: Mapping[str, float]
    """Of every department, in pounds, before any is shared."""
    volumes: Volumes
    method: str = "reciprocal"
    order: tuple[str, ...] = ()

    @cached_property
    def ledger(self) -> Ledger:
        """What the document of these departments comes to."""
        order = [name.lower() for name in self.order]
        return ledger_of(
            pools={name.lower(): self._pool(name) for name in self.volumes},
            programmes={
                name.lower(): programme(name, ingredients=self._own(name))
                for name in self.finals
            },
            allocation={"method": self.method, "order": order},
        )

    def _pool(self, name: str) -> Words:
        """Return a service department as a pool."""
        weights = {
            other.lower(): volume for other, volume in self.volumes[name].items()
        }
        ingredients = self._own(name)
        return {
            "label": name,
            "driver": "fixed",
            "weights": weights,
            "ingredients": ingredients,
        }

    def _own(self, name: str) -> list[Words]:
        """Return a department's own cost as what it buys."""
        pounds = self.costs.get(name, 0)
        return [bought(pounds)] if pounds else []

    @property
    def finals(self) -> tuple[str, ...]:
        """Departments that serve no other."""
        return tuple(name for name in self.costs if name not in self.volumes)

    @cached_property
    def full(self) -> dict[str, float]:
        """Full cost of each department that serves no other, in pounds."""
        full = self.ledger.costs.full_cost()[:, 0, 0]
        return dict(zip(self.finals, full.tolist(), strict=True))

    def total(self) -> float:
        """Return the full cost of all of them, from the table for analysts."""
        programmes = [name.lower() for name in self.finals]
        table = cost_table(self.ledger)["full_cost"]
        return float(table[table.index.isin(programmes, level="programme")].sum())

    def printed(self) -> dict[str, int]:
        """Return full cost in whole pounds, as a statement prints it."""
        full = self.ledger.full_cost.sum(axis=(0, 1))[: len(self.finals), 0]
        shown = round_statement(full).tolist()
        return dict(zip(self.finals, shown, strict=True))

    def gross(self, own: Mapping[str, float] | None = None) -> dict[str, float]:
        """Return the cost of each service department with what it receives.

        ``own`` are sums to start from, in pounds, in place of the departments' own.
        """
        start = self.costs if own is None else own
        amounts = np.array([float(start.get(name, 0)) for name in self.volumes])
        gross = self.ledger.costs.pool_shares.gross(
            amounts[:, None, None, None], range(1)
        )
        return dict(zip(self.volumes, gross[:, 0, 0, 0].tolist(), strict=True))


def _finals(
    departments: Departments,
    expected: Mapping[str, float],
    tolerance: float,
    suffix: str = "",
) -> Iterator[Line]:
    """Yield the full cost of each department that serves no other."""
    for name in departments.finals:
        yield Line(
            f"{name}{suffix}",
            expected[name],
            departments.full[name],
            tolerance,
            is_published=False,
        )


def factory(example: Example) -> Iterator[Line]:
    """WE01: direct, step-down, reciprocal; and the total that must cast."""
    costs, shares = example.inputs["direct_costs"], example.inputs["shares"]
    both_ways = Departments(costs, shares)
    for name, printed in example.published["reciprocal_gross"].items():
        tolerance = 1.0 if name == "RM" else 0.5
        yield Line(f"{name}, gross", printed, both_ways.gross()[name], tolerance)
    order = tuple(example.inputs["step_down_order"])
    for each in (
        both_ways,
        Departments(costs, shares, "step_down", order),
        Departments(costs, shares, "direct"),
    ):
        expected = example.worked_out[f"{each.method}_final"]
        yield from _finals(each, expected, 5e-5, f", {each.method}")
        total = example.published["total_published"]
        yield Line(f"total, {each.method}", total, each.total(), 1e-6)
    for name, book in example.published["reciprocal_final"].items():
        lost = float(example.published["published_rounding_error"])
        what = f"{name}, reciprocal, in the source"
        yield Line(what, book, both_ways.full[name], lost)
    whole_pounds = {"Machining": 107_276, "Assembly": 132_724}
    for name, shown in both_ways.printed().items():
        expected = whole_pounds[name]
        yield Line(f"{name}, as printed", expected, shown, 0.0, is_published=False)


def two_departments(example: Example) -> Iterator[Line]:
    """WE03: two equations; what is left of each goes to the rest of the firm."""
    both = Departments(
        {"Y": 7260, "Z": 4000, "Rest": 0},
        {"Y": {"Z": 0.2, "Rest": 0.8}, "Z": {"Y": 0.3, "Rest": 0.7}},
    )
    for name in ("Y", "Z"):
        yield Line(name, example.published[name], both.gross()[name], 1e-6)
    left = 0.8 * example.published["Y"] + 0.7 * example.published["Z"]
    yield from _finals(both, {"Rest": left}, 1e-6, " of the firm")
    yield Line("total", 7260 + 4000, both.total(), 1e-6, is_published=False)


def order_and_base(example: Example) -> Iterator[Line]:
    """WE07: three answers from one set of costs."""
    given, down = example.inputs, ("Laundry", "Housekeeping")
    for key, base, order in (
        ("laundry_first_hours", "housekeeping_hours", down),
        ("housekeeping_first_hours", "housekeeping_hours", down[::-1]),
        ("housekeeping_first_area", "area", down[::-1]),
    ):
        volumes = {"Laundry": given["laundry_volume"], "Housekeeping": given[base]}
        hospital = Departments(given["direct"], volumes, "step_down", order)
        suffix = f", {key.replace('_', ' ')}"
        yield from _finals(hospital, example.worked_out[key], 0.005, suffix)
        total = example.worked_out["total"]
        yield Line(f"total{suffix}", total, hospital.total(), 1e-6, is_published=False)


def three_bases(example: Example) -> Iterator[Line]:
    """WE08: each department by a base of its own."""
    centres = {each["name"]: each for each in example.inputs["centres"]}
    volumes = {
        name: _uses(example.inputs["centres"], base, name)
        for name, base in example.inputs["bases"].items()
    }
    costs = {name: centre["cost"] for name, centre in centres.items()}
    order = tuple(example.inputs["order"])
    hospital = Departments(costs, volumes, "step_down", order)
    yield from _finals(hospital, example.worked_out["final"], 0.005)
    yield Line("total", example.published["total"], hospital.total(), 1e-6)
    dietary = hospital.gross()["Dietary"]
    from_maintenance = hospital.gross({"Maintenance": costs["Maintenance"]})["Dietary"]
    to_administrative = hospital.gross({"Dietary": dietary})["Administrative"]
    for key, ours in (
        ("maintenance_to_dietary", from_maintenance),
        ("dietary_to_allocate", dietary),
        ("dietary_to_administrative", to_administrative),
    ):
        what = key.replace("_", " ").capitalize()
        yield Line(what, example.published[key], ours, 0.5)


def _uses(
    centres: Sequence[Mapping[str, float | str]], base: str, giver: str
) -> dict[str, float]:
    """Return how much each centre but the giver has of a base."""
    return {
        str(centre["name"]): float(centre[base])
        for centre in centres
        if centre["name"] != giver
    }


def cut_loop(example: Example) -> Iterator[Line]:
    """WE10: the order of the source, and the true gross costs."""
    costs = {**example.inputs["pool"], "b": 0, "c": 0, "d": 0}
    keys, published = example.inputs["keys"], example.published
    stepped = Departments(costs, keys, "step_down", tuple(example.inputs["precedence"]))
    in_order = ", in the order a, b, c"
    for name in ("b", "c"):
        gross = stepped.gross()[name]
        yield Line(f"{name}, gross{in_order}", published[name], gross, 1e-9)
    # What c has when it is closed can go to d alone; the rest of d is from b.
    from_c = stepped.gross()["c"]
    from_b = stepped.full["d"] - from_c
    yield Line(f"d from b{in_order}", published["d_from_b"], from_b, 1e-9)
    yield Line(f"d from c{in_order}", published["d_from_c"], from_c, 1e-9)
    yield Line(f"d{in_order}", published["d"], stepped.full["d"], 1e-9)
    solved = Departments(costs, keys)
    for name, gross in example.worked_out["reciprocal_gross"].items():
        ours = solved.gross()[name]
        yield Line(f"{name}, gross, reciprocal", gross, ours, 1e-6, is_published=False)
    yield from _finals(solved, example.worked_out, 1e-9, ", reciprocal")
    yield Line("total, reciprocal", 90, solved.total(), 1e-9, is_published=False)
