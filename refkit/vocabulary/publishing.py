"""Words of publishers, of journals and of series. The tagger of reference strings was trained with them."""

from __future__ import annotations

import re

from refkit.patterns import regex
from refkit.vocabulary.rows import all_of

PUBLISHERS = frozenset(
    """press verlag publisher publishers publishing publications publication publ books book springer elsevier
    wiley blackwell routledge sage academic university mcgraw-hill palgrave macmillan prentice addison-wesley
    norton penguin harper gallimard seuil puf fayard flammarion colin armand ediciones editorial éditions
    editions edizioni editora editore editions edition einaudi laterza mulino feltrinelli mondadori carocci
    suhrkamp nomos beck gruyter winter metzler campus fischer rowohlt vandenhoeck ruprecht thieme karger
    birkhäuser brill kluwer plenum crc dekker mosby saunders lippincott williams wilkins humana chapman taylor
    francis hall ieee acm mit oup cup cabi birkhauser pergamon interscience freeman benjamin garland sinauer
    worth erlbaum guilford pearson longman arnold hodder academia nauka presses verso polity éditeur
    imprimerie printing office hmso imprint kohlhammer kluwer lang franz steiner olms utb transcript böhlau
    schöningh franzangeli""".split()
)  # fmt: skip
JOURNALS = frozenset(
    """journal journals j zeitschrift z zschr revue rev revista rivista review reviews annals ann annales
    annali archives archive arch archiv archivio acta bulletin bull bollettino boletín proceedings proc
    transactions trans letters lett quarterly advances adv american am british br european eur international
    int intern nat natl national medicine med medical clin clinical res research sci science sciences biol
    biology chem chemistry chemical phys physics physical mol molecular cell cellular biochem pharmacol
    pharmacology psychol psychology psychiatry surg surgery oncol oncology hematol haematologica blood cancer
    lancet jama bmj plos nature frontiers front notes studies stud magazine mag news newsletter times post
    zeitung blatt blätter jahrbuch jahrbücher wochenschrift wschr tijdschrift tidsskrift tidskrift geogr hist
    historical historische ecol ecology environ environmental engineering eng ieee acm comput computing math
    mathematics mathematical econ economics economic soc social sociology sociological education educational
    linguistics philosophy philosophical law policy physiol physiology plant botany bot zool zoology entomol
    entomology genet genetics genomics immunol immunology infect neurosci neuroscience neurology neurol nutr
    nutrition pediatr pediatrics radiol toxicol toxicology virol virology vet veterinary opin curr current
    trends""".split()
)  # fmt: skip
SERIES = all_of(
    {
        "en": "series ser collection lecture notes",
        "de": "schriftenreihe reihe",
        "fr": "série collection",
        "es": "serie colección",
        "it": "serie collana",
        "pt": "série coleção",
    }
)
# Words that are such a sign as they stand; each set counts once.
SIGN_WORDS = tuple(
    (weight, frozenset(words.split()))
    for weight, words in (
        (0.7, """Press Verlag Publisher Publishers Publishing Publications Springer Elsevier Wiley University
            Universität Universidad Université Editora Editorial Éditions Edizioni Books Proceedings Thesis
            Dissertation Lancet Nature Science Ltd"""),
        (0.7, """J Journal Ann Annals Rev Revue Revista Rivista Review Zeitschrift Archiv Bull Bulletin Acta
            Trans Transactions Proc Int Am Eur Med Clin Phys Chem Biol Lett Res Sci"""),
    )
)  # fmt: skip
NEWSPAPER = regex(
    r"\b(?:times|post|zeitung|tribune|guardian|herald|gazette|telegraph|le monde|le figaro|libération|el país"
    r"|el mundo|la vanguardia|"
    r"corriere|repubblica|la stampa|folha|o globo|o estado de|die zeit|die welt|tagesspiegel|tageszeitung|faz"
    r"|taz|handelsblad|volkskrant|"
    r"gazeta|rzeczpospolita|daily|spiegel|news|wall street journal)\b",
    re.IGNORECASE,
)
TRADE = regex(r"press|verlag|publish|university|universit|books|editor|group|company", re.IGNORECASE)
