# Sockets read and written as files.
import socket

a, b = socket.socketpair()
with a, b:
    to = a.makefile("wb")
    lines = b.makefile("rb")
    to.write(b"one\ntwo\nthree")
    to.flush()
    print(lines.readline(), lines.readline(100), lines.peek(1)[:1])
    text = b.makefile("rw", encoding="utf-8", newline="\n")
    text.write("back\n")
    text.flush()
    print(a.recv(100))
    raw = a.makefile("rb", buffering=0)
    print(type(raw).__name__, raw.readable(), raw.writable(), raw.seekable(), raw.mode)
    for ask in (raw._checkReadable, raw._checkWritable, raw._checkSeekable, raw._checkClosed):
        try:
            print(ask())
        except OSError as e:
            print(type(e).__name__, e)
    raw.close()
    for ask in (raw._checkClosed, raw.readable, lambda: raw.readinto(bytearray(4))):
        try:
            print(ask())
        except ValueError as e:
            print(e)
    to.close()
    a.shutdown(socket.SHUT_WR)
    print(lines.read())
