"""`_socket`: sockets of the internet and of the system itself (`AF_UNIX`)."""

import errno as _errno
import os as _os
import time as _time

import _molt_calls

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW, SOCK_RDM, SOCK_SEQPACKET = 1, 2, 3, 4, 5
SOCK_NONBLOCK, SOCK_CLOEXEC = 2048, 524288
SOL_SOCKET, SOL_IP, SOL_TCP, SOL_UDP = 1, 0, 6, 17
SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_DONTROUTE, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE = range(1, 10)
SO_OOBINLINE, SO_PRIORITY, SO_LINGER, SO_REUSEPORT = 10, 12, 13, 15
SO_RCVLOWAT, SO_SNDLOWAT, SO_RCVTIMEO, SO_SNDTIMEO = 18, 19, 20, 21
SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 30, 38, 39
SOMAXCONN = 4096
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6, IPPROTO_RAW = 0, 1, 6, 17, 41, 255
TCP_NODELAY, TCP_MAXSEG, TCP_CORK, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT = 1, 2, 3, 4, 5, 6
IPV6_V6ONLY = 26
IP_TOS, IP_TTL = 1, 2
MSG_OOB, MSG_PEEK, MSG_DONTROUTE, MSG_TRUNC, MSG_DONTWAIT, MSG_WAITALL, MSG_NOSIGNAL = 1, 2, 4, 32, 64, 256, 16384
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
INADDR_ANY, INADDR_BROADCAST, INADDR_LOOPBACK, INADDR_NONE = 0, 0xFFFFFFFF, 0x7F000001, 0xFFFFFFFF
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_V4MAPPED, AI_ALL, AI_ADDRCONFIG, AI_NUMERICSERV = 1, 2, 4, 8, 16, 32, 1024
EAI_BADFLAGS, EAI_NONAME, EAI_AGAIN, EAI_FAIL, EAI_FAMILY, EAI_SOCKTYPE, EAI_SERVICE = -1, -2, -3, -4, -6, -7, -8
EAI_MEMORY, EAI_SYSTEM, EAI_OVERFLOW, EAI_NODATA, EAI_ADDRFAMILY = -10, -11, -12, -5, -9
NI_NUMERICHOST, NI_NUMERICSERV, NI_NOFQDN, NI_NAMEREQD, NI_DGRAM = 1, 2, 4, 8, 16
has_ipv6 = True

error = OSError
timeout = TimeoutError


class herror(OSError):
    pass


class gaierror(OSError):
    pass


herror.__module__ = gaierror.__module__ = "socket"

_default_timeout = None

_POLLIN, _POLLOUT = 1, 4
_AGAIN = (_errno.EAGAIN, _errno.EWOULDBLOCK)
_ADDRESS_ROOM = 128


def _fail(result):
    raise OSError(-result, _os.strerror(-result))


def _checked_timeout(value):
    if value is None:
        return None
    value = float(value)
    if value < 0:
        raise ValueError("Timeout value out of range")
    return value


# --- addresses


def inet_aton(ip_string, /):
    parts = ip_string.split(".")
    if len(parts) == 4 and all(part.isdecimal() and part.isascii() and int(part) < 256 for part in parts):
        return bytes(int(part) for part in parts)
    raise OSError("illegal IP address string passed to inet_aton")


def inet_ntoa(packed_ip, /):
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return ".".join(str(byte) for byte in bytes(packed_ip))


def inet_pton(address_family, ip_string, /):
    import ipaddress

    try:
        if address_family == AF_INET:
            return ipaddress.IPv4Address(ip_string).packed
        if address_family == AF_INET6:
            return ipaddress.IPv6Address(ip_string).packed
    except ValueError:
        raise OSError("illegal IP address string passed to inet_pton") from None
    raise OSError(_errno.EAFNOSUPPORT, _os.strerror(_errno.EAFNOSUPPORT))


def inet_ntop(address_family, packed_ip, /):
    import ipaddress

    packed = bytes(packed_ip)
    if address_family not in (AF_INET, AF_INET6):
        raise ValueError(f"unknown address family {address_family}")
    if len(packed) != (4 if address_family == AF_INET else 16):
        raise ValueError("invalid length of packed IP address string")
    if address_family == AF_INET:
        return inet_ntoa(packed)
    if packed[:12] == bytes(10) + b"\xff\xff":
        return f"::ffff:{inet_ntoa(packed[12:])}"
    return str(ipaddress.IPv6Address(packed))


