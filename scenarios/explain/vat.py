"""What of VAT on purchases comes back, by the classes of income, taken apart.

The rule in words is docs/method/vat.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from costmodel.arrays import Floats
from costmodel.explain.tree import Explanation, Made, made
from scenarios.bands import Listed, listed_in
from scenarios.explain.addresses import Topic, written
from scenarios.explain.clauses import place_of
from scenarios.explain.figures import Maker
from scenarios.explain.way import Way, counted, less, stated
from scenarios.fees import whole_years
from scenarios.funding import fees_asked_of_schools
from scenarios.streams import Fee, Grant
from scenarios.vat import (
    OF_A_MONTH,
    OF_ALL,
    VatPosition,
    class_of,
    incomes,
    status_of,
)

TAXED, EXEMPT, OUTSIDE = "taxed", "exempt", "outside"
PAID, SHARE, RECOVERED, BORNE = "paid", "share", "recovered", "borne"
WITHOUT, ON_FEE, WITH = "fee_without_vat", "vat_on_fee", "fee_with_vat"

_IN_WORDS: Mapping[str, str] = {
    TAXED: "income that is taxed",
    EXEMPT: "income that is exempt",
    OUTSIDE: "money outside the scope of VAT",
    PAID: "VAT on purchases of which income says what comes back",
    SHARE: "share of it that comes back",
    RECOVERED: "VAT that comes back",
    BORNE: "VAT that does not come back",
}
_CLASSES = {"standard": TAXED, "exempt": EXEMPT, "outside": OUTSIDE}


def vat_address(way: str, topic: str, year: int) -> str:
    """Return the address of a figure of VAT of a year.

    Examples
    --------
    >>> vat_address("traded", RECOVERED, 2026)
    'traded.vat.recovered.2026'

    """
    return written(way, "vat", topic, when=year)


def fee_address(way: str, topic: str, fee: str, listed: Listed) -> str:
    """Return the address of a price of a fee, without VAT, with it, or the VAT.

    Examples
    --------
    >>> fee_address("traded", WITH, "fees", Listed("reading", 5.0, "intensive"))
    'traded.fee_with_vat.of.fees.for.reading.tier.intensive'

    """
    tier = ("tier", listed.tier) if listed.tier else ()
    return written(way, topic, "of", fee, "for", listed.programme, *tier)


def vat_of(way: Way) -> Mapping[str, Maker]:
    """Return what makes each figure of VAT, and the prices of fees with it."""
    found: dict[str, Maker] = {}
    if way.projection.vat is not None:
        found |= _Recovery(way, way.projection.vat).figures()
    status = status_of(way.projection.funded.model, way.funding)
    for fee in fees_asked_of_schools(way.funding):
        if class_of(fee, status) == "standard":
            found |= dict(_prices(way, fee))
    return found


@dataclass(frozen=True)
class _Recovery:
    """VAT on purchases of one way of funding."""

    way: Way
    vat: VatPosition

    def figures(self) -> dict[str, Maker]:
        """Return what makes each figure of each year."""
        makers: Mapping[str, Callable[[int], Explanation]] = {
            **{topic: partial(self._of_class, topic) for topic in _CLASSES.values()},
            PAID: self._paid,
            SHARE: self._share,
            RECOVERED: self._recovered,
            BORNE: self._borne,
        }
        return {
            vat_address(self.way.name, topic, self.way.year(at)): partial(make, at)
            for at in range(self.way.horizon.years)
            for topic, make in makers.items()
        }

    def _named(self, topic: str, at: int) -> str:
        """Return what a figure is called."""
        when = self.way.horizon.label_of_year(at)
        return f"{self.way.funding.label}: {_IN_WORDS[topic]}, {when}"

    def _pointed(self, topic: str, at: int, amounts: Floats) -> Explanation:
        """Return pounds of a year as a figure of their own."""
        address = vat_address(self.way.name, topic, self.way.year(at))
        return stated(_IN_WORDS[topic], amounts[at, 0], address=address)

    def _of_class(self, topic: str, at: int) -> Explanation:
        """Return what the sources of income of a class bring."""
        parts = []
        for stream, by_month in incomes(self.way.projection.streams):
            if _CLASSES[class_of(stream, "partly_exempt")] != topic:
                continue
            label = self.way.label_of(stream.name)
            year = self.way.year(at)
            address = self.way.address(Topic.INCOME, of=stream.name, when=year)
            accrues = isinstance(stream, Grant) and stream.restricted
            words = "as it accrues, spent or not" if accrues else ""
            pounds = whole_years(by_month)[at, 0]
            parts.append(stated(label, pounds, words, "" if accrues else address))
        return made(self._named(topic, at), Made.SUM, tuple(parts), unit="£")

    def _paid(self, at: int) -> Explanation:
        """Return VAT on purchases, before any of it comes back."""
        words = "VAT of all lines of cost that state no share of their own"
        return stated(self._named(PAID, at), self.vat.paid[at, 0], words)

    def _share(self, at: int) -> Explanation:
        """Return the business share, × the taxed one where the rest is not small."""
        supplied = made("for supplies", Made.SUM, tuple(self._supplied(at)), unit="£")
        outside = self._pointed(OUTSIDE, at, self.vat.outside)
        everything = made("all money", Made.SUM, (supplied, outside), unit="£")
        name = self._named(SHARE, at)
        if supplied.amount == 0.0:
            return counted(name, 0.0, "nothing is supplied")
        business = made("part for supplies", Made.QUOTIENT, (supplied, everything))
        if self.vat.is_small[at, 0]:
            return made(name, Made.PRODUCT, (business, self._small()))
        taxed = self._pointed(TAXED, at, self.vat.taxed)
        told = "taxed part of supplies, rounded up to whole hundredths"
        part = Explanation(
            told, float(self.vat.taxed_share[at, 0]), children=(taxed, supplied)
        )
        return made(name, Made.PRODUCT, (business, part))

    def _supplied(self, at: int) -> Iterator[Explanation]:
        """Yield income of a year that is for supplies."""
        yield self._pointed(TAXED, at, self.vat.taxed)
        yield self._pointed(EXEMPT, at, self.vat.exempt)

    def _small(self) -> Explanation:
        """Return that all for supplies comes back, and below which limits."""
        register = self.way.books.plan.facts.register
        month, part = (register.find(name) for name in (OF_A_MONTH, OF_ALL))
        words = (
            f"what serves exempt supplies is small: not above £{month.value:,.0f} a"
            f" month, nor above {part.value:.0%} of VAT for supplies ({month.source})"
        )
        return counted("all of that", 1.0, words)

    def _recovered(self, at: int) -> Explanation:
        """Return the share × VAT on purchases."""
        address = vat_address(self.way.name, SHARE, self.way.year(at))
        share = counted(_IN_WORDS[SHARE], self.vat.share[at, 0], address=address)
        paid = self._pointed(PAID, at, self.vat.paid)
        name = self._named(RECOVERED, at)
        return made(name, Made.PRODUCT, (share, paid), unit="£")

    def _borne(self, at: int) -> Explanation:
        """Return VAT on purchases less what comes back."""
        paid = self._pointed(PAID, at, self.vat.paid)
        back = self._pointed(RECOVERED, at, self.vat.recovered)
        return made(self._named(BORNE, at), Made.SUM, (paid, less(back)), unit="£")


def _prices(way: Way, fee: Fee) -> Iterator[tuple[str, Maker]]:
    """Yield what makes the prices of one fee, by address."""
    for listed in listed_in(fee):
        for topic in (WITHOUT, ON_FEE, WITH):
            address = fee_address(way.name, topic, fee.name, listed)
            yield address, partial(_price, way, fee, listed, topic)


def _price(way: Way, fee: Fee, listed: Listed, topic: str) -> Explanation:
    """Return a price of a fee without VAT, with it, or the VAT on it."""
    place = (*place_of(way, fee), *listed.path)
    net = way.books.numbers.of("fee", listed.price, *place, unit="£")
    rate = way.books.prices.rate_of_vat()
    owner = way.books.name_of(listed.programme)
    name = f"{way.funding.label}: {owner}, {topic.replace('_', ' ')}"
    if topic == WITHOUT:
        return made(name, Made.SUM, (net,), unit="£")
    vat = made("VAT", Made.PRODUCT, (net, rate), unit="£")
    parts = (net, vat) if topic == WITH else (vat,)
    return made(name, Made.SUM, parts, unit="£")
