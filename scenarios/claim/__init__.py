"""The claim of 2013, asked of schools: docs/method/claim.md."""
