"""From bytes to nodes: the text of a file, its YAML, and where each character of it stands."""
