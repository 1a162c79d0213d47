"""Draws come in whole blocks."""

from __future__ import annotations

import pytest

from costmodel.blocks import BLOCK, BLOCKS, blocks_for


def test_eight_blocks_of_1024_are_drawn_by_default() -> None:
    assert BLOCK * BLOCKS == 8192


@pytest.mark.parametrize(
    ("draws", "blocks"), [(1, 1), (1023, 1), (1024, 1), (1025, 2), (8192, 8)]
)
def test_draws_are_rounded_up_to_whole_blocks(draws: int, blocks: int) -> None:
    assert blocks_for(draws) == blocks
