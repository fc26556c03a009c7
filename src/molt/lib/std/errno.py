"""`errno`: the numbers of errors, as Linux has them."""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.module import module as _module
from molt.lib.low import cast as _cast
from molt.lib.low import visible as _visible
from molt.lib.rt.modules import import_library as _import_library
from molt.lib.rt.modules import set_in_module as _set_in_module

EPERM: _Final = 1
ENOENT: _Final = 2
ESRCH: _Final = 3
EINTR: _Final = 4
EIO: _Final = 5
ENXIO: _Final = 6
E2BIG: _Final = 7
ENOEXEC: _Final = 8
EBADF: _Final = 9
ECHILD: _Final = 10
EAGAIN: _Final = 11
EWOULDBLOCK: _Final = 11
ENOMEM: _Final = 12
EACCES: _Final = 13
EFAULT: _Final = 14
ENOTBLK: _Final = 15
EBUSY: _Final = 16
EEXIST: _Final = 17
EXDEV: _Final = 18
ENODEV: _Final = 19
ENOTDIR: _Final = 20
EISDIR: _Final = 21
EINVAL: _Final = 22
ENFILE: _Final = 23
EMFILE: _Final = 24
ENOTTY: _Final = 25
ETXTBSY: _Final = 26
EFBIG: _Final = 27
ENOSPC: _Final = 28
ESPIPE: _Final = 29
EROFS: _Final = 30
EMLINK: _Final = 31
EPIPE: _Final = 32
EDOM: _Final = 33
ERANGE: _Final = 34
EDEADLK: _Final = 35
EDEADLOCK: _Final = 35
ENAMETOOLONG: _Final = 36
ENOLCK: _Final = 37
ENOSYS: _Final = 38
ENOTEMPTY: _Final = 39
ELOOP: _Final = 40
ENOMSG: _Final = 42
EIDRM: _Final = 43
ECHRNG: _Final = 44
EL2NSYNC: _Final = 45
EL3HLT: _Final = 46
EL3RST: _Final = 47
ELNRNG: _Final = 48
EUNATCH: _Final = 49
ENOCSI: _Final = 50
EL2HLT: _Final = 51
EBADE: _Final = 52
EBADR: _Final = 53
EXFULL: _Final = 54
ENOANO: _Final = 55
EBADRQC: _Final = 56
EBADSLT: _Final = 57
EBFONT: _Final = 59
ENOSTR: _Final = 60
ENODATA: _Final = 61
ETIME: _Final = 62
ENOSR: _Final = 63
ENONET: _Final = 64
ENOPKG: _Final = 65
EREMOTE: _Final = 66
ENOLINK: _Final = 67
EADV: _Final = 68
ESRMNT: _Final = 69
ECOMM: _Final = 70
EPROTO: _Final = 71
EMULTIHOP: _Final = 72
EDOTDOT: _Final = 73
EBADMSG: _Final = 74
EOVERFLOW: _Final = 75
ENOTUNIQ: _Final = 76
EBADFD: _Final = 77
EREMCHG: _Final = 78
ELIBACC: _Final = 79
ELIBBAD: _Final = 80
ELIBSCN: _Final = 81
ELIBMAX: _Final = 82
ELIBEXEC: _Final = 83
EILSEQ: _Final = 84
ERESTART: _Final = 85
ESTRPIPE: _Final = 86
EUSERS: _Final = 87
ENOTSOCK: _Final = 88
EDESTADDRREQ: _Final = 89
EMSGSIZE: _Final = 90
EPROTOTYPE: _Final = 91
ENOPROTOOPT: _Final = 92
EPROTONOSUPPORT: _Final = 93
ESOCKTNOSUPPORT: _Final = 94
ENOTSUP: _Final = 95
EOPNOTSUPP: _Final = 95
EPFNOSUPPORT: _Final = 96
EAFNOSUPPORT: _Final = 97
EADDRINUSE: _Final = 98
EADDRNOTAVAIL: _Final = 99
ENETDOWN: _Final = 100
ENETUNREACH: _Final = 101
ENETRESET: _Final = 102
ECONNABORTED: _Final = 103
ECONNRESET: _Final = 104
ENOBUFS: _Final = 105
EISCONN: _Final = 106
ENOTCONN: _Final = 107
ESHUTDOWN: _Final = 108
ETOOMANYREFS: _Final = 109
ETIMEDOUT: _Final = 110
ECONNREFUSED: _Final = 111
EHOSTDOWN: _Final = 112
EHOSTUNREACH: _Final = 113
EALREADY: _Final = 114
EINPROGRESS: _Final = 115
ESTALE: _Final = 116
EUCLEAN: _Final = 117
ENOTNAM: _Final = 118
ENAVAIL: _Final = 119
EISNAM: _Final = 120
EREMOTEIO: _Final = 121
EDQUOT: _Final = 122
ENOMEDIUM: _Final = 123
EMEDIUMTYPE: _Final = 124
ECANCELED: _Final = 125
ENOKEY: _Final = 126
EKEYEXPIRED: _Final = 127
EKEYREVOKED: _Final = 128
EKEYREJECTED: _Final = 129
EOWNERDEAD: _Final = 130
ENOTRECOVERABLE: _Final = 131
ERFKILL: _Final = 132

