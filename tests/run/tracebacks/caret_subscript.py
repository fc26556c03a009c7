# exit: 1
# Marks under the failing subscript of a chain.
data = {"x": [{"y": 1}]}
print(data["x"][0]["z"]["w"])
