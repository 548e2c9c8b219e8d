"""The preference and rule language: trees, parser, printer."""
