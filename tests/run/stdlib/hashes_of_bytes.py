# hashlib and hmac
import hashlib, hmac
for n in ("md5","sha1","sha224","sha256","sha384","sha512","sha3_256","blake2b","blake2s"):
    print(n, hashlib.new(n, b"hello"*50).hexdigest())
print(hashlib.md5(b"x").digest_size, hashlib.sha256().name, hashlib.shake_128(b"a").hexdigest(10))
print(hmac.new(b"k", b"m", "sha256").hexdigest(), hmac.compare_digest("a","a"), hashlib.pbkdf2_hmac("sha256", b"p", b"s", 10).hex())
# Lengths around the ends of blocks, copies, and the parameters of BLAKE2.
for name in ("md5", "sha1", "sha256", "sha512", "sha3_224", "shake_256", "blake2b", "blake2s"):
    made = []
    for length in (0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 143, 144, 200, 300):
        h = hashlib.new(name)
        for i in range(0, length, 7):
            h.update(bytes(range(i, min(i + 7, length)))if length <= 256 else b"x" * 7)
        c = h.copy()
        c.update(b"more")
        made.append((h.hexdigest(9) if name == "shake_256" else h.hexdigest()[:9]) + (c.hexdigest(3) if name == "shake_256" else c.hexdigest()[:3]))
    print(name, h.block_size, h.digest_size, made)
print(hashlib.blake2b(b"x", digest_size=20, key=b"secret", salt=b"salt", person=b"me").hexdigest())
print(hashlib.blake2s(b"x" * 100, digest_size=8, fanout=2, depth=2, node_offset=3, last_node=True).hexdigest())
for bad in (lambda: hashlib.new("nothing"), lambda: hashlib.md5("text"), lambda: hashlib.blake2b(digest_size=65)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
