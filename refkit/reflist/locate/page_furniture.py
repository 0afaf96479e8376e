"""Words that pages put around text: the links after a reference, and lines that belong to the page alone."""

from __future__ import annotations

import re

from refkit.patterns import regex
from refkit.reflist.settings import LONGEST_LINK_LINE

# Link labels that publishers print after each reference, as they come out of a copied page.
LINK_WORDS = (
    # Springer, Nature, BMC
    "Article", "CAS", "PubMed", "PubMed Central", "Google Scholar", "ADS", "MATH", "MathSciNet", "zbMATH", "ISI",
    "ChemPort", "Book", "Chapter", "Full Text", "Full Text PDF", "PDF", "Article Google Scholar", "PMC",
    # PLOS, Frontiers, PMC
    "View Article", "PubMed/NCBI", "PubMed Abstract", "CrossRef Full Text", "CrossRef", "Crossref", "Cross Ref",
    "DOI", "PMC free article", "Free PMC article", "Free full text", "View in Article", "Abstract",
    # Elsevier, Cell, Lancet
    "View PDF", "View article", "View in Scopus", "View at publisher", "Scopus", "Summary", "Abstract Full Text",
    "Google Scholar Crossref", "ScienceDirect", "SciVerse", "Article Info", "Open Access", "Full Text HTML",
    # Oxford, Wiley, Taylor & Francis, Sage, ACS, JAMA, MDPI, Hindawi, IOP, IEEE, BMJ, HighWire
    "WorldCat", "Search ADS", "Web of Science®", "Web of Science ®", "Web of Science", "Wiley Online Library",
    "Taylor & Francis Online", "[Taylor & Francis Online]", "ACS Full Text", "Medline", "MEDLINE", "EBSCO",
    "Google Preview", "Request PDF", "Reference Ris", "Green Version", "Publisher Site", "View at Google Scholar",
    "View Record in Scopus", "Cited by", "OpenURL", "Get it", "FREE Full Text", "Abstract/FREE Full Text",
    "Find it", "IEEE Xplore", "Semantic Scholar", "SSRN", "JSTOR", "Export Citation", "Bibcode", "Europe PMC",
    "CiNii", "J-STAGE", "arXiv Full Text", "Hide full text", "View", "Download PDF", "Download citation",
    "Volltext", "Zusammenfassung", "Texte intégral", "Texto completo", "GS Search", "Go to ref", "Go to reference",
    "SFX", "Go to original source", "Go to original source...", "Original source", "Search PubMed", "Search Crossref",
)  # fmt: skip
# A single one of these is enough at the end of a line; other labels ("Article", "PDF") could be words of a title.
SURE_WORDS = frozenset(
    word.casefold()
    for word in (
        "Google Scholar", "CrossRef", "Crossref Full Text", "CrossRef Full Text", "View Article", "PubMed Central",
        "WorldCat", "Search ADS", "PubMed/NCBI", "PMC free article", "Full Text PDF", "View at Google Scholar",
        "View Record in Scopus", "View in Scopus", "PubMed Abstract", "Article Google Scholar", "View in Article",
        "Web of Science®", "Abstract/FREE Full Text", "Green Version", "Publisher Site", "MathSciNet", "zbMATH",
        "Google Preview", "ChemPort", "Free PMC article", "Free full text", "ACS Full Text", "Search PubMed",
        "Article CAS PubMed", "Go to original source", "Go to original source...",
    )
)  # fmt: skip
# Labels that are section headings elsewhere: furniture only among references.
HEADING_LABELS = frozenset(
    {"abstract", "summary", "article", "book", "chapter", "zusammenfassung", "view", "doi"}
)

