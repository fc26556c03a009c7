"""SHA-512 (FIPS 180-4), by which `random` makes seeds of texts."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, new_bytes
from molt.lib.low import alloc, bytes_of, compact, copy, fill, free, i64, inline, ptr, stack, u8, u64

compact()

# The fractional parts of the square roots of the first 8 primes, in hexadecimal digits.
START: Final = (
    "6a09e667f3bcc908bb67ae8584caa73b3c6ef372fe94f82ba54ff53a5f1d36f1510e527fade682d19b05688c2b3e6c1f"
    "1f83d9abfb41bd6b5be0cd19137e2179"
)
# Of the cube roots of the first 80.
ROUNDS: Final = (
    "428a2f98d728ae227137449123ef65cdb5c0fbcfec4d3b2fe9b5dba58189dbbc3956c25bf348b53859f111f1b605d019"
    "923f82a4af194f9bab1c5ed5da6d8118d807aa98a303024212835b0145706fbe243185be4ee4b28c550c7dc3d5ffb4e2"
    "72be5d74f27b896f80deb1fe3b1696b19bdc06a725c71235c19bf174cf692694e49b69c19ef14ad2efbe4786384f25e3"
    "0fc19dc68b8cd5b5240ca1cc77ac9c652de92c6f592b02754a7484aa6ea6e4835cb0a9dcbd41fbd476f988da831153b5"
    "983e5152ee66dfaba831c66d2db43210b00327c898fb213fbf597fc7beef0ee4c6e00bf33da88fc2d5a79147930aa725"
    "06ca6351e003826f142929670a0e6e7027b70a8546d22ffc2e1b21385c26c9264d2c6dfc5ac42aed53380d139d95b3df"
    "650a73548baf63de766a0abb3c77b2a881c2c92e47edaee692722c851482353ba2bfe8a14cf10364a81a664bbc423001"
    "c24b8b70d0f89791c76c51a30654be30d192e819d6ef5218d69906245565a910f40e35855771202a106aa07032bbd1b8"
    "19a4c116b8d2d0c81e376c085141ab532748774cdf8eeb9934b0bcb5e19b48a8391c0cb3c5c95a634ed8aa4ae3418acb"
    "5b9cca4f7763e373682e6ff3d6b2b8a3748f82ee5defb2fc78a5636f43172f6084c87814a1f0ab728cc702081a6439ec"
    "90befffa23631e28a4506cebde82bde9bef9a3f7b2c67915c67178f2e372532bca273eceea26619cd186b8c721c0c207"
    "eada7dd6cde0eb1ef57d4f7fee6ed17806f067aa72176fba0a637dc5a2c898a6113f9804bef90dae1b710b35131c471b"
    "28db77f523047d8432caab7b40c724933c9ebe0a15c9bebc431d67c49c100d4c4cc5d4becb3e42b6597f299cfc657e2a"
    "5fcb6fab3ad6faec6c44198c4a475817"
)


def sha512(source: bytes) -> bytes:
    """The digest, 64 bytes."""
    padded = (source.length + 17 + 127) // 128 * 128
    text = alloc(u8, padded)
    fill(text, 0, padded)
    copy(text, source.data, source.length)
    text[source.length] = u8(128)
    store_word(text + (padded - 8), u64(source.length) << 3)
    rounds = stack(u64, 80)
    read_words(rounds, bytes_of(ROUNDS), 80)
    h = stack(u64, 8)
    read_words(h, bytes_of(START), 8)
    at = 0
    while at < padded:
        add_block(h, rounds, text + at)
        at += 128
    free(text, padded)
    made = new_bytes(64)
    for i in range(8):
        store_word(made.data + 8 * i, h[i])
    return made


def read_words(words: ptr[u64], digits: ptr[u8], count: i64) -> None:
    """Reads words of 16 hexadecimal digits."""
    for i in range(count):
        value = u64(0)
        for k in range(16):
            digit = u64(digits[16 * i + k])
            value = (value << 4) | (digit - 48 if digit < 58 else digit - 87)
        words[i] = value


def store_word(p: ptr[u8], word: u64) -> None:
    """Writes a word, its highest byte first."""
    for i in range(8):
        p[i] = u8((word >> u64(56 - 8 * i)) & 255)


def load_word(p: ptr[u8]) -> u64:
    """Reads a word, its highest byte first."""
    word = u64(0)
    for i in range(8):
        word = (word << 8) | u64(p[i])
    return word


@inline
def turned(x: u64, n: i64) -> u64:
    """Rotated to the right."""
    return (x >> u64(n)) | (x << u64(64 - n))


def add_block(h: ptr[u64], rounds: ptr[u64], block: ptr[u8]) -> None:
    """Changes the hash by 128 bytes."""
    w = stack(u64, 80)
    for i in range(16):
        w[i] = load_word(block + 8 * i)
    for k in range(16, 80):
        low = turned(w[k - 15], 1) ^ turned(w[k - 15], 8) ^ (w[k - 15] >> 7)
        high = turned(w[k - 2], 19) ^ turned(w[k - 2], 61) ^ (w[k - 2] >> 6)
        w[k] = w[k - 16] + low + w[k - 7] + high
    v = stack(u64, 8)
    copy(v, h, 8)
    for r in range(80):
        e = v[4]
        a = v[0]
        choice = (e & v[5]) ^ ((e ^ u64(0xFFFFFFFFFFFFFFFF)) & v[6])
        first = v[7] + (turned(e, 14) ^ turned(e, 18) ^ turned(e, 41)) + choice + rounds[r] + w[r]
        majority = (a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2])
        second = (turned(a, 28) ^ turned(a, 34) ^ turned(a, 39)) + majority
        v[7] = v[6]
        v[6] = v[5]
        v[5] = e
        v[4] = v[3] + first
        v[3] = v[2]
        v[2] = v[1]
        v[1] = a
        v[0] = first + second
    for m in range(8):
        h[m] = h[m] + v[m]
