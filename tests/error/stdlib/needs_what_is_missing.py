import decimal

try:
    import decimal as optional
except ImportError:
    optional = None
