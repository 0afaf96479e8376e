"""Reference strings of kinds and languages that the development data lacks, made of templates and word lists.

Every template and word is written for this file. `make(count, seed, people, journals, titles)` hands on records of
the data's own shape: {"source": "own", "string", "spans": [[start, end, label], …]}. In a template "{label|words}"
is a labelled piece, "<name>" is drawn from MAKERS.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import Any

from ref_words import BODIES, HOUSES, NAMES, NEWSPAPERS, REVIEWS, THESES, UNIVERSITIES, WORDS

# fmt: off
PIECE = re.compile(r"\{([a-z-]+)\|([^{}]*)\}")
DRAW = re.compile(r"<([A-Za-z_0-9]+)>")

FIRST = ("Acme Nova Ori Zen Cala Vita Bio Neo Alti Pro Helio Gala Ver Lumi Sol Tera Axi Quanta Sera Imm Onc "
    "Cardi Neur Derm Hexa Delta Omni Kine Alba Nord Rhein Adri Iber Gallo Sino Pan Trans Cel Vira Anti "
    "Geno Prot Ster Mara Kyo Taka Daii").split()
RESCORE_FEATURES = ("gen med pharm cor via nex tis lix dyne vax mune plex tech logix cept ron mab zyme "
    "thera cure stem quant line path wave cell scan bio ris lon").split()
SECOND = ("Pharmaceuticals Therapeutics Biosciences Oncology Biotech Laboratories Diagnostics Healthcare "
    "Holdings Sciences Pharma Medical Genetics Vaccines Energy Motors Systems Networks Foods Airlines "
    "Bank Industries Chemicals").split()
FORMS = ["Inc.", "Inc", "Inc.", "Ltd.", "Ltd", "plc", "AG", "GmbH", "S.A.", "SA", "S.p.A.", "N.V.", "B.V.",
    "S. p. A.", "S.p.A.", "AB", "A/S", "Co., Ltd.", "LLC", "Corp.", "Corporation", "KGaA", "SE", "Oy", "A. G.",
    "S. A.", "S.r.l.", "Pty Ltd", "GmbH & Co. KG", "K.K.", "Limited", "Company", "S.L.", "Ltda."]
SINGLE = ("Lonvia Roxane Merideth Sandor Ipsara Bayrelle Novaris Ciplora Lupinex Dextra Orionex Kyoren "
    "Astrelle Valneris Genfair Siemora Philora Nestara Unilora").split()
DRUG = ("lumarixib zotacept venarolimab tirocoxib alparsen dorvexamab retinafusp quelatinib osmarelin "
    "pexidarone fasitumab belucapril ranostatin ilvocaine cerimotide").split()
BRAND = "LUMARIX™ Zotacel® VENARO Alparsa™ Dorvexa® QUELATA™ Osmarel Pexidar® Beluca™ RANOSTA® Ilvoca Cerimo™".split()
DISEASE = ["advanced melanoma", "type 2 diabetes", "severe asthma", "rheumatoid arthritis",
    "chronic heart failure", "multiple myeloma", "cystic fibrosis", "metastatic breast cancer",
    "plaque psoriasis", "hepatitis C", "ulcerative colitis", "atrial fibrillation", "haemophilia A",
    "non-small cell lung cancer (NSCLC)", "schizophrenia", "Crohn's disease", "influenza",
    "acute myeloid leukaemia (AML)", "relapsed/refractory follicular lymphoma"]
AGENCY = ["FDA", "European Medicines Agency", "EMA", "World Health Organization", "WHO",
    "National Institute for Health and Care Excellence", "NICE", "US Food and Drug Administration",
    "Centers for Disease Control and Prevention", "Statistisches Bundesamt", "Robert Koch-Institut",
    "Haute Autorité de Santé", "Instituto Nacional de Estadística", "Istituto Superiore di Sanità",
    "Ministerio de Sanidad", "OECD", "UNESCO", "United Nations", "European Commission", "Health Canada",
    "Bundesministerium für Gesundheit", "Eurostat", "Ministry of Health", "Australian Bureau of Statistics",
    "Medicines and Healthcare products Regulatory Agency", "American Society of Clinical Oncology",
    "International Energy Agency", "World Bank", "Department of Health", "Swissmedic",
    "Pharmaceuticals and Medical Devices Agency", "ClinicalTrials.gov", "Cochrane Collaboration",
    "National Cancer Institute", "Agence nationale de sécurité du médicament", "Agenzia Italiana del Farmaco"]
CITY = ["San Francisco", "New Orleans", "Orlando, FL", "Chicago", "Vienna, Austria", "Madrid", "Barcelona, Spain",
    "Atlanta (GA)", "Milan", "Stockholm, Sweden", "San Diego, CA", "Berlin", "Copenhagen",
    "Amsterdam, The Netherlands", "Tokyo, Japan", "Geneva", "Lisbon", "Paris", "Boston, MA, USA",
    "Washington, DC", "Singapore", "Honolulu (HI)", "Philadelphia (PA)"]
MEETING = ["Annual Meeting of the American Society of <field>",
    "Annual Congress of the European <field> Association", "World Congress on <field>",
    "International Conference on <field>", "Annual Scientific Sessions of the <field> Society",
    "European <field> Congress", "Jahrestagung der Deutschen Gesellschaft für <field>", "Symposium on <field>",
    "Congress of the European Society for <field>", "Meeting of the British <field> Society",
    "Congreso Nacional de <field>", "Congresso Nazionale della Società Italiana di <field>"]
FIELD = ("Cardiology Rheumatology Nephrology Dermatology Neurology Gastroenterology Endocrinology "
    "Ophthalmology Pediatrics Surgery Radiology Psychiatry Immunology Virology Transplantation "
    "Pharmacoeconomics Chemistry Robotics Linguistics Ecology Anesthesiology Hepatology Pneumology "
    "Urology").split()
JOURNAL = ["N Engl J Med", "Lancet", "J Clin Oncol", "Ann Rheum Dis", "Circulation", "Eur Heart J",
    "Diabetes Care", "Gut", "J Hepatol", "Chest", "Am J Respir Crit Care Med", "Br J Dermatol", "Ann Oncol",
    "Value Health", "Arthritis Rheum", "Neurology", "Nephrol Dial Transplant", "Gastroenterology", "Eur J Cancer",
    "Swiss Med Wkly", "J Am Acad Dermatol", "Invest Ophthalmol Vis Sci", "Pneumologie",
    "Clin Lymphoma Myeloma Leuk", "Strahlenther Onkol", "Ann Hematol", "Eur J Haematol",
    "J Pediatr Hematol Oncol", "Leuk Res", "Cancer Res", "Blood", "Diabetologia", "Hepatology", "Europace",
    "Transplantation", "Int J Pharm", "Drugs", "Mol Cancer Ther", "Psychopharmacology", "JAMA", "BMJ", "Nature",
    "Science", "Schmerz", "Internist", "Dtsch Med Wochenschr", "Presse Med", "Rev Esp Cardiol", "G Ital Cardiol",
    "Minerva Med", "Rev Bras Psiquiatr"]
MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MONTHS_DE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
MONTHS_ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
MONTHS_IT = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()


TEMPLATES: dict[str, tuple[str, ...]] = {
    "release": (
        "{author|<company>}. {title|<headline>} [<releaseword>]. {date|<fulldate>}.",
        "{author|<company>}. {title|<headline>} [<releaseword>]. {date|<fulldate>}.",
        "{author|<company>}. {title|<headline>} [<releaseword>]. {date|<fulldate>}. <url>.",
        ("{author|<company>}. {title|<headline>} [<releaseword>]. {location|<city>}: {publisher|<company>}; "
        "{date|<fulldate>}."),
        "{author|<company>}. {title|<headline>}. {genre|<Releaseword>}. {date|<fulldate>}. <avail> <url>. <accessed>.",
        "{author|<company>} ({date|<year>}). {title|<headline>} [<Releaseword>]. <avail> <url>",
        "{author|<company>}, {title|<headline>}, {genre|<releaseword>}, {date|<fulldate>}.",
        "{author|<company>}. ({date|<year>, <month> <day>}). {title|<headline>} [<Releaseword>]. <url>",
        "{author|<company>}: {title|<headline>}. {genre|<Releaseword>}, {date|<fulldate>}.",
        "{title|<headline>} [<releaseword>]. {author|<company>}. {date|<fulldate>}.",
        "{title|<headline>}. {genre|<Releaseword>}. {publisher|<company>}. {date|<fulldate>}. <url>. <accessed>.",
        "{author|<agency>}. {title|<agency_headline>} [<releaseword>]. {date|<fulldate>}. <avail> <url>. <accessed>.",
    ),
    "label": (
        "{author|<company>}. {title|<labeltitle>}. {date|<year>}. <accessed>.",
        "{author|<company>}. {title|<labeltitle>}. {date|<year>}. <avail> <url>. <accessed>.",
        "{author|<company>}. {title|<labeltitle>}. {location|<city>}: {publisher|<company>}; {date|<year>}.",
        "{title|<labeltitle>}. {location|<city>}: {publisher|<company>}; {date|<year>}.",
        "{title|<labeltitle>}. {publisher|<company>}; {location|<city>}; {date|<month> <year>}.",
        "{author|<agency>}. {title|<labeltitle>}. {date|<year>}. <url>. <accessed>.",
        "{author|<company>}. {title|<labeltitle>}. {date|<fulldate>}.",
        "{title|<labeltitle>}. {author|<company>}, {location|<city>}, {date|<year>}.",
    ),
    "database": (
        "{author|<dbname>}. {title|<Drug>: <dbpart>}. {date|<year>}. <accessed>.",
        "{author|<dbname>}. {title|<Drug>}. {date|<year>}. <url>. <accessed>.",
        "{author|<dbname>}. {title|<dbtitle>}. <accessed>.",
        "{author|<agency>}. {title|<dbtitle>} [Internet]. {date|<year>} [cited <year> <mon> <day>]. <avail> <url>",
        "{author|<agency>}. {title|<dbtitle>}. {date|<fulldate>}. <url>. <accessed>.",
        "{author|<agency>}. {title|<dbtitle>}. <avail> <url> (<accessed_low>).",
        "{author|<agency>} ({date|<year>}): {title|<dbtitle>}. <avail> <url> (<accessed_low>).",
        "{title|<dbtitle>}. {publisher|<agency>}. {date|<year>}. <url> <accessed>.",
    ),
    "abstract": (
        ("{author|<people>}. {title|<title>} [abstract]. {journal|<journal>}. "
        "{date|<year>};{volume|<vol>}:{pages|S<page>}."),
        ("{author|<people>}. {title|<title>} [abstract no. <absno>]. {journal|<journal>}. "
        "{date|<year>};{volume|<vol>}(Suppl <d>):{pages|<pages>}."),
        ("{author|<people>}. {title|<title>} [abstract no. <absno>]. {journal|<journal>}. "
        "{date|<year>};{volume|<vol>}(<d> Suppl <d>)."),
        ("{author|<people>}. {title|<title>} [abstract <absno>]. {journal|<journal>}. "
        "{date|<year>};{volume|<vol>}(Supplement(<d>)):{pages|<page>}."),
        ("{author|<people>}. {title|<title>} [abstract]. {journal|<journal>}. "
        "{date|<year>};{volume|<vol>}:{pages|S<pages>}."),
        ("{author|<people>}. {title|<title>}. {journal|<journal>} {date|<year>};{volume|<vol>} (Suppl. "
        "<d>): {pages|<pages>}. Abstract <absno>."),
        ("{author|<people>}. {title|<title>}. {journal|<journal>}. "
        "{date|<year>};{volume|<vol>}({issue|<d>}):Abstract <absno>."),
        ("{author|<people>}. {title|<title>} [abstract no. <absno>]. In: {container|<meeting>}; "
        "{date|<eventdate>}; {location|<city>}."),
        "{author|<people>}. {title|<title>} [abstract]. {container|<meeting>}; {date|<eventdate>}; {location|<city>}.",
        ("{author|<people>}. {title|<title>}. Presented at: {container|<meeting>}; {date|<eventdate>}; "
        "{location|<city>}. Poster <absno>."),
        "{author|<people>}. {title|<title>} [poster]. {container|<meeting>}, {location|<city>}, {date|<eventdate>}.",
        ("{author|<people>}. {title|<title>}. {container|<meeting>}. {location|<city>}, {date|<eventdate>}. "
        "Abstract <absno>."),
    ),
    "article": (
        ("{author|<people>}. {title|<title>}. {journal|<journal>}. "
        "{date|<year>};{volume|<vol>}({issue|<d>}):{pages|<pages>}."),
        ("{author|<people>}. {title|<title>}. {journal|<journal>}. {date|<year>};{volume|<vol>}(Suppl "
        "<d>):{pages|<pages>}."),
        ("{author|<people>}. {title|<title>}. {journal|<journal>}. "
        "{date|<year>};{volume|<vol>}({issue|<d>}):{pages|e<page>}. <doi>."),
        "{author|<people>}. {title|<title>}. {journal|<journal>}. {date|<year>}. <doi>.",
        ("{author|<people>}. {title|<title>}. {journal|<journal>}. {date|<year> <mon> "
        "<day>};{volume|<vol>}({issue|<d>}):{pages|<pages>}. PMID: <pmid>."),
        "{author|<people>}. {title|<title>}. {journal|<journal>} {volume|<vol>}, {pages|<pages>} ({date|<year>}).",
        "{author|<people>}. {title|<title>}. {journal|<journal>} {date|<year>};{volume|<vol>}:{pages|<pages>}",
    ),
    "chapter": (
        ("{author|<people>}. {title|<short>}. In: {editor|<people>}, editors. {container|<short>}. "
        "{edition|<d>th ed}. {location|<city>}: {publisher|<press>}; {date|<year>}. p. {pages|<pages>}."),
        ("{author|<people>}. {title|<short>}. In: {editor|<people>}, editors. {container|<title>}. "
        "{location|<city>}: {publisher|<press>}; {date|<year>}. pp. {pages|<pages>}."),
        ("{author|<people>}. {title|<title>}. In: {editor|<people>} (eds) {container|<short>}. "
        "{publisher|<press>}, {location|<city>}, pp {pages|<pages>}"),
        ("{author|<person>} ({date|<year>}). {title|<title>}. In {editor|<apaeds>} (Eds.), "
        "{container|<title>} (pp. {pages|<pages>}). {publisher|<press>}."),
        ("{author|<person>} ({date|<year>}). {title|<short>}. In {editor|<apaeds>} (Ed.), "
        "{container|<title>} (Vol. {volume|<d>}, pp. {pages|<pages>}). {location|<city>}: "
        "{publisher|<press>}."),
        ("{author|<person>}, {title|<title>}, in {container|<title>}, eds {editor|<apaeds>} "
        "({location|<city>}: {publisher|<press>}), {pages|<pages>}."),
        ("{author|<person>} ({date|<year>}) {title|<title>}. In {container|<short>} ({editor|<apaeds>}, "
        "eds), pp. {pages|<pages>}. {publisher|<press>}."),
        ("{author|<people>}. {title|<title>}. In: {container|Proceedings of the <meeting>}; {date|<year>}; "
        "{location|<city>}. p. {pages|<pages>}."),
    ),
    "book": (
        ("{author|<people>}. {title|<short>}. {edition|<d>th ed}. {location|<city>}: {publisher|<press>}; "
        "{date|<year>}."),
        "{author|<people>}. {title|<title>}. {location|<city>}: {publisher|<press>}; {date|<year>}.",
        ("{author|<person>} ({date|<year>}). {title|<title>} ({edition|<d>nd ed.}). {location|<city>}: "
        "{publisher|<press>}."),
        "{author|<person>}. {title|<short>}. {location|<city>}: {publisher|<press>}, {date|<year>}.",
        "{author|<person>} ({date|<year>}) {title|<title>}. {publisher|<press>}, {location|<city>}",
        "{editor|<people>}, editors. {title|<short>}. {location|<city>}: {publisher|<press>}; {date|<year>}.",
    ),
    "untitled": (
        "{author|<apaeds>}, {journal|<physics>} {volume|<vol>}, {pages|<page>} ({date|<year>}).",
        ("{author|<apaeds>}, and {author|<apaeds>}, {journal|<physics>} {volume|<vol>}, {pages|0<page>} "
        "({date|<year>})."),
        "{author|<apaeds>}, {journal|<physics>}, {date|<year>}, {volume|<vol>}, {pages|<pages>}.",
    ),
    "standard": (
        "{author|<stdbody>}. {title|<stdno>: <stdtitle>}. {location|<city>}: {publisher|<stdbody>}; {date|<year>}.",
        "{title|<stdno>:<year> — <stdtitle>}. {publisher|<stdbody>}, {date|<year>}.",
        "{number|<stdno>} ({date|<year>}). {title|<stdtitle>}. {publisher|<stdbody>}, {location|<city>}.",
        "{title|<stdno>: <stdtitle>}, {date|<month> <year>}.",
    ),
    "patent": (
        ("{author|<people>}, inventors; {publisher|<company>}, assignee. {title|<title>}. {number|US patent "
        "<patno>}. {date|<fulldate>}."),
        "{author|<people>}: {title|<title>}. {number|US Patent <patno>}, {date|<year>}.",
        "{author|<company>}. {title|<title>}. {number|EP <d>234567 B1}. {date|<fulldate>}.",
        "{author|<people>} ({date|<year>}) {title|<title>}. {number|WO <year>/123456}.",
    ),
    "proceedings": (
        ("{author|<people>}. {title|<title>}. In: {container|Proceedings of the <meeting>}. {date|<year>}. "
        "p. {pages|<pages>}."),
        ("{author|<person>}. ({date|<year>}). {title|<title>}. In {container|Proceedings of the <meeting>} "
        "(pp. {pages|<pages>}). {publisher|<press>}."),
    ),
    "thesis": (
        ("{author|<person>}. {title|<title>} [dissertation]. {location|<city>}: {publisher|University of "
        "<place>}; {date|<year>}."),
        ("{author|<person>} ({date|<year>}). {title|<title>} ({genre|Doctoral dissertation}). "
        "{publisher|<place> University}, {location|<city>}."),
        "{author|<person>}, {title|<title>}, {genre|PhD thesis}, {publisher|University of <place>}, {date|<year>}.",
        ("{author|<person_de>} ({date|<year>}): {title|<title_de>}. {genre|Dissertation}, "
        "{publisher|Universität <place_de>}."),
        "{author|<person_de>}: {title|<title_de>}. {genre|Diss. phil.}, {location|<place_de>} {date|<year>}.",
        ("{author|<person_es>}. {title|<title_es>}. {genre|Tesis doctoral}. {location|<place_es>}: "
        "{publisher|Universidad Complutense}; {date|<year>}."),
        ("{author|<person_pt>}. {title|<title_pt>}. {date|<year>}. {genre|Tese (Doutorado em História)} – "
        "{publisher|Universidade de São Paulo}, {location|São Paulo}."),
        ("{author|<person_fr>}, {title|<title_fr>}, {genre|thèse de doctorat}, {publisher|Université de "
        "<place_fr>}, {date|<year>}."),
        ("{author|<person_it>}, {title|<title_it>}, {genre|tesi di dottorato}, {publisher|Università degli "
        "Studi di <place_it>}, {date|<year>}."),
    ),
    "web": (
        "{author|<agency>}. {title|<webtitle>}. {date|<year>}. <avail> <url>. <accessed>.",
        ("{author|<agency>}. {title|<webtitle>} [Internet]. {location|<city>}: {publisher|<agency>}; "
        "{date|<year>} [cited <year> <mon> <day>]. <avail> <url>"),
        "{author|<agency>} ({date|<year>}). {title|<webtitle>}. <url>",
        "{author|<agency>}. ({date|n.d.}). {title|<webtitle>}. Retrieved <month> <day>, <year>, from <url>",
        "{author|<agency>}: {title|<webtitle>}, <url> (abgerufen am <day>.<d>.<year>).",
        "{title|<webtitle>}. {publisher|<agency>}. <url> (<accessed_low>).",
        "{author|<agency>}, {title|<webtitle>}, {location|<city>}, {date|<year>}.",
        "{author|<agency>}. {title|<webtitle>}. {location|<city>}: {publisher|<agency>}, {date|<year>}.",
        ("{author|<agency>}. {title|<webtitle>}. {genre|Technical Report} No. {number|<d><d>/<year>}. "
        "{location|<city>}: {publisher|<agency>}; {date|<year>}."),
        "{author|<agency>} ({date|<year>}) {title|<webtitle>}. {publisher|<agency>}, {location|<city>}.",
    ),
}
BY_LANGUAGE: dict[str, tuple[str, ...]] = {
    "de": (
        "{author|<person>} ({date|<year>}): {title|<title>}. {location|<town>}: {publisher|<house>}.",
        "{author|<person>}: {title|<title>}. {location|<town>}: {publisher|<house>} {date|<year>}.",
        "{author|<person>}, {title|<title>}, {location|<town>} {date|<year>}.",
        "{author|<person>}, {title|<title>}, {location|<town>} {date|<year>}, S. {pages|<pages>}.",
        "{author|<person>} ({date|<year>}): {title|<title>}, in: {journal|<review>} {volume|<vol>}, {pages|<pages>}.",
        ("{author|<person>} ({date|<year>}): {title|<title>}. In: {journal|<review>}, {volume|<vol>}. Jg., "
        "H. {issue|<d>}, S. {pages|<pages>}."),
        ("{author|<person>}: {title|<title>}. In: {journal|<review>} {volume|<vol>} ({date|<year>}), Heft "
        "{issue|<d>}, S. {pages|<pages>}."),
        ("{author|<person>}, {title|<title>}, in: {journal|<review>} {volume|<vol>} ({date|<year>}), S. "
        "{pages|<pages>}."),
        ("{author|<person>} ({date|<year>}): {title|<title>}. In: {editor|<person>} (Hrsg.): "
        "{container|<title>}. {location|<town>}: {publisher|<house>}, S. {pages|<pages>}."),
        ("{author|<person>} ({date|<year>}): {title|<title>}, in: {editor|<person>}/{editor|<person>} "
        "(Hg.): {container|<title>}, {location|<town>}: {publisher|<house>}, S. {pages|<pages>}."),
        ("{author|<person>}: {title|<title>}. In: {container|<title>}. Hrsg. von {editor|<natural>}. "
        "{location|<town>}: {publisher|<house>} {date|<year>}, S. {pages|<pages>}."),
        ("{author|<person>}, {title|<title>}, in: {editor|<natural>} (Hrsg.), {container|<title>}, "
        "{location|<town>} {date|<year>}, S. {pages|<pages>}."),
        "{author|<natural>}, {title|<title>}, {location|<town>} {date|<year>}, S. {pages|<page>}.",
        ("{author|<person>}/{author|<person>} ({date|<year>}): {title|<title>}. {edition|<d>. Aufl.}, "
        "{location|<town>}: {publisher|<house>}."),
        "{editor|<person>} (Hrsg.) ({date|<year>}): {title|<title>}. {location|<town>}: {publisher|<house>}.",
        ("{editor|<person>} (Hrsg.): {title|<title>} (= {collection|Schriften zur Geschichte}, Bd. "
        "{volume|<vol>}). {location|<town>} {date|<year>}."),
        "Vgl. {author|<natural>}, {title|<title>}, {location|<town>} {date|<year>}, S. {pages|<page>} f.",
        ("Siehe {author|<person>}, {title|<title>}, in: {journal|<review>} {volume|<vol>} ({date|<year>}), "
        "S. {pages|<pages>}, hier S. <page>."),
    ),
    "it": (
        "{author|<natural>}, {title|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}.",
        "{author|<ini>}, {title|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}, pp. {pages|<pages>}.",
        "{author|<ini>}, {title|<title>}, «{journal|<review>}», {volume|<roman>}, {date|<year>}, pp. {pages|<pages>}.",
        ("{author|<ini>}, {title|<title>}, in {container|<title>}, a cura di {editor|<ini>}, "
        "{location|<town>}, {publisher|<house>}, {date|<year>}, pp. {pages|<pages>}."),
        ("{author|<ini>}, {title|<title>}, in «{journal|<review>}», {volume|<roman>} ({date|<year>}), "
        "{issue|<d>}, pp. {pages|<pages>}."),
        "{title|<title>}, a cura di {editor|<natural>}, {location|<town>}, {publisher|<house>}, {date|<year>}.",
        "{author|<person>} {date|<year>}, {title|<title>}, {location|<town>}.",
        "{author|<person>} ({date|<year>}), {title|<title>}, {publisher|<house>}, {location|<town>}.",
        ("{author|<person>} ({date|<year>}), {title|<title>}, in {editor|<ini>} (a cura di), "
        "{container|<title>}, {publisher|<house>}, {location|<town>}, pp. {pages|<pages>}."),
        "{author|<ini>}, {title|<title>}, vol. {volume|<d>}, {location|<town>} {date|<year>}.",
    ),
    "es": (
        "{author|<person>} ({date|<year>}): {title|<title>}, {location|<town>}, {publisher|<house>}.",
        "{author|<person>}. {title|<title>}. {location|<town>}: {publisher|<house>}; {date|<year>}.",
        ("{author|<person>} ({date|<year>}). {title|<title>}. {journal|<review>}, "
        "{volume|<vol>}({issue|<d>}), {pages|<pages>}."),
        "{author|<upper>} ({date|<year>}): “{title|<title>}”, {journal|<review>}, {volume|<vol>}, pp. {pages|<pages>}.",
        ("{author|<upper>}, «{title|<title>}», en {editor|<ini>} (ed.), {container|<title>}, "
        "{location|<town>}, {publisher|<house>}, {date|<year>}, pp. {pages|<pages>}."),
        ("{author|<person>}. {title|<title>}. En: {editor|<person>}, editores. {container|<title>}. "
        "{edition|<d>ª ed.} {location|<town>}: {publisher|<house>}; {date|<year>}. p. {pages|<pages>}."),
        ("{author|<bare>}. {title|<title>}. {journal|<review>}. "
        "{date|<year>};{volume|<vol>}({issue|<d>}):{pages|<pages>}."),
    ),
    "fr": (
        "{author|<natural>}, {title|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}.",
        "{author|<upper>}, {title|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}, {pages|<page>} p.",
        ("{author|<ini>}, « {title|<title>} », {journal|<review>}, vol. {volume|<vol>}, n° {issue|<d>}, "
        "{date|<year>}, p. {pages|<pages>}."),
        ("{author|<natural>}, « {title|<title>} », {journal|<review>}, {volume|<vol>}, {date|<year>}, p. "
        "{pages|<pages>}."),
        ("{author|<ini>}, « {title|<title>} », in {editor|<ini>} (dir.), {container|<title>}, "
        "{location|<town>}, {publisher|<house>}, {date|<year>}, p. {pages|<pages>}."),
        "{author|<person>} ({date|<year>}). {title|<title>}. {location|<town>} : {publisher|<house>}.",
        ("{author|<person>}, {date|<year>}, « {title|<title>} », {journal|<review>}, {volume|<vol>}, "
        "{issue|<d>}, p. {pages|<pages>}."),
    ),
    "pt": (
        "{author|<upper>}. {title|<title>}. {location|<town>}: {publisher|<house>}, {date|<year>}.",
        "{author|<upper>}. {title|<title>}. {edition|<d>. ed.} {location|<town>}: {publisher|<house>}, {date|<year>}.",
        ("{author|<upper>}. {title|<title>}. {journal|<review>}, {location|<town>}, v. {volume|<vol>}, n. "
        "{issue|<d>}, p. {pages|<pages>}, {date|<year>}."),
        ("{author|<upper>}. {title|<title>}. In: {editor|<upper>} (Org.). {container|<title>}. "
        "{location|<town>}: {publisher|<house>}, {date|<year>}. p. {pages|<pages>}."),
        ("{author|<bare>}. {title|<title>}. {journal|<review>}. "
        "{date|<year>};{volume|<vol>}({issue|<d>}):{pages|<pages>}."),
        ("{author|<person>} ({date|<year>}). {title|<title>}. {journal|<review>}, "
        "{volume|<vol>}({issue|<d>}), {pages|<pages>}."),
    ),
}

MORE_BY_LANGUAGE: dict[str, tuple[str, ...]] = {
    "de": (
        ("{author|<slash>} ({date|<year>}): {title|<title>}. In: {editor|<slash>} (Hrsg.): "
        "{container|<title>}. {location|<town>}: {publisher|<house>}, S. {pages|<pages>}."),
        ("{author|<slash>} ({date|<year>}): {title|<title>}, in: {editor|<slash>} (Hg.): "
        "{container|<title>}, {location|<town>}: {publisher|<house>}, S. {pages|<pages>}. <doi>"),
        ("{author|<mixed>} ({date|<year>}): {title|<title>}, in: {journal|<review>} {volume|<vol>} "
        "({issue|<d>}), S. {pages|<pages>}."),
        ("{author|<body>} ({date|<year>}): {title|<title>}. {location|<town>}. Online verfügbar unter "
        "<url>, zuletzt geprüft am <day>.0<d9>.<year>."),
        ("{author|<body>} ({date|<year>}): {title|<title>}. {location|<town>}: {publisher|<body>}. <url> "
        "(letzter Zugriff: <day>.0<d9>.<year>)."),
        "{author|<body>} (Hrsg.) ({date|<year>}): {title|<title>}. {location|<town>}: {publisher|<house>}.",
        ("{author|<slash>} ({date|<year>}): {title|<title>}. {location|<town>}: {publisher|<house>} "
        "({collection|<series> <d>})."),
        ("{author|<person>}: {title|<title>}. In: {journal|<paper>} vom {date|<day>. <month_de> <year>}, S. "
        "{pages|<d>}."),
        "{author|<person>} ({date|<year>}): {title|<title>}. In: {journal|<paper>}, <day>.<d>.<year>, S. {pages|<d>}.",
        "{author|<person>} ({date|<year>}): {title|<title>}. {genre|<thesis>}, {publisher|<uni>}.",
        ("{author|<natural>}: {title|<title>}. Hrsg. von {editor|<natural>}. {location|<town>}: "
        "{publisher|<house>} {date|<year>}, S. {pages|<pages>}."),
        ("{author|<natural>}: {title|<title>}. Herausgegeben von {editor|<natural>} und {editor|<natural>}, "
        "{location|<town>} {date|<year>}."),
        "{editor|<natural>/<natural>} (Hgg.): {title|<title>}. {location|<town>} {date|<year>}.",
        ("{author|<natural>}, Art. „{title|<title>}“, in: {container|<title>}, Bd. {volume|<d>}, "
        "{location|<town>} {date|<year>}, Sp. {pages|<pages>}."),
        ("Siehe dazu {author|<natural>}: {title|<title>}. In: {journal|<review>} {volume|<vol>} "
        "({date|<year>}), S. {pages|<pages>}."),
        "Vgl. hierzu {author|<person>}: {title|<title>}, {location|<town>}: {publisher|<house>} {date|<year>}.",
        "Vgl. auch {author|<natural>}, {title|<title>}, {genre|Diss. phil.} {location|<town>} {date|<year>}.",
        ("{author|<person>} ({date|<year>}): {title|<title>}. {edition|<d>., überarb. Aufl.} "
        "{location|<town>}: {publisher|<house>}."),
        ("{author|<person>} ({date|<year>}): {title|<title>}. {edition|<d>. Auflage}. {location|<town>}: "
        "{publisher|<house>}."),
        ("{author|<person>} {date|<year>}: {title|<title>}. In: {editor|<natural>} (Hg.): "
        "{container|<title>}. {location|<town>}, {pages|<pages>}."),
        "{author|Ders.} ({date|<year>}): {title|<title>}. {location|<town>}: {publisher|<house>}.",
        "{author|<person> u. a.} ({date|<year>}): {title|<title>}. {location|<town>}: {publisher|<house>}.",
        ("{author|<person>, <ini> & <ini>} ({date|<year>}). {title|<title>}. {journal|<review>}, "
        "{volume|<vol>}, {pages|<pages>}."),
        ("{author|<person>} ({date|<year>}). {title|<title>}. In {editor|<ini> & <ini>} (Hrsg.), "
        "{container|<title>} (S. {pages|<pages>}). {location|<town>}: {publisher|<house>}."),
        ("{author|<person>}, {date|<year>}: {title|<title>}, in: {editor|<natural> und <natural>} (Hrsg.), "
        "{container|<title>}. {location|<town>}: {publisher|<house>}, {pages|<pages>}."),
        "{author|<person>}, {title|<title>}, in: {journal|<review>}, <vol>. Jg. ({date|<year>}), S. {pages|<pages>}.",
        "{author|<person>} ({date|<year>}): {title|<title>} ({collection|<series>}, Nr. <vol>). {location|<town>}.",
        "{author|<iniup>}, {title|<title>}, {location|<town>} {date|<year>}.",
        "{author|<body>} (Hg.) {date|<year>}: {title|<title>}. {edition|<d>. Aufl.} {location|<town>}.",
        "{author|<bare>}. {title|<title>}. {journal|<review>} {date|<year>}; {volume|<vol>}: {pages|<pages>}",
    ),
    "it": (
        "{author|<ini>}, {title|<title>}, {publisher|<house>}, {location|<town>}, {date|<year>}.",
        "{author|<natural>}, {title|<title>}, {publisher|<house>}, {location|<town>} {date|<year>}.",
        "{author|<ini>}, {title|<title>}, {publisher|<house>}, {location|<town>} {date|<year>}, pp. {pages|<pages>}.",
        ("{author|<ini>}, {title|<title>}, «{journal|<review>}», {volume|<roman>}, {date|<year>}, "
        "{issue|<d>}, pp. {pages|<pages>}."),
        ("{author|<ini>}, {title|<title>}, «{journal|<review>}», {volume|<roman>}, {issue|<d>} "
        "({date|<year>}), pp. {pages|<pages>}."),
        ("{author|<ini>}, {title|<title>}, in «{journal|<review>}», n.s., {volume|<roman>} ({date|<year>}), "
        "n. {issue|<d>}, pp. {pages|<pages>}."),
        ("{author|<ini>, <ini>}, {title|<title>}, in {editor|<ini> e <ini>} (a cura di), "
        "{container|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}, pp. {pages|<pages>}."),
        ("{author|<ini>}, {title|<title>}, in {container|<title>}, a cura di {editor|<ini>}, vol. "
        "{volume|<roman>}, {location|<town>}, {publisher|<house>}, {date|<year>}, pp. {pages|<pages>}."),
        "{editor|<ini>} (a cura di), {title|<title>}, {publisher|<house>}, {location|<town>} {date|<year>}.",
        "{author|<body>}, {title|<title>}, {location|<town>} {date|<year>}.",
        "{author|<ini>}, {title|<title>}, {genre|<thesis>}, {publisher|<uni>}, {date|<year>}.",
        "Cfr. {author|<ini>}, {title|<title>}, cit., pp. {pages|<pages>}.",
        "{author|<natural>}, {title|<title>}, «{journal|<paper>}», {date|<day> <month_it> <year>}.",
        "{author|<iniup>}, {title|<title>}, {location|<town>} {date|<year>}, pp. {pages|<pages>}.",
        "{author|<iniup>}, {title|<title>}, {location|<towns>} {date|<year>}.",
        ("{author|<iniup>}, {title|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}, pp. "
        "{pages|<pages>}."),
        ("{author|<iniup>}, {title|<title>}, in «{journal|<review>}», s. V, {volume|<roman>} "
        "({date|<year>}), pp. {pages|<pages>}."),
        ("{author|<iniup>}, {title|<title>}, «{journal|<review>}», n.s., {volume|<roman>} ({date|<year>}), "
        "fasc. {issue|<d>}, pp. {pages|<pages>}."),
        ("{author|<iniup>}, {title|<title>}, in {container|<title>}, a c. di {editor|<ini>}, "
        "{location|<town>} {date|<year>}, pp. {pages|<pages>}."),
        ("{author|<iniup>}, {title|<title>}, in {container|<title>}, Atti del convegno ({location|<town>}, "
        "<day>-<day> <month_it> <year>), a cura di {editor|<ini>}, {location|<town>}, {publisher|<house>}, "
        "{date|<year>}, pp. {pages|<pages>}."),
        "{author|AA.VV.}, {title|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}.",
        "{author|Id.}, {title|<title>}, {location|<town>} {date|<year>}, p. {pages|<page>}.",
        ("{author|<iniup>}, {title|<title>}, {volume|<roman>}, {location|<town>}, {publisher|<house>}, "
        "{date|<year>}, pp. {pages|<page>} e sgg."),
        "Si veda {author|<ini>}, {title|<title>}, {location|<town>} {date|<year>}, in part. pp. {pages|<pages>}.",
        ("Cfr. {author|<natural>}, {title|<title>}, {publisher|<house>}, {location|<town>} {date|<year>}, "
        "pp. {pages|<pages>}."),
        "{author|<person>}. {title|<title>}. {location|<town>}: {publisher|<house>}, {date|<year>}.",
        "{author|<person>}. «{title|<title>}». {journal|<review>} {volume|<vol>} ({date|<year>}): {pages|<pages>}.",
    ),
    "es": (
        ("{author|<bare>}. {title|<title>}. En: {editor|<bare>}, editor. {container|<title>}. "
        "{edition|<d>.ª ed}. {location|<town>}: {publisher|<house>}; {date|<year>}. p. {pages|<pages>}."),
        ("{author|<bare>}. {title|<title>}. En: {editor|<bare>}, editores. {container|<title>}. "
        "{location|<town>}: {publisher|<house>}; {date|<year>}. p. {pages|<pages>}."),
        "{author|<bare>}. {title|<title>}. {edition|<d>.ª ed}. {location|<town>}: {publisher|<house>}; {date|<year>}.",
        "{author|<bare>}. {title|<title>}. {journal|<review>}. {date|<year>};{volume|<vol>}(Supl <d>):{pages|<pages>}.",
        "{author|<body>}. {title|<title>}. {location|<town>}: {publisher|<body>}; {date|<year>}.",
        ("{author|<body>}. {title|<title>} [Internet]. {location|<town>}: {publisher|<body>}; {date|<year>} "
        "[consultado <day> Mar <year>]. Disponible en: <url>"),
        "{author|<bare>}. {title|<title>} [tesis doctoral]. {location|<town>}: {publisher|<uni>}; {date|<year>}.",
        ("{author|<upper>} ({date|<year>}): «{title|<title>}», {journal|<review>}, n.º {issue|<vol>}, pp. "
        "{pages|<pages>}."),
        ("{author|<upper>}: «{title|<title>}», {journal|<review>}, {volume|<vol>}, {issue|<d>} "
        "({date|<year>}), pp. {pages|<pages>}."),
        ("{author|<uppery>}. {title|<title>}. En: {editor|<upper>} (coord.). {container|<title>}. "
        "{location|<town>}: {publisher|<house>}, {date|<year>}, pp. {pages|<pages>}."),
        "{author|<uppery>}. {title|<title>}. {location|<town>}: {publisher|<house>}, {date|<year>}.",
        ("{author|<person> y <person>} ({date|<year>}): “{title|<title>}”, {journal|<review>}, vol. "
        "{volume|<vol>}, núm. {issue|<d>}, pp. {pages|<pages>}."),
        "{author|<iniup>}, {title|<title>}, {location|<town>}, {date|<year>}, p. {pages|<page>}.",
        "{author|<upper>}: {title|<title>}. {location|<town>}, {publisher|<house>}, {date|<year>}.",
        ("{author|<bare>}. {title|<title>}. {journal|<review>} {date|<year>}; {volume|<vol>} ({issue|<d>}): "
        "{pages|<pages>}."),
        "{author|<person>} (coord.) ({date|<year>}). {title|<title>}. {location|<town>}: {publisher|<house>}.",
        ("{title|<esact> <d><d>/<year>, de <day> de <month_es>, por <estitle>}. {journal|Boletín Oficial "
        "del Estado}, n.º {issue|<vol>}, ({date|<day> de <month_es> de <year>})."),
        ("{author|<person>} ({date|<year>}). {title|<title>}. En {editor|<ini> y <ini>} (Eds.), "
        "{container|<title>} (pp. {pages|<pages>}). {location|<town>}: {publisher|<house>}."),
    ),
    "fr": (
        ("{author|<upper>}, « {title|<title>} », {journal|<review>}, n° {issue|<vol>}, {date|<year>}, p. "
        "{pages|<pages>}."),
        ("{author|<natural>}, « {title|<title>} », {journal|<review>}, {issue|<vol>}, {date|<year>}, p. "
        "{pages|<pages>}."),
        ("{editor|<natural> et <natural>} (éd.), {title|<title>}, {location|<town>}, {publisher|<house>}, "
        "{date|<year>}."),
        ("{author|<natural>}, « {title|<title>} », dans {editor|<natural>} (dir.), {container|<title>}, "
        "{location|<town>}, {publisher|<house>}, {date|<year>}, p. {pages|<pages>}."),
        "{author|<body>}. {title|<title>}. {location|<town>} : {publisher|<house>} ; {date|<year>}.",
        ("{author|<body>}. {title|<title>} [en ligne]. {date|<year>}. Disponible sur : <url> (consulté le "
        "<day>/0<d9>/<year>)."),
        "{author|<bare>}. {title|<title>}. {journal|<review>} {date|<year>};{volume|<vol>}:{pages|<pages>}.",
        "{author|<natural>}, {title|<title>}, {genre|<thesis>}, {publisher|<uni>}, {date|<year>}.",
        ("{author|<person>} ({date|<year>}). {title|<title>}. {journal|<review>}, "
        "{volume|<vol>}({issue|<d>}), {pages|<pages>}."),
        "{author|<natural>}, {title|<title>}, {journal|<paper>}, {date|<day> <month_fr> <year>}, p. {pages|<d>}.",
    ),
    "pt": (
        ("{author|<upper>}. {title|<title>}. {journal|<review>}, {location|<town>}, v. {volume|<vol>}, n. "
        "{issue|<d>}, p. {pages|<pages>}, {date|<mes> <year>}."),
        ("{author|<upper>} et al. {title|<title>}. {journal|<review>}, {location|<town>}, v. "
        "{volume|<vol>}, n. {issue|<d>}, p. {pages|<pages>}, {date|<year>}."),
        "{author|<body>}. {title|<title>}. {location|<town>}: {publisher|<house>}, {date|<year>}.",
        ("{author|<body>}. {title|<title>}. {location|<town>}: {publisher|<house>}, {date|<year>}. "
        "Disponível em: <url>. Acesso em: <day> maio <year>."),
        ("{author|<upper>}. {title|<title>}. {date|<year>}. <vol> f. {genre|Dissertação (Mestrado em "
        "Geografia)} – {publisher|<uni>}, {location|<town>}, <year>."),
        ("{author|<upper>}. {title|<title>}. {date|<year>}. <vol> f. {genre|Tese (Doutorado em Educação)} – "
        "{publisher|<uni>}, {location|<town>}."),
        ("{author|<upper>}. {title|<title>}. {edition|<d>. ed.} {location|<town>}: {publisher|<house>}, "
        "{date|<year>}. p. {pages|<pages>}."),
        "{author|<upper>}. {title|<title>}. {location|<town>}: {publisher|<house>}, {date|<year>}. <vol> p.",
        ("{author|<upper>}. {title|<title>}. In: {editor|<upper>} (Orgs.). {container|<title>}. "
        "{edition|<d>. ed.} {location|<town>}: {publisher|<house>}, {date|<year>}. p. {pages|<pages>}."),
        ("{author|<upper>}. {title|<title>}. {journal|<paper>}, {location|<town>}, {date|<day> <mes> "
        "<year>}. Caderno <d>, p. {pages|<d>}."),
        ("{author|BRASIL}. {title|Lei nº <d>.<vol>, de <day> de março de <year>}. {title|<title>}. "
        "{journal|Diário Oficial da União}, {location|Brasília}, {date|<year>}."),
    ),
    "pl": (
        "{author|<ini>}, {title|<title>}, {location|<town>} {date|<year>}, s. {pages|<pages>}.",
        ("{author|<ini>}, {title|<title>}, w: {container|<title>}, red. {editor|<ini>}, {location|<town>} "
        "{date|<year>}, s. {pages|<pages>}."),
        ("{author|<ini>}, {title|<title>}, [w:] {container|<title>}, pod red. {editor|<ini>}, "
        "{publisher|<house>}, {location|<town>} {date|<year>}, s. {pages|<pages>}."),
        "{author|<person>}: {title|<title>}. {publisher|<house>}, {location|<town>} {date|<year>}.",
        ("{author|<bare>}. {title|<title>}. {journal|<review>} "
        "{date|<year>};{volume|<vol>}({issue|<d>}):{pages|<pages>}."),
        ("{author|<ini>}, {title|<title>}, „{journal|<review>}” {date|<year>}, t. {volume|<roman>}, nr "
        "{issue|<d>}, s. {pages|<pages>}."),
        "{author|<body>}, {title|<title>}, {location|<town>} {date|<year>}.",
        "{author|<natural>}, {title|<title>}, {publisher|<house>}, {location|<town>} {date|<year>}.",
        "{author|<bare>}: {title|<title>}. {publisher|<house>}, {location|<town>} {date|<year>}.",
    ),
    "nl": (
        "{author|<person>} ({date|<year>}). {title|<title>}. {location|<town>}: {publisher|<house>}.",
        ("{author|<person> en <ini>} ({date|<year>}). {title|<title>}. {journal|<review>}, "
        "{volume|<vol>}({issue|<d>}), {pages|<pages>}."),
        ("{author|<person>} ({date|<year>}). {title|<title>}. In {editor|<ini> & <ini>} (red.), "
        "{container|<title>} (pp. {pages|<pages>}). {location|<town>}: {publisher|<house>}."),
        ("{author|<person>} ({date|<year>}). {title|<title>} ({edition|<d>e druk}). {location|<town>}: "
        "{publisher|<house>}."),
        "{author|<body>} ({date|<year>}). {title|<title>}. {location|<town>}: {publisher|<house>}.",
        "{author|<natural>}, {title|<title>} ({location|<town>} {date|<year>}) {pages|<pages>}.",
        "{author|<bare>}. {title|<title>}. {journal|<review>} {date|<year>};{volume|<vol>}:{pages|<pages>}.",
        "{author|<natural>}, '{title|<title>}', {journal|<review>} {volume|<vol>} ({date|<year>}) {pages|<pages>}.",
    ),
    "en": (
        "{author|<inv>} {title|<colon>}. {journal|<journal>} {volume|<vol>}, {pages|<pages>} ({date|<year>}).",
        "{author|<inv> & <inv>} {title|<colon>}. {journal|<journal>} {volume|<vol>}, {pages|<pages>} ({date|<year>}).",
        ("{author|<inv>} {title|<colon>}. {journal|<journal>}. "
        "{date|<year>};{volume|<vol>}({issue|<d>}):{pages|<pages>}."),
        "{author|<inv>} {title|<colon>}. {location|<town>}: {publisher|<house>}; {date|<year>}.",
        ("{author|<inv>}, {author|<inv>} ({date|<year>}). {title|<colon>}. {journal|<journal>} "
        "{volume|<vol>}, {pages|<pages>}."),
        ("{author|<apaeds>} ({date|<year>}). “{title|<title>},” in {container|<title>}, ed. {editor|<inv>} "
        "({location|<town>}: {publisher|<house>}), {pages|<pages>}."),
        ("{author|<people>} ({date|<year>}). “{title|<title>},” in {container|<title>}, eds {editor|<ini> "
        "and <ini>} ({location|<town>}: {publisher|<house>}), {pages|<pages>}."),
        ("{author|<person>}. “{title|<title>}.” {container|<title>}, edited by {editor|<natural>}, "
        "{publisher|<house>}, {date|<year>}, pp. {pages|<pages>}."),
        ("{author|<person>}. “{title|<title>}.” {journal|<journal>}, vol. {volume|<vol>}, no. {issue|<d>}, "
        "{date|<year>}, pp. {pages|<pages>}."),
        ("{author|<person>, and <natural>}. “{title|<title>}.” {journal|<journal>} {volume|<vol>}, no. "
        "{issue|<d>} ({date|<year>}): {pages|<pages>}."),
        ("{author|<person>}. {title|<title>}. {edition|<d>th edn}. {location|<town>}: {publisher|<house>}, "
        "{date|<year>}."),
        "{author|<person>} (ed.) ({date|<year>}) {title|<title>}. {publisher|<house>}, {location|<town>}.",
        "{author|<upperamp>} {date|<year>}. {title|<title>}. {journal|<journal>}, {volume|<vol>}, {pages|<pages>}.",
        ("{author|<body>}. {title|<webtitle>}. {location|<town>}: {publisher|<house>}; {date|<year>}. "
        "Available from: <url>. <accessed>."),
        "{author|<body>}. {title|<webtitle>}. {location|<town>}: {publisher|<body>}; {date|<year>}.",
        "{author|<body>}. {title|<webtitle>} [{number|<code>}]. {location|<town>}: {publisher|<house>}; {date|<year>}.",
        "{author|<company>}. {title|Data on file: <datatitle>}. {date|<year>}.",
        "{author|<company>}. {title|<datatitle>}. {genre|Data on file}. {date|<year>}.",
        "{author|<body>}. {title|<software>}. {location|<town>}: {publisher|<body>}; {date|<year>}.",
        "{author|<body>} ({date|<year>}). {title|<software>}. {publisher|<body>}, {location|<town>}. <url>",
        "{author|<people>}. {title|<title>} [dataset]. {publisher|<repo>}. {date|<year>}. <doi>.",
        "{author|<people>} ({date|<year>}). {title|<title>} [Data set]. {publisher|<repo>}. <doi>",
        "{author|<people>}. {title|<title>}. {journal|<preprints>}. {date|<year>}. <doi>.",
        "{author|<people>}. {title|<title>}. {journal|<preprints>} [Preprint]. {date|<month> <day>, <year>}. <doi>.",
        "{author|<people>}. {title|<title>} [PhD thesis]. {location|<town>}: {publisher|<uni>}; {date|<year>}.",
        "{author|<bare>}. {title|<title>} [dissertation]. {location|<town>}: {publisher|<uni>}; {date|<year>}.",
        "{author|<bare>}. {title|<title>}. {journal|<paper>}. {date|<day> <month> <year>}.",
        "{author|<person>}. ({date|<year>, <month> <day>}). {title|<title>}. {journal|<paper>}. <url>",
        ("{author|<people>}, inventors; {publisher|<company>}, assignee. {title|<title>}. {number|US patent "
        "<patno>}. {date|<year> <mon> <day>}."),
    ),
}
for _language, _templates in MORE_BY_LANGUAGE.items():
    BY_LANGUAGE[_language] = BY_LANGUAGE.get(_language, ()) + _templates


class Maker:
    """Draws words; one seeded generator, so that the strings are the same on every run."""

    def __init__(self, seed: int, people: list[str], journals: list[str], titles: list[str]) -> None:
        self.random = random.Random(seed)
        self.people, self.journals, self.titles = people, journals, titles
        self.language = "en"

    def pick(self, words: Any) -> str:
        return str(self.random.choice(words))

    def fill(self, template: str) -> dict[str, Any]:
        company = self.company()
        text = template
        for _ in range(4):  # what is drawn may name something to draw
            text = DRAW.sub(lambda m: self.draw(m.group(1), company), text)
        string, spans, at = "", [], 0
        for match in PIECE.finditer(text):
            string += text[at : match.start()]
            if match.group(2):
                spans.append([len(string), len(string) + len(match.group(2)), LABELS.get(match.group(1),
                    match.group(1))])
            string += match.group(2)
            at = match.end()
        return {"source": "own", "string": (string + text[at:]).replace("..", "."),
            "spans": spans} if ".." not in string + text[at:] else self._trim(string + text[at:], spans)

    def _trim(self, string: str, spans: list[list[Any]]) -> dict[str, Any]:
        """"Inc.." has one stop too many; what stands after it moves up."""
        while ".." in string:
            at = string.index("..") + 1
            string = string[:at] + string[at + 1 :]
            spans = [[a - (a > at), b - (b > at), label] for a, b, label in spans]
        return {"source": "own", "string": string, "spans": spans}

    def company(self) -> str:
        kind = self.random.random()
        if kind < 0.15:
            return self.pick(SINGLE)
        name = self.pick(FIRST) + self.pick(RESCORE_FEATURES) if kind < 0.8 else (f"{self.pick(SINGLE)} "
            f"{self.pick(SECOND)}")
        if kind < 0.9:
            name += (", " if self.random.random() < 0.1 else " ") + self.pick(FORMS)
        return name

    def draw(self, name: str, company: str) -> str:
        if name == "company":
            return company
        short = company.split()[0]
        maker: Callable[[], str] | None = getattr(self, f"_{name}", None)
        if name == "headline":
            other = self.pick(FIRST) + self.pick(RESCORE_FEATURES)
            return self.pick(HEADLINES).replace("@C", short).replace("@D", other).replace("@F",
                f"{short}{self.pick([', Inc', ' Inc', ' AG', ', Inc.', ' Ltd'])}")
        if "_" in name and maker is None and name.rsplit("_", 1)[1] in WORDS:
            kept, self.language = self.language, name.rsplit("_", 1)[1]
            drawn = {"person": self._person, "title": self._title, "place": self._town}[name.split("_")[0]]()
            self.language = kept
            return drawn
        if maker is None:
            raise KeyError(name)
        return maker()

    def _releaseword(self) -> str:
        return self.pick(["media release", "media release", "press release", "press release", "news release",
            "Pressemitteilung", "comunicato stampa", "communiqué de presse"])

    def _Releaseword(self) -> str:  # noqa: N802
        return self.pick(["Press release", "Media release", "News release", "Press Release", "Pressemitteilung"])

    def _agency_headline(self) -> str:
        return self.pick(["<agency> approves <brand> (<drug>) for <disease>",
            "<agency> approves first treatment for <disease>",
            "<agency> recommends <drug> for patients with <disease>", "Statement on <disease>"])

    def _labeltitle(self) -> str:
        return self.pick(["<brand> (<drug>) <form>: <labelword>",
            "<brand> (<drug>) <form>: US prescribing information",
            "<brand> (<drug>): summary of product characteristics", "<brand> (<drug>) [<labelword>]",
            "<brand> (<drug>) <form>. Prescribing information",
            "<Drug> <form>: EU summary of product characteristics", "Fachinformation <brand>",
            "<brand>® (<drug>). Full prescribing information", "<brand> product monograph"]).replace("®®",
            "®").replace("™®", "™")

    def _labelword(self) -> str:
        return self.pick(["prescribing information", "package insert", "US prescribing information",
            "Japanese prescribing information", "product information", "highlights of prescribing information"])

    def _form(self) -> str:
        return self.pick(["tablets", "for injection, for intravenous use", "injection, for subcutaneous use",
            "capsules, for oral use", "solution for infusion", "film-coated tablets 10 mg", "inhalation powder"])

    def _brand(self) -> str:
        return self.pick(BRAND)

    def _drug(self) -> str:
        return self.pick(DRUG)

    def _Drug(self) -> str:  # noqa: N802
        return self.pick(DRUG).capitalize()

    def _disease(self) -> str:
        return self.pick(DISEASE)

    def _agency(self) -> str:
        return self.pick(AGENCY)

    def _dbname(self) -> str:
        return self.pick(["PharmaInsight database", "TrialTrove databases", "DrugBank", "Micromedex",
            "ClinicalTrials.gov", "EvaluateView", "Orphanet", "<agency>", "IntegralData databases", "UniProt",
            "GeneCards", "Lexidrug online database", "Springer Drug Insight"])

    def _dbpart(self) -> str:
        return self.pick(["at a glance", "drug profile", "summary", "overview", "monograph", "pipeline record",
            "clinical trials"])

    def _dbtitle(self) -> str:
        return self.pick(["<Drug>: <dbpart>", "A study of <drug> in patients with <disease> (NCT0<pmid>)",
            "Orphan drug designations: <drug>", "Drugs@FDA: <Drug>", "Global health observatory: <disease>",
            "<Drug> in <disease>", "European public assessment report: <brand>"])

    def _absno(self) -> str:
        n = self.random.randint(1, 12000)
        return self.pick(["", "", "P", "P-", "V", "O", "OP", "PS", "LB", "e", "FRI0", "SAT-", "#"]).replace("#",
            "") + str(n)

    def _meeting(self) -> str:
        n = self.random.randint(3, 75)
        return self.pick([f"{n}th ", f"{n}th ", "", "<year> "]) + self.pick(MEETING)

    def _field(self) -> str:
        return self.pick(FIELD)

    def _people(self) -> str:
        return self.pick(self.people)

    def _person(self) -> str:
        if self.language == "en":
            return self.pick(self.people).split(",")[0]
        family, given = NAMES[self.language]
        return f"{self.pick(family)}, {self.pick(given)}" if self.random.random() < 0.6 else (f"{self.pick(family)}, "
            f"{self.pick(given)[0]}.")

    def _natural(self) -> str:
        family, given = NAMES[self.language]
        return f"{self.pick(given)} {self.pick(family)}"

    def _ini(self) -> str:
        family, given = NAMES[self.language]
        return f"{self.pick(given)[0]}. {self.pick(family)}"

    def people_of(self, count: int) -> list[tuple[str, str]]:
        family, given = NAMES[self.language]
        return [(f, self.pick(given)) for f in self.random.sample(family, count)]

    def _slash(self) -> str:
        whole = self.random.random() < 0.5
        people = self.people_of(self.random.choice([1, 2, 2, 3]))
        return self.pick(["/", "/", " / ", "; "]).join(f"{f}, {g if whole else g[0] + '.'}" for f, g in people)

    def _iniup(self) -> str:
        return self.pick([", ", " - ", " e "]).join(f"{g[0]}. {f.upper()}" for f,
            g in self.people_of(self.random.choice([1, 1, 1, 2])))

    def _towns(self) -> str:
        return self.pick(["-", "-", "–", " - ", "/"]).join(dict.fromkeys([self._town(), self._town()]))

    def _inv(self) -> str:
        family, given = NAMES["en"]
        return f"{self.pick(family)}, {self.pick(given)[0]}." + self.pick(["", "", f" {self.pick(given)[0]}."])

    def _colon(self) -> str:
        return self.pick([self.pick(["<Drug>", "<Subject>", "<Subject> and <subject>",
            "<Brand_>"]) + ": " + self.pick(["a review", "first approval", "the evidence so far", "an update",
            "mechanisms and management", "past, present and future", "A New Look at <subject>",
            "Old Questions, New Answers"]), "<title>"])

    def _Brand_(self) -> str:  # noqa: N802
        return self.pick(BRAND)

    def _mixed(self) -> str:
        (family, given), *others = self.people_of(self.random.choice([2, 3]))
        names = [f"{family}, {given}", *(f"{g} {f}" for f, g in others)]
        return ", ".join(names[:-1]) + " und " + names[-1]

    def _uppery(self) -> str:
        return " y ".join(f"{f.upper()}, {g}" for f, g in self.people_of(self.random.choice([1, 2])))

    def _upperamp(self) -> str:
        names = [f"{f.upper()}, {g[0]}. {self.pick('ABCDEFGHJ')}." for f,
            g in self.people_of(self.random.choice([2, 3]))]
        return ", ".join(names[:-1]) + " & " + names[-1]

    def _body(self) -> str:
        return self.pick(BODIES[self.language])

    def _uni(self) -> str:
        return self.pick(UNIVERSITIES[self.language])

    def _thesis(self) -> str:
        return self.pick(THESES[self.language])

    def _paper(self) -> str:
        return self.pick(NEWSPAPERS[self.language])

    def _series(self) -> str:
        return self.pick(["Arbeitspapiere", "Materialien zur Stadtforschung", "Schriftenreihe", "Working Papers",
            "Beiträge zur Sozialforschung", "Diskussionspapiere"])

    def _mes(self) -> str:
        return self.pick("jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez. jan./mar. abr./jun. "
                         "jul./dez. maio/ago.".split())

    def _esact(self) -> str:
        return self.pick(["Real Decreto", "Ley", "Orden", "Real Decreto Legislativo"])

    def _estitle(self) -> str:
        return self.pick(["el que se regulan los ensayos clínicos", "la que se aprueba el plan de estudios",
            "el que se establece el currículo básico", "la que se ordena el transporte escolar"])

    def _code(self) -> str:
        return self.pick(["TA<d><d>", "NG<d>", "CG<vol>", "SMC <vol>/<d>", "Report No. <vol>", "HTA <vol>",
            "WHO/<d>/<vol>", "EMA/<page>/<year>", "QS<vol>"])

    def _datatitle(self) -> str:
        return self.pick(["clinical study report <drug>-<vol>", "integrated summary of efficacy",
            "study <vol> protocol", "market research <year>", "<Drug> investigator's brochure",
            "stability data for <brand>"])

    def _software(self) -> str:
        return self.pick(["R: a language and environment for statistics",
            "SAS/STAT user's guide, version <d>.<d>", "SPSS statistics for Windows, version <vol>",
            "MATLAB release <year>b", "Stata statistical software: release <d>",
            "QGIS geographic information system", "Review Manager (RevMan), version <d>.<d>",
            "GraphPad Prism version <d>"])

    def _repo(self) -> str:
        return self.pick(["Zenodo", "Dryad", "Dryad Digital Repository", "figshare", "Mendeley Data",
            "Harvard Dataverse", "PANGAEA", "GESIS Data Archive", "UK Data Service", "Open Science Framework"])

    def _preprints(self) -> str:
        return self.pick(["medRxiv", "bioRxiv", "arXiv", "Research Square", "SSRN", "PsyArXiv", "ChemRxiv"])

    def _upper(self) -> str:
        family, given = NAMES[self.language]
        names = [
            f"{self.pick(family).upper()}, {self.pick([self.pick(given), self.pick(given)[0] + '.'])}"
            for _ in range(self.random.choice([1, 1, 2, 3]))
        ]
        return "; ".join(names)

    def _bare(self) -> str:
        family, given = NAMES[self.language]
        names = ", ".join(
            f"{self.pick(family)} {self.pick(given)[0]}{self.pick(['', self.pick(given)[0]])}"
            for _ in range(self.random.randint(1, 6))
        )
        return names + self.pick(["", "", ", et al", " et al"])

    def title(self) -> str:
        return self.fill_words(self._title())

    def year(self) -> str:
        return self._year()

    def page(self) -> str:
        return self._page()

    def journal(self) -> str:
        return self._journal()

    def fill_words(self, text: str) -> str:
        """A text whose "<name>" gaps are drawn, as a template's are."""
        for _ in range(4):
            text = DRAW.sub(lambda m: self.draw(m.group(1), ""), text)
        return text

    def _title(self) -> str:
        if self.language == "en" or self.random.random() < 0.15:
            return self.pick(self.titles)
        nouns, adjectives, patterns = WORDS[self.language]
        words = re.sub(r"\{([na])\}", lambda m: self.pick(nouns if m.group(1) == "n" else adjectives),
            self.pick(patterns))
        return words[:1].upper() + words[1:]

    def _journal(self) -> str:
        return self.pick(JOURNAL) if self.random.random() < 0.7 else self.pick(self.journals)

    def _review(self) -> str:
        return self.pick(REVIEWS[self.language])

    def _house(self) -> str:
        return self.pick(HOUSES[self.language][0])

    def _town(self) -> str:
        return self.pick(HOUSES[self.language][1])

    def _city(self) -> str:
        return self.pick(CITY)

    def _place(self) -> str:
        return self.pick(["Leeds", "Toronto", "Melbourne", "Oslo", "Ghent", "Texas", "California", "Michigan",
            "Zurich", "Cape Town"])

    def _year(self) -> str:
        return str(self.random.choice([self.random.randint(1990, 2025), self.random.randint(2005, 2024),
            self.random.randint(1890, 1995)]) if self.language != "en" else self.random.randint(1996, 2025))

    def _month(self) -> str:
        return self.pick(MONTHS)

    def _mon(self) -> str:
        return self.pick(SHORT)

    def _day(self) -> str:
        return str(self.random.randint(1, 28))

    def _d(self) -> str:
        return str(self.random.choice([1, 1, 2, 3, 4, 5, 6, 8, 9, 11, 12, 15, 18]))

    def _fulldate(self) -> str:
        return self.pick(["<day> <mon> <year>", "<day> <mon> <year>", "<day> <month> <year>",
            "<month> <day>, <year>", "<mon> <day>, <year>", "<year> <mon> <day>", "<month> <year>",
            "<year>-0<d9>-1<d9>", "<day>. <month_de> <year>", "<day> <month_fr> <year>",
            "<day> de <month_es> de <year>", "<day> <month_it> <year>"])

    def _d9(self) -> str:
        return str(self.random.randint(1, 9))

    def _month_de(self) -> str:
        return self.pick(MONTHS_DE)

    def _month_fr(self) -> str:
        return self.pick(MONTHS_FR)

    def _month_es(self) -> str:
        return self.pick(MONTHS_ES)

    def _month_it(self) -> str:
        return self.pick(MONTHS_IT)

    def _eventdate(self) -> str:
        a = self.random.randint(1, 24)
        b = a + self.random.randint(1, 5)
        return self.pick([f"{a}–{b} <month> <year>", f"{a}-{b} <month> <year>", f"<month> {a}–{b}, <year>",
            f"<mon> {a}-{b}, <year>", f"<year> <mon> {a}-{b}", "<month> <year>"])

    def _vol(self) -> str:
        return str(self.random.randint(1, 140))

    def _roman(self) -> str:
        return self.pick("II III IV V VI VII VIII IX X XI XII XIV XV XVI XVIII XX XXI XXIII XXX XL LII "
                         "LXXX 12 34 7 101".split())

    def _page(self) -> str:
        return str(self.random.randint(3, 2400))

    def _pages(self) -> str:
        a = self.random.randint(2, 2200)
        b = a + self.random.randint(1, 30)
        last = str(b)[-self.random.randint(1,
            2) :] if self.random.random() < 0.4 and str(a)[:-2] == str(b)[:-2] and len(str(b)) == len(str(
                a)) else str(b)
        return f"{a}{self.pick(['–', '–', '-'])}{last}"

    def _pmid(self) -> str:
        return str(self.random.randint(1000000, 39999999))

    def _doi(self) -> str:
        value = (f"10.{self.random.randint(1000, 9999)}/{self.pick(['jnl', 's', 'JCO', 'j.abc'])}."
            f"{self.random.randint(1996, 2024)}.{self.random.randint(10, 99999)}")
        return self.pick(["doi:", "doi: ", "https://doi.org/", "DOI: ", "http://dx.doi.org/"]) + value

    def _url(self) -> str:
        return self.pick(["http://", "https://", "https://www."]) + self.pick(["example.org",
            "health.example.com", "stat.example.de", "news.example.net"]) + self.pick(["/", "/a/b-c.html",
            f"/press/{self.random.randint(1, 9999)}", "/drugs/label.pdf"])

    def _avail(self) -> str:
        return self.pick(["Available from:", "Available at:", "Available at", "Available online at:", "URL:",
            "Verfügbar unter:", "Disponible en:", "Disponível em:", ""])

    def _accessed(self) -> str:
        return self.pick(["Accessed <day> <mon> <year>", "Accessed <month> <day>, <year>",
            "Accessed: <day> <month> <year>", "Last accessed <day> <month> <year>",
            "Acesso em: <day> jan. <year>", "Consultado el <day> de <month_es> de <year>"])

    def _accessed_low(self) -> str:
        return self.pick(["accessed <day> <month> <year>", "last accessed <month> <day>, <year>",
            "Zugriff am <day>.0<d9>.<year>", "letzter Zugriff: <day>.1<d1>.<year>",
            "consulté le <day> <month_fr> <year>"])

    def _d1(self) -> str:
        return str(self.random.randint(0, 2))

    def _stdbody(self) -> str:
        return self.pick(["International Organization for Standardization", "ISO", "ASTM International",
            "DIN Deutsches Institut für Normung e. V.", "IEEE", "Beuth", "British Standards Institution", "CEN",
            "International Electrotechnical Commission"])

    def _stdno(self) -> str:
        return self.pick(["ISO", "DIN EN ISO", "ASTM", "EN", "IEC", "BS EN", "ISO/IEC", "IEEE Std",
            "DIN"]) + " " + self.pick(["9001", "13485", "D638", "60601-1", "17025", "802.11", "14971", "4126-2",
            "27001", "1045"])

    def _stdtitle(self) -> str:
        return self.pick(["Medical devices — Quality management systems",
            "Standard test method for tensile properties of plastics",
            "Information technology — Security techniques",
            "Safety valves for protection against excessive pressure",
            "Qualitätsmanagementsysteme – Anforderungen",
            "General requirements for the competence of testing laboratories", "Tragwerke aus Beton"])

    def _patno(self) -> str:
        return f"{self.random.randint(4, 11)},{self.random.randint(100, 999)},{self.random.randint(100, 999)}"

    def _short(self) -> str:
        if self.random.random() < 0.4:
            return self.pick(SUBJECTS)
        return self.pick(["Textbook of <subject>", "Principles of <subject>", "Handbook of <subject>",
            "Introduction to <subject>", "Clinical <subject>", "<Subject> in practice",
            "<Subject>: a practical guide", "The <subject> reader", "A history of <subject>",
            "<Subject> and its discontents"])

    def _subject(self) -> str:
        return self.pick(SUBJECTS).lower()

    def _Subject(self) -> str:  # noqa: N802
        return self.pick(SUBJECTS)

    def _press(self) -> str:
        return self.pick(PRESSES)

    def _physics(self) -> str:
        return self.pick(["Phys. Rev. Lett.", "Phys. Rev. B", "J. Chem. Phys.", "Nucl. Phys. B",
            "Appl. Phys. Lett.", "J. Am. Chem. Soc.", "Angew. Chem. Int. Ed.", "Astrophys. J.", "Europhys. Lett.",
            "Z. Phys.", "Chem. Commun.", "Inorg. Chem."])

    def _apaeds(self) -> str:
        people = [f"{self.pick('ABCDEFGHJKLMNPRST')}. "
                  f"{self.pick(['', '', self.pick('ABCDEHJKLM') + '. '])}{self.pick(NAMES['en'][0])}" for _ in range(3)]
        return self.pick([people[0], f"{people[0]} & {people[1]}", f"{people[0]}, {people[1]}, & {people[2]}",
            f"{people[0]}, {people[1]}"])

    def _webtitle(self) -> str:
        return self.pick(["Guidelines for the management of <disease>", "Global report on <disease> <year>",
            "<Drug>: assessment report", "Statistical yearbook <year>",
            "World population prospects: the <year> revision", "Cancer facts & figures <year>",
            "Gesundheit in Deutschland", "Rapport annuel <year>", "Informe anual sobre la salud",
            "Key statistics for <disease>", "Guidance for industry: clinical trial endpoints",
            "Technology appraisal guidance: <drug> for treating <disease>", "Datenreport <year>",
            "Rapporto sulla popolazione", "Climate change and health: fact sheet", "About <disease>",
            "Annual report <year>"])


