"""What was found of each reference -> records.jsonl and back; findings on references and the claims that rest on them."""
