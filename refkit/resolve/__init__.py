"""References -> their records, asked of an index and of services; what differs, what is added, and the file that keeps it."""
