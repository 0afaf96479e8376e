"""A claim beside a passage of its source -> how likely the passage asserts it, denies it, or does neither."""

from refkit.links.reading.read import Reading as Reading
from refkit.links.reading.read import read_pairs as read_pairs
