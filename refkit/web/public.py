"""Which addresses everybody can reach: those of documents are asked only there, never within this machine or its network."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
PORTS: Final = frozenset({None, 80, 443, 8080, 8443})


def is_public(url: str) -> bool:
    """Whether an address is http or https, at a usual port, with no name and password in it, and every number of its host
    is of the public network. The host's numbers are asked for; one that has none is not public."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or not host or port not in PORTS or parts.username is not None:
        return False
    try:
        found = {str(row[4][0]) for row in socket.getaddrinfo(host, port or 443, type=socket.SOCK_STREAM)}
        return bool(found) and all(ip_address(one.partition("%")[0]).is_global for one in found)
    except (OSError, ValueError, UnicodeError):
        return False


def loopback(address: str) -> str | None:
    """An address of this machine, "http://127.0.0.1:PORT", without a path; None for anything else."""
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    plain = parts.scheme == "http" and not (parts.username or parts.password or parts.query or parts.fragment)
    if not plain or host not in LOOPBACK or port is None or parts.path not in ("", "/"):
        return None
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"
