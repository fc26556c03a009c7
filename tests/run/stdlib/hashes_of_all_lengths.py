"""Digests of data of all lengths around the sizes of blocks, at once and piece by piece."""

import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    whole = hashlib.new(name)
    for n in (*range(0, 140), 1000, 4096):
        data = bytes((i * 7 + n) & 255 for i in range(n))
        pieces = hashlib.new(name)
        for i in range(0, n, 37):
            pieces.update(data[i : i + 37])
        assert pieces.digest() == hashlib.new(name, data).digest(), (name, n)
        whole.update(hashlib.new(name, data).digest())
    print(name, whole.hexdigest())
