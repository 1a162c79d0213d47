"""The limit: the fourteen-programme model worked out by numpy written by hand."""
