# exit: 1
# No colon without a text; chained exceptions without texts.
class Quiet(Exception):
    pass


try:
    raise Quiet
except Quiet:
    raise KeyError("")
