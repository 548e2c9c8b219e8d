"""Compiled loops, loaded only where an array is large enough to pay for it."""
