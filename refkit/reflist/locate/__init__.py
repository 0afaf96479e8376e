"""A text -> where its reference lists stand and how they part into entries."""
