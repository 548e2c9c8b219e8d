"""The parts of a dispute file, a file a part: nodes to the model."""
