"""A `dispute.yaml` read into frozen data, checked, and written."""

from detente.dispute.loading import load, loads
from detente.dispute.model import Dispute

__all__ = ["Dispute", "load", "loads"]
