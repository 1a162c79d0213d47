"""Published worked examples, run through the public engine."""
