"""Stand-ins for Zotero's importers of RDF, CSL-JSON, RIS and BibTeX, after what was measured of them."""
