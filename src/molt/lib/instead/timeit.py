"""In place of functions of the host's `timeit`: statements are not put into a text that is compiled, they are run."""


def _own_names():
    return globals()


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        """Constructor.  See class doc string."""
        self.timer = timer
        names = _own_names() if globals is None else globals
        parts = []
        for part, what in ((setup, "setup"), (stmt, "stmt")):
            if isinstance(part, str):
                parts.append(compile(part, dummy_src_name, "exec"))
            elif callable(part):
                parts.append(part)
            else:
                raise ValueError(f"{what} is neither a string nor callable")
        first, each = parts

        def inner(_it, _timer):
            scope = dict(names)
            first() if callable(first) else exec(first, scope)
            if callable(each):
                start = _timer()
                for _ in _it:
                    each()
                return _timer() - start
            start = _timer()
            for _ in _it:
                exec(each, scope)
            return _timer() - start

        self.inner = inner
        self.src = ""
