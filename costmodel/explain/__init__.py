"""Any figure taken apart: addresses, and the tree of what a figure is made of."""
