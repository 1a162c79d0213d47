"""A number that no row can have is the address of nothing."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.web.visits import sign_in
from web.row_numbers import MOST


@pytest.mark.parametrize("number", [MOST, MOST + 1, 10**40])
@pytest.mark.parametrize(
    "address", ["/models/{}/comparison", "/runs/{}/business-case.pdf"]
)
def test_a_number_beyond_every_row_is_no_page(
    app: Flask, address: str, number: int
) -> None:
    answer = sign_in(app).get(address.format(number))

    assert answer.status_code == 404
