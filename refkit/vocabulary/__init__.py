"""Words by subject and language: each list is written here once, and every other room takes it from here."""
