# Slices without slice objects, strings compared in place, append and pop: also where they get what was not expected.
def f():
    l = list(range(10))
    s = "hello wörld€"
    t = (1, 2, 3, 4)
    for a in (None, 0, 1, -1, -3, 5, 50, -50, True):
        for b in (None, 0, 2, -1, -2, 7, 100, -100):
            print(l[a:b], s[a:b], t[a:b], b"abcdef"[a:b])
    print(l[:], s[:] is s, t[:] is t, l[2**70 :], s[: -(2**70)], l[: 2**70])

    class G:
        def __getitem__(self, i):
            return i

    class I:
        def __index__(self):
            return 2

    print(G()[1:2], G()[:], l[I() :], s[: I()])
    try:
        l["a":]
    except TypeError as e:
        print(e)
    five = 5
    try:
        five[1:]
    except TypeError as e:
        print(e)
    q = [1, 2, 3]
    q.append(q.pop())
    q.append(q.pop(0))
    print(q, q.pop(-1), q.pop(True), q.insert(0, 5), q)
    try:
        q.pop("x")
    except TypeError as e:
        print(e)
    try:
        q.pop(10)
    except (IndexError, OverflowError) as e:
        print(e)
    try:
        q.pop(2**70)
    except (IndexError, OverflowError) as e:
        print(e)
    x = [c for c in "aéb€" if c == "a" or c == "€" or c != "b"]
    print(x, ["x"[:1] == "x", "" == "", "ab" == "a" + "b", "é" != "e", "a" == "b"])

    class S(str):
        def __eq__(self, o):
            return "S"

    print(S("a") == "a", "a" == S("a"), S("a") != "a", S("b") == S("c"))
    print([i * 2 for i in range(100)][-1], [x for x in [1.5, "a", None]])
    for w in ["a", "b", S("a"), 5, None]:
        if w == "a":
            print("is a")
        else:
            print("no")


f()
