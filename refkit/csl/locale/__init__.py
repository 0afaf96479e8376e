"""A language's terms, dates and options, and how it sorts."""
