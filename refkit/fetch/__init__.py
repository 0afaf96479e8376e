"""A reference -> its text, as far as it may be fetched: an abstract, an open full text, a label, a record of a register."""
