"""A `dispute.yaml` read into frozen data, checked, and written."""
