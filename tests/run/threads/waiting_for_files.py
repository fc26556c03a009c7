"""While a thread waits for a pipe, a socket or a process, the others run."""

import os
import socket
import subprocess
import threading
import time

got = []


def run(function):
    thread = threading.Thread(target=function)
    thread.start()
    return thread


def wait_until_read(read, write):
    thread = run(lambda: got.append(read()))
    time.sleep(0.05)
    write()
    thread.join()
    print(got.pop())


r, w = os.pipe()
wait_until_read(lambda: os.read(r, 100), lambda: os.write(w, b"hello"))

raw = open(r, "rb", buffering=0, closefd=False)
wait_until_read(lambda: raw.read(3), lambda: os.write(w, b"abc"))
target = bytearray(8)


def write_and_append():
    try:
        target.append(0)
    except BufferError as error:
        print("held:", error)
    os.write(w, b"into")


wait_until_read(lambda: raw.readinto(target), write_and_append)
print(target)

# More than a pipe holds, by a buffer and without one.
reading, writing = os.fdopen(r, "rb"), os.fdopen(w, "wb")
lines = run(lambda: got.extend(reading))
time.sleep(0.02)
for i in range(3):
    writing.write(b"a line of a large file\n" * 20000)
writing.flush()
print(os.write(writing.fileno(), b"x\n" * 100000))
with open(writing.fileno(), "wb", buffering=0, closefd=False) as f:
    print(f.write(bytearray(b"y\n" * 100000)))
writing.close()
lines.join()
print(len(got), sum(map(len, got)), got[0], got[-1])
got.clear()

server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen()


def serve():
    connection, _ = server.accept()
    size = 0
    while data := connection.recv(65536):
        size += len(data)
    connection.sendall(str(size).encode())
    connection.close()


served = run(serve)
client = socket.create_connection(server.getsockname())
client.sendall(b"x" * 3000000)
client.shutdown(socket.SHUT_WR)
print(client.recv(100))
served.join()
client.close()
server.close()

process = subprocess.Popen(["sleep", "0.2"])
ticking = run(lambda: [(time.sleep(0.01), got.append(i)) for i in range(5)])
print(process.wait(), got)
ticking.join()
