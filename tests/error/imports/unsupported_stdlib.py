import threading
import sqlite3
import ssl
from bz2 import compress
