"""A claim and any list -> how likely each reference supports the claim."""