# What `_prepare` puts in.
_computed_names: _Final = ("errorcode",)
# Names in the order of CPython's dict: of several names for a number, the one that CPython has.
_NAMES: _Final = (
    (19, "ENODEV"), (50, "ENOCSI"), (113, "EHOSTUNREACH"), (42, "ENOMSG"), (117, "EUCLEAN"), (45, "EL2NSYNC"),
    (51, "EL2HLT"), (61, "ENODATA"), (15, "ENOTBLK"), (38, "ENOSYS"), (32, "EPIPE"), (22, "EINVAL"),
    (75, "EOVERFLOW"), (68, "EADV"), (4, "EINTR"), (87, "EUSERS"), (39, "ENOTEMPTY"), (105, "ENOBUFS"),
    (71, "EPROTO"), (66, "EREMOTE"), (119, "ENAVAIL"), (10, "ECHILD"), (40, "ELOOP"), (18, "EXDEV"), (7, "E2BIG"),
    (3, "ESRCH"), (90, "EMSGSIZE"), (97, "EAFNOSUPPORT"), (53, "EBADR"), (112, "EHOSTDOWN"), (96, "EPFNOSUPPORT"),
    (92, "ENOPROTOOPT"), (16, "EBUSY"), (11, "EAGAIN"), (77, "EBADFD"), (73, "EDOTDOT"), (106, "EISCONN"),
    (55, "ENOANO"), (108, "ESHUTDOWN"), (44, "ECHRNG"), (80, "ELIBBAD"), (64, "ENONET"), (52, "EBADE"), (9, "EBADF"),
    (72, "EMULTIHOP"), (5, "EIO"), (49, "EUNATCH"), (91, "EPROTOTYPE"), (28, "ENOSPC"), (8, "ENOEXEC"),
    (114, "EALREADY"), (100, "ENETDOWN"), (118, "ENOTNAM"), (13, "EACCES"), (48, "ELNRNG"), (84, "EILSEQ"),
    (20, "ENOTDIR"), (76, "ENOTUNIQ"), (1, "EPERM"), (33, "EDOM"), (54, "EXFULL"), (111, "ECONNREFUSED"),
    (21, "EISDIR"), (93, "EPROTONOSUPPORT"), (30, "EROFS"), (99, "EADDRNOTAVAIL"), (43, "EIDRM"), (70, "ECOMM"),
    (69, "ESRMNT"), (121, "EREMOTEIO"), (47, "EL3RST"), (74, "EBADMSG"), (23, "ENFILE"), (82, "ELIBMAX"),
    (29, "ESPIPE"), (67, "ENOLINK"), (102, "ENETRESET"), (110, "ETIMEDOUT"), (2, "ENOENT"), (17, "EEXIST"),
    (122, "EDQUOT"), (60, "ENOSTR"), (57, "EBADSLT"), (56, "EBADRQC"), (79, "ELIBACC"), (14, "EFAULT"), (27, "EFBIG"),
    (35, "EDEADLOCK"), (107, "ENOTCONN"), (89, "EDESTADDRREQ"), (81, "ELIBSCN"), (37, "ENOLCK"), (120, "EISNAM"),
    (103, "ECONNABORTED"), (101, "ENETUNREACH"), (116, "ESTALE"), (63, "ENOSR"), (12, "ENOMEM"), (88, "ENOTSOCK"),
    (86, "ESTRPIPE"), (31, "EMLINK"), (34, "ERANGE"), (83, "ELIBEXEC"), (46, "EL3HLT"), (104, "ECONNRESET"),
    (98, "EADDRINUSE"), (95, "ENOTSUP"), (78, "EREMCHG"), (36, "ENAMETOOLONG"), (25, "ENOTTY"), (85, "ERESTART"),
    (94, "ESOCKTNOSUPPORT"), (62, "ETIME"), (59, "EBFONT"), (109, "ETOOMANYREFS"), (24, "EMFILE"), (26, "ETXTBSY"),
    (115, "EINPROGRESS"), (6, "ENXIO"), (65, "ENOPKG"), (123, "ENOMEDIUM"), (124, "EMEDIUMTYPE"), (125, "ECANCELED"),
    (126, "ENOKEY"), (127, "EKEYEXPIRED"), (128, "EKEYREVOKED"), (129, "EKEYREJECTED"), (130, "EOWNERDEAD"),
    (131, "ENOTRECOVERABLE"), (132, "ERFKILL"),
)  # fmt: skip


@_visible
def _prepare() -> None:
    """Puts in what is no constant, when the module is imported."""
    _set_in_module(_cast(_module, _import_library("errno")), "errorcode", dict(_NAMES))
