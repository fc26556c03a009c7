# Left to right everywhere; the right side of an assignment before its targets.
def e(name, value=None):
    print(name, end=" ")
    return value if value is not None else name


class Target:
    def __setitem__(self, key, value):
        print(f"[{key}]={value}", end=" ")

    def __getitem__(self, key):
        print(f"get[{key}]", end=" ")
        return 0


t = Target()
e("a", 1) + e("b", 2) * e("c", 3)
print()
e("target", t)[e("key")] = e("value")
print()
e("t1", t)[e("k1")], e("t2", t)[e("k2")] = e("v1"), e("v2")
print()
e("t", t)[e("k")] += e("v", 5)
print()
{e("dk1"): e("dv1"), e("dk2"): e("dv2")}
print()
[e("l1"), (e("t1"), {e("s1")})]
print()
e("if-true") if e("condition") else e("if-false")
print()
e("x", 1) < e("y", 2) < e("z", 3)
print()
e("one", t)[e("lo") : e("hi") : e("step")]
print()
first = second = e("chained")
print(f"{e('f1')} {e('f2')}")
a = [e("p", 0), e("q", 1)][e("index", 1)]
print(a)
del e("dt", [1, 2])[e("di", 0)]
print()
