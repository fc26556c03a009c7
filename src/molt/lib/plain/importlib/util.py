"""`importlib.util`: nothing is found or loaded when a program runs."""

from molt import MoltUnsupported


def _refuse(*args, **kwargs):
    raise MoltUnsupported("finding and loading modules when the program runs")


find_spec = module_from_spec = spec_from_file_location = spec_from_loader = _refuse
cache_from_source = source_from_cache = decode_source = source_hash = resolve_name = _refuse


class LazyLoader:
    def __init__(self, loader):
        _refuse()
