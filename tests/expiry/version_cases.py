"""Pairs of references, written by hand: whether the second is a later version of the first."""

from __future__ import annotations

LATER = {
    "label, revised": (
        "Acme Pharma. ZORBEX (zorbine) prescribing information. Aschau. Revised: 12/2014.",
        "Acme Pharma. ZORBEX (zorbine) prescribing information. Aschau. Revised: May 2018.",
    ),
    "label, by year": (
        "Acme Pharma. ZORBEX (zorbine) package insert. Aschau: Acme; 2014.",
        "Acme Pharma. ZORBEX (zorbine) package insert. Aschau: Acme; 2018.",
    ),
    "summary of product characteristics": (
        "European Medicines Agency. Zorbex: summary of product characteristics. 2015.",
        "European Medicines Agency. Zorbex: summary of product characteristics. 2019.",
    ),
    "guideline, update": (
        "National Pond Institute. Guideline for the care of ponds. 2012.",
        "National Pond Institute. Guideline for the care of ponds: 2018 update. 2018.",
    ),
    "guideline, year in the title": (
        "Shore Society. 2013 guideline for the management of marsh fever. J Shores. 2013;3:1-20.",
        "Shore Society. 2019 guideline for the management of marsh fever. J Shores. 2019;9:1-30.",
    ),
    "guideline, by year alone": (
        "Shore Society. Guidelines for the management of marsh fever. J Shores. 2013;3:1-20.",
        "Shore Society. Guidelines for the management of marsh fever. J Shores. 2019;9:1-30.",
    ),
    "standard": (
        "ISO 690:2010. Information and documentation: Guidelines for references. Geneva: ISO; 2010.",
        "ISO 690:2021. Information and documentation: Guidelines for references. Geneva: ISO; 2021.",
    ),
    "standard, renamed": (
        "ISO 45001:2018. Occupational health and safety. Geneva: ISO; 2018.",
        "ISO 45001:2025. Health and safety at work: requirements. Geneva: ISO; 2025.",
    ),
    "standard with a part": (
        "DIN EN 1992-1-1:2005. Design of concrete structures. Berlin: Beuth; 2005.",
        "DIN EN 1992-1-1:2011. Design of concrete structures. Berlin: Beuth; 2011.",
    ),
    "book, editions": (
        "Falk A. Handbook of Ponds. 3rd ed. Oxford: Example Press; 2004.",
        "Falk A. Handbook of Ponds. 5th ed. Oxford: Example Press; 2014.",
    ),
    "book, the first edition": (
        "Falk A. Handbook of Ponds. Oxford: Example Press; 1998.",
        "Falk A. Handbook of Ponds. 2nd ed. Oxford: Example Press; 2004.",
    ),
    "book, another publisher": (
        "Falk A, Moor C. Rivers and their fish. 1st ed. Oxford: Example Press; 1998.",
        "Falk A, Moor C. Rivers and their fish. 4th ed. London: Other Press; 2016.",
    ),
    "book, edition in words": (
        "Falk A. A field guide to the Orle. Second edition. Oxford: Example Press; 2004.",
        "Falk A. A field guide to the Orle. Third edition. Oxford: Example Press; 2010.",
    ),
    "book, German": (
        "Falk A. Handbuch der Teiche. 2. Aufl. Berlin: Beispiel; 2004.",
        "Falk A. Handbuch der Teiche. 4. Aufl. Berlin: Beispiel; 2014.",
    ),
    "book, French": (
        "Falk A. Manuel des étangs. 2e éd. Paris: Exemple; 2004.",
        "Falk A. Manuel des étangs. 3e éd. Paris: Exemple; 2014.",
    ),
    "review, Cochrane": (
        "Moor C, Hall D. Barriers for eels. Cochrane Database Syst Rev. 2010;(3):CD001234. doi:10.1002/14651858.CD001234.pub2",
        "Moor C, Hall D. Barriers for eels. Cochrane Database Syst Rev. 2016;(7):CD001234. doi:10.1002/14651858.CD001234.pub3",
    ),
    "review, other authors and title": (
        "Moor C. Barriers for eels. Cochrane Database Syst Rev. 2010;(3):CD001234. doi:10.1002/14651858.CD001234.pub2",
        "Hall D. Barriers and ladders for eels. Cochrane Database Syst Rev. 2016;(7):CD001234. doi:10.1002/14651858.CD001234.pub3",
    ),
    "preprint and article": (
        "Reed E. Reed beds of the lower Orle. bioRxiv. 2019. doi:10.1101/2019.01.01.123",
        "Reed E. Reed beds of the lower Orle. J Shores. 2020;3:1-20.",
    ),
    "preprint, versions": (
        "Reed E. Reed beds of the Orle. Research Square. 2021. doi:10.21203/rs.3.rs-12345/v1",
        "Reed E. Reed beds of the Orle. Research Square. 2022. doi:10.21203/rs.3.rs-12345/v3",
    ),
    "article, versions": (
        "Reed E. Reeds in winter. F1000Research. 2016;5:12. doi:10.12688/f1000research.7654.1",
        "Reed E. Reeds in winter. F1000Research. 2017;5:12. doi:10.12688/f1000research.7654.2",
    ),
    "arXiv, versions": (
        "Reed E. Reeds and sheaves. 2019. https://arxiv.org/abs/1901.01234v1",
        "Reed E. Reeds and sheaves. 2020. https://arxiv.org/abs/1901.01234v3",
    ),
    "law, as amended": ("Noise Act 1998 (as amended 2014).", "Noise Act 1998 (as amended 2019)."),
    "software": (
        "PondMap [computer program]. Version 2.1. Aschau: Pond Labs; 2014.",
        "PondMap [computer program]. Version 3.0. Aschau: Pond Labs; 2018.",
    ),
    "survey of a method, update": (
        "Moor C. Counting storks from the air: a manual. Aschau: Stork Trust; 2009.",
        "Moor C. Counting storks from the air: a manual. Updated 2016. Aschau: Stork Trust; 2016.",
    ),
    "guideline, German": (
        "Deichverband. Leitlinie Pflege von Deichen. 2010.",
        "Deichverband. Leitlinie Pflege von Deichen. Aktualisierung 2018. 2018.",
    ),
}

