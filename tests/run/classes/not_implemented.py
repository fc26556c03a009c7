# NotImplemented hands the operation to the other side, then to TypeError.
class Left:
    def __add__(self, other):
        print("Left.__add__")
        return NotImplemented

    def __eq__(self, other):
        print("Left.__eq__")
        return NotImplemented

    def __lt__(self, other):
        print("Left.__lt__")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.__radd__")
        return "right"

    def __eq__(self, other):
        print("Right.__eq__")
        return NotImplemented

    def __gt__(self, other):
        print("Right.__gt__")
        return "greater"


class Silent:
    def __radd__(self, other):
        return NotImplemented


print(Left() + Right())
print(Left() == Right(), Left() != Right())
print(Left() < Right())
for attempt in (
    lambda: Left() + Left(),
    lambda: Left() + 1,
    lambda: Left() < 5,
    lambda: 5 + Silent(),
    lambda: Silent() + Silent(),
    lambda: Left() - 1,
    lambda: -Left(),
):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
