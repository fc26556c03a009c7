# array: methods, slices, operators, conversions, subclasses.
from array import array


def show(f):
    """Prints what `f` gives, or the error it raises."""
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a = array('i', [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.extend(array('i', [7]))
a.insert(0, 0)
a.insert(-1, 99)
a.insert(100, 8)
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(4)
print(a, a.index(3), a.count(2), 3 in a, 100 in a, 'x' in a)
for f in (lambda: a.pop(100), lambda: array('i').pop(), lambda: a.remove(100), lambda: a.index(100), lambda: a.index(3, 0, 1), lambda: a[100], lambda: a['x'], lambda: a.extend([1, 'x']), lambda: a.extend(array('d', [1.0])), lambda: a.extend(5), lambda: a.insert('x', 1), lambda: array('x'), lambda: array('ii'), lambda: array(5), lambda: array(), lambda: array('i', 5), lambda: array('i', 'abc'), lambda: array('i', [1.5]), lambda: array('i', ['a']), lambda: array('i', [2 ** 31]), lambda: array('d', ['a']), lambda: array('i', [1], 2), lambda: array('i', x=2)):
    show(f)

print(a)
a.reverse()
print(a)
a += array('i', [1])
a *= 2
print(a, a + array('i', [5]), array('i', [1, 2]) * 3, 2 * array('i', [7]), array('i', [1]) * -1)
for f in (lambda: a + [1], lambda: a + array('d'), lambda: a * 'x', lambda: a.__iadd__([1])):
    show(f)

b = array('i', range(10))
print(b[2:5], b[::-1], b[::3], b[5:2], b[-3:])
b[2:4] = array('i', [20, 30, 40])
print(b)
b[::5] = array('i', [0, 0, 0])
print(b)
del b[0]
del b[1:3]
del b[::2]
print(b)
b[0] = 77
b[-1] = 88
print(b)
b[1:1] = b
print(b)


def s1():
    b[0] = 'x'



def s2():
    b[100] = 1



def s3():
    b[0:2] = [1, 2]



def s4():
    b[::2] = array('i', [1])



def s5():
    b[0:2] = array('d', [1.0])



def s6():
    del b[100]



def s7():
    b['q'] = 1

for f in (s1, s2, s3, s4, s5, s6, s7):
    show(f)

print(array('i', [1, 2]) == array('i', [1, 2]), array('i', [1, 2]) == array('d', [1, 2]), array('i', [1, 2]) == [1, 2], array('i', [1, 2]) < array('i', [1, 3]), array('i', [1]) <= array('b', [1]), array('i', [2]) > array('i', [1, 5]), array('i') != array('i'), array('b', [1]) >= array('i', [2]))
t = array('h', b'\x01\x00\x02\x00')
print(t, t.tobytes(), t.tolist(), t.buffer_info()[1])
t.frombytes(b'\x03\x00')
t.fromlist([4, 5])
print(t)
t.byteswap()
print(t)
for f in (lambda: t.frombytes(b'abc'), lambda: t.frombytes('ab'), lambda: t.fromlist((1,)), lambda: t.fromlist([1, 'x']), lambda: array('h', b'abc'), lambda: t.fromlist([70000])):
    show(f)

print(t, array('d', array('i', [1, 2])), array('i', (x for x in range(3))), array('B', bytearray(b'xyz')), array('b', b'\xff'), sum(array('d', [0.5, 1.5])), max(array('i', [3, 9, 2])), sorted(array('i', [3, 1])), list(reversed(array('i', [1, 2]))), array('f', [0.1])[0])
u = array('u', 'héllo☃')
print(u, u.tounicode(), u[1], u.itemsize, len(u))
u.append('x')
u.extend('yz')
u.fromunicode('!')
print(u)
show(lambda: u.append('ab'))
show(lambda: u.append(5))
show(lambda: t.tounicode())
import copy
c = copy.copy(a)
print(c == a, c is a, copy.deepcopy(a) == a, a.__copy__() == a)
it = iter(array('i', [1, 2, 3]))
print(next(it), list(it), type(it).__name__)


class Sub(array):
    pass

s = Sub('i', [1, 2])
s.tag = 5
print(s, s.tag, s[0], type(s + s).__name__, type(s[:1]).__name__)
g = array('i', [1, 2, 3])
n = 0
for v in g:
    n += 1
    if n < 3:
        g.append(v * 10)

print(g)
d = array('h', [1, 515])
e = bytearray(d)
e.extend(d)
e += bytes(d)
print(bytes(d), e, int.from_bytes(d, 'little'))


class Both:

    def __bytes__(self):
        return b'bytes'


    def __iter__(self):
        return iter([1, 2])

print(bytes(Both()), bytearray(Both()), int.from_bytes(Both(), 'big'))
