"""What a client and a server of entries say to each other: data, no I/O."""

from molt.wire.manifest import ABI_VERSION, Export, Manifest, ManifestError, parse_manifest
from molt.wire.messages import Codec, Metrics, Response, Status, make_metrics, make_response

__all__ = [
    "ABI_VERSION",
    "Codec",
    "Export",
    "Manifest",
    "ManifestError",
    "Metrics",
    "Response",
    "Status",
    "make_metrics",
    "make_response",
    "parse_manifest",
]
