"""Comparing the funding scenarios of a model: worked out, kept, shown, downloaded."""
