"""What work between schools costs in full, and who bears that cost."""

__version__ = "0.1.0"
