"""Coverage and bibliographies as people and programs read them."""
