"""A folder, a dispute file or a catalogue entry, and what ties its dispute to its reports."""
