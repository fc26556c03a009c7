"""MoltUnsupported: what library code raises where CPython's could do what Molt cannot."""

from molt.lib.rt.unsupported import MoltUnsupported as MoltUnsupported
