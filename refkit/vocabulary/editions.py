"""Words for editions, and numbers in words."""

from __future__ import annotations

from refkit.vocabulary.rows import all_of, any_of, words_of

# t: the tagger of reference strings was trained with it; w: a word for editions itself.
_EDITIONS = {
    "en": "edn:tw ed:tw edition:tw rev:t",
    "de": "aufl:tw auflage:tw überarbeitete:t",
    "fr": "éd:tw édition:tw",
    "es": "edición:tw edicion:w",
    "it": "edizione:tw",
    "pt": "edição:tw",
    "nl": "druk:tw",
    "pl": "wyd:tw wydanie:tw",
    "cs": "vyd:tw vydání:tw",
    "sk": "vydanie:tw",
    "hu": "kiad:tw kiadás:tw",
    "tr": "baskı:tw",
    "sv": "uppl:tw upplagan:tw",
    "da": "udg:tw",
    "nb": "utg:tw",
    "fi": "painos:tw",
    "ru": "изд:tw издание:tw",
    "uk": "вид:tw",
    "el": "έκδ:tw έκδοση:tw",
    "ca": "edició:tw",
    "ro": "ediția:tw",
    "id": "edisi:tw",
    "zh": "版:tw",
    "ko": "판:tw",
    "ar": "ط:tw طبعة:tw الطبعة:tw",
    "he": "מהדורה:tw",
}
EDITION = any_of(all_of(_EDITIONS, "w"))
EDITION_WORDS = all_of(_EDITIONS, "t")
# Ordinals in words, as BibTeX's own styles print editions: "Second".
ORDINALS = {
    word: number
    for number, word in enumerate(
        words_of("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"), start=1
    )
}
# What stands behind an ordinal's figures.
ENDINGS = r"(?:\.|st|nd|rd|th|e|de|ª|º|a|è?me|er)"
