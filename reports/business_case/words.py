"""The words that the document uses in a sense of their own."""

from __future__ import annotations

from reports.contents import Section, bullets

WORDS = (
    "Bears: what a party gives and pays, less what it is paid.",
    "Broker: the body that brings schools together and runs the programmes.",
    "Cover: what is bought to replace somebody who is away.",
    "Deployed day: a day of a person from one school at work in another.",
    (
        "Draw: the plan worked out once with every uncertain number at a value from its"
        " range."
    ),
    "Floor: the reserves that the organisation means to keep.",
    "Free reserves: what is neither restricted, set aside, nor tied up in equipment.",
    "Full cost: what the broker must recover, directly and through shares of pools.",
    "Full economic cost: all resources, whoever gives them, without VAT.",
    "Gap: full cost less what a school can pay.",
    "Journey: one school's whole way through a programme, counted when it starts.",
    "Place, or school-year: a school in a programme for a year.",
    "Pool: a cost that several programmes share.",
    (
        "Provider school: a school that sends people. Supported school: one that"
        " receives them."
    ),
    "Restricted: money that may pay only for named things.",
    "Run: one working-out of a plan, named by what went into it.",
    (
        "Unfunded: cost that there is no money for. The sums go on, so that the hole is"
        " measured."
    ),
    (
        "Unrestricted result: income less full cost of a year; a restricted grant"
        " counts as it pays for cost."
    ),
    (
        "Verdict: what becomes of a way of funding. It fails in a month, it sustains"
        " itself without grants, or it sustains with a stated sum a school-year."
    ),
    (
        "Way of funding: one scenario: who pays, how many schools come, who pays for"
        " deployed days."
    ),
)


def words_section() -> Section:
    """Return the appendix of words."""
    return Section("words", "Words", "", (bullets(*WORDS),))
