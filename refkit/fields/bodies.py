"""Words that tell an organisation from a person, in many languages."""

from __future__ import annotations

from functools import lru_cache

from refkit.patterns import regex

# Legal forms, as they end a company's name. Compared without dots and spaces ("S. p. A." is "spa").
LEGAL_FORMS = frozenset(
    """inc incorporated corp corporation co company ltd limited llc llp lp plc pty pte gmbh ag kg kgaa ohg ug mbh se
    sa sas sarl sasu srl spa sapa snc ab aktiebolag as asa aps oy oyj nv bv cv vof sl slu sau sab ltda eireli lda
    kk bhd sdn pvt ooo oao zao pao ao ooo doo dd ad jsc pjsc sp spzoo zoo sro kft zrt nyrt rt as tas sti
    ev eg egmbh gbr stiftung cie""".split()
)  # fmt: skip
# Forms that are unmistakable alone, wherever they stand in the last words of a name.
STRONG_FORMS = frozenset(
    """inc incorporated corp corporation ltd limited llc llp plc pty pte gmbh kgaa mbh sarl srl aktiebolag oyj bhd pvt
    ltda kft zrt nyrt jsc pjsc""".split()
)
# One of these words makes a name a body. Stems end in "*".
BODY_WORDS = frozenset(
    """academy administration agency alliance association associates assembly authority authorities bank board bureau center
    centre centers centres college collaboration collaborative collaborators commission committee community company
    confederation conference congress consortium cooperative coordinating council court database databases delegation department
    dept directorate division federation force foundation fund government group groups hospital hospitals industries
    initiative institut institute institutes institution international investigators laboratories laboratory laboratoires laboratoire laboratorios laboratorio laboratori
    league library ministry ministries museum nations network observatory office organisation organization organizers panel parliament
    partners partnership pharma pharmaceutical pharmaceuticals pharmaceutica biopharma biotech biosciences therapeutics
    biologics diagnostics healthcare holdings press project program programme public registry registries research secretariat
    senate service services society societies standards statistics subcommittee survey system systems task
    team technologies trial trialists trust union university unit verlag ventures workgroup workshop writers authors
    gesellschaft bundesamt bundesinstitut bundesministerium ministerium verband verein bund amt kommission ausschuss
    arbeitsgruppe arbeitsgemeinschaft universität hochschule institutes akademie bibliothek krankenkasse zentrum
    stiftung regierung robert-koch-institut landesamt statistisches
    biomedical bioscience genomics healthtech lifesciences nutraceuticals nutrition ophthalmics orthopaedics orthopedics
    proteomics vaccines
    ministère ministere société societe université universite académie agence assemblée association comité commission
    conseil centre fédération fondation gouvernement groupe haute autorité institut observatoire organisation république
    ministerio sociedad universidad academia agencia asociación comisión comité consejo centro federación fundación
    gobierno grupo instituto observatorio organización dirección junta secretaría servicio
    ministero società università accademia agenzia associazione commissione comitato consiglio federazione fondazione
    governo gruppo istituto osservatorio organizzazione direzione regione
    ministério sociedade universidade agência associação comissão conselho federação fundação governo instituto
    observatório organização secretaria
    universiteit stichting vereniging ministerie myndigheten socialstyrelsen universitet sällskapet styrelsen
    european national federal""".split()
)  # fmt: skip
# Words that make a body only where they close a name: "Derrow Medical", "Varn Imaging".
BODY_LAST = frozenset(
    """medical surgical imaging dental devices robotics sciences labs media airlines motors oncology cardiology
    pediatrics foods records software studios health energy chemicals instruments implants interactive analytics""".split()
)
# Ends of compounds that name a body: "Planbureau", "Gezondheidsraad", "Umweltbundesamt".
BODY_ENDINGS = (
    "bureau", "sraad", "bundesamt", "landesamt", "ministerium", "ministerie", "sinstitut", "sinstituut", "genootschap",
    "gesellschaft", "gemeinschaft", "gruppe", "verband", "sverein", "behörde", "anstalt", "kammer", "zentrum", "stiftung", "styrelsen",
)  # fmt: skip
# Common words that stand in names of bodies and never in those of persons.
BODY_JOINERS = frozenset("of for the on against für pour contra sur".split())
ACRONYM = regex(r"^[A-Z][A-Z&/0-9-]{1,}[A-Za-z0-9]?$")
WORD = regex(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
FORM = regex(r"[^\W\d_]+")
INITIALS = regex(r"^[A-Z]{1,3}$")
COUNTRIES = frozenset(
    """australia austria belgium brazil canada chile china colombia denmark england europe finland france germany ghana
    greece india indonesia ireland italy japan kenya malaysia mexico netherlands nigeria norway pakistan poland portugal
    scotland singapore spain sweden switzerland taiwan thailand turkey uk usa wales zealand deutschland österreich
    schweiz españa italia brasil méxico portugal sverige norge danmark suomi nederland""".split()
)


@lru_cache(maxsize=8192)
def is_body(text: str) -> bool:
    """Whether a name is that of an organisation: a legal form, a word for a body, or an acronym alone."""
    words = WORD.findall(text)
    if not words:
        return False
    if words[0] in {"US", "UK", "EU", "UN"} and len(words) > 1:
        return True
    if len(words) == 2 and INITIALS.match(words[1]):
        return has_legal_form(text)  # "Press WH" is a person
    folded = [w.casefold() for w in words]
    if has_legal_form(text):
        return True
    if len(words) > 1 and any(_is_compound(w) for w in folded):
        return True
    if len(words) > 1 and (any(w in BODY_WORDS for w in folded) or folded[-1] in COUNTRIES | BODY_LAST):
        return True
    if len(words) == 1:
        return folded[0] in BODY_WORDS or (len(words[0]) > 2 and bool(ACRONYM.match(words[0])))
    return len(words) > 2 and any(w in BODY_JOINERS and w == words[i] for i, w in enumerate(folded) if i)


@lru_cache(maxsize=8192)
def _is_compound(word: str) -> bool:
    """Whether a word is made with one for a body: "Sozialministerium", but not the name "Kammer"."""
    return word.endswith(BODY_ENDINGS) and not word.startswith(BODY_ENDINGS)


def has_legal_form(text: str) -> bool:
    """Whether a name ends in a legal form: "Acme Inc.", "Beta A. G.", "Gamma S.p.A.", "Delta GmbH & Co. KG"."""
    words = text.rstrip(" .,;)").replace("(", " ").split()
    if len(words) < 2:
        return False
    last = FORM.findall(words[-1].casefold())
    if last and last[-1] in STRONG_FORMS:
        return True
    tail = [w.casefold().strip(".,") for w in words[1:][-4:]]
    if any(w in STRONG_FORMS for w in tail) and all(
        w in LEGAL_FORMS or w in {"&", "und", "and"}
        for w in tail[tail.index(next(w for w in tail if w in STRONG_FORMS)) :]
    ):
        return True
    # A form in pieces, "S. p. A." or "G. m. b. H."; "A. G." and "S. A." alone are initials as often.
    if not words[-1].rstrip(".,")[-1:].isalpha() or len(words[-1]) > 9:
        return False
    joined = ""
    for count, word in enumerate(reversed(words[1:]), start=1):
        letters = "".join(FORM.findall(word.casefold()))
        if not letters or count > 4 or len(letters) > 4:
            break
        joined = letters + joined
        if joined in _SPELLED or (count == 1 and joined in LEGAL_FORMS and _is_form_alone(word, words)):
            return True
    return False


def is_form(text: str) -> bool:
    """Whether letters that could be initials are also a legal form: "A. G.", "SA", "N.V."."""
    return "".join(FORM.findall(text.casefold())) in LEGAL_FORMS


_SPELLED = frozenset({"gmbh", "spa", "sapa", "sarl", "gmbhcokg", "kgaa", "spzoo", "ltda"})
# Two letters in capitals are initials as often as a legal form ("Wang KG", "Roche AG"): alone they are a form
# only after a word that is none of a person's, which the caller knows better; here the dotless pair is not enough.
_ALONE = frozenset(
    {"gmbh", "spa", "srl", "sarl", "sas", "asa", "oyj", "plc", "llc", "ltd", "kft", "pty", "ltda"}
)


def _is_form_alone(word: str, words: list[str]) -> bool:
    letters = word.strip(".,")
    if letters.casefold() in {"a/s", "s/a", "k/s"}:
        return True
    if letters.replace(".", "").casefold() in _ALONE:
        return True
    return (
        letters in {"AG", "SE", "AB", "NV", "BV", "Oy", "Co"}
        and len(words) >= 2
        and _is_company_word(words[-2])
    )


def _is_company_word(word: str) -> bool:
    folded = word.casefold().strip(".,&")
    return (
        folded in BODY_WORDS
        or folded in BODY_LAST
        or not word[:1].isalpha()
        or word.isupper()
        or folded.endswith(("pharm", "gen", "med", "tech", "met", "chem"))
    )
