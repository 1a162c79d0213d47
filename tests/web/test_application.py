"""The web front is put together from settings alone, and loads what it needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.web.making import MakeApp
from web.config import Settings

HEAVY = ("pandas", "weasyprint", "scipy", "altair", "numpy", "fontTools", "xlsxwriter")


@pytest.mark.parametrize(
    "program",
    ["import web", "import web.application", "import web.server"],
)
def test_the_pages_need_no_heavy_library(program: str) -> None:
    asked = f"{program}; import sys; print([n for n in {HEAVY} if n in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_importing_the_package_does_not_load_flask() -> None:
    asked = "import web, sys; print('flask' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"


def test_no_page_is_made_with_a_value_missing(
    make_app: MakeApp, settings: Settings
) -> None:
    app = make_app(settings)

    assert app.jinja_env.undefined.__name__ == "StrictUndefined"
    assert app.jinja_env.autoescape
