"""Words that say what part of a reference they stand in, by class."""

from __future__ import annotations

from refkit.vocabulary.editions import EDITION_WORDS
from refkit.vocabulary.genres import REPORT_WORDS, THESIS_WORDS
from refkit.vocabulary.joiners import AND_WORDS, ET_AL_WORDS
from refkit.vocabulary.locators import ISSUES, PAGES, VOLUMES
from refkit.vocabulary.meetings import WORDS as MEETINGS
from refkit.vocabulary.months import MONTHS
from refkit.vocabulary.organisations import BODY_WORDS, STRONG_FORMS
from refkit.vocabulary.particles import PARTICLES, SUFFIXES
from refkit.vocabulary.places import IMPRINTS
from refkit.vocabulary.roles import EDITOR_WORDS, TRANSLATOR_WORDS

PUBLISHERS = frozenset(
    """press verlag publisher publishers publishing publications publication publ books book springer elsevier wiley blackwell
    routledge sage academic university mcgraw-hill palgrave macmillan prentice addison-wesley norton penguin harper
    gallimard seuil puf fayard flammarion colin armand ediciones editorial éditions editions edizioni editora editore editions
    edition einaudi laterza mulino feltrinelli mondadori carocci suhrkamp nomos beck gruyter winter metzler campus fischer
    rowohlt vandenhoeck ruprecht thieme karger birkhäuser brill kluwer plenum crc dekker mosby saunders lippincott williams wilkins
    humana chapman taylor francis hall ieee acm mit oup cup cabi birkhauser pergamon interscience freeman benjamin
    garland sinauer worth erlbaum guilford pearson longman arnold hodder academia nauka presses verso polity éditeur imprimerie
    printing office hmso imprint kohlhammer kluwer lang franz steiner olms utb transcript böhlau schöningh franzangeli""".split()
)  # fmt: skip
JOURNALS = frozenset(
    """journal journals j zeitschrift z zschr revue rev revista rivista review reviews annals ann annales annali archives archive arch archiv
    archivio acta bulletin bull bollettino boletín proceedings proc transactions trans letters lett quarterly advances adv american
    am british br european eur international int intern nat natl national medicine med medical clin clinical res research
    sci science sciences biol biology chem chemistry chemical phys physics physical mol molecular cell cellular biochem
    pharmacol pharmacology psychol psychology psychiatry surg surgery oncol oncology hematol haematologica blood cancer lancet jama bmj plos
    nature frontiers front notes studies stud magazine mag news newsletter times post zeitung blatt blätter jahrbuch
    jahrbücher wochenschrift wschr tijdschrift tidsskrift tidskrift geogr hist historical historische ecol ecology environ
    environmental engineering eng ieee acm comput computing math mathematics mathematical econ economics economic soc social
    sociology sociological education educational linguistics philosophy philosophical law policy physiol physiology plant botany bot zool
    zoology entomol entomology genet genetics genomics immunol immunology infect neurosci neuroscience neurology neurol nutr nutrition
    pediatr pediatrics radiol toxicol toxicology virol virology vet veterinary opin curr current trends""".split()
)  # fmt: skip

_CLASSES: dict[str, frozenset[str]] = {
    "month": frozenset(MONTHS),
    "part": PARTICLES,
    "suf": SUFFIXES,
    "body": BODY_WORDS,
    "legal": STRONG_FORMS,
    "place": IMPRINTS,
    "pub": PUBLISHERS,
    "jour": JOURNALS,
    "event": MEETINGS,
    "ed": EDITOR_WORDS,
    "tr": TRANSLATOR_WORDS,
    "vol": VOLUMES,
    "iss": ISSUES,
    "pp": PAGES,
    "in": frozenset("in im en dans em w iz".split()),
    "and": AND_WORDS,
    "etal": ET_AL_WORDS,
    "thesis": THESIS_WORDS,
    "report": REPORT_WORDS,
    "edn": EDITION_WORDS,
    "ser": frozenset(
        "series serie série ser schriftenreihe reihe collection collana colección lecture notes coleção".split()
    ),
    "web": frozenset(
        "available online retrieved accessed website web url http verfügbar abrufbar disponible disponibile disponível internet".split()
    ),
    "press": frozenset("press forthcoming submitted preparation ahead accepted epub druck".split()),
}

_TABLE: dict[str, tuple[str, ...]] = {}
for _name, _words in _CLASSES.items():
    for _word in _words:
        _TABLE[_word] = (*_TABLE.get(_word, ()), _name)


def classes_of(word: str) -> tuple[str, ...]:
    """The classes a folded word belongs to; most words to none."""
    return _TABLE.get(word, ())
