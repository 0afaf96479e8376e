"""The only room that may use a network, through requests-cache; nothing does yet."""
