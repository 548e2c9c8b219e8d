"""Published disputes as data, each with its reference."""
