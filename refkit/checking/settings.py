"""How much work is given out at a time."""

from __future__ import annotations

LOT = 4  # files or tasks that are handed to a process together; a document of 5 KB takes a tenth of a second
LOTS_AHEAD = 4  # for each process, that are ready before they are asked for; bounds what is held in memory
# Files or tasks of which several processes make less of the clock, where nobody says how many
LEAST_CHOSEN = 12
# Processes where nobody says how many: each takes some 130 MB, and a container may show more cores than it may use. Set by hand
MOST_CHOSEN = 8
ENDS = 2  # times that a process of its own ended on one document, after which the document is left alone
