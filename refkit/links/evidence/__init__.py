"""What a reference or the text of a source can be evidence of."""
