"""Small grammars that every room shares: names, dates, pages, identifiers, titles, keys, LaTeX."""
