"""From a `Dispute` to the text of its file."""
