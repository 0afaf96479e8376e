"""Tables: characters that pdflatex does not read as they are -> the LaTeX for each."""

from __future__ import annotations

# The ten characters that are commands, and those that T1's ligatures or TS1 would change (LaTeX2e,
# "fntguide").
SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
}

# What inputenc's utf8 knows with the fonts T1 and TS1 (t1enc.dfu, ts1enc.dfu), in every LaTeX since 2005.
AS_IT_IS = frozenset(
    "¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
    "ĂăĄąĆćČčĎďĐđĘęĚěĞğİıĹĺĽľŁłŃńŇňŐőŒœŔŕŘřŚśŞşŠšŢţŤťŮůŰűŸŹźŻżŽž–—‘’‚“”„†‡•…‰‹›€№™"
)

# Combining marks over and under a letter, inner ones first.
ACCENTS = {
    "\u0300": r"\`",
    "\u0301": r"\'",
    "\u0302": r"\^",
    "\u0303": r"\~",
    "\u0304": r"\=",
    "\u0306": r"\u",
    "\u0307": r"\.",
    "\u0308": r"\"",
    "\u030a": r"\r",
    "\u030b": r"\H",
    "\u030c": r"\v",
    "\u0323": r"\d",
    "\u0327": r"\c",
    "\u0328": r"\k",
    "\u0331": r"\b",
}

_GREEK = """α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu
    ξ xi π pi ρ rho ς varsigma σ sigma τ tau υ upsilon φ varphi χ chi ψ psi ω omega ϑ vartheta ϕ phi ϵ epsilon
    Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega""".split()
_SIGNS = """≤ leq ≥ geq ⩽ leq ⩾ geq ≪ ll ≫ gg ≠ neq ≈ approx ≅ cong ∼ sim ≡ equiv ∝ propto ∞ infty √ surd
    ∑ sum ∏ prod ∂ partial ∆ Delta ∇ nabla ∈ in ∩ cap ∪ cup ⊂ subset ∅ emptyset ∀ forall ∃ exists
    ∙ bullet ⋅ cdot ← leftarrow → rightarrow ↑ uparrow ↓ downarrow ↔ leftrightarrow ⇒ Rightarrow
    ⇔ Leftrightarrow ′ prime ★ star ♯ sharp ♭ flat ⊕ oplus ⊗ otimes ⟨ langle ⟩ rangle""".split()
_LATIN_SHAPED = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΧο", "ABEZHIKMNOPTXo", strict=True))  # Greek letters without a command

COMMANDS = (
    {
        sign: rf"\ensuremath{{\{name}}}"
        for words in (_GREEK, _SIGNS)
        for sign, name in zip(words[::2], words[1::2], strict=True)
    }
    | {greek: rf"\ensuremath{{\mathrm{{{latin}}}}}" for greek, latin in _LATIN_SHAPED.items()}
    | {digit: rf"\textsuperscript{{{n}}}" for digit, n in zip("⁰⁴⁵⁶⁷⁸⁹⁺⁻", "0456789+-", strict=True)}
    | {digit: rf"\ensuremath{{_{{{n}}}}}" for digit, n in zip("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-", strict=True)}
    | {
        "−": r"\ensuremath{-}",
        "‐": "-",
        "‑": r"\mbox{-}",
        "‒": "–",
        "―": "—",
        "″": r"\ensuremath{''}",
        "⁄": "/",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "\u00a0": "~",
        "\u00ad": r"\-",
        "\u2002": r"\enspace{}",
        "\u2003": r"\quad{}",
        "\u2007": "~",
        "\u2009": r"\,",
        "\u200a": r"\,",
        "\u200b": r"\hspace{0pt}",
        "\u202f": r"\,",
        "\u2060": "",
        "\ufeff": "",
    }
)  # fmt: skip
