# Annotations never change behaviour, however wrong.
def add(a: int, b: int) -> int:
    return a + b


x: int = "text"
y: list[str] = 5
z: "nonsense that is never evaluated" = 1
print(add("a", "b"), add([1], [2]), add(1.5, True), x, y, z, __annotations__["x"])


class C:
    field: int = "not an int"
    declared: str

    def method(self, n: float = "default") -> None:
        local: undefined_name_in_a_local_annotation = n
        return local


print(C.field, hasattr(C, "declared"), C().method(), C.__annotations__, add.__annotations__)
count: int
try:
    count
except NameError as error:
    print(error)
