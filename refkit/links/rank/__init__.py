"""Sentences and their document's own list -> which reference each cites, how surely."""
