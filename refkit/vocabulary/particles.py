"""Words within names of persons: particles and suffixes."""

from __future__ import annotations

from refkit.vocabulary.rows import all_of, any_of

# n: known in any name; m: in the names of citation marks; b: at the beginning of an entry of a list.
_PARTICLES = {
    "nl": "van:nmb de:nmb den:nmb der:nmb ten:nmb ter:nmb te:n op:n 't:n in:n vande:n vander:n vanden:n",
    "de": "von:nmb zu:nb zum:nb zur:nb vom:n",
    "it": "del:nmb della:nmb dello:n dei:n degli:n di:nmb da:nmb dal:n dalla:n lo:n",
    "es": "las:b y:n la:nmb el:nmb",
    "fr": "du:nmb des:n le:nmb les:n d’:b d':b",
    "pt": "das:nb do:n dos:nmb e:n",
    "sv": "af:n av:n",
    "ar": "al:nmb bin:nmb ibn:n al-:b el-:b",
    "he": "ben:nb",
    "en": "st:b st.:b o’:b o':b",
}
PARTICLES = all_of(_PARTICLES, "n")
IN_MARKS = rf"(?:{any_of(all_of(_PARTICLES, 'm'))}\s|d[’'])"
_AT_BEGINNINGS = all_of(_PARTICLES, "b")
AT_BEGINNINGS = rf"(?:{any_of((*_AT_BEGINNINGS, *(word.capitalize() for word in _AT_BEGINNINGS)))} ?){{0,3}}"
SUFFIXES = all_of(
    {
        "en": "jr sr jnr snr junior senior ii iii iv 2nd 3rd 4th",
        "fr": "fils",
        "pt": "filho neto júnior",
    }
)
