"""The claim asked of schools, in words: whether it holds, and how sure that is.

The rule is docs/method/claim.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from costmodel.programmes import Phase
from costmodel.suggestions import listed
from reports import wording
from reports.labels import PHASES, region
from scenarios.able_to_pay import QUOTED_SHARE, TestKey
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.claim.answer import ClaimAnswer, Holding, claim_answer
from scenarios.claim.held import AskedClaim, Paying, is_yearly
from scenarios.gap_judgement import Above, Costed
from scenarios.reserves import HALF_A_PENNY

COSTS = {Costed.FULL: "full cost", Costed.ECONOMIC: "all resources"}

PAID_FROM = {
    AffordabilityTest.TRAINING_LINE: "from training budgets",
    AffordabilityTest.INCOME_SHARE: "from 0.5% of income",
    AffordabilityTest.RESERVE_AFTER: "once, from reserves",
    AffordabilityTest.PER_TEACHER: "from a published sum a teacher",
}
"""What a school is to pay from, test by test."""

_NOT_CLOSER = {"<": "less than", ">": "more than"}

NOT_SAMPLED = (
    "Drawn are all prices, quantities and numbers of schools of the plan that have a"
    " range. Not drawn are the schools' accounts, whether those that take part are like"
    " the others of their phase, and whether a school that is able wants to pay. Tests"
    " and readings of unknown accounts stand side by side."
)


def enough(share: float) -> str:
    """Return so many of all schools, as they pay or do not.

    Examples
    --------
    >>> enough(0.75), enough(0.9)
    ('three in four schools', '90% of schools')

    """
    if share == QUOTED_SHARE:
        return "three in four schools"
    return f"{wording.per_cent(share)} of schools"


def holding_in_words(asked: AskedClaim) -> str:
    """Return whether the claim holds, as a sentence that follows from the figures."""
    answer, can_pay = claim_answer(asked), f"{enough(asked.share)} can pay"
    everywhere = "for every programme and by every test counted"
    sure = "in at least nine of ten draws"
    if answer.holding is Holding.HOLDS:
        return (
            f"The claim holds: full cost and all resources are more than {can_pay},"
            f" {everywhere}, {sure}."
        )
    if answer.holding is Holding.DOES_NOT_HOLD:
        return (
            "The claim does not hold: neither full cost nor all resources are more than"
            f" {can_pay}, for any programme or by any test counted, {sure}."
        )
    if answer.holding is Holding.NOT_DECIDED:
        return (
            "Present evidence does not decide whether the claim holds: no price is more"
            f" than {can_pay} {sure}, and not all prices are within it as often."
        )
    conditions = listed(list(_conditions(answer)), last="or")
    return (
        f"The claim holds only if schools are to pay {conditions}: only there is the"
        f" price more than {can_pay} {sure}."
    )


def _conditions(answer: ClaimAnswer) -> Iterator[str]:
    """Yield what has to be paid, and from what, for the claim to hold."""
    for cost in Costed:
        told = [
            f"{PAID_FROM[test]} (for {_programmes(answer, cost, test)})"
            for test in answer.tests
            if answer.number(cost, test, Above.EVERY)
        ]
        if told:
            pay = "for all resources" if cost is Costed.ECONOMIC else COSTS[cost]
            yield f"{pay} {listed(told, last='or')}"


def _programmes(answer: ClaimAnswer, cost: Costed, test: AffordabilityTest) -> str:
    """Return for how many of the programmes that a test has figures for."""
    number, tested = answer.number(cost, test, Above.EVERY), answer.tested(cost, test)
    return f"{number} of {wording.counted(tested, 'programme')}"


def paying_in_words(asked: AskedClaim) -> str:
    """Return what a school-year costs, and who could pay that, test by test."""
    price = asked.price(Costed.FULL, asked.buyers[-1])
    told = [
        f"{wording.per_cent(each.share.central)} {PAID_FROM[key[0]]}"
        for key, each in known(asked, Costed.FULL)
    ]
    spread = wording.between(wording.money(price.low), wording.money(price.high))
    cost = (
        f"A school-year costs {wording.money(price.central)} in full ({spread} in eight"
        " of ten draws)"
    )
    if len(asked.buyers[-1].programmes) == 1:
        could = "Of the schools asked, those that could pay that are"
    else:
        cost = f"{cost} on the mean of all programmes"
        could = (
            "On the mean of their places, the schools that could pay the full price of"
            " a programme are"
        )
    return f"{cost}. {could} {wording.listing(told)}."


def subsidy_in_words(asked: AskedClaim, cost: Costed) -> Iterator[str]:
    """Yield the smallest subsidy by each test that counts, and how sure it is.

    One sentence or two; none if no test that counts has figures for all programmes.
    """
    found = [(key, each) for key, each in known(asked, cost) if is_yearly(key[0])]
    if not found:
        return
    told = [f"{_sum_in_words(each)} {PAID_FROM[key[0]]}" for key, each in found]
    most = [wording.money(each.subsidy.high) for _, each in found]
    chances = [each.suffices.share for _, each in found]
    that = "That sum is" if len(found) == 1 else "Those sums are"
    yield (
        f"So that {enough(asked.share)} can pay the rest, {COSTS[cost]} take"
        f"{'' if cost is Costed.ECONOMIC else 's'} a subsidy, by what they pay it from:"
        f" {listed(told, last='or')}."
    )
    yield (
        f"{that} enough {_range(chances)} of draws; in nine of ten draws"
        f" {listed(most, last='or')} is enough."
    )


def _sum_in_words(found: Paying) -> str:
    """Return the smallest subsidy, a school-year and over the plan."""
    if found.subsidy.central < HALF_A_PENNY:
        return "nothing"
    return (
        f"{wording.money(found.subsidy.central)} a school-year"
        f" ({wording.short_money(found.over_plan.central)} over the plan)"
    )


def against_claim_in_words(asked: AskedClaim, cost: Costed) -> Iterator[str]:
    """Yield how likely it is that more than the £5,000 of 2013 is needed.

    By the test and reading by which most is; nothing without a test that counts.
    """
    counted = [
        each.above
        for (kind, key), paying in asked.found.items()
        for each in [paying[asked.everybody]]
        if kind is cost and is_yearly(key[0]) and each is not None
    ]
    if not counted:
        return
    published, today = (max(each[at].share for each in counted) for at in (0, 1))
    then, now = map(wording.money, asked.sums)
    yield (
        f"By the strictest test and reading, the chance that {COSTS[cost]} need"
        f"{'' if cost is Costed.ECONOMIC else 's'} a mean subsidy above the {then} of"
        f" 2013 is {wording.chance(published)}, and above {now}, the same money in"
        f" 2026-27 prices, {wording.chance(today)}."
    )


def known(asked: AskedClaim, cost: Costed) -> list[tuple[TestKey, Paying]]:
    """Return what is found of all programmes by each test, unknown accounts left out.

    Only the lowest published sum a teacher, and only tests with figures for all.
    """
    each = [
        (key, asked.of_all(cost, key))
        for key in asked.budgets.keys
        if key[1] is Unknowns.KNOWN and not key[2]
    ]
    return [(key, paying) for key, paying in each if paying is not None]


def who_was_asked(asked: AskedClaim) -> str:
    """Return how many schools were asked, where, and in which way."""
    budgets = asked.budgets
    phases = dict.fromkeys(
        each.phase for each in asked.buyers if each.phase is not None
    )
    told = [
        f"{wording.count(budgets.schools(phase))} {schools_of(phase)}"
        for phase in phases
    ]
    way = (
        f"one by one, of the table {budgets.table}"
        if budgets.table
        else "by the percentiles of their budgets that ship with the software"
    )
    return (
        f"Asked in {region(budgets.region)}: {wording.listing(told)}, {way}; accounts"
        f" of {budgets.accounts_year}."
    )


def schools_of(phase: Phase) -> str:
    """Return what schools of a phase are called inside a sentence.

    Examples
    --------
    >>> schools_of(Phase.SECONDARY), schools_of(Phase.ALL)
    ('secondary schools', 'schools of every phase')

    """
    return "schools of every phase" if phase is Phase.ALL else PHASES[phase].lower()


def _range(shares: Sequence[float]) -> str:
    """Return in how many of 100 draws something is, from the least to the most."""
    least, most = (_often(pick(shares)) for pick in (min, max))
    return f"in {least}" if least == most else f"in {wording.between(least, most)}"


def _often(share: float) -> str:
    """Return a share of draws, told no closer than to one in 100.

    Examples
    --------
    >>> _often(0.163), _often(0.5), _often(0.001), _often(1)
    ('16.3%', '50%', 'less than 1%', 'more than 99%')

    """
    told = wording.rounded_chance(share)
    if told[0] in _NOT_CLOSER:
        return f"{_NOT_CLOSER[told[0]]} {told[1:]}%"
    return wording.per_cent(share)
