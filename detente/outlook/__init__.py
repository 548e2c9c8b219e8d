"""What would change the answer; later: how surely, and by when."""
