"""How the kernel shares the eight pools; the rule is docs/method/allocation.md.

Five pools serve one another: premises, secretariat, governance, development and
evaluation. Quality serves brokering and partnerships, and those serve programmes alone.
So elimination is over five, and the matrix of shares to programmes is never formed:
every driver is a factor for all programmes at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bench.kernel.costs import Own, Pools, Volumes
from bench.kernel.fixed import (
    COURSE,
    DEVELOPMENT_TO_EVALUATION,
    DEVELOPMENT_TO_QUALITY,
    GRANTED,
    PROGRAMMES,
    QUALITY_TO_BROKERING,
    QUALITY_TO_PARTNERSHIPS,
    REVIEW,
    TO_DEVELOPMENT,
    TO_QUALITY,
    WORKING_DAYS,
    YEARS,
)
from bench.kernel.workspace import Workspace
from costmodel.arrays import Floats, added

ALL_YEARS = slice(0, YEARS)
ALL = slice(0, PROGRAMMES)
PREMISES, SECRETARIAT, GOVERNANCE, DEVELOPMENT, EVALUATION = range(5)
SERVING = 5
COURSES = range(COURSE.start, COURSE.stop)


@dataclass(frozen=True)
class Amounts:
    """Some part of each pool's own cost; ``(lane, draws)``."""

    premises: Floats
    secretariat: Floats
    governance: Floats
    development: Floats
    evaluation: Floats
    quality: Floats
    brokering: Floats
    partnerships: Floats


def whole(pools: Pools, bid: Floats | None = None) -> Amounts:
    """Return all of each pool's own cost in each year."""
    still = pools.still
    secretariat = pools.secretariat
    if bid is not None:
        secretariat[0] += bid
    return Amounts(
        still.premises,
        secretariat,
        still.governance_pay + still.audit,
        still.development,
        pools.evaluation,
        pools.oversight + pools.training,
        pools.brokers_pay + pools.heads,
        still.partnerships,
    )


@dataclass(frozen=True)
class Days:
    """Days of the broker's own people in pools; each may differ by year and draw."""

    secretariat: Floats
    brokering: Floats
    development: Floats

    @property
    def all(self) -> Floats:
        """Days in all pools, with those of evaluation and of governance."""
        return self.secretariat + self.brokering + self.development + 140.0


def days_of(volumes: Volumes, posts: Floats, bid_days: float = 0.0) -> Days:
    """Work out the days of the broker's own people in pools."""
    secretariat = WORKING_DAYS * (volumes.officers + 1.0)
    secretariat[0] += bid_days
    return Days(secretariat, WORKING_DAYS * volumes.brokers, WORKING_DAYS * posts)


@dataclass(frozen=True)
class Each:
    """What pools bring for each unit of their drivers; ``(year, draws)``."""

    day: Floats
    pound: Floats
    development: Floats
    quality: Floats
    """Of the last two, all that there is: their weights add to one."""
    match: Floats


