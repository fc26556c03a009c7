"""MoltUnsupported, for modules of `std`."""

from molt.lib.rt.refusing import MoltUnsupported as MoltUnsupported
