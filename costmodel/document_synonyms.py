"""Words that people write for others that a document knows, and what to write instead.

A word that is only misspelt is not here: the closest one known is suggested for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

_BOUGHT = "Write vat: on_top if the price is net of VAT, or vat: included."
_UNVATTED = "Write vat: none."
_WEIGHTS = (
    "Shares of your own are driver: fixed with weights, like weights: {reading: 1, "
    "writing: 1}."
)
_TIME = (
    "Write driver: time with what it can give and what each takes, like "
    "capacity: {days: 180} and takes: {reading: {days: 2, per: match}}."
)
_PHASES = "Write phase: all for schools of every phase."
_GIVEN = (
    "Nobody who is unpaid is a person here: give the time a price under 'ingredients' "
    "and say who gives it, like given_by: individual. What a deployed person gives on "
    "top of paid days is 'own_hours'."
)
_CONTRACT = "A tender that is won is kind: contract."
_SUMS = "Write pounds by the month in which they come as 'sums'."
_MATCH = "Write the share of eligible cost that it pays as 'pays_share'."
_GRANT = "Write kind: grant; restricted: false if it may pay for anything."
_FEE = "What schools pay to take part is kind: fee."
_POSTS = "Write how many as 'number', with unit: post."
_DEMAND = "It belongs to 'demand', under a way of funding."
_RESERVES = (
    "Take it out: reserves are what is left of cash, debtors and fixed assets, less "
    "creditors, deferred income, restricted and designated funds."
)
_DAYS = "Write the days a year in each school as 'days_per_school'."

_CHOICES: tuple[tuple[str, str, str], ...] = (
    ("fixed", "evenly equal equally even split shared", _WEIGHTS),
    ("all_through", "both any every mixed", _PHASES),
    ("supported_school", "volunteer volunteers pro_bono unpaid individual", _GIVEN),
    ("on_top", "yes true net plus excluded exclusive", _BOUGHT),
    ("on_top", "no false exempt zero outside", _UNVATTED),
    ("contract", "tender bid commission service", _CONTRACT),
    ("contract", "subsidy core_grant", _GRANT),
    ("donation", "gift appeal legacy", "Write kind: donation."),
    ("donation", "interest letting investment other_income", "Write kind: other."),
    ("contract", "price charge membership subscription sales income", _FEE),
    ("workplace_pension", "tps teacher", "Write on_costs: teachers."),
    (
        "workplace_pension",
        "office lgps council support support_staff",
        "Write on_costs: local_government.",
    ),
    (
        "workplace_pension",
        "nest auto_enrolment pension",
        "Write on_costs: workplace_pension.",
    ),
    ("post", "fte", "Write unit: post."),
    ("posts", "headcount heads fte staff_numbers", "Write driver: posts."),
    ("area", "floor_area floor_space square_metres m2 space", "Write driver: area."),
    ("time", "hours days capacity", _TIME),
    ("january", "1 01 jan", "Write january."),
    ("february", "2 02 feb", "Write february."),
    ("march", "3 03 mar", "Write march."),
    ("april", "4 04 apr", "Write april."),
    ("may", "5 05", "Write may."),
    ("june", "6 06 jun", "Write june."),
    ("july", "7 07 jul", "Write july."),
    ("august", "8 08 aug", "Write august."),
    ("september", "9 09 sep sept", "Write september."),
    ("october", "10 oct", "Write october."),
    ("november", "11 nov", "Write november."),
    ("december", "12 dec", "Write december."),
)
"""A word that is among those known, others written for it, and what to write."""

_NAMES: tuple[tuple[str, str, str], ...] = (
    ("one_for_every", "posts fte", _POSTS),
    ("one_for_every", "quantity amount count", "Write how many as 'number'."),
    ("one_for_every", "cost", "Write what one costs as 'price'."),
    ("one_for_every", "days", "Write how many days as 'number', with a 'person'."),
    ("schools_per_person", "days days_a_year number", _DAYS),
    ("own_hours", "pro_bono own_time unpaid_hours", "Write it as 'own_hours'."),
    ("own_hours", "day_value value", _GIVEN),
    ("own_hours", "pay wage salary_a_year", "Write it as 'salary'."),
    ("own_hours", "day_rate rate", "Write what is paid for a day as 'fee'."),
    ("own_hours", "pension", "Write which pension as 'on_costs'."),
    ("reserves_floor", "region", _DEMAND),
    ("reserves_floor", "reserves floor", "Write it as 'reserves_floor'."),
    ("reserves_floor", "start starts", "Write its first year as 'first_year'."),
    ("debtors", "reserves funds unrestricted", _RESERVES),
    ("days_per_school", "days", _DAYS),
    (
        "leaves",
        "churn attrition dropout drop_out leavers",
        "Write the share that leaves before each further year as 'leaves'.",
    ),
    ("leaves", "re_matched rematching rebrokered", "Write it as 'rematched'."),
    ("in_years", "year_of_journey ages age", "Write years of a journey as 'in_years'."),
    ("runs", "active at_work share", "Write its share by year as 'runs'."),
    ("pupils_per_school", "schools", "Write them by year as 'cohorts'."),
    ("pupils_per_school", "fee price", "It belongs to a stream under 'funding'."),
    ("milestones", "price amount total", "Write pounds a year as 'a_year'."),
    ("taper", "amount total sum price", "Write pounds a year as 'a_year'."),
    ("sums", "amount total sum price a_year", _SUMS),
    ("pays_share", "match matched match_share", _MATCH),
    ("bad_debt", "price amount", "Write it by programme as 'prices'."),
)
"""A name that is known where others are written for it, and what to write."""


def choice_meant(word: str, known: Collection[str]) -> str:
    """Return what to write in place of a word; empty if nothing is plain.

    Examples
    --------
    >>> choice_meant("both", ["primary", "all_through", "all"])
    'Write phase: all for schools of every phase.'
    >>> choice_meant("rarely", ["primary", "all_through", "all"])
    ''

    """
    return _found(_CHOICE_REMEDIES, word, known)


def field_meant(name: str, known: Collection[str]) -> str:
    """Return what to write in place of an unknown name; empty if nothing is plain."""
    return _found(_NAME_REMEDIES, name, known)


def _found(
    remedies: Mapping[str, tuple[tuple[str, str], ...]],
    word: str,
    known: Collection[str],
) -> str:
    folded = re.sub(r"[-_\s]+", "_", word.strip().lower())
    choices = remedies.get(folded, ())
    return next((remedy for beside, remedy in choices if beside in known), "")


def _by_word(
    rows: tuple[tuple[str, str, str], ...],
) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return, for each word that is written, its remedies by a word known beside."""
    words = {word: () for _, written, _ in rows for word in written.split()}
    return {
        word: tuple(
            (beside, remedy)
            for beside, written, remedy in rows
            if word in written.split()
        )
        for word in words
    }


_CHOICE_REMEDIES = _by_word(_CHOICES)
_NAME_REMEDIES = _by_word(_NAMES)
