import doctest

try:
    import doctest as optional
except ImportError:
    optional = None
