"""The figures of a way of funding taken apart, down to costs, streams and months."""
