"""Streams of `zlib` that have been ended: errors, where libz has nothing to work on any more."""
import copy
import zlib

data = b"The quick brown fox " * 50


def ended_compressor():
    stream = zlib.compressobj()
    stream.compress(data)
    stream.flush()
    return stream


def ended_decompressor():
    stream = zlib.decompressobj()
    stream.decompress(zlib.compress(data))
    stream.flush()
    return stream


for use in (
    lambda: ended_compressor().compress(b"x"), lambda: ended_compressor().flush(), lambda: ended_compressor().copy(),
    lambda: copy.copy(ended_compressor()), lambda: copy.deepcopy(ended_compressor()), lambda: ended_compressor().flush(zlib.Z_NO_FLUSH),
    lambda: ended_compressor().flush(zlib.Z_SYNC_FLUSH), lambda: ended_decompressor().flush(), lambda: ended_decompressor().eof,
):
    try:
        print(use())
    except (zlib.error, ValueError) as error:
        print(type(error).__name__, error)


class Size:
    def __index__(self):
        return 100


packed = zlib.compress(data)
print(len(zlib.decompressobj().decompress(packed, Size())), zlib.decompress(packed, 15, Size()) == data)
for use in (
    lambda: ended_decompressor().copy(), lambda: zlib.compressobj().__reduce_ex__(4), lambda: copy.copy(zlib.decompressobj()).eof,
    lambda: zlib.decompress(packed, 15, 1 << 80), lambda: zlib.decompressobj().decompress(packed, -1), lambda: zlib.decompressobj().flush(0),
    lambda: zlib.decompressobj().flush(1 << 80), lambda: zlib.decompress(packed, bufsize="x"),
):
    try:
        print(use())
    except (zlib.error, ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
