"""Documents by the hundred thousand -> a folder of findings, document by document; see `run` and `folder`.

Documents are dealt out to shards by their names. A shard is judged by one process at a time and written whole, so that
a run that was broken off goes on where it stopped, and several machines may share the work.
"""
