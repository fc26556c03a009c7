# Exceptions with __new__, extra arguments, properties and class attributes.
class HttpError(Exception):
    status = 500
    _seen = 0

    def __new__(cls, *args, **kwargs):
        cls._seen += 1
        return super().__new__(cls, *args)

    def __init__(self, message="", **details):
        self.details = details
        super().__init__(message)

    @property
    def retryable(self):
        return self.status >= 500


class NotFound(HttpError):
    status = 404


for error in (HttpError("oops", path="/x"), NotFound(), NotFound("gone", id=7)):
    try:
        raise error
    except HttpError as caught:
        print(repr(caught), caught.args, caught.status, caught.retryable, caught.details, type(caught)._seen)
print(HttpError._seen, NotFound._seen)
e = HttpError("a", b=1)
e.args = (1, 2)
print(str(e), repr(e), len(e.args))


class Same(Exception):
    def __eq__(self, other):
        return type(self) is type(other) and self.args == other.args

    __hash__ = Exception.__hash__


print(Same(1) == Same(1), Same(1) == Same(2), Same(1) in [Same(1)])
