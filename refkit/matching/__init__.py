"""A reference, or a printed string, and candidate records -> which record is its own, and in what they differ."""