def htons(x, /):
    return int.from_bytes(x.to_bytes(2, "little"), "big")


def htonl(x, /):
    return int.from_bytes(x.to_bytes(4, "little"), "big")


ntohs, ntohl = htons, htonl


def _pack(family, address, what):
    """An address as the system has it."""
    if family == AF_UNIX:
        path = _os.fsencode(address) if isinstance(address, str) else bytes(address)
        if len(path) > 107:
            raise OSError("AF_UNIX path too long")
        end = b"" if path[:1] == b"\0" else b"\0"
        return AF_UNIX.to_bytes(2, "little") + path + end
    if not isinstance(address, tuple):
        raise TypeError(f"{what}(): AF_INET{'6' if family == AF_INET6 else ''} address must be tuple, not {type(address).__name__}")
    if family == AF_INET:
        if len(address) != 2:
            raise TypeError("AF_INET address must be a pair (host, port)")
        host, port = address
        if not 0 <= port <= 65535:
            raise OverflowError(f"{what}(): port must be 0-65535.")
        return family.to_bytes(2, "little") + port.to_bytes(2, "big") + _resolve(family, host)[4:8] + bytes(8)
    host, port, flow, scope = (*address, 0, 0)[:4]
    if not 0 <= port <= 65535:
        raise OverflowError(f"{what}(): port must be 0-65535.")
    return (
        family.to_bytes(2, "little") + port.to_bytes(2, "big") + flow.to_bytes(4, "big") + _resolve(family, host)[8:24]
        + scope.to_bytes(4, "little")
    )


def _resolve(family, host):
    """The address of a host by name, as the system has it."""
    if host == "":
        return bytes(28)
    if family == AF_INET:
        if host == "<broadcast>":
            return bytes(4) + b"\xff\xff\xff\xff"
        try:
            return bytes(4) + inet_aton(host)
        except OSError:
            pass
    return _find(host, None, family, SOCK_STREAM, 0, 0)[0][3]


def _unpack(raw):
    """An address of the system's, as Python has it."""
    if len(raw) < 2:
        return None
    family = int.from_bytes(raw[:2], "little")
    if family == AF_UNIX:
        path = bytes(raw[2:])
        if path[:1] == b"\0":
            return path
        return _os.fsdecode(path.split(b"\0")[0])
    if family == AF_INET:
        return (inet_ntoa(raw[4:8]), int.from_bytes(raw[2:4], "big"))
    if family == AF_INET6:
        scope = int.from_bytes(raw[24:28], "little")
        return (inet_ntop(AF_INET6, raw[8:24]), int.from_bytes(raw[2:4], "big"), int.from_bytes(raw[4:8], "big"), scope)
    return (family, bytes(raw[2:]))


_RESOLVER_TEXTS = {
    EAI_NONAME: "Name or service not known", EAI_AGAIN: "Temporary failure in name resolution",
    EAI_FAIL: "Non-recoverable failure in name resolution", EAI_FAMILY: "ai_family not supported",
    EAI_SOCKTYPE: "ai_socktype not supported", EAI_SERVICE: "Servname not supported for ai_socktype",
    EAI_NODATA: "No address associated with hostname", EAI_BADFLAGS: "Bad value for ai_flags",
}


def _find(host, port, family, kind, protocol, flags):
    def text(given):
        if given is None:
            return None
        if isinstance(given, int):
            given = str(given)
        return (given.encode("idna" if not given.isascii() else "ascii") if isinstance(given, str) else bytes(given)) + b"\0"

    rows = bytearray(160 * 64)
    found = _molt_calls.call(b"find_addresses", text(host), text(port), family, kind, protocol, flags, rows, 64)
    if found <= -1000:
        code = found + 1000
        raise gaierror(code, _RESOLVER_TEXTS.get(code, "Unknown error"))
    if found < 0:
        _fail(found)
    result = []
    for i in range(found):
        row = rows[160 * i : 160 * (i + 1)]
        numbers = [int.from_bytes(row[at : at + 8], "little") for at in (0, 8, 16, 24)]
        result.append((*numbers[:3], bytes(row[32 : 32 + numbers[3]])))
    return result


