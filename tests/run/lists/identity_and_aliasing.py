# Lists are shared by assignment and argument passing; += changes in place, + makes anew.
def grow(items, extra):
    items += extra
    return items


a = [1]
b = a
b += [2]
print(a, a is b)
b = b + [3]
print(a, b, a is b)
print(grow(a, "xy") is a, a)
c = d = []
c.append(1)
print(d, c is d, [] is [])
t = ([],)
try:
    t[0] += [5]
except TypeError as error:
    print(error, t)
nested = [a, a]
nested[0].append("!")
print(nested, nested.count(a))
e = [1, 2]
e *= 2
print(e)
e += e
print(e)
e += (c for c in "z")
print(e)
