"""The seasons of many languages."""

from __future__ import annotations

# One row a language: spring, summer, autumn, winter; other names follow after a slash.
BY_LANGUAGE = {
    "en": "spring summer autumn/fall winter",
    "de": "frühling/frühjahr sommer herbst winter",
    "fr": "printemps été automne hiver",
    "es": "primavera verano otoño invierno",
    "it": "primavera estate autunno inverno",
    "pt": "primavera verão outono inverno",
    "nl": "lente zomer herfst winter",
    "sv": "vår sommar höst vinter",
    "da": "forår sommer efterår vinter",
}
SEASONS = {
    word: number
    for row in BY_LANGUAGE.values()
    for number, words in enumerate(row.split(), start=1)
    for word in words.split("/")
}
NAMES = tuple(
    words.split("/")[0].capitalize() for words in BY_LANGUAGE["en"].split()
)  # as data formats write them
ENGLISH = {
    word: number
    for number, words in enumerate(BY_LANGUAGE["en"].split(), start=1)
    for word in words.split("/")
}
