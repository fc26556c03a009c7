"""A traceback that goes through a function which stands in place of one of the standard library's can be shown."""
import inspect
import traceback


class Odd:
    @property
    def __signature__(self):
        raise ValueError("no signature today")

    def __call__(self):
        pass


for odd in (Odd(), type("Made", (), {"__signature__": 5, "__call__": lambda self: None})()):
    try:
        inspect.signature(odd)
    except (ValueError, TypeError) as error:
        shown = traceback.format_exception(error)
        print(len(shown) > 2, shown[-1].split(" object at")[0].strip())
try:
    inspect.signature(dict.update)
except ValueError as error:
    print(traceback.format_exception(error)[-1].strip())
