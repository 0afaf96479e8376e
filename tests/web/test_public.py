"""Addresses out of documents are asked only where everybody can reach them."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from refkit.web.public import is_public, loopback

NUMBERS = {"ponds.example": ["93.184.215.14"], "inner.example": ["10.0.0.5"], "both.example": ["93.184.215.14", "127.0.0.1"],
           "six.example": ["2606:2800:21f:cb07:6820:80da:af6b:8b2c"], "local.example": ["fe80::1%eth0"]}  # fmt: skip


@pytest.fixture(autouse=True)
def numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(host: str, *_: Any, **__: Any) -> list[Any]:
        found = NUMBERS.get(host, [host] if host.replace(".", "").isdecimal() or ":" in host else [])
        if not found:
            raise socket.gaierror
        return [(0, 0, 0, "", (number, 0)) for number in found]

    monkeypatch.setattr(socket, "getaddrinfo", find)


@pytest.mark.parametrize(
    "url", ["https://ponds.example/a", "http://ponds.example:8080", "https://six.example", "https://1.1.1.1/"]
)
def test_a_public_address(url: str) -> None:
    assert is_public(url)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/", "http://192.168.0.1/", "http://169.254.169.254/",
     "http://0.0.0.0/", "http://[fd00::1]/", "https://inner.example/", "https://both.example/", "https://local.example/",
     "https://nowhere.example/", "ftp://ponds.example/", "file:///etc/passwd", "https://me:pw@ponds.example/",
     "https://ponds.example:22/", "https://ponds.example:x/", "https://", "//ponds.example", "http://[::1", "gopher://ponds.example",
     "http://100.64.0.1/"],
)  # fmt: skip
def test_no_public_address(url: str) -> None:
    assert not is_public(url)


@pytest.mark.parametrize(
    ("address", "found"),
    [(" http://127.0.0.1:80 ", "http://127.0.0.1:80"), ("http://[::1]:80/", "http://[::1]:80"), ("http://127.0.0.1:80?a", None),
     ("http://[::1", None)],
)  # fmt: skip
def test_an_address_of_this_machine(address: str, found: str | None) -> None:
    assert loopback(address) == found