NO_VERSIONS = {
    # series
    "annual reports": (
        "Pond Trust. Annual report 2014. Aschau: Pond Trust; 2014.",
        "Pond Trust. Annual report 2018. Aschau: Pond Trust; 2018.",
    ),
    "annual reports without a year": (
        "Pond Trust. Annual report of the trust. Aschau: Pond Trust; 2014.",
        "Pond Trust. Annual report of the trust. Aschau: Pond Trust; 2018.",
    ),
    "world reports": (
        "Marsh Office. World marsh fever report 2014. Geneva; 2014.",
        "Marsh Office. World marsh fever report 2018. Geneva; 2018.",
    ),
    "proceedings": (
        "Falk A, editor. Proceedings of the Pond Conference 2012. Oxford: Example Press; 2012.",
        "Falk A, editor. Proceedings of the Pond Conference 2016. Oxford: Example Press; 2016.",
    ),
    "yearbooks": (
        "Census Office. Statistical yearbook of Aschau 2012. Aschau; 2012.",
        "Census Office. Statistical yearbook of Aschau 2013. Aschau; 2013.",
    ),
    "German yearly reports": (
        "Deichverband. Jahresbericht 2012. Aschau; 2012.", "Deichverband. Jahresbericht 2013. Aschau; 2013.",
    ),
    "articles of one title": (
        "Falk A. Storks of the Orle valley. J Shores. 2004;3:1-20.",
        "Falk A. Storks of the Orle valley. J Shores. 2014;13:5-9.",
    ),
    "columns": ("Falk A. Notes from the shore. J Shores. 2004;3:1.", "Falk A. Notes from the shore. J Shores. 2005;4:1."),
    "editorials": ("Editorial. J Shores. 2004;3:1.", "Editorial. J Shores. 2014;13:1."),
    "Olympic reports": ("Orle Games 2012: results of the season. 2012.", "Orle Games 2016: results of the season. 2016."),
    # parts and volumes
    "parts": (
        "Falk A. Ponds and their plants. Part 1. J Shores. 2004;3:1-20.",
        "Falk A. Ponds and their plants. Part 2. J Shores. 2005;4:1-20.",
    ),
    "volumes": (
        "Falk A. Handbook of Ponds. Vol 1. 2nd ed. Oxford: Example Press; 2004.",
        "Falk A. Handbook of Ponds. Vol 2. 3rd ed. Oxford: Example Press; 2014.",
    ),
    "parts of a standard": (
        "ISO 9999-1:2010. Aids. Geneva: ISO; 2010.", "ISO 9999-2:2016. Aids. Geneva: ISO; 2016.",
    ),
    "an amendment": (
        "ISO 690:2010. Guidelines for references. Geneva: ISO; 2010.",
        "ISO 690:2010/Amd 1:2014. Guidelines for references. Geneva: ISO; 2014.",
    ),
    "other standards": (
        "ISO 690:2010. Guidelines for references. Geneva: ISO; 2010.",
        "ISO 2108:2017. Book numbers. Geneva: ISO; 2017.",
    ),
    "the same standard": (
        "ISO 690:2010. Guidelines for references. Geneva: ISO; 2010.",
        "ISO 690:2010. Guidelines for references. London: BSI; 2010.",
    ),
    "another body's standard": (
        "BS 690:2010. Asbestos sheets. London: BSI; 2010.", "ISO 690:2021. Guidelines for references. Geneva: ISO; 2021.",
    ),
    # other countries, hands and things
    "labels of two countries": (
        "Acme Pharma. ZORBEX (zorbine) package insert. Aschau: Acme; 2014.",
        "Acme Pharma. ZORBEX (zorbine) package insert. Tokyo: Acme; 2018.",
    ),
    "labels of two agencies": (
        "European Medicines Agency. Zorbex: summary of product characteristics. 2015.",
        "Medicines and Healthcare products Regulatory Agency. Zorbex: summary of product characteristics. 2019.",
    ),
    "labels of two drugs": (
        "Acme Pharma. ZORBEX (zorbine) prescribing information. Aschau. Revised: 12/2014.",
        "Acme Pharma. QUINTEX (quintar) prescribing information. Aschau. Revised: May 2018.",
    ),
    "labels of two makers": (
        "Acme Pharma. Zorbine prescribing information. Aschau. Revised: 12/2014.",
        "Brine Pharma. Zorbine prescribing information. Aschau. Revised: May 2018.",
    ),
    "one label twice": (
        "Acme Pharma. ZORBEX (zorbine) prescribing information. Aschau. Revised: 12/2014.",
        "Acme Pharma. ZORBEX (zorbine) prescribing information. Aschau. Revised: 12/2014.",
    ),
    "guidelines of two societies": (
        "Shore Society. Guidelines for the management of marsh fever. J Shores. 2013;3:1-20.",
        "Dune Society. Guidelines for the management of marsh fever. J Dunes. 2019;9:1-30.",
    ),
    "guidelines on two things": (
        "Shore Society. Guidelines for the management of marsh fever. J Shores. 2013;3:1-20.",
        "Shore Society. Guidelines for the management of dune fever. J Shores. 2019;9:1-30.",
    ),
    "guidelines of one year": (
        "Shore Society. Guidelines for the management of marsh fever. J Shores. 2013;3:1-20.",
        "Shore Society. Guidelines for the management of marsh fever. Eur J Shores. 2013;4:1-20.",
    ),
    "an undated guideline": (
        "Shore Society. Guidelines for the management of marsh fever.",
        "Shore Society. Guidelines for the management of marsh fever. J Shores. 2019;9:1-30.",
    ),
    "books of two authors": (
        "Falk A. Introduction to ponds. 2nd ed. Oxford: Example Press; 2004.",
        "Moor C. Introduction to ponds. 4th ed. London: Other Press; 2014.",
    ),
    "books of one author": (
        "Falk A. Handbook of Ponds. 2nd ed. Oxford: Example Press; 2004.",
        "Falk A. Handbook of Rivers. 4th ed. Oxford: Example Press; 2014.",
    ),
    "a reprint": (
        "Falk A. Handbook of Ponds. 3rd ed. Oxford: Example Press; 2004.",
        "Falk A. Handbook of Ponds. 3rd ed. Oxford: Example Press; 2006.",
    ),
    "two books of one title": (
        "Falk A. Handbook of Ponds. Oxford: Example Press; 2004.", "Falk A. Handbook of Ponds. Oxford: Example Press; 2006.",
    ),
    "two acts of one name": ("Finance Act 2012.", "Finance Act 2018."),
    "an act and its amendment": ("Noise Act 1998.", "Noise (Amendment) Act 2014."),
    "two programs": (
        "PondMap [computer program]. Version 2.1. Aschau: Pond Labs; 2014.",
        "RiverMap [computer program]. Version 3.0. Aschau: Pond Labs; 2018.",
    ),
    "a reply": (
        "Reed E. Reed beds of the lower Orle. J Shores. 2020;3:1-20.",
        "Moor C. Comment on: Reed beds of the lower Orle. J Shores. 2021;4:1-2.",
    ),
    "a correction": (
        "Reed E. Reed beds of the lower Orle. J Shores. 2020;3:1-20.",
        "Reed E. Correction to: Reed beds of the lower Orle. J Shores. 2021;4:1.",
    ),
    "two reviews": (
        "Moor C. Barriers for eels. Cochrane Database Syst Rev. 2010;(3):CD001234. doi:10.1002/14651858.CD001234.pub2",
        "Moor C. Ladders for eels. Cochrane Database Syst Rev. 2016;(7):CD005678. doi:10.1002/14651858.CD005678.pub3",
    ),
    "a preprint of others": (
        "Reed E. Reed beds of the lower Orle. bioRxiv. 2019. doi:10.1101/2019.01.01.123",
        "Hall D. Reed beds of the lower Orle. J Shores. 2020;3:1-20.",
    ),
    "a preprint told twice": (
        "Reed E. Reed beds of the lower Orle. 2019. https://arxiv.org/abs/1901.01234",
        "Reed E. Reed beds of the lower Orle. 2019.",
    ),
    "a preprint long before": (
        "Reed E. Reed beds of the lower Orle. bioRxiv. 2011. doi:10.1101/2011.01.01.123",
        "Reed E. Reed beds of the lower Orle. J Shores. 2020;3:1-20.",
    ),
    "a thesis": (
        "Reed E. Reed beds of the lower Orle [PhD thesis]. Aschau: University of Aschau; 2019.",
        "Reed E. Birds of the lower Orle. J Shores. 2020;3:1-20.",
    ),
    "a translation": (
        "Falk A. Handbuch der Teiche. 2. Aufl. Berlin: Beispiel; 2004.",
        "Falk A. Handbook of Ponds. 3rd ed. Oxford: Example Press; 2014.",
    ),
    "censuses": (
        "Census Office. Population of Aschau. Aschau; 2011.", "Census Office. Population of Aschau. Aschau; 2021.",
    ),
    "pages of one title": ("Pond Trust. Home. 2014. https://pond.example/", "Pond Trust. Home. 2018. https://pond.example/"),
    "trials numbered": (
        "Falk A. Zorbine in gout: ORLE-1. J Shores. 2014;3:1-20.", "Falk A. Zorbine in gout: ORLE-2. J Shores. 2018;7:1-20.",
    ),
    "follow-ups": (
        "Falk A. Zorbine in gout: 2-year results. J Shores. 2014;3:1-20.",
        "Falk A. Zorbine in gout: 5-year results. J Shores. 2018;7:1-20.",
    ),
}  # fmt: skip
