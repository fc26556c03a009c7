"""What `cache_info()` gives is a named tuple; keys of `cmp_to_key` are made by name, too."""

import functools


@functools.lru_cache(maxsize=2)
def f(x):
    return x


for x in (1, 2, 1, 3):
    f(x)
info = f.cache_info()
print(info, isinstance(info, tuple), info == (1, 3, 2, 2), info[:2], [*info], len(info), hash(info) == hash((1, 3, 2, 2)))
print(info._fields, info._asdict(), info._replace(hits=5), type(info).__name__, type(info).__module__, info.hits, info.currsize)
print(info == functools._CacheInfo(hits=1, misses=3, maxsize=2, currsize=2), type(info) is functools._CacheInfo)
print(functools._CacheInfo(1, 2, None, 4), info + (1,), info < (2,), sorted([info, (0,)]))
hits, misses, most, size = functools.cache(lambda: 1).cache_info()
print(hits, misses, most, size)

key = functools.cmp_to_key(mycmp=lambda a, b: b - a)
print(key(obj=3).obj, key(3) < key(4), sorted([3, 1, 2], key=key))


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except TypeError as error:
        print(error)


attempt(key)
attempt(key, 1, 2)
attempt(key, 1, obj=1)
attempt(key, other=1)
attempt(functools.cmp_to_key)
attempt(functools.cmp_to_key, 1, 2)
