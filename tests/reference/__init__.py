"""A second calculation, written from ``docs/method`` alone, that checks the engine."""
