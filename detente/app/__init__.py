"""The local web app has its place here; it is not built yet."""
