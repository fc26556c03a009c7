"""Class `HASH`: a hash of any kind that is being computed; and the functions that begin one."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, new_bytes
from molt.lib.builtins.bytes_methods import View, hex_bytes
from molt.lib.builtins.type import type
from molt.lib.low import NULL, alloc_zeroed, builtin, bytes_of, cast, compact, copy, free, i64, internal, isinstance, new, ptr, stack, u8, u64
from molt.lib.rt.hexadecimal import hex_address
from molt.lib.rt.names import same_name
from molt.lib.std._hashlib.blocks import blake2b_block, blake2s_block, hex_word, keccak, load_little, md5_block, sha1_block, sha256_block
from molt.lib.std.random.sha512 import ROUNDS, START, add_block, read_words

compact()

MD5: Final = 1
SHA1: Final = 2
SHA256: Final = 3
SHA512: Final = 4
KECCAK: Final = 5
BLAKE2B: Final = 6
BLAKE2S: Final = 7

# The state that SHA-384 begins with; the second halves of its words, SHA-224.
START_384: Final = (
    "cbbb9d5dc1059ed8629a292a367cd5079159015a3070dd17152fecd8f70e593967332667ffc00b318eb44a8768581511"
    "db0c2e0d64f98fa747b5481dbefa4fa4"
)
WORDS: Final = 25


@builtin(name="_hashlib.HASH")
class Hash:
    """`block`: bytes that one call of the block function takes; `used` of them wait in `buffer`.

    `delimiter`: what Keccak pads with. `last_node`: of BLAKE2's trees."""

    kind: i64
    title: str
    size: i64
    block: i64
    delimiter: i64
    last_node: i64
    used: i64
    total: u64
    state: ptr[u64]
    buffer: ptr[u8]

    def __drop__(self) -> None:
        free(self.state, WORDS)
        free(self.buffer, self.block)

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        raise TypeError("cannot create '_hashlib.HASH' instances")

    @property
    def name(self) -> str:
        return self.title

    @property
    def digest_size(self) -> i64:
        return self.size

    @property
    def block_size(self) -> i64:
        return self.block

    def update(self, obj: object, /) -> None:
        """Update this hash object's state with the provided string."""
        add_data(self, obj)

    def digest(self) -> bytes:
        """Return the digest value as a bytes object."""
        return digest_of(self, self.size)

    def hexdigest(self) -> str:
        """Return the digest value as a string of hexadecimal digits."""
        made = digest_of(self, self.size)
        return hex_bytes(made.data, made.length, NULL, 1)

    def copy(self) -> object:
        """Return a copy of the hash object."""
        return copy_hash(self, new(Hash))

    def __repr__(self) -> str:
        return f"<{self.title} _hashlib.HASH object @ {hex_address(self)}>"


@builtin(name="_hashlib.HASHXOF")
class ExtendableHash(Hash):
    """One whose digest is as long as is asked for."""

    def digest(self, length: i64, /) -> bytes:
        """Return the digest value as a bytes object."""
        if length < 0:
            raise ValueError("value must be positive")
        return digest_of(self, length)

    def hexdigest(self, length: i64, /) -> str:
        """Return the digest value as a string of hexadecimal digits."""
        if length < 0:
            raise ValueError("value must be positive")
        made = digest_of(self, length)
        return hex_bytes(made.data, made.length, NULL, 1)

    def copy(self) -> object:
        """Return a copy of the hash object."""
        return copy_hash(self, new(ExtendableHash))

    def __repr__(self) -> str:
        return f"<{self.title} _hashlib.HASHXOF object @ {hex_address(self)}>"


# --- beginning


@internal
def make_hash(name: str) -> Hash:
    """A hash of a name, without data yet; NULL for a name that is none."""
    if same_name(name, "md5"):
        h = begin(new(Hash), MD5, name, 16, 64)
        h.state[0] = u64(0x67452301)
        h.state[1] = u64(0xEFCDAB89)
        h.state[2] = u64(0x98BADCFE)
        h.state[3] = u64(0x10325476)
        return h
    if same_name(name, "sha1"):
        h = begin(new(Hash), SHA1, name, 20, 64)
        h.state[0] = u64(0x67452301)
        h.state[1] = u64(0xEFCDAB89)
        h.state[2] = u64(0x98BADCFE)
        h.state[3] = u64(0x10325476)
        h.state[4] = u64(0xC3D2E1F0)
        return h
    if same_name(name, "sha256") or same_name(name, "sha224"):
        short = same_name(name, "sha224")
        h = begin(new(Hash), SHA256, name, 28 if short else 32, 64)
        for i in range(8):
            h.state[i] = hex_word(bytes_of(START_384), 16 * i + 8, 8) if short else hex_word(bytes_of(START), 16 * i, 8)
        return h
    if same_name(name, "sha512"):
        h = begin(new(Hash), SHA512, name, 64, 128)
        read_words(h.state, bytes_of(START), 8)
        return h
    if same_name(name, "sha384"):
        h = begin(new(Hash), SHA512, name, 48, 128)
        read_words(h.state, bytes_of(START_384), 8)
        return h
    return make_keccak(name)


@internal
def make_keccak(name: str) -> Hash:
    size = 0
    if same_name(name, "sha3_224"):
        size = 28
    elif same_name(name, "sha3_256"):
        size = 32
    elif same_name(name, "sha3_384"):
        size = 48
    elif same_name(name, "sha3_512"):
        size = 64
    if size > 0:
        h = begin(new(Hash), KECCAK, name, size, 200 - 2 * size)
        h.delimiter = 6
        return h
    if same_name(name, "shake_128") or same_name(name, "shake_256"):
        x = begin(new(ExtendableHash), KECCAK, name, 0, 168 if same_name(name, "shake_128") else 136)
        x.delimiter = 31
        return x
    return cast(Hash, NULL)


