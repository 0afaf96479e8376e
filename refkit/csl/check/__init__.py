"""A style's bytes -> findings: the schema's, and those of what no schema sees."""
