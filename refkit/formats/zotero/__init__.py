"""Zotero's file format and what Zotero calls things."""
