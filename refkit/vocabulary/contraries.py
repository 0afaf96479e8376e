"""Words for things of one kind that exclude each other where one of them is said, in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

# In each row the groups, parted by "/", are of one kind and exclude each other.
_PLACES = (
    "north northern / south southern / east eastern / west western",
    "upper / lower",
    "inner / outer",
    "inland / coastal coast seaside",
    "indoor indoors / outdoor outdoors",
    "upstream / downstream",
    "urban / rural",
)
_KINDS = (
    "spring springtime / summer / autumn / winter",
    "morning / noon midday / afternoon / evening / night nightly nocturnal",
    "monday / tuesday / wednesday / thursday / friday / saturday / sunday",
    "oak / birch / beech / larch / fir / spruce / pine / ash / elm / lime / poplar / willow / maple / chestnut / walnut",
    "wheat / barley / rye / oats / maize / rice / millet / sorghum",
    "cow cattle / horse / sheep / goat / pig / dog / cat / rabbit / hare / deer",
    "wood wooden timber / stone / brick / iron / steel / concrete / glass",
    "iron / copper / zinc / tin / silver / gold / nickel / cobalt / cadmium / aluminium",
    "sodium / potassium / calcium / magnesium / lithium",
    "red / green / blue / yellow / black / white / brown / purple / orange / pink",
    "primary / secondary / tertiary",
    "catholic / protestant / orthodox / muslim / jewish",
    "liver hepatic / kidney renal / heart cardiac / lung pulmonary / brain cerebral / stomach gastric / skin",
    "hand / foot feet / knee / hip / elbow / shoulder / ankle / wrist",
    "bacteria bacterium bacterial / virus viral / fungus fungal fungi / parasite",
    "oral orally / intravenous intravenously / subcutaneous subcutaneously / topical topically / nasal",
    "hydrogen / oxygen / nitrogen / carbon / sulphur / chlorine / helium / argon / methane",
    "protons proton / electrons electron / neutrons neutron / photons photon / muon",
    "export / import",
    "criminal / civil",
    "weekday / weekend",
    "mean average / median",
    "relative / absolute",
    "nominal / real",
    "gross / net",
    "minimum / maximum",
    "annual annually yearly / monthly / weekly / daily / hourly",
    "sharply steeply strongly markedly greatly substantially dramatically / slightly modestly marginally somewhat",
    "lender creditor mortgagee / borrower debtor mortgagor",
    "best / good / bad / worst",
)
WHEREABOUTS = tuple(tuple(words_of(group) for group in row.split("/")) for row in _PLACES)
KINDS = tuple(tuple(words_of(group) for group in row.split("/")) for row in _KINDS)