SUBJECTS = ("Asthma Bronchitis Atoms Pharmacology Epidemiology Ethics Statistics Syntax Phonology Bacteria "
    "Hypertension Sepsis Osteoporosis Radiology Archaeology Demography Hydrology Ornithology "
    "Toxicology Rhetoric Logic Robotics Microeconomics Soil Forestry Nutrition Vaccines Anaemia "
    "Stroke Depression Opioids Insulin Migraine Glaucoma").split()
PRESSES = ["Springer", "Elsevier", "Oxford University Press", "Cambridge University Press", "Wiley",
    "Wiley-Blackwell", "Routledge", "CRC Press", "Academic Press", "McGraw-Hill", "Sage", "Palgrave Macmillan",
    "Churchill Livingstone", "Saunders", "Lippincott Williams & Wilkins", "Mosby", "Karger", "Thieme",
    "MIT Press", "Harvard University Press", "University of Chicago Press", "Princeton University Press",
    "Penguin", "Verso", "Polity", "Brill", "Humana Press", "World Scientific", "Edward Elgar", "Blackwell",
    "Hurst", "Norton", "Allen & Unwin", "Guilford Press", "Nova Science"]
HEADLINES = [
    "@C reports third-quarter results", "@C posts record annual revenue; raises guidance for <year>",
    "@C publishes half-year report <year>", "@C and @D announce collaboration",
    "@C and @D to study <drug> in <disease>", "@C to acquire @D for $<d>.<d> billion", "@C closes purchase of @D",
    "@C receives FDA approval for <brand> (<drug>) for the treatment of <disease>",
    "FDA approves <brand> (<drug>) for <disease>",
    "@C announces positive phase III results for <drug> in <disease>", "Orphan status for @C's <drug> in the EU",
    "@D shareholders approve merger with @F", "@C, Inc. to present data at annual meeting; webcast scheduled",
    "<Drug> shows improved survival in <disease>",
    "@C submits marketing authorisation application for <drug> in the EU",
    "@C initiates phase II trial of <drug>", "@C licenses <drug> to @D for Asia", "@D hands back <drug> to @C",
    "European Commission approves <brand>® for adults with <disease>", "@C appoints new chief executive officer",
    "@C: Umsatz im dritten Quartal gestiegen", "@C publie ses résultats annuels <year>",
    "@C’s <brand> (<drug>) recommended by NICE", "@C recalls <d>,000 vehicles", "@C opens new plant in <city>",
    "Positive CHMP opinion for @C's <drug>", "@C statement on supply of <brand>®",
    "@F issues profit warning; shares fall", "@C, @D settle patent dispute over <drug>",
    "@C convoca junta general de accionistas", "@C: nuovo stabilimento a <city>",
]  # fmt: skip
LABELS = {"container": "container-title", "collection": "collection-title"}


def make(count: int, seed: int, people: list[str], journals: list[str], titles: list[str]) -> Iterator[dict[str, Any]]:
    """`count` strings, kinds and languages in turn; `people`, `journals` and `titles` fill the gaps."""
    maker = Maker(seed, people, journals, titles)
    kinds = (*TEMPLATES.values(), TEMPLATES["release"], TEMPLATES["abstract"], TEMPLATES["chapter"])
    for n in range(count):
        if n % 2:
            maker.language = list(BY_LANGUAGE)[(n // 2) % len(BY_LANGUAGE)]
            template = maker.pick(BY_LANGUAGE[maker.language])
        else:
            maker.language = "en"
            template = maker.pick(kinds[(n // 2) % len(kinds)])
        yield maker.fill(template)