class Network:
    """The shares of one scenario, ready to be used for any part of its costs."""

    def __init__(
        self, room: Workspace, volumes: Volumes, own: Own, cost: Amounts, days: Days
    ) -> None:
        """Work out and eliminate the shares of the serving pools."""
        self._room, self._volumes, self._own = room, volumes, own
        self._cost, self._days = cost, days
        staff = added(volumes.staff) + days.all
        self.premises_rate = 1.0 / staff
        self.secretariat_rate = 1.0 / (staff - days.secretariat)
        direct = added(own.direct) + _sum_of(cost)
        self.evaluation_rate = 1.0 / (direct - cost.evaluation)
        self.governance_rate = 1.0 / (direct - cost.governance)
        self._matrix = self._eliminated()

    def _eliminated(self) -> Floats:
        """Return the serving pools' matrix with its pivots and factors in place."""
        matrix = self._room.room("matrix", SERVING, SERVING, YEARS)
        matrix[:] = 0.0
        cost, days = self._cost, self._days
        staff: dict[int, Floats | float] = {
            SECRETARIAT: days.secretariat,
            GOVERNANCE: 30.0,
            DEVELOPMENT: days.development,
            EVALUATION: 110.0,
        }
        direct: dict[int, Floats | float] = {
            PREMISES: cost.premises,
            SECRETARIAT: cost.secretariat,
            GOVERNANCE: cost.governance,
            DEVELOPMENT: cost.development,
            EVALUATION: cost.evaluation,
        }
        for giver, served, rate in (
            (PREMISES, staff, self.premises_rate),
            (SECRETARIAT, staff, self.secretariat_rate),
            (GOVERNANCE, direct, self.governance_rate),
            (EVALUATION, direct, self.evaluation_rate),
        ):
            for receiver, volume in served.items():
                if receiver != giver:
                    np.multiply(volume, rate, out=matrix[receiver, giver])
        matrix[EVALUATION, DEVELOPMENT] = DEVELOPMENT_TO_EVALUATION
        np.negative(matrix, out=matrix)
        for pool in range(SERVING):
            matrix[pool, pool] = 1.0
        for pivot in range(SERVING - 1):
            for row in range(pivot + 1, SERVING):
                matrix[row, pivot] /= matrix[pivot, pivot]
                matrix[row, pivot + 1 :] -= (
                    matrix[row, pivot] * matrix[pivot, pivot + 1 :]
                )
        return matrix

    def _gross(self, amounts: Amounts, years: slice) -> list[Floats]:
        """Return what the serving pools come to with all that they receive."""
        matrix = self._matrix[:, :, years]
        gross = [
            amounts.premises.copy(),
            amounts.secretariat.copy(),
            amounts.governance.copy(),
            amounts.development.copy(),
            amounts.evaluation.copy(),
        ]
        for pool in range(SERVING):
            for before in range(pool):
                gross[pool] -= matrix[pool, before] * gross[before]
        for pool in reversed(range(SERVING)):
            for after in range(pool + 1, SERVING):
                gross[pool] -= matrix[pool, after] * gross[after]
            gross[pool] /= matrix[pool, pool]
        return gross

    def spread(
        self, own: Floats, amounts: Amounts, years: slice, out: Floats
    ) -> Floats:
        """Write programmes' own and shared costs into *out*; return what is not shared.

        ``own`` and ``out`` hold the first programmes of the document, ``(programme,
        year, draws)``; what is not shared, ``(draws,)``, falls in the last of *years*.
        """
        gross = self._gross(amounts, years)
        day = self.secretariat_rate[years] * gross[SECRETARIAT]
        day += self.premises_rate[years] * gross[PREMISES]
        pound = self.evaluation_rate[years] * gross[EVALUATION]
        pound += self.governance_rate[years] * gross[GOVERNANCE]
        cost = self._cost
        quality = amounts.quality + cost.quality[years] * pound
        quality += DEVELOPMENT_TO_QUALITY * gross[DEVELOPMENT]
        brokering = amounts.brokering + cost.brokering[years] * pound
        brokering += self._days.brokering[years] * day
        brokering += QUALITY_TO_BROKERING * quality
        brokering /= self._volumes.matches[years]
        each = Each(day, pound, gross[DEVELOPMENT], quality, brokering)
        self._write(own, each, years, out)
        partnerships = amounts.partnerships + cost.partnerships[years] * pound
        partnerships += QUALITY_TO_PARTNERSHIPS * quality
        if len(out) == PROGRAMMES:
            self._write_reviews(partnerships, years, out)
        last: Floats = partnerships[-1]
        return last

    def _write(self, own: Floats, each: Each, years: slice, out: Floats) -> None:
        """Write programmes' costs, all but the partnerships."""
        part = self._room.room("part", YEARS)[: out.shape[1]]
        volumes = self._own.direct, self._volumes.staff, self._volumes.places
        for row in range(len(out)):
            total = out[row]
            direct, staff, places = (volume[row, years] for volume in volumes)
            np.multiply(direct, each.pound, out=total)
            total += own[row]
            for volume, amount in (
                (staff, each.day),
                (TO_DEVELOPMENT[row], each.development),
                (TO_QUALITY[row], each.quality),
            ):
                np.multiply(volume, amount, out=part)
                total += part
            if row not in COURSES:
                np.multiply(places, each.match, out=part)
                total += part

    def _write_reviews(self, partnerships: Floats, years: slice, out: Floats) -> None:
        """Add partnerships to reviews, which run in all years but the last."""
        running = slice(0, min(out.shape[1], YEARS - 1))
        a_place = partnerships[running] / self._volumes.reviewed[years][running]
        places = self._volumes.places[REVIEW, years][:, running]
        out[REVIEW, running] += places * a_place

    def granted_parts(self) -> Parts:
        """Return the parts of pools that end in granted programmes in four years."""
        years = slice(0, YEARS - 1)
        volumes, cost, days = self._volumes, self._cost, self._days
        brokering = added(volumes.places[GRANTED, years]) / volumes.matches[years]
        quality = float(TO_QUALITY[GRANTED].sum()) + QUALITY_TO_BROKERING * brokering
        staff = added(volumes.staff[GRANTED, years])
        staff += days.brokering[years] * brokering
        direct = added(self._own.direct[GRANTED, years])
        direct += cost.brokering[years] * brokering
        direct += cost.quality[years] * quality
        serving = [
            self.premises_rate[years] * staff,
            self.secretariat_rate[years] * staff,
            self.governance_rate[years] * direct,
            float(TO_DEVELOPMENT[GRANTED].sum()) + DEVELOPMENT_TO_QUALITY * quality,
            self.evaluation_rate[years] * direct,
        ]
        self._solve_turned(serving, years)
        return Parts(
            serving[SECRETARIAT],
            serving[DEVELOPMENT],
            serving[EVALUATION],
            quality,
            brokering,
        )

    def _solve_turned(self, parts: list[Floats], years: slice) -> None:
        """Solve the turned matrix in place: shares from givers, not to receivers."""
        matrix = self._matrix[:, :, years]
        for pool in range(SERVING):
            for before in range(pool):
                parts[pool] -= matrix[before, pool] * parts[before]
            parts[pool] /= matrix[pool, pool]
        for pool in reversed(range(SERVING)):
            for after in range(pool + 1, SERVING):
                parts[pool] -= matrix[after, pool] * parts[after]


@dataclass(frozen=True)
class Parts:
    """What part of pools ends in granted programmes; ``(year, draws)``."""

    secretariat: Floats
    development: Floats
    evaluation: Floats
    quality: Floats
    brokering: Floats


def _sum_of(cost: Amounts) -> Floats:
    """Add the pools' own costs up."""
    total = cost.premises + cost.secretariat
    for each in (cost.governance, cost.development, cost.evaluation, cost.quality,
        cost.brokering, cost.partnerships):  # fmt: skip
        total += each
    return total