# Lines that belong to a whole page. Each is the beginning of a line (E: the whole line), letters folded.
PAGE_LINES = (
    # ways around the site
    "E:skip to (?:main |primary |site )?(?:content|navigation|article)", "E:(?:main )?menu", "E:search", "E:close",
    "E:home", "E:back to top", "E:top", "E:next(?: article)?", "E:previous(?: article)?", "E:navigation", "E:toggle navigation",
    "E:log ?in(?: / .{0,40})?", "E:log ?out", "E:sign ?in(?: / .{0,40})?", "E:sign ?up(?: .{0,40})?", "E:register(?: now)?", "E:my account",
    "E:create (?:an )?account", "E:subscribe(?: now| to .{0,60})?", "E:view all", "E:show (?:more|less|all)",
    "E:read (?:more|full .{0,30})", "E:see more", "E:load more", "E:learn more", "E:contact(?: us)?", "E:about(?: us)?", "E:help(?: us improve)?",
    "E:jump to .{0,40}", "E:table of contents", "E:contents", "E:inhaltsverzeichnis", "E:you are here.{0,80}", "E:breadcrumb.{0,40}",
    # buying and access
    "access this article", "this is a preview of subscription content", "price excludes vat", "price includes vat", "tax calculation will be",
    "instant access to the full article", "E:buy (?:now|article|this .{0,40}|pdf.{0,30})", "E:rent this article.{0,40}",
    "E:get access", "E:check access", "E:institutional (?:login|access|subscriptions)", "E:purchase (?:access|pdf|article).{0,30}",
    "E:open access", "E:free access", "E:full access", "E:subscribe and save", "E:view plans",
    # the article's own page
    "similar content being viewed by others", "E:published(?: online)?:?", "E:doi:?", "E:issue date:?", "E:received:?", "E:accepted:?",
    "E:revised:?", "E:keywords?:?", "E:citation:?", "E:download citation.{0,10}", "E:download references.{0,10}", "E:(?:download|get|install) (?:.{0,20} )?apps?(?: .{0,40})?",
    "E:(?:(?:download on|get it on|available on|available in)(?: the)? )?(?:app store|google play|play store)(?: .{0,40})?", "E:download(?: pdf| article| full.{0,20})?", "check for updates", "E:reprints and permissions?", "E:rights and permissions",
    "E:request permissions?", "E:about this article", "E:share(?: this.{0,40}| on .{0,20})?", "E:copy (?:to clipboard|link)",
    "E:provided by the springer.{0,60}", "anyone you share the following link with", "sorry, a shareable link",
    "E:article metrics", "E:metrics(?: details)?", "E:altmetric.{0,20}", "E:[0-9,]+ (?:accesses|views|citations|downloads|shares|altmetric)",
    "E:views", "E:citations?", "E:downloads", "E:(?:email|article|journal|citation|new issue|in progress issue|advance article) alerts?",
    "E:authors and affiliations", "E:author information", "E:corresponding author", "correspondence to ", "E:additional information",
    "E:publisher[’']s note", "E:supplementary (?:data|information|files?)", "E:electronic supplementary material", "E:click here for additional data file\\.?",
    "E:aims and scope", "E:(?:.{0,60} )?aims and scope submit manuscript", "E:submit (?:a )?manuscript", "E:(?:original|research|review) (?:article|paper)s?", "E:(?:case|brief|short|rapid|technical|special|meeting) (?:report|communication)s?",
    "E:editorial", "E:letters? to the editor", "E:cite(?: this)?",
    "E:print", "E:e-?mail", "E:permissions", "E:export citation", "E:add to favorites", "E:track citations", "E:get alerts?",
    "E:related (?:articles|content)", "E:recommended(?: articles)?", "E:trending", "E:most (?:read|viewed|popular|cited)", "E:latest news",
    "E:subject areas?", "for more information about subject areas", "E:browse figures?", "E:view (?:figure|large|in article)", "E:open in (?:new tab|viewer)",
    # wares, rights, cookies
    "E:advertisement.{0,20}", "E:advert", "E:sponsored.{0,30}", "E:anzeige", "E:publicité", "E:publicidad",
    "we use (?:essential )?cookies", "this (?:web)?site uses cookies", "by (?:continuing|using) (?:to use |this )", "E:(?:accept|reject|manage|allow) (?:all )?(?:cookies|preferences).{0,20}",
    "E:cookie (?:policy|preferences|settings).{0,20}", "E:privacy (?:policy|notice|statement).{0,40}", "E:terms (?:of (?:use|service)|and conditions).{0,40}",
    "(?:copyright )?© ?[0-9]{4}.{0,100}all rights reserved", "E:all rights reserved\\.?", "E:(?:facebook|twitter|linkedin|instagram|youtube|whatsapp|reddit|x)",
    "E:follow us.{0,40}", "your feedback helps us", "E:feedback", "E:was this (?:page|article) helpful.{0,20}",
    "E:\\[?logo\\]?(?: .{0,60})?", "E:[^.,:;?!]{1,40} (?:logo|icon|mock-?up|screenshot|thumbnail|avatar|placeholder)", "E:\\[(?:image|img|icon|logo|figure|video|photo)\\].{0,80}",
    "E:loading\\.{0,3}…?", "E:javascript is (?:disabled|required).{0,60}", "E:newsletter.{0,40}",
    # German, French, Spanish, Italian, Portuguese
    "E:zum (?:haupt)?inhalt(?: springen)?", "E:anmelden", "E:einloggen", "E:registrieren", "E:suche", "E:drucken", "E:teilen", "E:startseite",
    "E:impressum", "E:datenschutz(?:erklärung)?", "E:nach oben", "E:weiterlesen", "E:mehr (?:erfahren|anzeigen|lesen)", "wir verwenden cookies",
    "E:diese seite (?:drucken|teilen)", "E:merken", "E:navigation überspringen", "E:artikel (?:drucken|teilen|merken)",
    "E:aller au contenu(?: principal)?", "E:se connecter", "E:connexion", "E:recherche", "E:accueil", "E:partager", "E:imprimer", "E:mentions légales",
    "E:lire la suite", "E:en savoir plus", "nous utilisons des cookies", "E:ir al contenido(?: principal)?", "E:saltar al contenido.{0,20}", "E:iniciar sesión",
    "E:compartir", "E:imprimir", "E:inicio", "E:buscar", "E:leer más", "E:aviso legal", "utilizamos cookies", "E:vai al contenuto.{0,20}", "E:accedi",
    "E:condividi", "E:stampa", "E:cerca", "E:leggi (?:di più|tutto)", "E:ir para o conteúdo.{0,20}", "E:entrar", "E:pesquisar", "E:leia mais",
)  # fmt: skip

