# User exceptions: fields, str, inheritance, multiple bases, catching by base.
class AppError(Exception):
    code = 1

    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail

    def describe(self):
        return f"[{self.code}] {self} ({self.detail})"


class NotFound(AppError, KeyError):
    code = 404


class Silent(Exception):
    def __str__(self):
        return "custom text"


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a


for error in (AppError("plain"), NotFound("thing", detail=[1]), Silent("x", 1), NoSuper(1, 2)):
    try:
        raise error
    except KeyError as caught:
        print("KeyError:", caught.describe(), repr(caught))
    except AppError as caught:
        print("AppError:", caught.describe(), repr(caught), caught is error)
    except Exception as caught:
        print("Exception:", caught, repr(caught), caught.args)


class Empty(Exception):
    pass


try:
    raise Empty
except Empty as error:
    print(repr(error), str(error) == "", error.args)
try:
    raise AppError
except TypeError as error:
    print(error)
