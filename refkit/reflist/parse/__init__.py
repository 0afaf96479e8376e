"""A reference string -> its fields."""
