"""The hint of length that an iterator of what has only `__getitem__` gives, and who asks for it."""

class S:
    def __getitem__(self, i):
        if i == 3: raise IndexError
        return i
    def __len__(self):
        print("len asked"); return 3
it = iter(S())
print(it.__length_hint__())
next(it)
print(it.__length_hint__())
print(list(it))
print(it.__length_hint__())
print(tuple(S()), set(S()), sorted(S()), bytes(S()), list(reversed(S())), bytearray(S()))
a=[]; a.extend(S()); a += S(); a[1:2] = S()
print(a, "".join([]), dict.fromkeys(S()), sum(S()), max(S()))
class N:
    def __getitem__(self, i):
        raise IndexError
print(iter(N()).__length_hint__())
import operator
print(operator.length_hint(iter(N()), 7), operator.length_hint(iter(S()), 7))
x,y,z = S()
print(x,y,z, [*S()], (*S(),), {*S()})
import collections
print(collections.deque(S()))
class Bad:
    def __getitem__(self, i): raise IndexError
    def __len__(self): raise ValueError("no")
class BadT(Bad):
    def __len__(self): raise TypeError("no")
for f in list, tuple, bytes, bytearray, set:
    for c in Bad, BadT:
        try: print(f(c()))
        except Exception as e: print(repr(e))
