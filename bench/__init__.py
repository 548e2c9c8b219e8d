"""The figures of the project, measured on the machine at hand: `python -m bench`."""
