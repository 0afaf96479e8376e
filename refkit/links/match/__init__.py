"""A claim and any list -> how likely each reference carries the claim."""
