"""The claim asked of schools as a part of a document, and its tables if it was asked.

What the figures are is told in docs/method/claim.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reports.claims import asked_tables
from reports.claims.asked_twice import apart_in_words, asked_twice
from reports.claims.asked_words import (
    against_claim_in_words,
    holding_in_words,
    paying_in_words,
    subsidy_in_words,
)
from reports.contents import Block, Reference, Subheading, bullets, paragraph
from reports.statements import Statements
from reports.tables import Table
from scenarios.claim.held import AskedClaim
from scenarios.gap_judgement import Costed

_NO_OTHER = (
    "A subsidy can be needed where the mean gap is below nought: what schools of one"
    " programme could pay beyond its price pays for no other."
)


def claim_asked(statements: Statements) -> Iterator[Block]:
    """Yield the answer and its figures; nothing if the plan does not test the claim."""
    asked = statements.comparison.asked_claim
    if asked is None:
        return
    yield Subheading("The claim, asked of schools")
    yield paragraph(f"{holding_in_words(asked)} {paying_in_words(asked)}")
    yield bullets(*how_sure(asked), _NO_OTHER)
    apart = apart_in_words(statements.comparison.asked_twice)
    if apart:
        yield paragraph(f"{apart} ", Reference("asked_twice"), " tells both.")
    yield asked_tables.asked_in_brief(statements, asked)
    yield paragraph(
        Reference("full_prices"),
        " has the price of each programme, ",
        Reference("programmes_asked"),
        " who could pay it; ",
        Reference("who_could_pay"),
        " and ",
        Reference("subsidy_for_the_rest"),
        " tell every reading of unknown accounts.",
    )


def how_sure(asked: AskedClaim) -> Iterator[str]:
    """Yield what subsidy is needed, of each cost, and how sure that is.

    A few sentences each; nothing without a test that counts.
    """
    for tell in (subsidy_in_words, against_claim_in_words):
        for cost in Costed:
            yield from filter(None, (" ".join(tell(asked, cost)),))


def full_prices(statements: Statements) -> Table | None:
    """Return the full price of each programme; None if the claim is not asked."""
    return _if_asked(statements, asked_tables.full_prices)


def who_could_pay(statements: Statements) -> Table | None:
    """Return how many schools could pay; None if the claim is not asked."""
    return _if_asked(statements, asked_tables.who_could_pay)


def smallest_subsidy(statements: Statements) -> Table | None:
    """Return the smallest subsidy; None if the claim is not asked."""
    return _if_asked(statements, asked_tables.smallest_subsidy)


def programmes_asked(statements: Statements) -> Table | None:
    """Return who could pay each programme; None if the claim is not asked."""
    return _if_asked(statements, asked_tables.programmes_asked)


def told_twice(statements: Statements) -> Table | None:
    """Return schools beside percentiles; None unless a table of schools was asked."""
    ways = statements.comparison.asked_twice
    return asked_twice(statements, ways) if ways else None


def _if_asked(
    statements: Statements, make: Callable[[Statements, AskedClaim], Table]
) -> Table | None:
    """Return a table of the claim, if it is asked of schools."""
    asked = statements.comparison.asked_claim
    return None if asked is None else make(statements, asked)
