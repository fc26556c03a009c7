"""A module whose body is long enough to be compiled in parts: what one part binds the others see, exceptions
have the module's lines, and what dies does so where CPython lets it."""

import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


def line_of_caller():
    frame = sys._getframe(1)
    return frame.f_code.co_name, frame.f_lineno


def fail(value):
    raise ValueError(value)


def places(error):
    found = []
    tb = error.__traceback__
    while tb is not None:
        found.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return found


first = Noisy("first")
total = 0
names = []

# --- 1
if total % 2 == 1:
    total += len(names) * 1 + 1
elif total > 7:
    total -= 1
else:
    total *= 2
print("part 1:", total, names[-3:], line_of_caller())
for index_1 in range(2):
    total += index_1 * 1
    if index_1 == 2:
        continue
    names.append(f"{index_1}-1")
squares_1 = [each * each + 1 for each in range(1)]
lookup_1 = {key: value for key, value in zip("abc", squares_1)}
print(squares_1, lookup_1, sum(each for each in squares_1 if each % 2), 1 in squares_1)

# --- 2
if total % 2 == 0:
    total += len(names) * 2 + 1
elif total > 14:
    total -= 2
else:
    total *= 2
print("part 2:", total, names[-3:], line_of_caller())
for index_2 in range(3):
    total += index_2 * 2
    if index_2 == 2:
        continue
    names.append(f"{index_2}-2")
squares_2 = [each * each + 2 for each in range(2)]
lookup_2 = {key: value for key, value in zip("abc", squares_2)}
print(squares_2, lookup_2, sum(each for each in squares_2 if each % 2), 2 in squares_2)

# --- 3
if total % 2 == 1:
    total += len(names) * 3 + 1
elif total > 21:
    total -= 3
else:
    total *= 2
print("part 3:", total, names[-3:], line_of_caller())
for index_3 in range(4):
    total += index_3 * 3
    if index_3 == 2:
        continue
    names.append(f"{index_3}-3")
squares_3 = [each * each + 3 for each in range(3)]
lookup_3 = {key: value for key, value in zip("abc", squares_3)}
print(squares_3, lookup_3, sum(each for each in squares_3 if each % 2), 3 in squares_3)
try:
    print(3 / len(lookup_3), fail(total + 3))
except (ValueError, ZeroDivisionError) as error:
    print(type(error).__name__, error, places(error))
else:
    print("not reached")
finally:
    print("finally", line_of_caller())

# --- 4
if total % 2 == 0:
    total += len(names) * 4 + 1
elif total > 28:
    total -= 4
else:
    total *= 2
print("part 4:", total, names[-3:], line_of_caller())
for index_4 in range(1):
    total += index_4 * 4
    if index_4 == 2:
        continue
    names.append(f"{index_4}-4")
squares_4 = [each * each + 4 for each in range(4)]
lookup_4 = {key: value for key, value in zip("abc", squares_4)}
print(squares_4, lookup_4, sum(each for each in squares_4 if each % 2), 4 in squares_4)
holder = Noisy("holder")
holder = None
del first
print("first" in globals())

# --- 5
if total % 2 == 1:
    total += len(names) * 5 + 1
elif total > 35:
    total -= 5
else:
    total *= 2
print("part 5:", total, names[-3:], line_of_caller())
for index_5 in range(2):
    total += index_5 * 5
    if index_5 == 2:
        continue
    names.append(f"{index_5}-5")
squares_5 = [each * each + 5 for each in range(0)]
lookup_5 = {key: value for key, value in zip("abc", squares_5)}
print(squares_5, lookup_5, sum(each for each in squares_5 if each % 2), 5 in squares_5)

# --- 6
if total % 2 == 0:
    total += len(names) * 6 + 1
elif total > 42:
    total -= 6
else:
    total *= 2
print("part 6:", total, names[-3:], line_of_caller())
for index_6 in range(3):
    total += index_6 * 6
    if index_6 == 2:
        continue
    names.append(f"{index_6}-6")
squares_6 = [each * each + 6 for each in range(1)]
lookup_6 = {key: value for key, value in zip("abc", squares_6)}
print(squares_6, lookup_6, sum(each for each in squares_6 if each % 2), 6 in squares_6)
try:
    print(6 / len(lookup_6), fail(total + 6))
except (ValueError, ZeroDivisionError) as error:
    print(type(error).__name__, error, places(error))
else:
    print("not reached")
finally:
    print("finally", line_of_caller())
def uses_later():
    return made_later + total


try:
    uses_later()
