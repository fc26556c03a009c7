"""The peers, in the order of the report's columns; the first is what the others are compared with.

To add one: a class like those here in a file of its own, and a row. One that is
not installed raises Unavailable with the reason, and the report says so.
"""

from bench.peers.c import C
from bench.peers.interpreters import CPython, PyPy
from bench.peers.model import Peer
from bench.peers.molt import Molt

PEERS: tuple[Peer, ...] = (CPython(), Molt(), C(), PyPy())
BASELINE = PEERS[0]