def getaddrinfo(host, port, family=AF_UNSPEC, type=0, proto=0, flags=0):
    return [(f, kind, protocol, "", _unpack(raw)) for f, kind, protocol, raw in _find(host, port, family, type, proto, flags)]


def gethostbyname(hostname, /):
    return _unpack(_find(hostname, None, AF_INET, SOCK_STREAM, 0, 0)[0][3])[0]


def gethostname():
    name = bytearray(256)
    result = _molt_calls.call(b"host_name", name, 256)
    if result < 0:
        _fail(result)
    return _os.fsdecode(bytes(name).split(b"\0")[0])


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = _checked_timeout(timeout)


def close(fd, /):
    _os.close(fd)


def dup(fd, /):
    return _os.dup(fd)


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, /):
    ends = bytearray(16)
    result = _molt_calls.call(b"socketpair", family, type, proto, ends)
    if result < 0:
        _fail(result)
    numbers = [int.from_bytes(ends[at : at + 8], "little") for at in (0, 8)]
    return tuple(socket(family, type, proto, number) for number in numbers)


class socket:
    """`_timeout`: None waits for ever, 0 never."""

    __slots__ = ("_number", "_family", "_type", "_proto", "_timeout")

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
            fileno = _molt_calls.call(b"socket", int(family), int(type), int(proto))
            if fileno < 0:
                _fail(fileno)
        else:
            fileno = int(fileno)
            if fileno < 0:
                raise ValueError("negative file descriptor")
        self._number = fileno
        self._family = AF_INET if family == -1 else int(family)
        self._type = SOCK_STREAM if type == -1 else int(type) & ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
        self._proto = 0 if proto == -1 else int(proto)
        self._timeout = None
        if type != -1 and int(type) & SOCK_NONBLOCK:
            self._timeout = 0.0
        elif _default_timeout is not None:
            self.settimeout(_default_timeout)

    @property
    def family(self):
        return self._family

    @property
    def type(self):
        return self._type

    @property
    def proto(self):
        return self._proto

    def __repr__(self):
        return f"<socket object, fd={self._number}, family={self.family}, type={self.type}, proto={self.proto}>"

    def __del__(self):
        if getattr(self, "_number", -1) >= 0:
            number, self._number = self._number, -1
            import warnings

            warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self)
            _os.close(number)

    def fileno(self):
        return self._number

    def detach(self):
        number, self._number = self._number, -1
        return number

    def close(self):
        if self._number >= 0:
            number, self._number = self._number, -1
            _os.close(number)

    # --- waiting

    @property
    def timeout(self):
        return self._timeout

    def gettimeout(self):
        return self._timeout

    def settimeout(self, value, /):
        self._timeout = _checked_timeout(value)
        _os.set_blocking(self._number, self._timeout is None)

    def setblocking(self, flag, /):
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        return self._timeout != 0.0

    def _wait(self, events, end):
        """Until the socket is ready, or it is too late; of a closed one the call that follows has the error."""
        if self._number < 0:
            return
        row = bytearray(24)
        row[:8] = self._number.to_bytes(8, "little")
        row[8:16] = events.to_bytes(8, "little")
        while True:
            left = -1
            if end is not None:
                left = -int(-(end - _time.monotonic()) * 1000 // 1)
                if left < 0:
                    raise TimeoutError("timed out")
            found = _molt_calls.poll(row, 1, left)
            _molt_calls.look()
            if found == 0:
                raise TimeoutError("timed out")
            if found != -_errno.EINTR:
                if found < 0:
                    _fail(found)
                return

    def _call(self, events, name, *args):
        """A call that may have to wait for the socket."""
        end = None
        if self._timeout:
            end = _time.monotonic() + self._timeout
        while True:
            waits = self._timeout != 0.0 and (self._timeout or _molt_calls.has_threads())
            if waits:
                self._wait(events, end)
            result = _molt_calls.call(name, self._number, *args)
            _molt_calls.look()
            if result >= 0:
                return result
            if result != -_errno.EINTR and not (waits and -result in _AGAIN):
                _fail(result)

    # --- connections

    def bind(self, address, /):
        raw = _pack(self._family, address, "bind")
        self._plain(b"bind", raw, len(raw))

    def _plain(self, name, *args):
        result = _molt_calls.call(name, self._number, *args)
        if result < 0:
            _fail(result)
        return result

    def listen(self, backlog=128, /):
        self._plain(b"listen", max(0, backlog))

    def connect(self, address, /):
        error = self._connect(address)
        if error:
            if error == _errno.ETIMEDOUT and self._timeout:
                raise TimeoutError("timed out")
            raise OSError(error, _os.strerror(error))

    def connect_ex(self, address, /):
        return self._connect(address)

    def _connect(self, address):
        raw = _pack(self._family, address, "connect")
        result = _molt_calls.call(b"connect", self._number, raw, len(raw))
        _molt_calls.look()
        if result == -_errno.EINTR or result == -_errno.EINPROGRESS and self._timeout:
            self._wait(_POLLOUT, None if self._timeout is None else _time.monotonic() + self._timeout)
            return self.getsockopt(SOL_SOCKET, SO_ERROR)
        return -result if result < 0 else 0

    def _accept(self):
        raw = bytearray(_ADDRESS_ROOM)
        size = bytearray(8)
        number = self._call(_POLLIN, b"accept_or_name", 0, raw, _ADDRESS_ROOM, size)
        return number, _unpack(raw[: int.from_bytes(size, "little")])

    def _name(self, which):
        raw = bytearray(_ADDRESS_ROOM)
        size = bytearray(8)
        self._plain(b"accept_or_name", which, raw, _ADDRESS_ROOM, size)
        return _unpack(raw[: int.from_bytes(size, "little")])

    def getsockname(self):
        return self._name(1)

    def getpeername(self):
        return self._name(2)

    def shutdown(self, how, /):
        self._plain(b"shutdown", how)

    # --- data

    def send(self, data, flags=0, /):
        data = bytes(data) if not isinstance(data, (bytes, bytearray)) else data
        return self._call(_POLLOUT, b"send", data, len(data), self._sends(flags), None, 0)

    def _sends(self, flags):
        # Where other threads run meanwhile, what has no room waits before the next call and not in it.
        return flags | MSG_NOSIGNAL | (MSG_DONTWAIT if _molt_calls.has_threads() else 0)

    def sendall(self, data, flags=0, /):
        with memoryview(data) as held:  # whose size stays as it is meanwhile
            data = bytes(held)
            while data:
                data = data[self.send(data, flags) :]

    def sendto(self, data, *rest):
        flags, address = rest if len(rest) == 2 else (0, *rest)
        data = bytes(data)
        raw = _pack(self._family, address, "sendto")
        return self._call(_POLLOUT, b"send", data, len(data), self._sends(flags), raw, len(raw))

    def recv(self, bufsize, flags=0, /):
        if bufsize < 0:
            raise ValueError("negative buffersize in recv")
        data = bytearray(bufsize)
        size = self._call(_POLLIN, b"receive", data, bufsize, flags, None, 0, None)
        return bytes(data[:size])

    def recv_into(self, buffer, nbytes=0, flags=0):
        view = memoryview(buffer).cast("B")
        size = nbytes or len(view)
        data = self.recv(size, flags)
        view[: len(data)] = data
        return len(data)

    def recvfrom(self, bufsize, flags=0, /):
        data = bytearray(bufsize)
        raw = bytearray(_ADDRESS_ROOM)
        length = bytearray(8)
        size = self._call(_POLLIN, b"receive", data, bufsize, flags, raw, _ADDRESS_ROOM, length)
        return bytes(data[:size]), _unpack(raw[: int.from_bytes(length, "little")])

    # --- options

    def setsockopt(self, level, option, value, length=None, /):
        raw = value.to_bytes(4, "little", signed=True) if isinstance(value, int) else value
        self._plain(b"set_option", level, option, raw, len(raw) if raw is not None else length)

    def getsockopt(self, level, option, buflen=0, /):
        room = buflen or 4
        raw = bytearray(room)
        size = self._plain(b"get_option", level, option, raw, room)
        return bytes(raw[:size]) if buflen else int.from_bytes(raw[:4], "little", signed=True)


socket.__module__ = "_socket"
SocketType = socket
