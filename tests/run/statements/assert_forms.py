# assert with and without a message; the message is evaluated only on failure.
def message():
    print("message evaluated")
    return {"why": "because"}


assert True, message()
try:
    assert 1 == 2, message()
except AssertionError as error:
    print(repr(error), error.args)
try:
    assert []
except AssertionError as error:
    print(repr(error), str(error) == "", error.args)
try:
    assert 0, ("a", 1)
except AssertionError as error:
    print(repr(error))
assert (x := 5) > 3
print(x, __debug__)
