"""Where a number stands in a model, in words, and in what unit it is.

A plain number has no label of its own: it is told by the part it belongs to, as
*Securing Good: consultant head, days a school*.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from costmodel.bounds import is_at
from costmodel.drivers import Count, IndexName
from costmodel.ingredients import Ingredient
from costmodel.organisation import Closing
from costmodel.references import Path
from reports import wording
from reports.labels import Labels
from scenarios.funding import FundedModel
from scenarios.streams import Stream
from scenarios.unit_price_checks import PRICES

_BALANCES: Mapping[str, str] = {
    "cash": "cash at bank",
    "debtors": "owed to us",
    "creditors": "owed by us",
    "deferred_income": "fees taken in advance",
    "fixed_assets": "equipment",
    "designated": "set aside by the directors",
}

_OF_SCHOOLS: Mapping[str, tuple[str, str]] = {
    "overlap": ("Share of places held by a school that already holds another", "share"),
    "cost_of_capital": ("Interest on start-up over its life", "fraction/year"),
    "provider_schools": ("Schools that send people", "schools"),
    "safe_days_per_provider": (
        "Days for which a school may send its people",
        "days/school/year",
    ),
}

_INDICES: Mapping[IndexName, str] = {
    IndexName.PAY_TEACHERS: "teachers' pay",
    IndexName.PAY_SUPPORT: "pay of support staff",
    IndexName.PRICES: "prices",
    IndexName.NONE: "what has no index",
}

_OF_PERSON: Mapping[str, tuple[str, str]] = {
    "salary": ("salary", "£/year"),
    "working_days": ("working days", "days/year"),
    "contracted_hours": ("hours behind the salary", "hours/year"),
    "fee": ("fee for a day", "£/day"),
    "fee_share": ("share of the fee that is paid", "share"),
    "in_school_hours": ("share of a day within the school day", "share"),
    "cover_needed": ("share of released time that needs cover", "share"),
    "cover_found": ("share of that cover that is found", "share"),
    "cover_rate": ("a day of cover", "£/day"),
    "own_hours": ("own time on top of a day", "hours/day"),
    "safe_days": ("days that one may be away", "days/year"),
}

_AREA, _AREA_UNIT = "area it occupies", "square metres"

_OF_PROGRAMME: Mapping[str, tuple[str, str]] = {
    "leaves": ("share of schools that leave before each further year", "share/year"),
    "pupils_per_school": ("pupils", "pupils/school"),
    "matches_per_school": ("matches", "matches/school"),
    "rematched": ("share of matches that are brokered anew", "share"),
    "months_per_match": ("months that a match is live", "months/year"),
    "events": ("events", "events/year"),
    "delegates_per_school": ("delegates at an event", "delegates/school"),
    "area": (_AREA, _AREA_UNIT),
}

_OF_OUTCOMES: Mapping[str, tuple[str, str]] = {
    "base_rate": ("share that succeed anyway", "share"),
    "worth": ("what a success may be worth", "£"),
}

_OF_USE: Mapping[str, tuple[str, str]] = {
    "days_per_school": ("{}", "days/school/year"),
    "schools_per_person": ("schools for each {}", "schools/person"),
    "day_payment": ("paid for a day of {}", "£/day"),
}
"""What is stated of days deployed or attended; the role stands for the braces."""

_OF_STREAM: Mapping[str, tuple[str, str]] = {
    "a_year": ("sum", "£/year"),
    "per_school": ("sum for each school", "£/school/year"),
    "per_pupil": ("sum for each pupil", "£/pupil/year"),
    "handed_on": ("share that goes on to a lead school", "share"),
    "sums": ("sum", "£"),
    "overhead_cap": ("cap on overheads", "share"),
    "pays_share": ("share of eligible cost that it pays", "share"),
    "in_kind_match": ("match in kind that counts", "£/year"),
    "ceiling_per_school": ("ceiling for each school", "£/school/year"),
    "bad_debt": ("share never paid", "share"),
    "brokerage": ("share of the day's fee", "share"),
    "cost_plus": ("margin on cost", "share"),
    "price": ("price", "£/member/year"),
    "rise_at_most": ("most that its price rises by", "fraction/year"),
    "retention": ("share held back", "share"),
    "chance_of_winning": ("chance of winning", "share"),
}

_OF_RESULTS: Mapping[str, str] = {
    "share": "share that hangs on results",
    "chance": "chance of a result",
}

_OF_DEMAND: Mapping[str, tuple[str, str]] = {
    "reach": ("share of schools that hear of it", "share/year"),
    "interest": ("share of those that would take part", "share"),
    "refill": ("schools that become eligible", "share/year"),
}


_OF_TRANSITION: Mapping[str, tuple[str, str]] = {
    "converts": ("share of those asked that buys", "share"),
    "leaves": ("share of buyers that does not buy again", "share/year"),
}


@dataclass(frozen=True)
class PlaceInWords:
    """A place of a model as a reader has it."""

    label: str
    unit: str
    """As an assumption's unit is written: ``£/day``, ``days/school``, ``share``."""


