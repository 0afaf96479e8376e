"""The bib/ folder and people's work in it: what stands there, the merge with what is generated, the decisions about claims."""
