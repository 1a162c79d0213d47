"""What everything costs before pools are shared: the kernel's rates, volumes and costs.

Arrays end in ``(year, draws)``; see docs/method/people.md, prices.md and quantities.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bench.kernel.fixed import (
    AUTO_ENROLMENT,
    BLOCKS,
    COURSE,
    HALF_TERMS,
    INSURANCE,
    PROGRAMMES,
    REVIEW,
    STEP,
    TEACHING,
    THRESHOLD,
    VAT,
    WORKING_DAYS,
    YEARS,
    Fixed,
)
from bench.kernel.workspace import Workspace
from costmodel.arrays import Floats, added

WITH_VAT = 1.0 + VAT


@dataclass(frozen=True)
class Levels:
    """How prices and pay move; month 0 is 1."""

    teachers: Floats
    """``(year, draws)``: teachers' pay steps in September."""
    support: Floats
    """``(year + 1, draws)``: from September to March; the next from April on."""
    support_step: Floats
    """One plus the growth of support pay; ``(draws,)``."""
    last_year: Floats
    """Prices in the months of the last year; ``(12, draws)``."""
    even: Floats
    teaching: Floats
    half_termly: Floats
    start: Floats
    """Mean level of prices over the months of a profile; ``(year, draws)``."""


class Drawn:
    """One piece of draws, by name of the assumption."""

    def __init__(self, fixed: Fixed, drawn: Floats, room: Workspace) -> None:
        """Keep the draws, ``(names, draws)``, and where to write."""
        self.fixed = fixed
        self.room = room.room
        self._rows = fixed.rows
        self._drawn = drawn
        self.draws = drawn.shape[1]

    def __getitem__(self, name: str) -> Floats:
        """Return one assumption; ``(draws,)``."""
        row: Floats = self._drawn[self._rows[name]]
        return row


def levels_of(a: Drawn) -> Levels:
    """Work out the levels of pay and prices."""
    prices = a.fixed.prices
    monthly = (1.0 + a["price_growth"]) ** (1.0 / 12.0)
    last_year = prices[-1][:, None] * monthly ** a.fixed.assumed[:, None]
    months = {
        "even": tuple(range(12)),
        "teaching": tuple(range(TEACHING)),
        "half": HALF_TERMS,
        "start": (0,),
    }
    means = {}
    for name, which in months.items():
        means[name] = a.room(f"level {name}", YEARS)
        means[name][:-1] = prices[:-1, which].mean(axis=1)[:, None]
        means[name][-1] = last_year[list(which)].sum(axis=0) / len(which)
    step = 1.0 + a["support_growth"]
    return Levels(
        _powers(1.0 + a["teachers_growth"], YEARS),
        _powers(step, YEARS + 1),
        step,
        last_year,
        means["even"],
        means["teaching"],
        means["half"],
        means["start"],
    )


def _powers(factor: Floats, count: int) -> Floats:
    """Return the powers 0, 1, … of a factor; ``(count, draws)``."""
    powers = np.empty((count, len(factor)))
    powers[0] = 1.0
    for step in range(1, count):
        np.multiply(powers[step - 1], factor, out=powers[step])
    return powers


@dataclass(frozen=True)
class Rates:
    """Pounds for one unit; ``(year, draws)`` unless stated."""

    manager: Floats
    """A manager's day, spread evenly over the year."""
    manager_in_july: Floats
    manager_in_first_september: Floats
    """``(draws,)``."""
    director: Floats
    head: Floats
    specialist: Floats
    trainer: Floats
    """A trainer's day at the prices of month 0; ``(draws,)``."""


def rates_of(a: Drawn, levels: Levels) -> Rates:
    """Work out what days of people cost."""
    pension = a["oncost.lgps_default"]
    step = levels.support_step
    even = levels.support[:-1] * ((7.0 + 5.0 * step) / 12.0)
    salary = a["manager_salary"]
    return Rates(
        _day(salary * even, pension),
        _day(salary * levels.support[1:], pension),
        _day(salary, pension),
        _day(a["director_salary"] * even, AUTO_ENROLMENT),
        a["head_fee"] * levels.teachers,
        a["specialist_fee"] * levels.teachers,
        a["trainer_fee"],
    )


