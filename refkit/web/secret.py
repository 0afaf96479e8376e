"""Words that must never be printed or stored: keys, and mail addresses that a service is told."""

from __future__ import annotations

import html
import json
import logging
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import Final
from urllib.parse import quote, quote_plus

HIDDEN: Final = "REDACTED"
KEYRING: Final = "refkit"  # the name under which a key ring keeps refkit's keys
MAIL: Final = "REFKIT_MAILTO"  # a mail address that services are told, so that they can write to its owner
LOGGERS: Final = ("urllib3.connectionpool", "urllib3.connection", "urllib3.util.retry")  # that log addresses


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret word; only `value` shows it."""

    value: str = field(repr=False)

    def __str__(self) -> str:
        return HIDDEN


class Redaction(logging.Filter):
    """Takes secret words out of what other packages log of requests, for as long as it is `attached`."""

    def __init__(self, secrets: Callable[[], Iterable[Secret]]) -> None:
        super().__init__()
        self.secrets = secrets

    def attach(self) -> None:
        for name in LOGGERS:
            logging.getLogger(name).addFilter(self)

    def detach(self) -> None:
        for name in LOGGERS:
            logging.getLogger(name).removeFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = hide(record.getMessage(), self.secrets()), ()
        return True


def find_secret(variable: str) -> Secret | None:
    """A key by the name of its environment variable: from there, else from the system's key ring; None where neither has it.

    The key ring is asked where the extra refkit-claims[keyring] is installed.
    """
    stated = os.environ.get(variable, "").strip()
    if stated:
        return Secret(stated)
    if find_spec("keyring") is None:
        return None
    keyring = import_module("keyring")
    try:
        kept = keyring.get_password(KEYRING, variable)
    except Exception:  # each key ring has errors of its own: locked, no desktop, no service
        return None
    return Secret(kept.strip()) if isinstance(kept, str) and kept.strip() else None


def hide(text: str, secrets: Iterable[Secret]) -> str:
    """Text without the secret words, also where they are written for an address, for JSON or for a page."""
    for secret in secrets:
        for form in _forms(secret.value):
            text = text.replace(form, HIDDEN)
    return text


def _forms(value: str) -> list[str]:
    if not value:
        return []
    encoded = (quote(value, safe=""), quote_plus(value), quote(value), quote(value, safe="@"))
    forms = {value, *encoded, *map(str.lower, encoded), json.dumps(value)[1:-1], html.escape(value)}
    return sorted(forms, key=lambda form: (-len(form), form))
