"""A reference list as its authors left it -> a Library: find, split, tag, assemble."""
