"""What no file says and can be estimated: totals by pupils, regions by postcode."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

import numpy as np

from costmodel.arrays import Flags
from scenarios.schools.cells import Words
from scenarios.schools.columns import SchoolNumber, SchoolWord
from scenarios.schools.table import SchoolTable

LEAST_A_PUPIL, MOST_A_PUPIL = 2_000.0, 150_000.0
"""Pounds a pupil a year; outside them a return is of part of a year, or of several
schools."""

NUMBER, LINK = "number", "link"
"""How a school was found in the census: itself, or one it grew out of."""

FEWEST_PUPILS = 10.0
"""Pupils below which spending a pupil says nothing of a school's total."""

ESTIMATED = "estimated"
"""How an income is known that no return states."""

ACADEMY = "academy"


def with_estimates(table: SchoolTable) -> SchoolTable:
    """Return the table with totals and regions estimated where none is known.

    Total spending is spending a pupil × pupils, and total income that and the in-year
    balance; both are unknown where spending a pupil is below £2,000 or above £150,000,
    or a school has fewer than ten pupils. A region is the commonest among the schools
    of the same postcode district. An income of nought or less is unknown. A school that
    opened after the census, and is told of by no other file, is taken for an academy:
    nearly all are.
    """
    numbers = dict(table.numbers)
    words = dict(table.words)
    pupils = numbers[SchoolNumber.PUPILS]
    each = numbers[SchoolNumber.SPENDING_PER_PUPIL]
    usable = (each >= LEAST_A_PUPIL) & (each <= MOST_A_PUPIL)
    estimate = np.where(usable & (pupils >= FEWEST_PUPILS), each * pupils, np.nan)
    spending, income = SchoolNumber.TOTAL_SPENDING, SchoolNumber.TOTAL_INCOME
    balance = numbers[SchoolNumber.IN_YEAR_BALANCE]
    unknown: Flags = np.isnan(numbers[income]) & ~np.isnan(estimate + balance)
    without = np.isnan(numbers[spending])
    numbers[spending] = np.where(without, estimate, numbers[spending])
    numbers[income] = np.where(unknown, estimate + balance, numbers[income])
    basis = np.where(unknown, ESTIMATED, words[SchoolWord.INCOME_IS])
    known = numbers[income] > 0
    numbers[income] = np.where(known, numbers[income], np.nan)
    words[SchoolWord.INCOME_IS] = np.where(known, basis, "")
    words[SchoolWord.REGION] = _regions(table)
    words[SchoolWord.SECTOR] = _sectors(table)
    return replace(table, words=words, numbers=numbers)


def _regions(table: SchoolTable) -> Words:
    """Return every school's region, by its neighbours' where it is not known."""
    regions = table.words[SchoolWord.REGION]
    districts = [_district(code) for code in table.words[SchoolWord.POSTCODE].tolist()]
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for district, region in zip(districts, regions.tolist(), strict=True):
        if district and region:
            counts[district][region] += 1
    commonest = {
        district: min(found, key=lambda region: (-found[region], region))
        for district, found in counts.items()
    }
    pairs = zip(districts, regions.tolist(), strict=True)
    filled = [region or commonest.get(district, "") for district, region in pairs]
    return np.array(filled, dtype=np.str_)


def _sectors(table: SchoolTable) -> Words:
    """Return who runs each school; one that is newer than the census is an academy."""
    sectors, found = table.words[SchoolWord.SECTOR], table.words[SchoolWord.FOUND_BY]
    is_new = (sectors == "") & (found != NUMBER) & bool(np.any(found == NUMBER))
    return np.where(is_new, ACADEMY, sectors).astype(np.str_)


def _district(postcode: str) -> str:
    """Return the first half of a postcode."""
    return postcode.split(" ", maxsplit=1)[0].upper()
