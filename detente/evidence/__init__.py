"""What many reports show beside each other: copies, credits, origins, claims, contradictions."""
