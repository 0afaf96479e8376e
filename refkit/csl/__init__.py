"""The one room that knows citeproc-py: a style and a library -> a bibliography and its citations."""
