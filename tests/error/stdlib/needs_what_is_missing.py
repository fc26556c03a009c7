import sqlite3

try:
    import sqlite3 as optional
except ImportError:
    optional = None
