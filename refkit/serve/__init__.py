"""A project's page, live on this machine: what is decided on it is written into bib/ as `refkit review` writes it."""
