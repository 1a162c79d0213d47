"""What the ledger says beside the plan: docs/method/actuals.md."""
