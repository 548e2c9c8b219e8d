"""Tests of the dispute file: reading, checking, writing."""
