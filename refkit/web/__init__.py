"""The only room with a network. Nothing of refkit needs one yet; requests-cache will stand behind this door."""
