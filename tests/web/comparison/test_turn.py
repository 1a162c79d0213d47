"""One model is worked out at a time, whichever process or thread was asked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from web.comparison.turn import TurnTakenError, TurnUnavailableError, own_turn
from web.config import LOCK_FILE

TAKE_A_TURN = """
import sys
from pathlib import Path
from web.comparison.turn import own_turn
with own_turn(Path(sys.argv[1])):
    print("taken", flush=True)
    sys.stdin.read()
"""


def test_a_turn_is_free_again_after_it_was_used(tmp_path: Path) -> None:
    with own_turn(tmp_path):
        pass

    with own_turn(tmp_path):
        assert (tmp_path / LOCK_FILE).stat().st_mode & 0o777 == 0o600


def test_a_turn_is_free_again_after_the_work_failed(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), own_turn(tmp_path):
        raise ZeroDivisionError

    with own_turn(tmp_path):
        pass


def test_within_one_process_a_second_is_refused_too(tmp_path: Path) -> None:
    with own_turn(tmp_path), pytest.raises(TurnTakenError), own_turn(tmp_path):
        pytest.fail("two had the turn at once")


def test_a_turn_of_another_process_ends_with_it(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", TAKE_A_TURN, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "taken\n"
        with pytest.raises(TurnTakenError), own_turn(tmp_path):
            pytest.fail("two had the turn at once")
        other.kill()

    with own_turn(tmp_path):
        pass


def test_a_file_that_cannot_be_opened_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / LOCK_FILE).mkdir()

    with (
        pytest.raises(TurnUnavailableError, match="costmodel doctor"),
        own_turn(tmp_path),
    ):
        pytest.fail("there was nothing to have a turn by")
