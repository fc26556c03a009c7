# exit: 1
# Marks under one operator of a long expression.
values = {"a": 1, "b": None}
total = values["a"] * 2 + values["b"] - 5
