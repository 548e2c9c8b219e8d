"""The rules of the grammar of time, one file a kind of expression."""
