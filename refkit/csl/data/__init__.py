"""CSL-JSON -> the values a style works on: items, dates, numbers, ranges of pages, variables in notes."""
