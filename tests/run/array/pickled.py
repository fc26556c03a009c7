"""Arrays are pickled and copied: by lists in old protocols, by machine formats in new ones."""
import array
import copy
import pickle

for code, values in (("i", [1, -2]), ("u", "aé"), ("d", [1.5]), ("B", [1, 2]), ("q", [2**40]), ("f", [])):
    a = array.array(code, values)
    print(a.__reduce_ex__(1), a.__reduce_ex__(2)[1:], a.__reduce_ex__(4)[1:])
    for protocol in range(5):
        assert pickle.loads(pickle.dumps(a, protocol)) == a
    print(copy.deepcopy(a) == a)