@internal
def begin(h: Hash, kind: i64, name: str, size: i64, block: i64) -> Hash:
    h.kind = kind
    h.title = name
    h.size = size
    h.block = block
    h.state = alloc_zeroed(u64, WORDS)
    h.buffer = alloc_zeroed(u8, block)
    return h


@internal
def copy_hash(h: Hash, made: Hash) -> Hash:
    begin(made, h.kind, h.title, h.size, h.block)
    made.delimiter = h.delimiter
    made.last_node = h.last_node
    made.used = h.used
    made.total = h.total
    copy(made.state, h.state, WORDS)
    copy(made.buffer, h.buffer, h.block)
    return made


@internal
def new_like(h: Hash) -> Hash:
    """Room for a copy."""
    return new(ExtendableHash) if isinstance(h, ExtendableHash) else new(Hash)


# --- data


@internal
def add_data(h: Hash, x: object) -> None:
    """Adds the bytes of an object."""
    if isinstance(x, str):
        raise TypeError("Strings must be encoded before hashing")
    v = stack(View, 1)
    if not view_bytes(v, x):
        raise TypeError("object supporting the buffer API required")
    add_bytes(h, v.data, v.length)


@internal
def add_bytes(h: Hash, p: ptr[u8], n: i64) -> None:
    h.total = h.total + u64(n)
    # BLAKE2 keeps the last block back until it knows that it is the last.
    keeps = h.kind >= BLAKE2B
    at = 0
    while at < n:
        if h.used == h.block:
            take_block(h, h.total - u64(n - at), u64(0))
            h.used = 0
        part = h.block - h.used
        if part > n - at:
            part = n - at
        copy(h.buffer + h.used, p + at, part)
        h.used += part
        at += part
        if h.used == h.block and not keeps:
            take_block(h, u64(0), u64(0))
            h.used = 0


@internal
def take_block(h: Hash, count: u64, last: u64) -> None:
    """Changes the state by what is in the buffer."""
    if h.kind == MD5:
        md5_block(h.state, h.buffer)
    elif h.kind == SHA1:
        sha1_block(h.state, h.buffer)
    elif h.kind == SHA256:
        sha256_block(h.state, h.buffer)
    elif h.kind == SHA512:
        rounds = stack(u64, 80)
        read_words(rounds, bytes_of(ROUNDS), 80)
        add_block(h.state, rounds, h.buffer)
    elif h.kind == KECCAK:
        for i in range(h.block // 8):
            h.state[i] = h.state[i] ^ load_little(h.buffer + 8 * i, 8)
        keccak(h.state)
    else:
        last_node = last if h.last_node != 0 else u64(0)
        if h.kind == BLAKE2B:
            blake2b_block(h.state, h.buffer, count, last, last_node)
        else:
            blake2s_block(h.state, h.buffer, count, last, last_node)


@internal
def digest_of(h: Hash, size: i64) -> bytes:
    """The digest so far; the hash goes on."""
    done = copy_hash(h, new(Hash))
    finish(done)
    made = new_bytes(size)
    if h.kind == KECCAK:
        squeeze(done, made.data, size)
        return made
    width = 8 if h.kind == SHA512 or h.kind == BLAKE2B else 4
    is_little = h.kind == MD5 or h.kind >= BLAKE2B
    for i in range(size):
        byte = i % width
        shift = 8 * byte if is_little else 8 * (width - 1 - byte)
        made.data[i] = u8((done.state[i // width] >> u64(shift)) & u64(255))
    return made


@internal
def squeeze(h: Hash, out: ptr[u8], size: i64) -> None:
    """Keccak's output."""
    at = 0
    for i in range(size):
        if at == h.block:
            keccak(h.state)
            at = 0
        out[i] = u8((h.state[at // 8] >> u64(8 * (at % 8))) & u64(255))
        at += 1


@internal
def finish(h: Hash) -> None:
    """Pads, and takes what is left."""
    bits = h.total << u64(3)
    if h.kind >= BLAKE2B:
        while h.used < h.block:
            h.buffer[h.used] = u8(0)
            h.used += 1
        take_block(h, h.total, u64(0xFFFFFFFFFFFFFFFF))
        return
    if h.kind == KECCAK:
        h.buffer[h.used] = u8(h.delimiter)
        h.used += 1
        while h.used < h.block:
            h.buffer[h.used] = u8(0)
            h.used += 1
        h.buffer[h.block - 1] = h.buffer[h.block - 1] | u8(128)
        take_block(h, u64(0), u64(0))
        return
    field = 16 if h.kind == SHA512 else 8
    h.buffer[h.used] = u8(128)
    h.used += 1
    if h.used > h.block - field:
        while h.used < h.block:
            h.buffer[h.used] = u8(0)
            h.used += 1
        take_block(h, u64(0), u64(0))
        h.used = 0
    while h.used < h.block:
        h.buffer[h.used] = u8(0)
        h.used += 1
    for i in range(8):
        shift = 8 * i
        if h.kind == MD5:
            h.buffer[h.block - 8 + i] = u8((bits >> u64(shift)) & u64(255))
        else:
            h.buffer[h.block - 1 - i] = u8((bits >> u64(shift)) & u64(255))
    take_block(h, u64(0), u64(0))


# At the bottom because of cycles.
from molt.lib.builtins.bytes_methods import view_bytes  # noqa: E402
