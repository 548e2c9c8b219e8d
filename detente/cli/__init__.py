"""The command `detente`: one file a command, imported when called."""
