"""The models kept here: the page one starts from."""
