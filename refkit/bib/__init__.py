"""The bib/ folder and new results -> its new files: people's edits and decisions on claims merged in."""
