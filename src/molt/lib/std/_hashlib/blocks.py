"""The block functions of hashes: MD5 (RFC 1321), SHA-1 and SHA-256 (FIPS 180-4), Keccak (FIPS 202), BLAKE2 (RFC 7693).

SHA-512's is `random.sha512`, whose constants begin with those of SHA-256. A state is an array
of u64, also where its words have 32 bits.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import bytes_of, compact, copy, i64, inline, ptr, stack, u8, u32, u64
from molt.lib.std.random.sha512 import ROUNDS, START, read_words, turned

compact()

# The integer parts of 2**32 * abs(sin(i)), i from 1.
SINES: Final = (
    "d76aa478e8c7b756242070dbc1bdceeef57c0faf4787c62aa8304613fd469501698098d88b44f7afffff5bb1895cd7be"
    "6b901122fd987193a679438e49b40821f61e2562c040b340265e5a51e9b6c7aad62f105d02441453d8a1e681e7d3fbc8"
    "21e1cde6c33707d6f4d50d87455a14eda9e3e905fcefa3f8676f02d98d2a4c8afffa39428771f6816d9d6122fde5380c"
    "a4beea444bdecfa9f6bb4b60bebfbc70289b7ec6eaa127fad4ef308504881d05d9d4d039e6db99e51fa27cf8c4ac5665"
    "f4292244432aff97ab9423a7fc93a039655b59c38f0ccc92ffeff47d85845dd16fa87e4ffe2ce6e0a30143144e0811a1"
    "f7537e82bd3af2352ad7d2bbeb86d391"
)
# Keccak's round constants.
IOTA: Final = (
    "00000000000000010000000000008082800000000000808a8000000080008000000000000000808b0000000080000001"
    "80000000800080818000000000008009000000000000008a00000000000000880000000080008009000000008000000a"
    "000000008000808b800000000000008b8000000000008089800000000000800380000000000080028000000000000080"
    "000000000000800a800000008000000a8000000080008081800000000000808000000000800000018000000080008008"
)
# BLAKE2's permutations, a digit for each index.
SIGMA: Final = (
    "0123456789abcdefea489fd61c02b753b8c052fdae3671947931dcbe265a40f8905724afe1bc683d"
    "2c6a0b834d75fe19c51fed4a0763928bdb7ec13950f4862a6fe9b308c2d714a5a2847615fb9e3cd0"
)


@inline
def left32(x: u32, n: i64) -> u32:
    """Rotated to the left."""
    return (x << u32(n)) | (x >> u32(32 - n))


@inline
def right32(x: u32, n: i64) -> u32:
    """Rotated to the right."""
    return (x >> u32(n)) | (x << u32(32 - n))


def load_little(p: ptr[u8], size: i64) -> u64:
    """Reads a word, its lowest byte first."""
    word = u64(0)
    i = size
    while i > 0:
        i -= 1
        word = (word << u64(8)) | u64(p[i])
    return word


def load_big(p: ptr[u8], size: i64) -> u64:
    """Reads a word, its highest byte first."""
    word = u64(0)
    for i in range(size):
        word = (word << u64(8)) | u64(p[i])
    return word


def hex_word(digits: ptr[u8], at: i64, count: i64) -> u64:
    """The word that hexadecimal digits spell."""
    value = u64(0)
    for k in range(count):
        digit = u64(digits[at + k])
        value = (value << u64(4)) | (digit - u64(48) if digit < u64(58) else digit - u64(87))
    return value


@inline
def md5_shift(i: i64) -> i64:
    """How far step i rotates."""
    kind = i // 16
    place = i % 4
    if kind == 0:
        return 7 + 5 * place
    if kind == 1:
        return 5 if place == 0 else 9 if place == 1 else 14 if place == 2 else 20
    if kind == 2:
        return 4 if place == 0 else 11 if place == 1 else 16 if place == 2 else 23
    return 6 if place == 0 else 10 if place == 1 else 15 if place == 2 else 21


def md5_block(h: ptr[u64], block: ptr[u8]) -> None:
    """Changes the state by 64 bytes."""
    sines = stack(u64, 64)
    for k in range(64):
        sines[k] = hex_word(bytes_of(SINES), 8 * k, 8)
    a = u32(h[0])
    b = u32(h[1])
    c = u32(h[2])
    d = u32(h[3])
    ones = u32(0xFFFFFFFF)
    for i in range(64):
        f = u32(0)
        g = i
        if i < 16:
            f = (b & c) | ((b ^ ones) & d)
        elif i < 32:
            f = (d & b) | ((d ^ ones) & c)
            g = (5 * i + 1) % 16
        elif i < 48:
            f = b ^ c ^ d
            g = (3 * i + 5) % 16
        else:
            f = c ^ (b | (d ^ ones))
            g = 7 * i % 16
        turned_by = f + a + u32(sines[i]) + u32(load_little(block + 4 * g, 4))
        a = d
        d = c
        c = b
        b = b + left32(turned_by, md5_shift(i))
    h[0] = u64(u32(h[0]) + a)
    h[1] = u64(u32(h[1]) + b)
    h[2] = u64(u32(h[2]) + c)
    h[3] = u64(u32(h[3]) + d)


def sha1_block(h: ptr[u64], block: ptr[u8]) -> None:
    """Changes the state by 64 bytes."""
    w = stack(u32, 80)
    for i in range(16):
        w[i] = u32(load_big(block + 4 * i, 4))
    for t in range(16, 80):
        w[t] = left32(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1)
    a = u32(h[0])
    b = u32(h[1])
    c = u32(h[2])
    d = u32(h[3])
    e = u32(h[4])
    for r in range(80):
        f = u32(0)
        k = u32(0)
        if r < 20:
            f = (b & c) | ((b ^ u32(0xFFFFFFFF)) & d)
            k = u32(0x5A827999)
        elif r < 40:
            f = b ^ c ^ d
            k = u32(0x6ED9EBA1)
        elif r < 60:
            f = (b & c) | (b & d) | (c & d)
            k = u32(0x8F1BBCDC)
        else:
            f = b ^ c ^ d
            k = u32(0xCA62C1D6)
        next_a = left32(a, 5) + f + e + k + w[r]
        e = d
        d = c
        c = left32(b, 30)
        b = a
        a = next_a
    h[0] = u64(u32(h[0]) + a)
    h[1] = u64(u32(h[1]) + b)
    h[2] = u64(u32(h[2]) + c)
    h[3] = u64(u32(h[3]) + d)
    h[4] = u64(u32(h[4]) + e)


def sha256_block(h: ptr[u64], block: ptr[u8]) -> None:
    """Changes the state by 64 bytes."""
    w = stack(u32, 64)
    for i in range(16):
        w[i] = u32(load_big(block + 4 * i, 4))
    for t in range(16, 64):
        low = right32(w[t - 15], 7) ^ right32(w[t - 15], 18) ^ (w[t - 15] >> u32(3))
        high = right32(w[t - 2], 17) ^ right32(w[t - 2], 19) ^ (w[t - 2] >> u32(10))
        w[t] = w[t - 16] + low + w[t - 7] + high
    v = stack(u32, 8)
    for m in range(8):
        v[m] = u32(h[m])
    for r in range(64):
        e = v[4]
        a = v[0]
        k = u32(hex_word(bytes_of(ROUNDS), 16 * r, 8))
        choice = (e & v[5]) ^ ((e ^ u32(0xFFFFFFFF)) & v[6])
        first = v[7] + (right32(e, 6) ^ right32(e, 11) ^ right32(e, 25)) + choice + k + w[r]
        majority = (a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2])
        second = (right32(a, 2) ^ right32(a, 13) ^ right32(a, 22)) + majority
        v[7] = v[6]
        v[6] = v[5]
        v[5] = e
        v[4] = v[3] + first
        v[3] = v[2]
        v[2] = v[1]
        v[1] = a
        v[0] = first + second
    for n in range(8):
        h[n] = u64(u32(h[n]) + v[n])


def keccak(a: ptr[u64]) -> None:
    """The permutation of 25 words."""
    b = stack(u64, 25)
    c = stack(u64, 5)
    for r in range(24):
        for x in range(5):
            c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20]
        for x1 in range(5):
            d = c[(x1 + 4) % 5] ^ turned(c[(x1 + 1) % 5], 63)
            for y1 in range(5):
                a[x1 + 5 * y1] = a[x1 + 5 * y1] ^ d
        # rho and pi
        x2 = 1
        y2 = 0
        b[0] = a[0]
        current = a[1]
        for t in range(24):
            next_y = (2 * x2 + 3 * y2) % 5
            x2 = y2
            y2 = next_y
            by = (t + 1) * (t + 2) // 2 % 64
            held = a[x2 + 5 * y2]
            b[x2 + 5 * y2] = turned(current, 64 - by) if by > 0 else current
            current = held
        for y3 in range(5):
            for x3 in range(5):
                a[x3 + 5 * y3] = b[x3 + 5 * y3] ^ ((b[(x3 + 1) % 5 + 5 * y3] ^ u64(0xFFFFFFFFFFFFFFFF)) & b[(x3 + 2) % 5 + 5 * y3])
        a[0] = a[0] ^ hex_word(bytes_of(IOTA), 16 * r, 16)


def sigma(r: i64, i: i64) -> i64:
    digit = i64(bytes_of(SIGMA)[16 * (r % 10) + i])
    return digit - 48 if digit < 58 else digit - 87


def blake2b_block(h: ptr[u64], block: ptr[u8], count: u64, last: u64, last_node: u64) -> None:
    """Changes the state by 128 bytes, `count` so far."""
    v = stack(u64, 16)
    copy(v, h, 8)
    read_words(v + 8, bytes_of(START), 8)
    v[12] = v[12] ^ count
    v[14] = v[14] ^ last
    v[15] = v[15] ^ last_node
    for r in range(12):
        for i in range(8):
            column = i < 4
            a = i if column else i - 4
            b = 4 + i if column else 4 + (i - 4 + 1) % 4
            c = 8 + i if column else 8 + (i - 4 + 2) % 4
            d = 12 + i if column else 12 + (i - 4 + 3) % 4
            v[a] = v[a] + v[b] + load_little(block + 8 * sigma(r, 2 * i), 8)
            v[d] = turned(v[d] ^ v[a], 32)
            v[c] = v[c] + v[d]
            v[b] = turned(v[b] ^ v[c], 24)
            v[a] = v[a] + v[b] + load_little(block + 8 * sigma(r, 2 * i + 1), 8)
            v[d] = turned(v[d] ^ v[a], 16)
            v[c] = v[c] + v[d]
            v[b] = turned(v[b] ^ v[c], 63)
    for k in range(8):
        h[k] = h[k] ^ v[k] ^ v[k + 8]


def blake2s_block(h: ptr[u64], block: ptr[u8], count: u64, last: u64, last_node: u64) -> None:
    """Changes the state by 64 bytes, `count` so far."""
    v = stack(u32, 16)
    for k in range(8):
        v[k] = u32(h[k])
        v[k + 8] = u32(hex_word(bytes_of(START), 16 * k, 8))
    v[12] = v[12] ^ u32(count & u64(0xFFFFFFFF))
    v[13] = v[13] ^ u32(count >> u64(32))
    v[14] = v[14] ^ u32(last & u64(0xFFFFFFFF))
    v[15] = v[15] ^ u32(last_node & u64(0xFFFFFFFF))
    for r in range(10):
        for i in range(8):
            column = i < 4
            a = i if column else i - 4
            b = 4 + i if column else 4 + (i - 4 + 1) % 4
            c = 8 + i if column else 8 + (i - 4 + 2) % 4
            d = 12 + i if column else 12 + (i - 4 + 3) % 4
            v[a] = v[a] + v[b] + u32(load_little(block + 4 * sigma(r, 2 * i), 4))
            v[d] = right32(v[d] ^ v[a], 16)
            v[c] = v[c] + v[d]
            v[b] = right32(v[b] ^ v[c], 12)
            v[a] = v[a] + v[b] + u32(load_little(block + 4 * sigma(r, 2 * i + 1), 4))
            v[d] = right32(v[d] ^ v[a], 8)
            v[c] = v[c] + v[d]
            v[b] = right32(v[b] ^ v[c], 7)
    for m in range(8):
        h[m] = u64(u32(h[m]) ^ v[m] ^ v[m + 8])
