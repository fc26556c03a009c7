"""`pdb`, which others import: there is nothing to step through."""

from molt import MoltUnsupported


class Pdb:
    def __init__(self, completekey="tab", stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        self.stdout = stdout

    def reset(self):
        pass

    def set_trace(self, frame=None):
        raise MoltUnsupported("a debugger")

    def set_continue(self):
        pass


def set_trace(*, header=None):
    raise MoltUnsupported("a debugger")


post_mortem = pm = run = runcall = runeval = runctx = set_trace
