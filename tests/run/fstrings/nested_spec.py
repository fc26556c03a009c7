# Fields inside the format spec, evaluated from left to right.
def note(value):
    print("eval", value)
    return value


print(f"{note(3.14159):{note(10)}.{note(2)}f}|")
width, precision, fill, align, kind = 12, 3, "*", "^", "e"
print(
    f"{1234.5:{fill}{align}{width}.{precision}{kind}}|{'x':{fill}<{width // 3}}|{5:{'0'}{width - 8}}|{1:{''}}"
)
for spec in (">8", "<8", "^8", "08.3f", "+.1e"):
    print(f"{2.5:{spec}}|")
