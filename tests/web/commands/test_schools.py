"""`costmodel schools` does one of several things with schools."""

from __future__ import annotations

import pytest

from tests.project.tree import text_of
from web.cli import main
from web.commands.schools import PARTS


def test_without_a_part_all_of_them_are_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["schools", "--help"])

    told = capsys.readouterr().out
    assert all(part.NAME in told for part in PARTS)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: str(part.NAME))
def test_every_part_is_in_the_readme_and_on_the_page_of_the_method(
    part: object,
) -> None:
    name = getattr(part, "NAME", "")

    for page in ("README.md", "docs/method/schools.md"):
        assert f"costmodel schools {name} " in text_of(page)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: str(part.NAME))
def test_a_part_helps_with_an_example(
    part: object, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["schools", str(getattr(part, "NAME", "")), "--help"])

    assert left.value.code == 0
    told = " ".join(capsys.readouterr().out.split())
    assert str(getattr(part, "EXAMPLE", "?")) in told