# Names of pictograms that a web font leaves in copied text; a line of nothing else is furniture.
ICON_WORDS = frozenset(
    [
        "account_circle",
        "add",
        "arrow_back",
        "arrow_downward",
        "arrow_drop_down",
        "arrow_forward",
        "arrow_upward",
        "bookmark",
        "cancel",
        "check",
        "check_circle",
        "chevron_left",
        "chevron_right",
        "clear",
        "close",
        "cloud_download",
        "content_copy",
        "delete",
        "done",
        "download",
        "edit",
        "email",
        "error",
        "expand_less",
        "expand_more",
        "favorite",
        "file_download",
        "filter_list",
        "format_quote",
        "fullscreen",
        "get_app",
        "help",
        "help_outline",
        "home",
        "info",
        "keyboard_arrow_down",
        "keyboard_arrow_up",
        "language",
        "launch",
        "link",
        "list",
        "lock",
        "login",
        "logout",
        "mail",
        "menu",
        "more_horiz",
        "more_vert",
        "notifications",
        "open_in_new",
        "person",
        "picture_as_pdf",
        "play_arrow",
        "print",
        "refresh",
        "remove",
        "schedule",
        "search",
        "settings",
        "share",
        "shopping_cart",
        "star",
        "star_border",
        "thumb_up",
        "visibility",
        "warning",
    ]
)

