"""Taking a figure apart: the lines it is made of, as a page and as JSON."""
