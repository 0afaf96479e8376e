"""Words of the trade and of the lay that mean one thing. Models of links were trained with them."""

from __future__ import annotations

# One meaning a row. A word also counts as itself; its meaning is added to it, in claims and in references.
MEANINGS = (
    (
        "kill destroy destruction lysis lyse eradicate eradication apoptosis cytotoxic cytotoxicity "
        "eliminate elimination killing"
    ),
    "child children pediatric paediatric infant neonate adolescent juvenile",
    "adult adults",
    "older elderly geriatric",
    "woman women female maternal",
    "pregnancy pregnant gestation",
    "fever pyrexia febrile",
    "heart cardiac cardiovascular myocardial",
    "kidney renal",
    "liver hepatic",
    "lung pulmonary respiratory airway bronchial",
    "nerve neurological neurologic nervous brain cerebral neurotoxicity",
    "skin cutaneous dermatological dermal",
    "stomach gastric",
    "bone osseous skeletal",
    "eye ocular ophthalmic",
    "blood haematological hematologic hematological",
    "infusion intravenous infused drip",
    "injection subcutaneous injected",
    "inhaled inhalation breathe nebulised nebulized",
    (
        "bind binding link linking linked bridge bridging engage engager engaging attach attached affinity "
        "target targeting targets redirect redirects recruit recruits close proximity connection "
        "interaction"
    ),
    "activate activation activated stimulate stimulation trigger triggers",
    "block blocks inhibit inhibits inhibitor inhibition antagonist suppress suppression",
    "acquire acquisition buy bought purchase merger merge takeover tender",
    "licence license rights agreement alliance collaboration partnership partner deal contract",
    "manufacture manufactured manufacturer made built produced maker production",
    "relapse relapsed relapsing recurrence recurrent return returns flare flares exacerbation exacerbations",
    "remission remissions response responses",
    "survival mortality death",
    "adverse side toxicity safety tolerability harmful",
    "prevent prevention prophylaxis prophylactic",
    "prevalence prevalent common incidence frequency epidemiology",
    "cost costs price economic expense",
    "dose dosage dosing posology",
    "failure failed fracture break breakage broken",
    "wear abrasion erosion",
    "speed velocity acceleration",
    "melt melting thaw",
    "thin thinning thickness depth",
    "flood flooding outburst",
    "warm warming temperature heat",
    "rain rainfall precipitation snow snowfall",
    "earthquake seismic quake tremor",
    "sea ocean marine",
    "river stream fluvial",
    "survey census inventory questionnaire poll",
    "faster quicker shorter speed time",
    "safe secure security",
    "open opening opened launch launched",
)