# Of those, words that as often open a label themselves ("Download PDF", "Share this article").
_WORDS_TOO = frozenset({"add", "check", "download", "email", "print", "remove", "search", "share"})

_SEPARATORS = r"[\s|,;:·•>\]\[()/–—-]"
_ONE = "|".join(
    re.escape(word).replace(r"\ ", r"[ \u00a0]") for word in sorted(LINK_WORDS, key=len, reverse=True)
)
# Possessive throughout: a run of link words is taken whole or not at all, so that nothing is tried twice.
_RUN = regex(rf"{_SEPARATORS}*+(?:(?:{_ONE}){_SEPARATORS}*+)++")
_WORD = regex(_ONE)
_PAGE = regex(
    "|".join(
        rf"(?:{line[2:]})[ :.…›»>]*$" if line.startswith("E:") else rf"(?:{line})" for line in PAGE_LINES
    )
)
_BULLET = regex(r"^[\s•◦▪‣·*○●►▶|-]*")


def is_link_line(line: str) -> bool:
    """Whether a line holds nothing but the labels of links ("Article  CAS  PubMed  Google Scholar")."""
    text = line.strip()
    return 0 < len(text) <= LONGEST_LINK_LINE and _RUN.fullmatch(text) is not None


def link_tail(text: str) -> int:
    """Where the link labels at the end of a reference begin; the length of the text when there are none.

    Only the last 300 characters are looked at. Labels that could be words of the reference count when
    there are two of them or one that is unmistakable.
    """
    offset = max(0, len(text) - LONGEST_LINK_LINE)
    stripped = text.rstrip()
    at = offset
    while at < len(stripped):
        found = _RUN.search(stripped, at)
        if found is None:
            break
        if found.end() == len(stripped):
            return _tail_start(text, found)
        at = found.end()
    return len(text)


def _tail_start(text: str, run: re.Match[str]) -> int:
    words = _WORD.findall(run.group())
    start = run.start()
    first = _WORD.search(text, start)
    if first is None:
        return len(text)
    glued = first.start() > 0 and text[first.start() - 1].isalpha()
    sure = any(" ".join(word.split()).casefold() in SURE_WORDS for word in words)
    if glued or not (sure or len(words) >= 2):
        return len(text)
    # The bracket or bar before the first label goes with it; punctuation of the reference stays.
    at = first.start()
    while at > start and text[at - 1] in " \t\u00a0|[(":
        at -= 1
    # "available from Google Scholar": one label that a sentence runs into is a word of it.
    before = text[max(0, at - 60) : at].split()
    if (
        len(words) == 1
        and before
        and not (before[-1][-1] in '.)]”"’?!/;,:' or re.search("[0-9]", before[-1]))
    ):
        return len(text)
    return at


def _is_sure_link_line(text: str) -> bool:
    # "Abstract" or "Summary" alone is the heading of a section, not a link.
    if not is_link_line(text):
        return False
    words = _WORD.findall(text)
    return len(words) > 1 or " ".join(words[0].split()).casefold() not in HEADING_LABELS


def is_furniture_line(line: str) -> bool:
    """Whether a line belongs to the page and not to its text: navigation, buying, sharing, link labels."""
    text = _BULLET.sub("", line[:400]).strip()
    if not text or len(text) > 200:
        return False
    folded = " ".join(text.casefold().split())
    if _PAGE.match(_without_icons(folded)) is not None or _is_sure_link_line(text):
        return True
    words = folded.split()
    return "_" in folded and all(word in ICON_WORDS for word in words)


def _without_icons(folded: str) -> str:
    # "person Sign in", "arrow_forward Next": the name of a pictogram before the words of a button.
    first, _, rest = folded.partition(" ")
    return rest if rest and first in ICON_WORDS and first not in _WORDS_TOO else folded
