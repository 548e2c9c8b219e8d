"""All that is drawn and said: words, figures, the terminal, the page."""
