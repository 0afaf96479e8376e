"""Zotero's file format, and its names for types, fields and roles."""