def _day(salary: Floats, pension: Floats | float) -> Floats:
    """Return the cost of a day; every salary is above the threshold."""
    dearer = (1.0 + INSURANCE + pension) * salary - INSURANCE * THRESHOLD
    day: Floats = dearer / WORKING_DAYS
    return day


@dataclass(frozen=True)
class Volumes:
    """One set of volumes and what follows from it alone."""

    journeys: Floats
    places: Floats
    staff: Floats
    """Days of the broker's own people; all three ``(programme, year, draws)``."""
    schools: Floats
    matches: Floats
    reviewed: Floats
    """Places in reviews; ``(year, draws)``."""
    deployed: Floats
    """People deployed."""
    officers: Floats
    brokers: Floats
    senior_days: Floats
    """Days of oversight by heads."""
    tutors: Floats
    """Days of tutors; ``(course, year, draws)``."""
    in_block: tuple[Floats, ...]
    """Places by block of programmes."""


def places_of(journeys: Floats, places: Floats) -> None:
    """Fill in places: reviews last two years, all else one."""
    np.copyto(places, journeys)
    places[REVIEW, 1:] += journeys[REVIEW, :-1]


def volumes_of(a: Drawn, name: str, journeys: Floats, places: Floats) -> Volumes:
    """Work out what follows from schools in programmes."""
    staff = a.room(f"{name} staff", PROGRAMMES, YEARS)
    np.multiply(places, a["care_days"], out=staff)
    staff += a["programme_days"]
    in_block = [added(places[block]) for block in BLOCKS]
    matches = in_block[0] + in_block[1] + in_block[2] + in_block[4]
    schools = matches + in_block[3]
    deployed = in_block[0] + in_block[1] / 2.0 + in_block[2] / 5.0 + in_block[4] / 4.0
    at_an_event = a["delegates"] * places[COURSE]
    return Volumes(
        journeys,
        places,
        staff,
        schools,
        matches,
        in_block[4],
        deployed,
        _steps(schools, a["schools_per_officer"]),
        _steps(matches, a["matches_per_broker"]),
        a["oversight_days"] * _steps(deployed, 6.0),
        6.0 * _steps(at_an_event, 60.0),
        tuple(in_block),
    )


def _steps(count: Floats, one_for_every: Floats | float) -> Floats:
    """Return whole steps, any part counting as one."""
    steps = count / one_for_every
    steps -= STEP
    np.ceil(steps, out=steps)
    return steps


@dataclass(frozen=True)
class Units:
    """Pounds for one place in each block of programmes, but for pay; each ``(year,)``.

    Lunches and travel and materials by profile, then the fee of people deployed.
    """

    half_termly: Floats
    teaching: Floats
    start: Floats
    """Prices of month 0; ``(block, 1, draws)``, the last ``(draws,)``."""
    days: tuple[Floats | None, ...]
    """Days of deployment for each place, by block."""


def units_of(a: Drawn) -> Units:
    """Work out what one place costs at the prices of month 0."""
    lunch = a["delegates"] * a["lunch"] * WITH_VAT
    travel = a["travel_day"]
    days = (a["close_days"], a["specialist_days"], a["mentor_days"], None,
        a["review_days"])  # fmt: skip
    half = np.zeros((len(BLOCKS), 1, a.draws))
    teaching = np.zeros((len(BLOCKS), 1, a.draws))
    half[0, 0] = half[3, 0] = 6.0 * lunch
    for block, number in enumerate(days):
        if number is not None:
            teaching[block, 0] = number * travel
    for block in (1, 2, 4):
        teaching[block, 0] += 3.0 * lunch
    return Units(half, teaching, a["materials"] * WITH_VAT, days)