@dataclass(frozen=True)
class Places:
    """Tells the places of one model in words."""

    model: FundedModel
    labels: Labels

    def told(self, path: Path) -> PlaceInWords:
        """Return a place of a number in words, with its unit."""
        tellers: Mapping[str, Callable[[Path], PlaceInWords]] = {
            "organisation": self._organisation,
            "growth": self._growth,
            "people": self._person,
            "pools": self._pool,
            "programmes": self._programme,
            "funding": self._funding,
        }
        return tellers[str(path[0])](path)

    def _organisation(self, path: Path) -> PlaceInWords:
        """Tell a balance, the floor, the overlap, or a cost of closing down."""
        field = str(path[-1])
        if is_at(path, "organisation.opening.restricted.*"):
            return PlaceInWords(f"Opening: kept for {_spaced(field)}", "£")
        if path[1] == "opening":
            return PlaceInWords(f"Opening: {_BALANCES[field]}", "£")
        if field in _OF_SCHOOLS:
            return PlaceInWords(*_OF_SCHOOLS[field])
        if path[1] == "closing":
            closing = self.model.organisation.closing or Closing()
            return PlaceInWords(
                f"Closing down: {closing.costs[int(path[3])].label}", "£"
            )
        is_sum = field == "reserves_floor"
        return PlaceInWords("Reserves aimed at", "£" if is_sum else "months")

    def _growth(self, path: Path) -> PlaceInWords:
        """Tell the growth of an index."""
        told = _INDICES[IndexName(str(path[-1]))]
        return PlaceInWords(f"Growth of {told} past the last forecast", "fraction/year")

    def _person(self, path: Path) -> PlaceInWords:
        """Tell what is stated of a role."""
        role = self._role(str(path[1]))
        if path[2] == "available":
            year = wording.academic_year(int(path[3]))
            return PlaceInWords(f"{role}: days there are in {year}", "days/year")
        words, unit = _OF_PERSON[str(path[-1])]
        return PlaceInWords(f"{role}: {words}", unit)

    def _role(self, name: str) -> str:
        """Return the name of a role."""
        return self.model.people[name].label or _spaced(name).capitalize()

    def _pool(self, path: Path) -> PlaceInWords:
        """Tell a weight, a capacity, an area or an ingredient of a pool."""
        name = str(path[1])
        label = self.labels.origin(name)
        if path[2] == "weights":
            owner = self._owner(str(path[3]))
            return PlaceInWords(f"{label}: weight of {owner}", "")
        if path[2] in {"runs", "handed_over"}:
            words = "at work" if path[2] == "runs" else "handed over"
            year = wording.academic_year(int(path[-1]))
            return PlaceInWords(f"{label}: share {words} in {year}", "share")
        if path[2] == "area":
            return PlaceInWords(f"{label}: {_AREA}", _AREA_UNIT)
        if path[2] == "capacity":
            return PlaceInWords(f"{label}: practical capacity", "days/year")
        if path[2] == "takes":
            taken = (self.model.pools[name].takes or {})[str(path[3])]
            owner = self._owner(str(path[3]))
            words = f"{label}: days that {owner} takes"
            return PlaceInWords(words, f"days{_per(taken.per)}")
        ingredient = self.model.pools[name].ingredients[int(path[3])]
        return _ingredient(label, ingredient, str(path[-1]))

    def _owner(self, name: str) -> str:
        """Return the name of a programme or a pool."""
        names = tuple(self.model.programmes)
        if name in names:
            return self.labels.programmes[names.index(name)]
        return self.labels.origin(name)

    def _programme(self, path: Path) -> PlaceInWords:
        """Tell what is stated of a programme."""
        name, part, last = str(path[1]), str(path[2]), path[-1]
        programme, label = self.model.programmes[name], self._owner(name)
        if part == "cohorts":
            return PlaceInWords(f"{label}: {_starting(last)}", "schools")
        if part == "tiers":
            tier = _lowered(programme.tiers[str(path[3])].label)
            return PlaceInWords(f"{label}: share of schools in {tier}", "share")
        if part == "outcomes":
            words, unit = _OF_OUTCOMES[str(path[3])]
            return PlaceInWords(f"{label}: {words}", unit)
        if part == "ingredients":
            return _ingredient(label, programme.ingredients[int(path[3])], str(last))
        if part in _OF_PROGRAMME:
            words, unit = _OF_PROGRAMME[part]
            return PlaceInWords(f"{label}: {words}", unit)
        uses = programme.deployments if part == "deployments" else programme.attendance
        role = _lowered(self._role(uses[int(path[3])].person))
        words, unit = _OF_USE[str(last)]
        return PlaceInWords(f"{label}: {words.format(role)}", unit)

    def _funding(self, path: Path) -> PlaceInWords:
        """Tell what is stated of a way of funding."""
        name, part, last = str(path[1]), str(path[2]), path[-1]
        label = self.labels.scenarios[name]
        if part == "cohorts":
            owner = self._owner(str(path[3]))
            return PlaceInWords(f"{label}: {owner}, {_starting(last)}", "schools")
        if part == "adds":
            added = self.model.funding[name].adds[int(path[3])].ingredient
            return _ingredient(label, added, str(last))
        if part == "streams":
            return self._stream(label, path)
        words, unit = self._terms(name, part, path)
        return PlaceInWords(f"{label}: {words}", unit)

    def _terms(self, scenario: str, part: str, path: Path) -> tuple[str, str]:
        """Tell what is stated beside streams, and its unit: lots, buyers, demand."""
        last = str(path[-1])
        if part == "lot_discounts":
            lots = self.model.funding[scenario].lot_discounts[int(path[3])].contracts
            won = wording.listing([self.labels.payer(scenario, one) for one in lots])
            return f"taken off if {won} are won", "share"
        if part == "transitions":
            words, unit = _OF_TRANSITION[last]
            return f"{self._owner(str(path[3]))}, {words}", unit
        if path[3] == "eligible":
            return f"schools that could take {self._owner(last)}", "schools"
        return _OF_DEMAND[last]

    def _stream(self, label: str, path: Path) -> PlaceInWords:
        """Tell what is stated of a source of income."""
        scenario, position = str(path[1]), int(path[3])
        stream = self.model.funding[scenario].streams[position]
        begins = f"{label}: {_lowered(self.labels.payer(scenario, stream.name))}"
        if path[4] in {"prices", "bands"}:
            owner = self._owner(str(path[5]))
            tiers = self.model.programmes[str(path[5])].tiers
            tier = [f", {_lowered(tiers[str(each)].label)}" for each in path[6:]]
            unit = _unit_of_price(stream)
            return PlaceInWords(f"{begins}, {owner}{''.join(tier)}", unit)
        if path[4] == "results":
            words = _OF_RESULTS[str(path[5])]
            return PlaceInWords(f"{begins}, {words}", "share")
        if path[4] == "members":
            year = wording.academic_year(int(path[5]))
            return PlaceInWords(f"{begins}, members in {year}", "members")
        if path[4] == "per_unit":
            return PlaceInWords(f"{begins}, price", _unit_of_price(stream))
        if stream.kind == "contract" and path[4] == "milestones":
            told = stream.milestones[int(path[5])].label
            return PlaceInWords(f"{begins}, {_lowered(told)}", "share")
        field = path[5] if path[4] == "rules" else path[4]
        words, unit = _OF_STREAM[str(field)]
        return PlaceInWords(f"{begins}, {words}", unit)


