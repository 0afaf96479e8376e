"""The other engine: citeproc-py renders a library, and what it prints is written by refkit's own writers."""