@dataclass(frozen=True)
class Own:
    """What programmes cost by themselves; ``(programme, year, draws)``."""

    pay: Floats
    delivery: Floats
    """Fees of people deployed, and of courses' tutors."""
    direct: Floats
    """All together."""


def own_costs(
    a: Drawn, units: Units, volumes: Volumes, rates: Rates, levels: Levels
) -> Own:
    """Work out programmes' own costs with the broker as payer of deployed days."""
    direct = a.room("own direct", PROGRAMMES, YEARS)
    delivery = a.room("own delivery", PROGRAMMES, YEARS)
    pay = a.room("own pay", PROGRAMMES, YEARS)
    np.multiply(volumes.staff, rates.manager, out=pay)
    fees = (rates.head, rates.specialist, rates.head, None, rates.specialist)
    for block, rows in enumerate(BLOCKS):
        unit = units.half_termly[block] * levels.half_termly
        unit += units.teaching[block] * levels.teaching
        unit += units.start * levels.start
        np.multiply(volumes.places[rows], unit, out=direct[rows])
        days, fee = units.days[block], fees[block]
        if days is not None and fee is not None:
            np.multiply(volumes.places[rows], days * fee, out=delivery[rows])
    tutor = rates.trainer * levels.half_termly
    np.multiply(volumes.tutors, tutor, out=delivery[COURSE])
    direct += pay
    direct += delivery
    return Own(pay, delivery, direct)


def paid_directly(a: Drawn, own: Own) -> Own:
    """Take out of programmes' own costs the deployed days that schools pay for."""
    direct = a.room("own direct, tendered", PROGRAMMES, YEARS)
    np.subtract(own.direct, own.delivery, out=direct)
    direct[COURSE] = own.direct[COURSE]
    return Own(own.pay, own.delivery[COURSE], direct)


@dataclass(frozen=True)
class Pools:
    """What pools cost by themselves, part by part; ``(year, draws)``.

    Those that do not move with volumes are made once for all scenarios.
    """

    office_pay: Floats
    brokers_pay: Floats
    heads: Floats
    oversight: Floats
    training: Floats
    school_data: Floats
    still: Still

    @property
    def secretariat(self) -> Floats:
        """All of the secretariat's own cost, but for a bid."""
        return self.office_pay + self.still.communications

    @property
    def evaluation(self) -> Floats:
        """All of evaluation's own cost."""
        still = self.still
        return still.evaluators + still.evaluation_pay + self.school_data


@dataclass(frozen=True)
class Still:
    """Parts of pools that no volume moves; ``(year, draws)``."""

    communications: Floats
    partnerships: Floats
    development: Floats
    evaluators: Floats
    evaluation_pay: Floats
    governance_pay: Floats
    audit: Floats
    premises: Floats


def still_of(a: Drawn, rates: Rates, levels: Levels) -> Still:
    """Work out the parts of pools that no volume moves."""
    trainer = rates.trainer * levels.teaching
    return Still(
        WITH_VAT * a["communications"] * levels.even,
        a["partnership_days"] * rates.specialist,
        WORKING_DAYS * a["development_posts"] * rates.manager,
        a["evaluator_days"] * trainer,
        110.0 * rates.manager_in_july,
        30.0 * rates.manager,
        a["audit"] * levels.even,
        WITH_VAT * a["rent"] * levels.even,
    )


def pools_of(
    a: Drawn, volumes: Volumes, rates: Rates, levels: Levels, still: Still
) -> Pools:
    """Work out pools' own costs."""
    posts = volumes.officers * rates.manager
    posts += rates.director
    trainer = rates.trainer * levels.teaching
    return Pools(
        WORKING_DAYS * posts,
        WORKING_DAYS * volumes.brokers * rates.manager,
        (a["match_days"] * a["paid_share"]) * volumes.matches * rates.head,
        volumes.senior_days * rates.head,
        (0.4 * a["training_days"]) * volumes.deployed * trainer,
        a["school_data"] * volumes.schools * levels.even,
        still,
    )
