"""A project -> the claims that wait for a person, in order; a person's decision -> claims.bib and its trail."""
