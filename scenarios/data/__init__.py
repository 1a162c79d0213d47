"""Figures on what schools can pay, dated and sourced; README.md says how made."""
