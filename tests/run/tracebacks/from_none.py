# exit: 1
# raise … from None hides the context.
try:
    [][0]
except IndexError:
    raise LookupError("only this shows") from None
