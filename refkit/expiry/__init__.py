"""What of a set of texts and sources time has overtaken: what was awaited and has happened, days that are past, versions
that were replaced."""
