"""States, moves, payoffs, and which states hold under which solution concept."""
