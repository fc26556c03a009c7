"""The built-in classes and functions of Python, in Molt Python: one file a noun."""
