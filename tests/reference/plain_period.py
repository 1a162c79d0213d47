"""One period: what is to be paid for, and who has paid (docs/method: payers)."""

from __future__ import annotations

from dataclasses import dataclass

from tests.reference.plain_result import DIRECT, OVERHEADS, Cell, Part

Money = dict[str, float]


@dataclass
class Period:
    """One period in the making: what is left to pay for, and who has paid."""

    first: int
    stop: int
    cost: dict[Part, float]
    left: dict[Part, float]
    paid: dict[Part, Money]

    @property
    def months(self) -> int:
        """Return how many months it has."""
        return self.stop - self.first

    def pay(self, purses: Money, cells: frozenset[Cell] | None = None) -> Money:
        """Let purses pay together for what is left of some cells, or of all.

        Each pays in proportion to its money; if all together are short, the same
        fraction of each cell is paid. Returns what is left in each purse.
        """
        total = sum(purses.values())
        wanted = {part: self.left[part] for part in self.within(cells)}
        short = sum(wanted.values())
        if total <= 0 or short <= 0:
            return purses
        for name, money in purses.items():
            for part, amount in wanted.items():
                share = min(1.0, total / short) * money / total
                self._note(name, part, amount * share)
        for part, amount in wanted.items():
            self.left[part] = amount * max(0.0, 1 - total / short)
        spent = min(1.0, short / total)
        return {name: money * (1 - spent) for name, money in purses.items()}

    def pay_for(self, name: str, shares: dict[Part, float]) -> float:
        """Let one payer pay a share of what is left of each part; return how much."""
        spent = 0.0
        for part, share in shares.items():
            amount = self.left[part] * share
            self._note(name, part, amount)
            self.left[part] -= amount
            spent += amount
        return spent

    def within(self, cells: frozenset[Cell] | None) -> list[Part]:
        """Return the parts of cost of some cells, or of all."""
        return [part for part in self.cost if cells is None or part[:2] in cells]

    def paid_by_cell(self) -> dict[Cell, Money]:
        """Return who has paid for each cell, direct cost and overheads together."""
        cells: dict[Cell, Money] = {}
        for (programme, cost_type, _), payers in self.paid.items():
            cell = cells.setdefault((programme, cost_type), {})
            for name, amount in payers.items():
                cell[name] = cell.get(name, 0.0) + amount
        return cells

    def _note(self, name: str, part: Part, amount: float) -> None:
        """Note that a payer has paid for a part."""
        if amount:
            self.paid[part][name] = self.paid[part].get(name, 0.0) + amount


def sums_of(amounts: dict[Part, float], parts: list[Part]) -> tuple[float, float]:
    """Return the direct cost and the overheads of some parts."""
    direct = sum(amounts[part] for part in parts if part[2] == DIRECT)
    return direct, sum(amounts[part] for part in parts if part[2] == OVERHEADS)
