"""Citations given as data -> their text: order, positions, collapsing, disambiguation."""
