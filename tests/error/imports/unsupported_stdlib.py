import threading
import asyncio
import socket
from subprocess import run
