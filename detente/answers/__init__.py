"""The JSON of every command, one function each."""
