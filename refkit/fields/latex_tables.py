"""What LaTeX's commands stand for: accents, letters, signs and fonts, as bibliographies use them."""

from __future__ import annotations

from typing import Final

# Accent commands and the combining mark that each puts on the letter after it.
ACCENTS: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361", "h": "\u0309", "U": "\u030e", "G": "\u030f", "f": "\u0311",
}  # fmt: skip

COMMANDS: Final = {
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ",
    "TH": "Þ", "ng": "ŋ", "NG": "Ŋ",
    "%": "%", "&": "&", "#": "#", "_": "_", "$": "$", "{": "{", "}": "}", "-": "", "/": "", "@": "",
    ",": "\u2009", ";": " ", ":": " ", "!": "", ">": " ", "quad": " ", "qquad": " ", "space": " ",
    "nobreakspace": "\u00a0", "thinspace": "\u2009", "enspace": "\u2002", "emspace": "\u2003",
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}",
    "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textquotesingle": "'",
    "textquotedbl": '"', "textunderscore": "_", "textdollar": "$", "textbar": "|", "textless": "<",
    "textgreater": ">", "textasteriskcentered": "*", "textperthousand": "‰", "textbullet": "•",
    "textperiodcentered": "·", "textendash": "–", "textemdash": "—", "textellipsis": "…", "ldots": "…",
    "dots": "…", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«",
    "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹",
    "guilsinglright": "›", "lq": "‘", "rq": "’", "glqq": "„", "grqq": "“", "textexclamdown": "¡",
    "textquestiondown": "¿", "S": "§", "P": "¶", "textsection": "§", "textparagraph": "¶", "dag": "†",
    "ddag": "‡", "textdagger": "†", "textdaggerdbl": "‡", "copyright": "©", "textcopyright": "©",
    "textregistered": "®", "texttrademark": "™", "pounds": "£", "textsterling": "£", "euro": "€",
    "texteuro": "€", "EUR": "€", "textyen": "¥", "textcent": "¢", "textdegree": "°", "degree": "°",
    "textmu": "µ", "textordfeminine": "ª", "textordmasculine": "º", "textonehalf": "½", "textonequarter": "¼",
    "textthreequarters": "¾", "textnumero": "№", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX",
    "slash": "/", "textvisiblespace": "␣", "relax": "", "protect": "", "bibsetup": "",
    "neg": "¬", "lnot": "¬", "ddagger": "‡", "micro": "µ", "celsius": "°C", "angstrom": "Å", "ohm": "Ω", "perthousand": "‰",
    "permil": "‰", "Box": "□", "Diamond": "◇", "triangle": "△", "clubsuit": "♣", "heartsuit": "♥", "bot": "⊥", "models": "⊨",
    "checkmark": "✓", "maltese": "✠", "circledR": "®", "colon": ":", "coloneqq": "≔", "eqqcolon": "≕", "backslash": "\\",
    "land": "∧", "lor": "∨", "iff": "⟺", "implies": "⟹", "impliedby": "⟸", "bigstar": "★", "sun": "☉", "astrosun": "☉",
    "Sun": "☉", "earth": "⊕", "arcsec": "″", "arcmin": "′", "mathstrut": "", "strut": "", "negthinspace": "", "nolinebreak": "",
    "bmod": " mod ", "det": "det", "dim": "dim", "ker": "ker", "gcd": "gcd", "arg": "arg", "deg": "deg", "Pr": "Pr", "hom": "hom",
    "lVert": "‖", "rVert": "‖", "lvert": "|", "rvert": "|",
    "xspace": "", "allowbreak": "", "hfill": "", "linebreak": " ", "newblock": "", "sloppy": "", "ignorespaces": "",
}  # fmt: skip

