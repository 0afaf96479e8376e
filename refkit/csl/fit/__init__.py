"""An item -> the item as one style can print it."""
