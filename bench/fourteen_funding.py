"""How the fourteen-programme model is funded: a subsidy, trade, a tender."""

from __future__ import annotations

from bench.fourteen_lines import Written, bought, line
from bench.fourteen_names import (
    CLOSE,
    CONTRACT_TYPES,
    ELIGIBLE,
    FIRST_YEAR,
    GRANT_TYPES,
    GRANTED,
    PROGRAMMES,
    SPECIALIST,
)


def funding() -> Written:
    """Return the three scenarios."""
    return {"subsidy": _subsidy(), "traded": _traded(), "tendered": _tendered()}


def _fee(**prices: object) -> Written:
    """Return a stream of fees that moves with teachers' pay."""
    return {
        "kind": "fee",
        "name": "fees",
        "prices": prices,
        "index": "pay_teachers",
        "bad_debt": "bad_debt",
        "paid_after_months": 2,
    }


def _subsidy() -> Written:
    grant = {
        "kind": "grant",
        "name": "city",
        "payer": "The city",
        "a_year": "grant_sum",
        "taper": [1, 0.9, 0.8, 0.75],
        "starts": "2026-04",
        "ends": "2030-03",
        "scope": {"programmes": GRANTED, "cost_types": GRANT_TYPES},
        "unspent": "returned",
        "paid": "quarterly_in_arrears",
    }
    prices = {
        name: "contribution_close" if name in CLOSE else "contribution_light"
        for name in PROGRAMMES
    }
    return {"label": "Subsidy", "streams": [grant, _fee(**prices)]}


def _traded() -> Written:
    return {
        "label": "Traded service",
        "streams": [_fee(**{name: fee_of(name) for name in PROGRAMMES})],
        "demand": {
            "region": "london",
            "test": "training_line",
            "eligible": dict(zip(PROGRAMMES, ELIGIBLE, strict=True)),
            "reach": "reach",
            "interest": "interest",
            "refill": "refill",
        },
    }


def fee_of(name: str) -> str:
    """Return the name of a programme's fee in the traded scenario."""
    if name in CLOSE:
        return "fee_close"
    return "fee_specialist" if name in SPECIALIST else "fee_light"


def _tendered() -> Written:
    bid = {"profile": "start", "years": [FIRST_YEAR]}
    contract = {
        "kind": "contract",
        "name": "coordination",
        "payer": "The region",
        "cost_plus": 0.08,
        "starts": "2027-01",
        "ends": "2031-08",
        "scope": {"cost_types": CONTRACT_TYPES},
        "milestones": [
            {"label": "Running", "month": "2027-03", "share": "mobilisation"},
            {"label": "Half way", "month": "2029-07", "share": 0.05},
            {"label": "The end", "month": "2031-07", "share": 0.05},
        ],
        "paid_after_months": 1,
        "chance_of_winning": 0.4,
    }
    events = _fee(**dict.fromkeys(PROGRAMMES, "event_fee"))
    return {
        "label": "Tender",
        "delivery": "direct",
        "adds": [
            {"to": "secretariat", "ingredient": bought("bid", "bid_help", **bid)},
            {"to": "secretariat",
             "ingredient": line("bid", 40, person="manager", **bid)},
        ],
        "streams": [contract, events | {"index": "prices"}],
    }  # fmt: skip
