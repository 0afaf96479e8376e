"""Days that a reference states of something else than its publication -> the fields they belong to."""

from __future__ import annotations

from refkit.fields.dates import find_dates
from refkit.fields.titles import clean_title
from refkit.patterns import regex
from refkit.reflist.parse.fields import Fields
from refkit.reflist.parse.runs import Labelled
from refkit.vocabulary.law import ACT_LEADS

# "…; 2001 Oct 4-6; Bergen, Norway. Boston: Gorse; 2002": days and town of a meeting, then the book's imprint
# (NLM, Citing Medicine, chapter 3).
MEETING = regex(
    r";\s([^;:.\[\]]{8,40});\s([^;:.\[\]]{2,60})\.\s([^;:]{2,60}):\s[^;:]{2,100}[;,]\s(?:c|©)?((?:1[5-9]|20)\d\d)\b"
)
# "Clean Harbours Act of 1977", and the day of "Loi n° 2012-303 du 4 mars 2012".
YEAR_OF_ACT = regex(r"\b(?:Act|Code|Ordinance|Statute),? (?:of )?((?:1[5-9]|20)\d\d)\b")
LEADS_ACT = regex(rf"{ACT_LEADS}\b")
# "Ley 12/2005, de 8 de junio": the year is that of the number.
DAY_AFTER_NUMBER = regex(r"\d{1,5}/((?:1[89]|20)\d\d),? (?:de|del|di) (\d{1,2} de [^\W\d_]{4,10})\b")


def take_meeting(labelled: Labelled, fields: Fields) -> Fields:
    """The days and the town of a meeting are the event's; place and year of the book stand behind them."""
    text = labelled.tagged.anatomy.text
    match = MEETING.search(text)
    days = find_dates(match.group(1)) if match else []
    if match is None or len(days) != 1 or days[0].date.day is None:
        return fields
    holder: str | None = fields.get("container_title")
    if holder:
        fields = fields.put("container_title", holder.replace(f"; {match.group(1)}", ""))
    year = find_dates(match.group(4))[0].date
    fields = fields.put("event_date", days[0].date).put("event_place", clean_title(match.group(2)))
    return fields.put("publisher_place", clean_title(match.group(3))).put("issued", year)


def date_act(fields: Fields) -> Fields:
    """An act is of the day or year in its name, where that is of the day or no other year is printed."""
    title: str = fields.get("title") or ""
    if fields.get("author") or not title:
        return fields
    if LEADS_ACT.match(title.casefold()):
        numbered = DAY_AFTER_NUMBER.search(title)
        found = (
            find_dates(f"{numbered.group(2)} de {numbered.group(1)}") if numbered else find_dates(title[:160])
        )
        day = next((f.date for f in found if f.date.day is not None), None)
        if day is not None:
            return fields.put("issued", day)
    year = YEAR_OF_ACT.search(title)
    if year and fields.get("issued") is None:
        return fields.put("issued", find_dates(year.group(1))[0].date)
    return fields
