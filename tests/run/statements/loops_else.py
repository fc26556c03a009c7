# else of for and while runs when the loop was not left by break.
def search(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            print("found at", index)
            break
    else:
        print("not found")


search([1, 2, 3], 2)
search([1, 2, 3], 9)
search([], 1)
n = 5
while n:
    n -= 1
    if n == 10:
        break
else:
    print("ran down to", n)
while True:
    n += 1
    if n < 3:
        continue
    break
else:
    print("never")
print(n)
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 2:
            break
        print(i, j)
    else:
        print("inner done", i)
        continue
    print("inner broken", i)
    break
else:
    print("never either")
while False:
    pass
else:
    print("zero turns")
