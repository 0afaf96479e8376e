"""Every limit of the room of citing, by module, with its unit and what it bounds."""

from __future__ import annotations

# citations
MARK_REACH = 20  # characters, none of them a letter, between a claim and the mark that closes it; set by hand
MOST_JOINED = 100  # marks in a row that become one citation; bound against hostile input

# html_elements
# Levels of elements that are looked at; a page has some 50. Bound against hostile input
DEEPEST_ELEMENT = 400
