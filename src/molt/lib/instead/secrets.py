"""In place of functions of the host's `secrets`: methods of `random.SystemRandom` that are its own have no names here."""


def randbelow(exclusive_upper_bound):
    """Return a random int in the range [0, n)."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _sysrand.randrange(exclusive_upper_bound)