except NameError as error:
    print(error, places(error))

# --- 7
if total % 2 == 1:
    total += len(names) * 7 + 1
elif total > 49:
    total -= 7
else:
    total *= 2
print("part 7:", total, names[-3:], line_of_caller())
for index_7 in range(4):
    total += index_7 * 7
    if index_7 == 2:
        continue
    names.append(f"{index_7}-7")
squares_7 = [each * each + 7 for each in range(2)]
lookup_7 = {key: value for key, value in zip("abc", squares_7)}
print(squares_7, lookup_7, sum(each for each in squares_7 if each % 2), 7 in squares_7)

# --- 8
if total % 2 == 0:
    total += len(names) * 8 + 1
elif total > 56:
    total -= 8
else:
    total *= 2
print("part 8:", total, names[-3:], line_of_caller())
for index_8 in range(1):
    total += index_8 * 8
    if index_8 == 2:
        continue
    names.append(f"{index_8}-8")
squares_8 = [each * each + 8 for each in range(3)]
lookup_8 = {key: value for key, value in zip("abc", squares_8)}
print(squares_8, lookup_8, sum(each for each in squares_8 if each % 2), 8 in squares_8)

# --- 9
if total % 2 == 1:
    total += len(names) * 9 + 1
elif total > 63:
    total -= 9
else:
    total *= 2
print("part 9:", total, names[-3:], line_of_caller())
for index_9 in range(2):
    total += index_9 * 9
    if index_9 == 2:
        continue
    names.append(f"{index_9}-9")
squares_9 = [each * each + 9 for each in range(4)]
lookup_9 = {key: value for key, value in zip("abc", squares_9)}
print(squares_9, lookup_9, sum(each for each in squares_9 if each % 2), 9 in squares_9)
try:
    print(9 / len(lookup_9), fail(total + 9))
except (ValueError, ZeroDivisionError) as error:
    print(type(error).__name__, error, places(error))
else:
    print("not reached")
finally:
    print("finally", line_of_caller())
made_later = 1000
print(uses_later() == 1000 + total)


class Late(Noisy):
    count = total
    line = line_of_caller()

    def who(self):
        return self.name, self.count, self.line


late = Late("late")
print(late.who())
while total > 100:
    total //= 3
    if total % 5 == 4:
        break
else:
    print("no break")

# --- 10
if total % 2 == 0:
    total += len(names) * 10 + 1
elif total > 70:
    total -= 10
else:
    total *= 2
print("part 10:", total, names[-3:], line_of_caller())
for index_10 in range(3):
    total += index_10 * 10
    if index_10 == 2:
        continue
    names.append(f"{index_10}-10")
squares_10 = [each * each + 10 for each in range(0)]
lookup_10 = {key: value for key, value in zip("abc", squares_10)}
print(squares_10, lookup_10, sum(each for each in squares_10 if each % 2), 10 in squares_10)

# --- 11
if total % 2 == 1:
    total += len(names) * 11 + 1
elif total > 77:
    total -= 11
else:
    total *= 2
print("part 11:", total, names[-3:], line_of_caller())
for index_11 in range(4):
    total += index_11 * 11
    if index_11 == 2:
        continue
    names.append(f"{index_11}-11")
squares_11 = [each * each + 11 for each in range(1)]
lookup_11 = {key: value for key, value in zip("abc", squares_11)}
print(squares_11, lookup_11, sum(each for each in squares_11 if each % 2), 11 in squares_11)
match squares_11:
    case [one]:
        print("one", one)
    case [one, two, *rest] if total:
        print("more", one, two, rest)
    case _:
        print("other")
late = None

# --- 12
if total % 2 == 0:
    total += len(names) * 12 + 1
elif total > 84:
    total -= 12
else:
    total *= 2
print("part 12:", total, names[-3:], line_of_caller())
for index_12 in range(1):
    total += index_12 * 12
    if index_12 == 2:
        continue
    names.append(f"{index_12}-12")
squares_12 = [each * each + 12 for each in range(2)]
lookup_12 = {key: value for key, value in zip("abc", squares_12)}
print(squares_12, lookup_12, sum(each for each in squares_12 if each % 2), 12 in squares_12)
try:
    print(12 / len(lookup_12), fail(total + 12))
except (ValueError, ZeroDivisionError) as error:
    print(type(error).__name__, error, places(error))
else:
    print("not reached")
finally:
    print("finally", line_of_caller())

print(sorted(name for name in globals() if not name.startswith("__"))[:12])
print(total)
sys.exit()
print("never")
