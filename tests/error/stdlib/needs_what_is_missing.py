import textwrap

try:
    import textwrap as optional
except ImportError:
    optional = None
