"""The block functions of hashes: MD5 (RFC 1321), SHA-1 and SHA-256 (FIPS 180-4), Keccak (FIPS 202), BLAKE2 (RFC 7693).

SHA-512's is `random.sha512`, whose constants begin with those of SHA-256. A state is an array
of u64, also where its words have 32 bits.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import bytes_of, copy, i64, inline, ptr, stack, u8, u32, u64
from molt.lib.std.random.sha512 import START, read_words, turned

# The integer parts of 2**32 * abs(sin(i)), i from 1, the lowest byte first.
SINES: Final = (
    "\x78\xa4\x6a\xd7\x56\xb7\xc7\xe8\xdb\x70\x20\x24\xee\xce\xbd\xc1\xaf\x0f\x7c\xf5\x2a\xc6\x87\x47\x13\x46\x30\xa8\x01\x95\x46\xfd"
    "\xd8\x98\x80\x69\xaf\xf7\x44\x8b\xb1\x5b\xff\xff\xbe\xd7\x5c\x89\x22\x11\x90\x6b\x93\x71\x98\xfd\x8e\x43\x79\xa6\x21\x08\xb4\x49"
    "\x62\x25\x1e\xf6\x40\xb3\x40\xc0\x51\x5a\x5e\x26\xaa\xc7\xb6\xe9\x5d\x10\x2f\xd6\x53\x14\x44\x02\x81\xe6\xa1\xd8\xc8\xfb\xd3\xe7"
    "\xe6\xcd\xe1\x21\xd6\x07\x37\xc3\x87\x0d\xd5\xf4\xed\x14\x5a\x45\x05\xe9\xe3\xa9\xf8\xa3\xef\xfc\xd9\x02\x6f\x67\x8a\x4c\x2a\x8d"
    "\x42\x39\xfa\xff\x81\xf6\x71\x87\x22\x61\x9d\x6d\x0c\x38\xe5\xfd\x44\xea\xbe\xa4\xa9\xcf\xde\x4b\x60\x4b\xbb\xf6\x70\xbc\xbf\xbe"
    "\xc6\x7e\x9b\x28\xfa\x27\xa1\xea\x85\x30\xef\xd4\x05\x1d\x88\x04\x39\xd0\xd4\xd9\xe5\x99\xdb\xe6\xf8\x7c\xa2\x1f\x65\x56\xac\xc4"
    "\x44\x22\x29\xf4\x97\xff\x2a\x43\xa7\x23\x94\xab\x39\xa0\x93\xfc\xc3\x59\x5b\x65\x92\xcc\x0c\x8f\x7d\xf4\xef\xff\xd1\x5d\x84\x85"
    "\x4f\x7e\xa8\x6f\xe0\xe6\x2c\xfe\x14\x43\x01\xa3\xa1\x11\x08\x4e\x82\x7e\x53\xf7\x35\xf2\x3a\xbd\xbb\xd2\xd7\x2a\x91\xd3\x86\xeb"
)
# The first 32 bits of the fractional parts of the cube roots of the first 64 primes, the lowest byte first.
CUBE_ROOTS: Final = (
    "\x98\x2f\x8a\x42\x91\x44\x37\x71\xcf\xfb\xc0\xb5\xa5\xdb\xb5\xe9\x5b\xc2\x56\x39\xf1\x11\xf1\x59\xa4\x82\x3f\x92\xd5\x5e\x1c\xab"
    "\x98\xaa\x07\xd8\x01\x5b\x83\x12\xbe\x85\x31\x24\xc3\x7d\x0c\x55\x74\x5d\xbe\x72\xfe\xb1\xde\x80\xa7\x06\xdc\x9b\x74\xf1\x9b\xc1"
    "\xc1\x69\x9b\xe4\x86\x47\xbe\xef\xc6\x9d\xc1\x0f\xcc\xa1\x0c\x24\x6f\x2c\xe9\x2d\xaa\x84\x74\x4a\xdc\xa9\xb0\x5c\xda\x88\xf9\x76"
    "\x52\x51\x3e\x98\x6d\xc6\x31\xa8\xc8\x27\x03\xb0\xc7\x7f\x59\xbf\xf3\x0b\xe0\xc6\x47\x91\xa7\xd5\x51\x63\xca\x06\x67\x29\x29\x14"
    "\x85\x0a\xb7\x27\x38\x21\x1b\x2e\xfc\x6d\x2c\x4d\x13\x0d\x38\x53\x54\x73\x0a\x65\xbb\x0a\x6a\x76\x2e\xc9\xc2\x81\x85\x2c\x72\x92"
    "\xa1\xe8\xbf\xa2\x4b\x66\x1a\xa8\x70\x8b\x4b\xc2\xa3\x51\x6c\xc7\x19\xe8\x92\xd1\x24\x06\x99\xd6\x85\x35\x0e\xf4\x70\xa0\x6a\x10"
    "\x16\xc1\xa4\x19\x08\x6c\x37\x1e\x4c\x77\x48\x27\xb5\xbc\xb0\x34\xb3\x0c\x1c\x39\x4a\xaa\xd8\x4e\x4f\xca\x9c\x5b\xf3\x6f\x2e\x68"
    "\xee\x82\x8f\x74\x6f\x63\xa5\x78\x14\x78\xc8\x84\x08\x02\xc7\x8c\xfa\xff\xbe\x90\xeb\x6c\x50\xa4\xf7\xa3\xf9\xbe\xf2\x78\x71\xc6"
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


def hex_word(digits: ptr[u8], at: i64, count: i64) -> u64:
    """The word that hexadecimal digits spell."""
    value = u64(0)
    for k in range(count):
        digit = u64(digits[at + k])
        value = (value << u64(4)) | (digit - u64(48) if digit < u64(58) else digit - u64(87))
    return value


@inline
def little(p: ptr[u8], i: i64) -> u32:
    """The i-th word of 32 bits, its lowest byte first."""
    q = p + 4 * i
    return u32(q[0]) | (u32(q[1]) << u32(8)) | (u32(q[2]) << u32(16)) | (u32(q[3]) << u32(24))


@inline
def big(p: ptr[u8], i: i64) -> u32:
    """The i-th word of 32 bits, its highest byte first."""
    q = p + 4 * i
    return (u32(q[0]) << u32(24)) | (u32(q[1]) << u32(16)) | (u32(q[2]) << u32(8)) | u32(q[3])


@inline
def sine(i: i64) -> u32:
    return little(bytes_of(SINES), i)


def md5_block(h: ptr[u64], block: ptr[u8]) -> None:
    """Changes the state by 64 bytes."""
    a = u32(h[0])
    b = u32(h[1])
    c = u32(h[2])
    d = u32(h[3])
    ones = u32(0xFFFFFFFF)
    for i in range(0, 16, 4):
        a = b + left32(a + (d ^ (b & (c ^ d))) + sine(i) + little(block, i), 7)
        d = a + left32(d + (c ^ (a & (b ^ c))) + sine(i + 1) + little(block, i + 1), 12)
        c = d + left32(c + (b ^ (d & (a ^ b))) + sine(i + 2) + little(block, i + 2), 17)
        b = c + left32(b + (a ^ (c & (d ^ a))) + sine(i + 3) + little(block, i + 3), 22)
    for j in range(16, 32, 4):
        a = b + left32(a + (c ^ (d & (b ^ c))) + sine(j) + little(block, (5 * j + 1) & 15), 5)
        d = a + left32(d + (b ^ (c & (a ^ b))) + sine(j + 1) + little(block, (5 * j + 6) & 15), 9)
        c = d + left32(c + (a ^ (b & (d ^ a))) + sine(j + 2) + little(block, (5 * j + 11) & 15), 14)
        b = c + left32(b + (d ^ (a & (c ^ d))) + sine(j + 3) + little(block, 5 * j & 15), 20)
    for k in range(32, 48, 4):
        a = b + left32(a + (b ^ c ^ d) + sine(k) + little(block, (3 * k + 5) & 15), 4)
        d = a + left32(d + (a ^ b ^ c) + sine(k + 1) + little(block, (3 * k + 8) & 15), 11)
        c = d + left32(c + (d ^ a ^ b) + sine(k + 2) + little(block, (3 * k + 11) & 15), 16)
        b = c + left32(b + (c ^ d ^ a) + sine(k + 3) + little(block, (3 * k + 14) & 15), 23)
    for m in range(48, 64, 4):
        a = b + left32(a + (c ^ (b | (d ^ ones))) + sine(m) + little(block, 7 * m & 15), 6)
        d = a + left32(d + (b ^ (a | (c ^ ones))) + sine(m + 1) + little(block, (7 * m + 7) & 15), 10)
        c = d + left32(c + (a ^ (d | (b ^ ones))) + sine(m + 2) + little(block, (7 * m + 14) & 15), 15)
        b = c + left32(b + (d ^ (c | (a ^ ones))) + sine(m + 3) + little(block, (7 * m + 21) & 15), 21)
    h[0] = u64(u32(h[0]) + a)
    h[1] = u64(u32(h[1]) + b)
    h[2] = u64(u32(h[2]) + c)
    h[3] = u64(u32(h[3]) + d)


def sha1_block(h: ptr[u64], block: ptr[u8]) -> None:
    """Changes the state by 64 bytes."""
    w = stack(u32, 80)
    for i in range(16):
        w[i] = big(block, i)
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
        w[i] = big(block, i)
    for t in range(16, 64):
        low = right32(w[t - 15], 7) ^ right32(w[t - 15], 18) ^ (w[t - 15] >> u32(3))
        high = right32(w[t - 2], 17) ^ right32(w[t - 2], 19) ^ (w[t - 2] >> u32(10))
        w[t] = w[t - 16] + low + w[t - 7] + high
    a = u32(h[0])
    b = u32(h[1])
    c = u32(h[2])
    d = u32(h[3])
    e = u32(h[4])
    f = u32(h[5])
    g = u32(h[6])
    last = u32(h[7])
    for r in range(64):
        choice = g ^ (e & (f ^ g))
        first = last + (right32(e, 6) ^ right32(e, 11) ^ right32(e, 25)) + choice + little(bytes_of(CUBE_ROOTS), r) + w[r]
        second = (right32(a, 2) ^ right32(a, 13) ^ right32(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
        last = g
        g = f
        f = e
        e = d + first
        d = c
        c = b
        b = a
        a = first + second
    h[0] = u64(u32(h[0]) + a)
    h[1] = u64(u32(h[1]) + b)
    h[2] = u64(u32(h[2]) + c)
    h[3] = u64(u32(h[3]) + d)
    h[4] = u64(u32(h[4]) + e)
    h[5] = u64(u32(h[5]) + f)
    h[6] = u64(u32(h[6]) + g)
    h[7] = u64(u32(h[7]) + last)


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
