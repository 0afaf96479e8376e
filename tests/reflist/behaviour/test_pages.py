"""Lists as pages of many kinds print them: notes at the foot, columns of a PDF, wikis, publishers' pages."""

from __future__ import annotations

import pytest

from refkit.model import Source
from refkit.reflist.locate.find import find_lists
from refkit.reflist.locate.split import split_list

NOTES = """Der Aufstand begann im Frühjahr 1525 in Oberschwaben.¹ Die Bauern
forderten die Abschaffung der Leibeigenschaft² und freie Pfarrerwahl.

1 Vgl. Peter Blickle, Die Revolution von 1525, 4. Aufl., München 2004,
S. 23–31.
2 Günther Franz, Der deutsche Bauernkrieg, Darmstadt 1984, S. 12.

14 Hans Meier

Die Zwölf Artikel wurden in Memmingen beschlossen.³ Sie wurden rasch in
ganz Deutschland gedruckt und gelesen, wie man aus vielen Briefen weiß.⁴

3 Ebd., S. 45.
4 Claudia Ulbrich, Die Huldigung der Petersleute, in: Archiv für Kulturge-
schichte 65 (1983), S. 233–262, hier S. 240.
"""
COLUMNS = """Literatur

Baumert, J. & Kunter, M. (2006). Stichwort: Professionelle Kompetenz von Lehrkräf-
ten. Zeitschrift für Erziehungswissenschaft, 9(4), 469–520.
Bourdieu, P. (1983). Ökonomisches Kapital, kulturelles Kapital, soziales Kapital. In
R. Kreckel (Hrsg.), Soziale Ungleichheiten (S. 183–198). Göttingen: Schwartz.

Zeitschrift für Bildung 12 (2015)                                        45

Statistisches Bundesamt. (2014). Bildung und Kultur. Allgemeinbildende Schulen.
Wiesbaden: Destatis.
von Hentig, H. (1996). Bildung. Ein Essay. München: Hanser.

Dr. Hans Meier, Universität Bielefeld, Fakultät für Erziehungswissenschaft
E-Mail: hans.meier@example.org
"""
WIKI = """References

^ a b Guthrie, William P. (2002). Battles of the Thirty Years War. Greenwood Press. p. 23.
^ Wilson, Peter H. (2009). Europe's Tragedy. London: Allen Lane. pp. 467–470.
^ "The Battle of Breitenfeld". History Today. Retrieved 12 March 2015.

External links

Media related to Breitenfeld
"""
ON_LINES = """References
[1]
A. Smith, B. Jones
Deep canals and their locks
J. Canals, 12 (3) (1998), pp. 45-67
View PDF
View in Scopus
Google Scholar
[2]
K. Olsen
A history of dredging
Fjord Press, Oslo (1987)
Google Scholar
Cited by (12)
"""
MODERN = """Works Cited

Baldwin, James. "Sonny's Blues." The Norton Anthology of Short Fiction, edited by
     R. V. Cassill, Norton, 1978, pp. 12-45.
---. The Fire Next Time. Dial Press, 1963.
Morrison, Toni. Beloved. Knopf, 1987.
"""
ARCHIVE = """References
1. Aaron SD, Vandemheen KL. Asthma in adults. CMAJ. 2008;179:1121–31. doi: 10.1503/cmaj.081332. [DOI] [PMC \
free article] [PubMed] [Google Scholar]
2. Abramson MJ, Saunders NA. Bronchial reactivity. Thorax. 1990;45:924–9. [DOI] [PubMed] [Google Scholar]
Articles from a journal are provided here courtesy of its publisher
"""
IN_THE_MIDDLE = """The drug was licensed in 2014 (1). It is used in adults (2).

Sources:
1. EMA. Assessment report. London; 2014.
2. Smith J. Use in adults. Lancet. 2015;385:12-9.

Side effects are fever and rash. They pass within days, and most patients
need no treatment.
"""


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        pytest.param(
            NOTES,
            [
                ("1", "Vgl. Peter Blickle, Die Revolution von 1525, 4. Aufl., München 2004, S. 23–31."),
                ("2", "Günther Franz, Der deutsche Bauernkrieg, Darmstadt 1984, S. 12."),
                ("3", "Ebd., S. 45."),
                ("4", ("Claudia Ulbrich, Die Huldigung der Petersleute, in: Archiv für Kulturgeschichte 65 "
                      "(1983), S. 233–262, hier S. 240.")),
            ],
            id="German footnotes",
        ),
        pytest.param(
            COLUMNS,
            [
                (None, ("Baumert, J. & Kunter, M. (2006). Stichwort: Professionelle Kompetenz von "
                       "Lehrkräften. Zeitschrift für Erziehungswissenschaft, 9(4), 469–520.")),
                (None, ("Bourdieu, P. (1983). Ökonomisches Kapital, kulturelles Kapital, soziales Kapital. "
                       "In R. Kreckel (Hrsg.), Soziale Ungleichheiten (S. 183–198). Göttingen: Schwartz.")),
                (None, ("Statistisches Bundesamt. (2014). Bildung und Kultur. Allgemeinbildende Schulen. "
                       "Wiesbaden: Destatis.")),
                (None, "von Hentig, H. (1996). Bildung. Ein Essay. München: Hanser."),
            ],
            id="German PDF without marks",
        ),
        pytest.param(
            WIKI,
            [
                (None, "Guthrie, William P. (2002). Battles of the Thirty Years War. Greenwood Press. p. 23."),
                (None, "Wilson, Peter H. (2009). Europe's Tragedy. London: Allen Lane. pp. 467–470."),
                (None, '"The Battle of Breitenfeld". History Today. Retrieved 12 March 2015.'),
            ],
            id="wiki",
        ),
        pytest.param(
            ON_LINES,
            [
                ("1", "A. Smith, B. Jones Deep canals and their locks J. Canals, 12 (3) (1998), pp. 45-67"),
                ("2", "K. Olsen A history of dredging Fjord Press, Oslo (1987)"),
            ],
            id="fields on lines of their own",
        ),
        pytest.param(
            MODERN,
            [
                (None, ("Baldwin, James. \"Sonny's Blues.\" The Norton Anthology of Short Fiction, edited "
                       "by R. V. Cassill, Norton, 1978, pp. 12-45.")),
                (None, "---. The Fire Next Time. Dial Press, 1963."),
                (None, "Morrison, Toni. Beloved. Knopf, 1987."),
            ],
            id="works cited",
        ),
        pytest.param(
            ARCHIVE,
            [
                ("1", "Aaron SD, Vandemheen KL. Asthma in adults. CMAJ. 2008;179:1121–31. doi: 10.1503/cmaj.081332."),
                ("2", "Abramson MJ, Saunders NA. Bronchial reactivity. Thorax. 1990;45:924–9."),
            ],
            id="labels in brackets",
        ),
        pytest.param(
            IN_THE_MIDDLE,
            [("1", "EMA. Assessment report. London; 2014."), ("2", "Smith J. Use in adults. Lancet. 2015;385:12-9.")],
            id="a list that text follows",
        ),
    ],
)  # fmt: skip
def test_entries_of_a_page(text: str, entries: list[tuple[str | None, str]]) -> None:
    source = Source(name="x.txt", text=text)
    found = [entry for span in find_lists(source) for entry in split_list(source, span).entries]
    assert [(entry.label, entry.text) for entry in found] == entries
