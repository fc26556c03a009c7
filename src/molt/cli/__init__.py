"""The command line: one file a command.

Only `start.py` and `cached_run.py` run on every `molt run`, and import next to
nothing. The compiler is reached through `molt.compiler.driver` alone.
"""
