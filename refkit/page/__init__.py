"""A check -> one page to look at: the verdict, what to do first, each claim in its place beside its evidence.

The page is a single file that loads nothing and runs nothing but the script it names by its hash.
"""
