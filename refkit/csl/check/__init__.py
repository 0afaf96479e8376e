"""A style's bytes -> findings: the schema's, and those that a schema cannot make."""
