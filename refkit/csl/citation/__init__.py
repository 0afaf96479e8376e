"""Citations given as data -> what stands in the text: order, positions, collapsing, cites told apart."""
