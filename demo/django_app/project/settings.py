"""Settings of the demo project: a JSON API without a database of its own."""

import os
import sys
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parents[1]
WORKER_APP = BASE_DIR.parent / "worker_app"

# The entries' folder is where their imports start, as when they are compiled.
sys.path.append(str(WORKER_APP))

SECRET_KEY = "the demo signs nothing"
DEBUG = False
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "project.urls"
WSGI_APPLICATION = "project.wsgi.application"
INSTALLED_APPS = ["molt.django", "demoapp"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
]
USE_TZ = True
# Above the 10 MB that a client may send: what is larger is refused unread.
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024

MOLT = {
    "ENTRIES": "entries",
    "MODE": os.environ.get("DEMO_MOLT_MODE", "embedded"),
    "LIBRARY": os.environ.get("DEMO_MOLT_LIBRARY") or BASE_DIR / ".molt" / "entries.so",
    "TIMEOUT_MS": 10_000,
    # As many as a burst of clients may bring; the server bounds them first.
    "MAX_WAITERS": 512,
}
