"""What `import refkit` offers, a module for each thing that needs other rooms: see `refkit.__init__`."""
