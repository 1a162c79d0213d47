"""Routes get what the application was given, and nothing of another's."""

from __future__ import annotations

import pytest

from tests.web.making import MakeApp
from tests.web.sample import prepared
from web.config import Settings
from web.current import current_database, given_to

HEAVY = ("pandas", "weasyprint", "scipy", "altair", "numpy", "fontTools", "xlsxwriter")


def test_two_fronts_do_not_share_anything(
    make_app: MakeApp, settings: Settings
) -> None:
    one, other = make_app(settings), make_app(settings, prepared)

    assert given_to(one).prepare is None
    assert given_to(other).prepare is prepared
    assert given_to(one).database is not given_to(other).database


def test_a_front_made_otherwise_says_so() -> None:
    from flask import Flask  # noqa: PLC0415 - this one is not ours

    strange = Flask("strange")

    with strange.app_context(), pytest.raises(TypeError, match="create_app"):
        current_database()
