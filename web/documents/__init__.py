"""Documents made from a run, to download."""
