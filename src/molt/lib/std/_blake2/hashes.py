"""`blake2b` and `blake2s` (RFC 7693), with keys, salts and the parameters of trees."""

from __future__ import annotations

from molt.lib.builtins.bytes_methods import View, require_bytes
from molt.lib.builtins.int_words import low_word
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, bytes_of, cast, compact, copy, fill, i64, internal, is_null, isinstance, new, new_of, ptr, stack, u8, u64
from molt.lib.rt.comparison import less
from molt.lib.rt.hexadecimal import hex_address
from molt.lib.std._hashlib.blocks import hex_word, load_little
from molt.lib.std._hashlib.hashes import BLAKE2B, BLAKE2S, Hash, add_bytes, add_data, begin, copy_hash
from molt.lib.std.random.sha512 import START

compact()


@internal
def unsigned(x: object, size: i64, too_large: str, beyond: str) -> u64:
    """A number of `size` bytes; `beyond` says that it has more than 64 bits."""
    if not isinstance(x, int):
        raise TypeError("an integer is required")
    if less(x, 0):
        raise ValueError("value must be positive")
    if not less(x, 18446744073709551616):
        raise OverflowError(beyond)
    bits = low_word(cast(int, x))
    if size < 8 and (bits >> u64(8 * size)) != 0:
        raise OverflowError(too_large)
    return bits


@internal
def set_parameters(
    h: Hash, word: i64, digest_size: i64, key: object, salt: object, person: object, fanout: i64, depth: i64,
    leaf_size: object, node_offset: object, node_depth: i64, inner_size: i64, last_node: bool,
) -> None:  # fmt: skip
    """Begins with the parameter block (RFC 7693, section 2.5); all lengths follow from `word`, the bytes of a word."""
    longest = 8 * word
    if digest_size <= 0 or digest_size > longest:
        raise ValueError(f"digest_size must be between 1 and {longest} bytes")
    if fanout < 0 or fanout > 255:
        raise ValueError("fanout must be between 0 and 255")
    if depth <= 0 or depth > 255:
        raise ValueError("depth must be between 1 and 255")
    offset_bytes = 8 if word == 8 else 6
    leaf = unsigned(leaf_size, 4, "leaf_size is too large", "Python int too large to convert to C unsigned long")
    offset = unsigned(node_offset, offset_bytes, "node_offset is too large", "int too big to convert")
    if node_depth < 0 or node_depth > 255:
        raise ValueError("node_depth must be between 0 and 255")
    if inner_size < 0 or inner_size > longest:
        raise ValueError(f"inner_size must be between 0 and {longest}")
    block = stack(u8, 64)
    fill(block, 0, 64)
    block[0] = u8(digest_size)
    block[2] = u8(fanout)
    block[3] = u8(depth)
    for i in range(4):
        block[4 + i] = u8((leaf >> u64(8 * i)) & 255)
    for k in range(offset_bytes):
        block[8 + k] = u8((offset >> u64(8 * k)) & 255)
    block[8 + offset_bytes] = u8(node_depth)
    block[9 + offset_bytes] = u8(inner_size)
    put_part(block + 4 * word, salt, 2 * word, "salt")
    put_part(block + 6 * word, person, 2 * word, "person")
    v = stack(View, 1)
    v.length = 0
    if not is_null(key):
        require_bytes(v, key)
        if v.length > longest:
            raise ValueError(f"maximum key length is {longest} bytes")
        block[1] = u8(v.length)
    for m in range(8):
        h.state[m] = hex_word(bytes_of(START), 16 * m, 2 * word) ^ load_little(block + word * m, word)
    h.last_node = 1 if last_node else 0
    if v.length > 0:
        add_bytes(h, v.data, v.length)
        h.total = u64(h.block)
        while h.used < h.block:
            h.buffer[h.used] = u8(0)
            h.used += 1


@builtin(name="_blake2.blake2b")
class blake2b(Hash):
    """Return a new BLAKE2b hash object."""

    SALT_SIZE = 16
    PERSON_SIZE = 16
    MAX_KEY_SIZE = 64
    MAX_DIGEST_SIZE = 64

    def __new__(
        cls: type, data: object = NULL, /, *, digest_size: i64 = 64, key: object = NULL, salt: object = NULL,
        person: object = NULL, fanout: i64 = 1, depth: i64 = 1, leaf_size: object = 0, node_offset: object = 0,
        node_depth: i64 = 0, inner_size: i64 = 0, last_node: bool = False, usedforsecurity: object = True,
    ) -> object:  # fmt: skip
        h = begin(new_of(cls, blake2b), BLAKE2B, "blake2b", digest_size, 128)
        set_parameters(
            h, 8, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node
        )
        if not is_null(data):
            add_data(h, data)
        return h

    def copy(self) -> object:
        """Return a copy of the hash object."""
        return copy_hash(self, new(blake2b))

    def __repr__(self) -> str:
        return f"<_blake2.blake2b object at {hex_address(self)}>"


@builtin(name="_blake2.blake2s")
class blake2s(Hash):
    """Return a new BLAKE2s hash object."""

    SALT_SIZE = 8
    PERSON_SIZE = 8
    MAX_KEY_SIZE = 32
    MAX_DIGEST_SIZE = 32

    def __new__(
        cls: type, data: object = NULL, /, *, digest_size: i64 = 32, key: object = NULL, salt: object = NULL,
        person: object = NULL, fanout: i64 = 1, depth: i64 = 1, leaf_size: object = 0, node_offset: object = 0,
        node_depth: i64 = 0, inner_size: i64 = 0, last_node: bool = False, usedforsecurity: object = True,
    ) -> object:  # fmt: skip
        h = begin(new_of(cls, blake2s), BLAKE2S, "blake2s", digest_size, 64)
        set_parameters(
            h, 4, digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node
        )
        if not is_null(data):
            add_data(h, data)
        return h

    def copy(self) -> object:
        """Return a copy of the hash object."""
        return copy_hash(self, new(blake2s))

    def __repr__(self) -> str:
        return f"<_blake2.blake2s object at {hex_address(self)}>"


@internal
def put_part(place: ptr[u8], x: object, most: i64, name: str) -> None:
    """Writes a salt or the like into the block of parameters."""
    if is_null(x):
        return
    v = stack(View, 1)
    require_bytes(v, x)
    if v.length > most:
        raise ValueError(f"maximum {name} length is {most} bytes")
    copy(place, v.data, v.length)
