# exit: 1
# Marks under a call over several lines: only its first line is shown.
def combine(a, b):
    return a + b


result = len("x") + combine(
    1,
    "two",
)
