"""All sentences of the brief and the terminal: plain, exact, every number computed."""
