# ChainMap, UserDict, UserList, UserString, of the host's collections
from collections import ChainMap, UserDict, UserList, UserString
c = ChainMap({"a":1},{"b":2,"a":3}); print(c["a"], c["b"], dict(c), len(c), c.new_child({"z":0}), list(c))
class D(UserDict):
    def __setitem__(s,k,v): super().__setitem__(k, v*2)
d=D(a=1); d["b"]=2; print(d, d.data, "a" in d)
l=UserList([3,1]); l.append(2); l.sort(); print(l, l+[5], l[1:])
s=UserString("abc"); print(s.upper(), s+"d", s[1], s=="abc")