# Letters and signs of formulas, which bibliographies also use outside of them (\ensuremath{\alpha}).
GREEK: Final = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ",
    "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    "textalpha": "α", "textbeta": "β", "textgamma": "γ", "textdelta": "δ", "textkappa": "κ",
    "textlambda": "λ", "times": "×", "pm": "±", "mp": "∓", "cdot": "·", "leq": "≤", "le": "≤", "geq": "≥",
    "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "sim": "~", "equiv": "≡", "infty": "∞",
    "rightarrow": "→", "to": "→", "leftarrow": "←", "leftrightarrow": "↔", "uparrow": "↑", "downarrow": "↓",
    "circ": "°", "prime": "′", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "in": "∈",
    "subset": "⊂", "cup": "∪", "cap": "∩", "forall": "∀", "exists": "∃", "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ",
    "Im": "ℑ", "cdots": "⋯", "ast": "∗", "bullet": "•", "div": "÷", "propto": "∝", "ll": "≪", "gg": "≫",
    "langle": "⟨", "rangle": "⟩", "textmacron": "¯", "textminus": "−", "textrightarrow": "→",
    "textleftarrow": "←", "less": "<", "greater": ">", "lt": "<", "gt": ">", "texttimes": "×", "textpm": "±", "textcelsius": "℃", "textohm": "Ω",
}  # fmt: skip

_ITALIC = ("<i>", "</i>")
_BOLD = ("<b>", "</b>")
_SMALL_CAPS = ('<span style="font-variant:small-caps;">', "</span>")
_PLAIN = ("", "")

# Commands that show their argument in another letter, which text does not.
_TEXT_ONLY: Final = """
text textrm texttt textsf textup textmd textnormal mbox hbox fbox underline uppercase lowercase MakeUppercase
ensuremath mathrm mathit mathbf mathsf mathcal mathbb bibnamefont bibfnamefont
"""

# Commands with one argument, and what stands before and after it in text.
WRAPPERS: Final = {
    "textit": _ITALIC, "emph": _ITALIC, "textsl": _ITALIC, "mkbibemph": _ITALIC, "mkbibitalic": _ITALIC,
    "textbf": _BOLD, "mkbibbold": _BOLD, "textsc": _SMALL_CAPS,
    "textsuperscript": ("<sup>", "</sup>"), "textsubscript": ("<sub>", "</sub>"),
    "sp": ("<sup>", "</sup>"), "sb": ("<sub>", "</sub>"),
    "mkbibquote": ("“", "”"), "enquote": ("“", "”"), "mkbibparens": ("(", ")"),
} | dict.fromkeys(
    _TEXT_ONLY.split(),
    _PLAIN,
)  # fmt: skip

# Fonts of old, which hold to the end of their group: {\it in vivo}.
OLD_FONTS: Final = {
    "it": _ITALIC, "itshape": _ITALIC, "em": _ITALIC, "sl": _ITALIC, "slshape": _ITALIC, "bf": _BOLD,
    "bfseries": _BOLD, "sc": _SMALL_CAPS, "scshape": _SMALL_CAPS, "rm": _PLAIN, "tt": _PLAIN, "sf": _PLAIN,
    "upshape": _PLAIN, "normalfont": _PLAIN, "small": _PLAIN, "sffamily": _PLAIN, "ttfamily": _PLAIN,
}  # fmt: skip

# Commands whose first arguments, so many, are no text.
SWALLOWED: Final = {
    "href": 1,
    "label": 1,
    "cite": 1,
    "citep": 1,
    "citet": 1,
    "textcolor": 1,
    "color": 1,
    "foreignlanguage": 1,
    "selectlanguage": 1,
    "bibinfo": 1,
    "raisebox": 1,
    "scalebox": 1,
    "vphantom": 1,
    "hphantom": 1,
    "phantom": 1,
    "nocite": 1,
} | dict.fromkeys(
    # What sorts an entry and prints nothing, as BibTeX's own example file (xampl.bib) and its followers name it.
    ("noopsort", "Noopsort", "NoopSort", "SortNoop", "sortnoop", "noop", "SortKey", "bibsortkey"),
    1,
)

# Commands whose argument is an address or a path, not LaTeX.
VERBATIM: Final = frozenset({"url", "path", "nolinkurl"})
# Commands that a length follows.
DIMENSIONED: Final = frozenset({"kern", "hskip", "vskip", "hspace", "vspace", "mkern", "mskip"})

# Two or three characters that LaTeX draws as one.
LIGATURES: Final = {"--": "–", "---": "—", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "~": " "}
