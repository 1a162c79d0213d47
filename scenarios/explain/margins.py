"""What more schools would add, and what would vanish with a programme, taken apart.

The rule in words is docs/method/unit_costs.md. Both work the model out anew on other
volumes: what that comes to is stated, and what it is held against has its address.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from costmodel.avoidable_costs import avoidable_costs
from costmodel.bearers import WHOLE
from costmodel.explain.addresses import Address
from costmodel.explain.books import Books
from costmodel.explain.measures import Measure
from costmodel.explain.tree import Explanation, Made, made
from costmodel.marginal_costs import MoreSchools, marginal_costs
from scenarios.explain.addresses import written
from scenarios.explain.figures import Maker
from scenarios.explain.real_terms import REAL, REAL_ECONOMIC, whole_of
from scenarios.explain.way import counted, less, stated

AVOIDABLE, REMAINING = "avoidable_cost", "remaining_cost"
NEXT_SCHOOL, NEXT_STEP = "next_school", "next_step"
SCHOOLS, EACH = "schools", "each"

FULL, ECONOMIC = Measure.FULL_COST.value, Measure.FULL_ECONOMIC_COST.value


def avoidable_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes the cost that would vanish with a programme, and stay."""
    gone = avoidable_costs(books.ledger).programmes.sum(axis=1)
    found: dict[str, Maker] = {}
    for at, owner in enumerate(books.plan.model.programmes):
        amount = float(gone[at])
        found[written(owner, AVOIDABLE)] = partial(_avoidable, books, owner, amount)
        found[written(owner, REMAINING)] = partial(_remaining, books, owner, amount)
    return found


def marginal_of(books: Books) -> Mapping[str, Maker]:
    """Return what makes the cost of the next school and of the next whole step."""
    found: dict[str, Maker] = {}
    told = marginal_costs(books.ledger)
    for owner, each in zip(books.plan.model.programmes, told, strict=True):
        start = books.plan.horizon.label_of_year(each.year)
        for topic, more in (
            (NEXT_SCHOOL, each.next_school),
            (NEXT_STEP, each.next_step),
        ):
            if more is None:
                continue
            asked = (books, owner, _in_words(more.schools, start), more)
            for word in (FULL, ECONOMIC):
                found[written(owner, topic, word)] = partial(_more, *asked, word)
            found[written(owner, topic, SCHOOLS)] = partial(_schools, *asked)
            found[written(owner, topic, EACH)] = partial(_each, *asked, topic)
    return found


def _in_words(schools: float, start: str) -> str:
    """Return so many more schools from a year on in words."""
    return f"{schools:g} more {'school' if schools == 1.0 else 'schools'} from {start}"


def _avoidable(books: Books, owner: str, amount: float) -> Explanation:
    """Return full cost of all less what it is without a programme."""
    name = f"{books.name_of(owner)}: would vanish with it, all years"
    whole = books.ledger.full_cost.sum()
    parts = (
        stated("full cost of all", whole, "", str(Address(WHOLE, Measure.FULL_COST))),
        less(stated("full cost of all without it", whole - amount)),
    )
    return made(name, Made.SUM, parts, unit="£")


def _remaining(books: Books, owner: str, amount: float) -> Explanation:
    """Return full cost of a programme less what would vanish with it."""
    name = f"{books.name_of(owner)}: would stay without it, all years"
    at = books.plan.owners.index(owner)
    cost = books.ledger.full_cost[:, :, at].sum()
    gone = stated("would vanish with it", amount, address=written(owner, AVOIDABLE))
    parts = (
        stated("its full cost", cost, "", str(Address(owner, Measure.FULL_COST))),
        less(gone),
    )
    return made(name, Made.SUM, parts, unit="£")


def _more(
    books: Books, owner: str, told: str, more: MoreSchools, word: str
) -> Explanation:
    """Return what some schools more add to all cost, in first-year prices."""
    is_full = word == FULL
    base = whole_of(books, REAL if is_full else REAL_ECONOMIC)
    added = more.cost if is_full else more.economic_cost
    parts = (stated(f"{base.name}, with {told}", base.amount + added), less(base))
    words = word.replace("_", " ")
    name = f"{books.name_of(owner)}: {words} of {told}, first-year prices"
    return made(name, Made.SUM, parts, unit="£")


def _schools(books: Books, owner: str, told: str, more: MoreSchools) -> Explanation:
    """Return how many schools more there are."""
    name = f"{books.name_of(owner)}: number of {told}"
    return counted(name, more.schools, "as few as need a whole step more")


def _each(
    books: Books, owner: str, told: str, more: MoreSchools, topic: str
) -> Explanation:
    """Return what each of them costs."""
    cost, schools = (
        _more(books, owner, told, more, FULL),
        _schools(books, owner, told, more),
    )
    parts = (
        stated(cost.name, cost.amount, "", written(owner, topic, FULL)),
        counted(schools.name, schools.amount, "", written(owner, topic, SCHOOLS)),
    )
    return made(f"{cost.name}, a school", Made.QUOTIENT, parts, unit="£")