def _unit_of_price(stream: Stream) -> str:
    """Return the unit that the prices of a fee or of a contract are written in."""
    return PRICES[Count(getattr(stream, "per", Count.SCHOOL))].unit


def _ingredient(label: str, ingredient: Ingredient, field: str) -> PlaceInWords:
    """Tell a number of an ingredient."""
    begins = f"{label}: {_lowered(ingredient.label)}"
    is_thing = ingredient.person is None
    if field == "number":
        things = "units" if is_thing else f"{ingredient.unit}s"
        words = f"{begins}, number" if is_thing else begins
        return PlaceInWords(words, f"{things}{_per(ingredient.per)}")
    words, unit = {
        "share": ("share used", "share"),
        "learning": ("saved with each doubling", "share"),
        "recovers": ("share of its VAT recovered", "share"),
        "one_for_every": (
            "one for every so many",
            _plural(_spaced(ingredient.per.value)),
        ),
        "price": ("price", "£"),
        "carbon": ("carbon", f"kg CO2e/{'unit' if is_thing else 'day'}"),
    }[field]
    return PlaceInWords(f"{begins}, {words}", unit)


def _per(count: Count) -> str:
    """Return the end of a unit that names a count.

    Examples
    --------
    >>> _per(Count.YEAR), _per(Count.DEPLOYED_PERSON)
    ('/year', '/deployed person')

    """
    return f"/{_spaced(count.value)}"


def _plural(thing: str) -> str:
    """Return several of a thing that is counted.

    Examples
    --------
    >>> _plural("match"), _plural("deployed person"), _plural("school")
    ('matches', 'deployed people', 'schools')

    """
    if thing.endswith("person"):
        return f"{thing.removesuffix('person')}people"
    return f"{thing}es" if thing.endswith("ch") else f"{thing}s"


def _starting(year: str | int) -> str:
    """Return what a cohort is, by the year it starts in."""
    return f"schools that start in {wording.academic_year(int(year))}"


def _spaced(name: str) -> str:
    """Return a name of the document as words."""
    return name.replace("_", " ").replace(".", " ")


def _lowered(label: str) -> str:
    """Return a label as it stands behind a colon.

    Examples
    --------
    >>> _lowered("Consultant head"), _lowered("NLE days")
    ('consultant head', 'NLE days')

    """
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
