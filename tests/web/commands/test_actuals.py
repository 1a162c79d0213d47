"""`costmodel actuals` says what it can do with a ledger."""

from __future__ import annotations

import pytest

from web.cli import main
from web.commands.actuals import DEEDS
from web.commands.command import Deed


@pytest.mark.parametrize("deed", DEEDS.values(), ids=list(DEEDS))
def test_a_deed_is_told_in_one_line(deed: Deed) -> None:
    assert deed.SUMMARY[0].isupper()
    assert not deed.SUMMARY.endswith(".")
    assert deed.EXAMPLE.startswith("costmodel actuals ")


def test_each_deed_is_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["actuals", "--help"])

    assert caught.value.code == 0
    told = capsys.readouterr().out
    assert [name for name in DEEDS if f"    {name} " not in told] == []


def test_without_a_deed_it_says_that_one_is_wanted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["actuals"])

    assert caught.value.code == 2
    assert "DEED" in capsys.readouterr().err
