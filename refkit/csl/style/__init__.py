"""Styles: found, parsed, described, catalogued and searched."""
