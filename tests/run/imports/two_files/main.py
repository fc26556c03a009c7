# A module next to the program: its body runs once, its names are attributes.
import helper
import helper as again
from helper import greet, VALUE as value

print(helper.greet("a"), greet("b"), value, helper is again, helper.__name__, __name__)
helper.VALUE = 99
print(value, helper.VALUE, helper.read(), hasattr(helper, "missing"))
helper.log.append("main")
print(again.log)
try:
    helper.missing
except AttributeError as error:
    print(error)
