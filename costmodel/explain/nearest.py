"""What is right near an address that names no figure.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from costmodel.suggestions import closest, listed

Following = Callable[[tuple[str, ...]], tuple[str, ...]]
"""What may stand after words of an address, in order; empty: nothing."""

_TIME = re.compile(r"[0-9]+(-[0-9]+)?(/[0-9]+)?", re.ASCII)
_PLACE = re.compile(r"[0-9]{1,3}", re.ASCII)
"""A place in a list; years have four digits."""


def following_in(figures: Collection[str]) -> Following:
    """Return what may stand after words, of addresses that are known one by one.

    Examples
    --------
    >>> following_in(["traded.cash.opening", "traded.result"])(("traded",))
    ('cash', 'result')

    """
    known: dict[tuple[str, ...], dict[str, None]] = {}
    for figure in figures:
        words = tuple(figure.split("."))
        for at, word in enumerate(words):
            known.setdefault(words[:at], {})[word] = None
    return lambda begun: tuple(known.get(begun, ()))


@dataclass(frozen=True)
class Nearest:
    """The addresses that there are, about to be held against a wrong one."""

    following: Following
    is_figure: Callable[[str], bool]

    def remedy(self, written: str) -> str:
        """Return what was meant, what is missing or what may stand instead.

        Examples
        --------
        >>> figures = ["traded.cash.2026-09", "traded.cash.2026-10", "traded.cost"]
        >>> nearest = Nearest(following_in(figures), figures.__contains__)
        >>> nearest.remedy("traded.cash")
        "After 'traded.cash' must stand a month from 2026-09 to 2026-10, as in \
'traded.cash.2026-09'."
        >>> nearest.remedy("traded.kost")
        "Did you mean 'traded.cost'?"

        """
        begun, rest = self._begun(written.strip().rstrip("."))
        choices = self.following(begun)
        so_far = ".".join(begun)
        if not choices or not rest:
            return self._ends(begun)
        word, _, after = rest.partition(".")
        if _TIME.fullmatch(word) and _times(choices):
            return self._of_time(so_far, word, after, _times(choices))
        meant = nearest_word(word, choices)
        if meant is not None and meant != word:
            return self.meant(".".join(filter(None, (so_far, meant, after))))
        return f"After '{so_far}' may stand {_listed(choices)}."

    def meant(self, address: str) -> str:
        """Return a question for an address, or what is right near it."""
        if self.is_figure(address):
            return f"Did you mean '{address}'?"
        return self.remedy(address)

    def _begun(self, written: str) -> tuple[tuple[str, ...], str]:
        """Return the words that are right, and what is written after them."""
        begun: tuple[str, ...] = ()
        rest = written
        while rest:
            fits = [one for one in self.following(begun) if _begins(rest, one)]
            if not fits:
                break
            word = max(fits, key=len)
            begun, rest = (*begun, word), rest[len(word) + 1 :]
        return begun, rest

    def _ends(self, begun: tuple[str, ...]) -> str:
        """Return what is missing after words, or that nothing may follow them."""
        so_far = ".".join(begun)
        if self.is_figure(so_far):
            return f"Did you mean '{so_far}'?"
        example, choices = begun, self.following(begun)
        while not self.is_figure(".".join(example)):
            example = (*example, self.following(example)[0])
        told = f"After '{so_far}' must stand {_listed(choices)}"
        return f"{told}, as in '{'.'.join(example)}'."

    def _of_time(
        self, so_far: str, word: str, after: str, times: tuple[str, ...]
    ) -> str:
        """Return the address with the nearest year or month that there is."""
        asked = _numbers(word)
        near = next((one for one in times if _numbers(one) >= asked), times[-1])
        address = ".".join(filter(None, (so_far, near, after)))
        is_other = near != word.partition("/")[0]
        if is_other and not after and self.is_figure(so_far):
            return f"Did you mean '{address}', or '{so_far}' for all years?"
        return self.meant(address)


def nearest_word(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a word is spelt like, or begins; also joined by +.

    Full cost of a way of funding is called cost, and so found first.

    Examples
    --------
    >>> nearest_word("school", ["pupil", "school_year"])
    'school_year'
    >>> nearest_word("full_cost", ["less_cost", "cost"])
    'cost'
    >>> nearest_word("event+travel", ["events", "travel"])
    'events+travel'

    """
    known = [one for one in choices if not _TIME.fullmatch(one)]
    if "+" in word:
        parts = [nearest_word(part, known) for part in word.split("+")]
        found = [part for part in parts if part is not None]
        is_known = len(found) == len(parts)
        return "+".join(dict.fromkeys(found)) if is_known else None
    called = (one for one in known if word == f"full_{one}")
    begun = (one for one in known if word and one.startswith(word))
    return next(called, None) or closest(word, known) or next(begun, None)


def _begins(text: str, word: str) -> bool:
    """Whether a text begins with a word and goes on, or ends, behind it."""
    return f"{text}.".startswith(f"{word}.")


def _times(choices: Iterable[str]) -> tuple[str, ...]:
    """Return the years or months among what may stand, the earliest first."""
    return tuple(sorted(one for one in choices if _TIME.fullmatch(one)))


def _numbers(time: str) -> tuple[int, ...]:
    """Return a year, or a year and a month, as numbers."""
    return tuple(int(part[:9]) for part in time.partition("/")[0].split("-"))


def _listed(choices: tuple[str, ...]) -> str:
    """Return what may stand, years and months by the first and the last."""
    words = [f"'{one}'" for one in choices if not _TIME.fullmatch(one)]
    times = _times(choices)
    if times and all(map(_PLACE.fullmatch, times)):
        last = max(times, key=int)
        several = f"a place in the list, from 0, the first, to {last}"
        words.append(several if len(times) > 1 else f"the place {last} of the list")
    elif times:
        kind = "month" if "-" in times[0] else "year"
        several = f"a {kind} from {times[0]} to {times[-1]}"
        words.append(several if len(times) > 1 else f"the {kind} {times[0]}")
    return listed(words, last="or")
