"""What each school can pay: official files, one table of schools, tests on it."""
