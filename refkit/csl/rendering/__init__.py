"""A style's elements and an item -> marked text."""
