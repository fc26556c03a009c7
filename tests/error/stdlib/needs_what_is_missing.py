import argparse

try:
    import argparse as optional
except ImportError:
    optional = None
