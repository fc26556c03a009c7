"""A module whose loops are parts of their own, between statements that are not."""
log = []

values0 = [0, 0 + 1, 0 * 2]
total0 = 0
for v in values0:
    if v == 1:
        continue
    total0 += v
else:
    log.append(("loop", 0))
if total0 % 2:
    print("odd", total0, sorted(values0)[:2])
else:
    print("even", total0, len(log))
try:
    while True:
        total0 -= 1
        if total0 < 0:
            raise KeyError(0)
except KeyError as e:
    log.append(e.args)
text0 = ", ".join(str(v) for v in values0)

values1 = [1, 1 + 1, 1 * 2]
total1 = 0
for v in values1:
    if v == 2:
        continue
    total1 += v
else:
    log.append(("loop", 1))
if total1 % 2:
    print("odd", total1, sorted(values1)[:2])
else:
    print("even", total1, len(log))
try:
    while True:
        total1 -= 1
        if total1 < 1:
            raise KeyError(1)
except KeyError as e:
    log.append(e.args)
text1 = ", ".join(str(v) for v in values1)

values2 = [2, 2 + 1, 2 * 2]
total2 = 0
for v in values2:
    if v == 3:
        continue
    total2 += v
else:
    log.append(("loop", 2))
if total2 % 2:
    print("odd", total2, sorted(values2)[:2])
else:
    print("even", total2, len(log))
try:
    while True:
        total2 -= 1
        if total2 < 2:
            raise KeyError(2)
except KeyError as e:
    log.append(e.args)
text2 = ", ".join(str(v) for v in values2)

values3 = [3, 3 + 1, 3 * 2]
total3 = 0
for v in values3:
    if v == 4:
        continue
    total3 += v
else:
    log.append(("loop", 3))
if total3 % 2:
    print("odd", total3, sorted(values3)[:2])
else:
    print("even", total3, len(log))
try:
    while True:
        total3 -= 1
        if total3 < 3:
            raise KeyError(3)
except KeyError as e:
    log.append(e.args)
text3 = ", ".join(str(v) for v in values3)

values4 = [4, 4 + 1, 4 * 2]
total4 = 0
for v in values4:
    if v == 5:
        continue
    total4 += v
else:
    log.append(("loop", 4))
if total4 % 2:
    print("odd", total4, sorted(values4)[:2])
else:
    print("even", total4, len(log))
try:
    while True:
        total4 -= 1
        if total4 < 4:
            raise KeyError(4)
except KeyError as e:
    log.append(e.args)
text4 = ", ".join(str(v) for v in values4)

values5 = [5, 5 + 1, 5 * 2]
total5 = 0
for v in values5:
    if v == 6:
        continue
    total5 += v
else:
    log.append(("loop", 5))
if total5 % 2:
    print("odd", total5, sorted(values5)[:2])
else:
    print("even", total5, len(log))
try:
    while True:
        total5 -= 1
        if total5 < 5:
            raise KeyError(5)
except KeyError as e:
    log.append(e.args)
text5 = ", ".join(str(v) for v in values5)

values6 = [6, 6 + 1, 6 * 2]
total6 = 0
for v in values6:
    if v == 7:
        continue
    total6 += v
else:
    log.append(("loop", 6))
if total6 % 2:
    print("odd", total6, sorted(values6)[:2])
else:
    print("even", total6, len(log))
try:
    while True:
        total6 -= 1
        if total6 < 6:
            raise KeyError(6)
except KeyError as e:
    log.append(e.args)
text6 = ", ".join(str(v) for v in values6)

values7 = [7, 7 + 1, 7 * 2]
total7 = 0
for v in values7:
    if v == 8:
        continue
    total7 += v
else:
    log.append(("loop", 7))
if total7 % 2:
    print("odd", total7, sorted(values7)[:2])
else:
    print("even", total7, len(log))
try:
    while True:
        total7 -= 1
        if total7 < 7:
            raise KeyError(7)
except KeyError as e:
    log.append(e.args)
text7 = ", ".join(str(v) for v in values7)

values8 = [8, 8 + 1, 8 * 2]
total8 = 0
for v in values8:
    if v == 9:
        continue
    total8 += v
else:
    log.append(("loop", 8))
if total8 % 2:
    print("odd", total8, sorted(values8)[:2])
else:
    print("even", total8, len(log))
try:
    while True:
        total8 -= 1
        if total8 < 8:
            raise KeyError(8)
except KeyError as e:
    log.append(e.args)
text8 = ", ".join(str(v) for v in values8)

values9 = [9, 9 + 1, 9 * 2]
total9 = 0
for v in values9:
    if v == 10:
        continue
    total9 += v
else:
    log.append(("loop", 9))
if total9 % 2:
    print("odd", total9, sorted(values9)[:2])
else:
    print("even", total9, len(log))
try:
    while True:
        total9 -= 1
        if total9 < 9:
            raise KeyError(9)
except KeyError as e:
    log.append(e.args)
text9 = ", ".join(str(v) for v in values9)

values10 = [10, 10 + 1, 10 * 2]
total10 = 0
for v in values10:
    if v == 11:
        continue
    total10 += v
else:
    log.append(("loop", 10))
if total10 % 2:
    print("odd", total10, sorted(values10)[:2])
else:
    print("even", total10, len(log))
try:
    while True:
        total10 -= 1
        if total10 < 10:
            raise KeyError(10)
except KeyError as e:
    log.append(e.args)
text10 = ", ".join(str(v) for v in values10)

values11 = [11, 11 + 1, 11 * 2]
total11 = 0
for v in values11:
    if v == 12:
        continue
    total11 += v
else:
    log.append(("loop", 11))
if total11 % 2:
    print("odd", total11, sorted(values11)[:2])
else:
    print("even", total11, len(log))
try:
    while True:
        total11 -= 1
        if total11 < 11:
            raise KeyError(11)
except KeyError as e:
    log.append(e.args)
text11 = ", ".join(str(v) for v in values11)

values12 = [12, 12 + 1, 12 * 2]
total12 = 0
for v in values12:
    if v == 13:
        continue
    total12 += v
else:
    log.append(("loop", 12))
if total12 % 2:
    print("odd", total12, sorted(values12)[:2])
else:
    print("even", total12, len(log))
try:
    while True:
        total12 -= 1
        if total12 < 12:
            raise KeyError(12)
except KeyError as e:
    log.append(e.args)
text12 = ", ".join(str(v) for v in values12)

values13 = [13, 13 + 1, 13 * 2]
total13 = 0
for v in values13:
    if v == 14:
        continue
    total13 += v
else:
    log.append(("loop", 13))
if total13 % 2:
    print("odd", total13, sorted(values13)[:2])
else:
    print("even", total13, len(log))
try:
    while True:
        total13 -= 1
        if total13 < 13:
            raise KeyError(13)
except KeyError as e:
    log.append(e.args)
text13 = ", ".join(str(v) for v in values13)

print(log[-3:], v, text3, "e" in globals())
for n in range(3):
    def made(x, n=n):
        return x + n
    class Made:
        number = n
print(made(1), Made.number, n)
del n
try:
    print(n)
except NameError as error:
    print(error)
