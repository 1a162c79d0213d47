"""Whole pounds that add up both ways: down to what is paid for, across to who pays.

A statement is rounded once, from its total downwards, by :mod:`costmodel.money`. Where
a table must also cast the other way, single pounds are moved along its rows until its
columns do; none moves into a cell that was nought. A table none of whose sums was
rounded beforehand is rounded in one go, by :func:`cast_table`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

import numpy as np

from costmodel.arrays import Floats, Integers
from costmodel.money import MoneyUnit, round_money, round_statement, share_out

_NOISE = 1e-6
"""Fraction of a pound below which an amount is taken to be whole."""

_EARLIER = 1e-3
"""Of a pound, by which of equal cells the earlier is rounded up."""


def whole(amounts: Floats) -> Integers:
    """Return pounds as whole pounds, each rounded for itself.

    Examples
    --------
    >>> whole(np.array([1.5, -0.2])).tolist()
    [2, 0]

    """
    return round_money(amounts, MoneyUnit.POUND)


def fitted(total: Integers, parts: Floats) -> Integers:
    """Return whole parts that add up to a total which may lie some pounds beside them.

    What is beside them is first spread in proportion to their size; parts that are
    nought stay so.

    Parameters
    ----------
    total
        Whole pounds; shape ``(batch…,)``.
    parts
        Unrounded pounds; shape ``(batch…, part)``. If all are nought, the total falls
        to the last.

    Examples
    --------
    >>> fitted(np.array(11), np.array([4.0, 0.0, 4.0])).tolist()
    [6, 0, 5]

    """
    beside = total - parts.sum(axis=-1)
    sizes = np.abs(parts)
    sizes[..., -1] += sizes.sum(axis=-1) == 0.0
    weights = sizes / sizes.sum(axis=-1, keepdims=True)
    return share_out(total, parts + beside[..., np.newaxis] * weights)


def cast_both_ways(
    amounts: Floats, rows: Integers, columns: Mapping[int, int]
) -> Integers:
    """Return whole amounts that add up along every row and down the named columns.

    Each row is shared out by largest remainder. Then single pounds are moved within
    rows, from a column that has too many to one that has too few or that may hold what
    it will, each where it does least harm. A column stays beside its total only if all
    its cells are bound by their rows.

    Parameters
    ----------
    amounts
        Unrounded pounds, none below nought; shape ``(row, column)``.
    rows
        What each row adds up to, in whole pounds; shape ``(row,)``.
    columns
        What each bound column adds up to, by its position; the others are free.

    Examples
    --------
    Two costs of £1.50, each paid half by a grant of £2 and half by fees.

    >>> amounts = np.array([[1.0, 0.5], [1.0, 0.5]])
    >>> cast_both_ways(amounts, np.array([2, 1]), {0: 2}).tolist()
    [[1, 1], [1, 0]]

    """
    shared = fitted(rows, amounts)
    for column in columns:
        for _ in range(abs(int(shared[:, column].sum()) - columns[column])):
            path = _path(_moves(shared, amounts), shared.sum(axis=0), columns, column)
            for row, giver, taker in path:
                shared[row, giver] -= 1
                shared[row, taker] += 1
    return shared


Move = tuple[int, int, int]
"""A row, the column that gives a pound there, and the column that takes it."""


def _moves(shared: Integers, amounts: Floats) -> dict[tuple[int, int], Move]:
    """Return for each pair of columns the move of a pound that does least harm."""
    excess = shared - amounts
    best: dict[tuple[int, int], Move] = {}
    for giver in range(shared.shape[1]):
        for taker in range(shared.shape[1]):
            may = (shared[:, giver] > 0) & (amounts[:, taker] > 0.0)
            if giver != taker and may.any():
                gain = np.where(may, excess[:, giver] - excess[:, taker], -np.inf)
                best[giver, taker] = (int(gain.argmax()), giver, taker)
    return best


def _path(
    moves: Mapping[tuple[int, int], Move],
    sums: Integers,
    columns: Mapping[int, int],
    start: int,
) -> list[Move]:
    """Return the shortest chain of moves that brings a column nearer to its total.

    It ends in a free column, or in a bound one that is brought nearer as well; empty if
    there is none.
    """
    beside = {column: int(sums[column]) - total for column, total in columns.items()}
    sign = 1 if beside[start] > 0 else -1
    reached: dict[int, list[Move]] = {start: []}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for (giver, taker), move in moves.items():
            near, far = (giver, taker)[::sign]
            if near != here or far in reached:
                continue
            reached[far] = [*reached[here], move]
            if far not in columns or sign * beside[far] < 0:
                return reached[far]
            waiting.append(far)
    return []


def cast_table(amounts: Floats) -> Integers:
    """Return a table in whole pounds that adds up along every row and every column.

    Each cell and each sum of a row or a column is what it was, rounded up or down; what
    was whole stays as it was. The grand total is rounded to the nearest pound, and rows
    and columns are shared out of it by largest remainder, except where no whole cells
    would add up to that. Of all such tables it is the one nearest to the unrounded. One
    always exists: cells are a flow from rows to columns between whole bounds, and a
    flow with whole bounds can be whole (L. H. Cox and L. R. Ernst, *Controlled
    rounding*, INFOR 20, 1982).

    Parameters
    ----------
    amounts
        Unrounded pounds of either sign; shape ``(row, column)``.

    Raises
    ------
    NotMoneyError
        If an amount is not finite or too large to be exact.

    Examples
    --------
    Three pools of £1, each used half by one and half by another of three.

    >>> amounts = np.array([[0.5, 0.5, 0.0], [0.5, 0.0, 0.5], [0.0, 0.5, 0.5]])
    >>> cast_table(amounts).tolist()
    [[1, 0, 0], [0, 0, 1], [0, 1, 0]]

    """
    total = whole(amounts.sum())
    nearest = [share_out(total, amounts.sum(axis=axis)) for axis in (1, 0)]
    up = _rounded_up(amounts, np.concatenate(nearest), total)
    return _cut(amounts) + up


def _rounded_up(amounts: Floats, nearest: Integers, total: Integers) -> Integers:
    """Return which cells are rounded up; 0 or 1, shape ``(row, column)``.

    ``nearest`` are the sums of rows, then of columns, that are wanted if whole cells
    can add up to them; ``total`` is what they add up to.
    """
    # It takes a while to import, and nothing else in the engine needs it.
    from scipy import optimize, sparse  # noqa: PLC0415

    rows, columns = amounts.sum(axis=1), amounts.sum(axis=0)
    sums = np.concatenate((rows, columns))
    cells = amounts.ravel()
    floors, low = _cut(cells), _cut(sums)
    by_sum = sparse.vstack(
        (
            sparse.kron(sparse.eye(len(rows)), np.ones((1, len(columns)))),
            sparse.kron(np.ones((1, len(rows))), sparse.eye(len(columns))),
        )
    )
    last = np.concatenate((np.zeros(len(cells)), np.ones(len(rows)), 0.0 * columns))
    found = optimize.linprog(
        np.concatenate((_harm(cells), len(cells) * 4.0 * (1 - 2 * (nearest - low)))),
        A_eq=sparse.vstack((sparse.hstack((by_sum, -sparse.eye(len(sums)))), last)),
        b_eq=np.append(low - by_sum @ floors, total - low[: len(rows)].sum()),
        bounds=[(0, float(up)) for up in np.concatenate((_up(cells), _up(sums)))],
        method="highs-ds",
    )
    up: Integers = np.rint(found.x[: len(cells)]).astype(np.int64)
    return up.reshape(amounts.shape)


def _cut(amounts: Floats) -> Integers:
    """Return amounts cut down to whole pounds."""
    return np.floor(amounts + _NOISE / 2).astype(np.int64)


def _up(amounts: Floats) -> Integers:
    """Return 1 for what may be rounded up, 0 for what is whole."""
    return (amounts - _cut(amounts) > _NOISE / 2).astype(np.int64)


def _harm(cells: Floats) -> Floats:
    """Return by how much each cell lies further off if it is rounded up."""
    remainders = np.round((cells - _cut(cells)) / _NOISE) * _NOISE
    harm: Floats = 1.0 - 2.0 * remainders + np.linspace(0.0, _EARLIER, len(cells))
    return harm


def cast_counts(counts: Floats, decimals: int) -> Floats:
    """Return counts with so many decimals, which add up to their rounded sums.

    Examples
    --------
    >>> cast_counts(np.array([1.25, 1.25, 1.0]), 1).tolist()
    [1.3, 1.2, 1.0]

    """
    parts = 10.0**decimals
    counted: Floats = round_statement(counts * parts) / parts
    return counted


def counts_within(totals: Floats, counts: Floats, decimals: int) -> Floats:
    """Return counts with so many decimals, which add up to totals as they are printed.

    Parameters
    ----------
    totals
        Counts that were cast already, with no more decimals; ``(batch…,)``.
    counts
        What each is the sum of, unrounded; ``(batch…, part)``.

    Examples
    --------
    >>> counts_within(np.array([28.5]), np.array([[10.2392, 18.2392]]), 1).tolist()
    [[10.2, 18.3]]

    """
    parts = 10.0**decimals
    whole_parts = np.rint(totals * parts).astype(np.int64)
    counted: Floats = fitted(whole_parts, counts * parts) / parts
    return counted
