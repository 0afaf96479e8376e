"""Candidates of each claim -> its links, its verdict and what is missing."""
