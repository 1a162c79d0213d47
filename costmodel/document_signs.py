"""The signs that a document may hold: those that its typefaces can print.

The typefaces belong to the packages that print; a test holds this list up to them.
"""

from __future__ import annotations

from functools import cache

from costmodel.document_events import Fault

_PRINTED = """
20-7e a0-181 186 18a 18d-190 192-194 196-197 19a-19b 19e 1a0-1a1 1af-1b1 1b7
1bf-1c3 1cd-1dd 1e2-1e7 1ea-1eb 1ee-1f0 1f4-1f5 1f7-201 204-205 208-209 20c-20d
218-220 222-223 226-227 237 23a-23e 241-245 248-249 250-27b 27d-285 287-292
294-295 298-299 29b-29f 2a1-2a8 2b0-2b4 2b7-2b9 2bb-2c1 2c6-2cc 2d0-2d7 2da
2dc-2de 2e0-2e4 2ed 300-301 303-304 308-309 323 329 1d25 1d2c 1d2e 1d30-1d31
1d33-1d3a 1d3c 1d3e-1d43 1d47-1d4b 1d4d 1d4f-1d52 1d56-1d58 1d5b 1d6f-1d70 1d79
1d7b 1d7f 1d9c 1da0 1dac 1dae 1db0 1dbb 1dbf 1e02-1e03 1e06-1e07 1e0a-1e11
1e16-1e17 1e1e-1e2b 1e32-1e3b 1e3e-1e49 1e52-1e53 1e56-1e63 1e66-1e67 1e6a-1e6f
1e72-1e73 1e7e-1e85 1e8e-1e97 1e9e-1e9f 1ef2-1ef9 2009 200b 2013-2014 2018-201a
201c-201e 2020 2022 2026 2032-2033 2039-203a 2044 20a1 20a3-20a4 20a6-20a7 20a9
20ab-20ac 20ae 20b1-20b2 20b4-20b5 20b8-20ba 20bd 2113 2122 2191 2193 2212 2215
2c60-2c62 2c65-2c66 2c71 2c7d a722-a725 a74e-a74f a75a-a75b a764-a765 a779-a787
a789 a7ad-a7ae a7b3 a7b5 a7f2-a7f4 feff
"""
"""Ranges of code points in hexadecimal: Latin letters of all kinds, punctuation."""

_BLANKS = frozenset("\t\n\r")


@cache
def signs() -> frozenset[str]:
    """Return every sign that can be printed, with blanks and line ends.

    Examples
    --------
    >>> "£" in signs(), "ŵ" in signs(), "校" in signs()
    (True, True, False)

    """
    ranges = [part.partition("-") for part in _PRINTED.split()]
    printed = {
        chr(point)
        for first, _, last in ranges
        for point in range(int(first, 16), int(last or first, 16) + 1)
    }
    return _BLANKS | printed


def fault_of_signs(text: str) -> Fault | None:
    """Return the fault of a text that holds a sign no document can print.

    Examples
    --------
    >>> fault_of_signs("Ysgol Gyfun Gŵyr")
    >>> fault_of_signs("Reading 校").what
    "The sign '校' (U+6821) is in none of the typefaces that documents are printed in."

    """
    if text.isascii() and text.isprintable():
        return None
    found = next((sign for sign in text if sign not in signs()), None)
    if found is None:
        return None
    if not found.isprintable():
        return unprintable(found)
    return Fault(
        f"The sign '{found}' (U+{ord(found):04X}) is in none of the typefaces that "
        "documents are printed in.",
        "Write it in Latin letters, or delete it.",
    )


def unprintable(sign: str) -> Fault:
    """Return the fault of a character that no document may hold."""
    return Fault(
        f"The character U+{ord(sign):04X} cannot be printed.",
        "Delete it; it may have come with a copy from another program.",
    )
