"""One module a document format: file text -> the text a reader sees, with its places, and its blocks."""
