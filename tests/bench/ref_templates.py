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

# fmt: off
PIECE = re.compile(r"\{([a-z-]+)\|([^{}]*)\}")
DRAW = re.compile(r"<([A-Za-z_0-9]+)>")

FIRST = "Acme Nova Ori Zen Cala Vita Bio Neo Alti Pro Helio Gala Ver Lumi Sol Tera Axi Quanta Sera Imm Onc Cardi Neur Derm Hexa Delta Omni Kine Alba Nord Rhein Adri Iber Gallo Sino Pan Trans Cel Vira Anti Geno Prot Ster Mara Kyo Taka Daii".split()
LAST = "gen med pharm cor via nex tis lix dyne vax mune plex tech logix cept ron mab zyme thera cure stem quant line path wave cell scan bio ris lon".split()
SECOND = "Pharmaceuticals Therapeutics Biosciences Oncology Biotech Laboratories Diagnostics Healthcare Holdings Sciences Pharma Medical Genetics Vaccines Energy Motors Systems Networks Foods Airlines Bank Industries Chemicals".split()
FORMS = ["Inc.", "Inc", "Inc.", "Ltd.", "Ltd", "plc", "AG", "GmbH", "S.A.", "SA", "S.p.A.", "N.V.", "B.V.", "S. p. A.", "S.p.A.", "AB", "A/S", "Co., Ltd.", "LLC", "Corp.", "Corporation", "KGaA", "SE", "Oy", "A. G.", "S. A.", "S.r.l.", "Pty Ltd", "GmbH & Co. KG", "K.K.", "Limited", "Company", "S.L.", "Ltda."]
SINGLE = "Lonvia Roxane Merideth Sandor Ipsara Bayrelle Novaris Ciplora Lupinex Dextra Orionex Kyoren Astrelle Valneris Genfair Siemora Philora Nestara Unilora".split()
DRUG = "lumarixib zotacept venarolimab tirocoxib alparsen dorvexamab retinafusp quelatinib osmarelin pexidarone fasitumab belucapril ranostatin ilvocaine cerimotide".split()
BRAND = "LUMARIX™ Zotacel® VENARO Alparsa™ Dorvexa® QUELATA™ Osmarel Pexidar® Beluca™ RANOSTA® Ilvoca Cerimo™".split()
DISEASE = ["advanced melanoma", "type 2 diabetes", "severe asthma", "rheumatoid arthritis", "chronic heart failure", "multiple myeloma", "cystic fibrosis", "metastatic breast cancer", "plaque psoriasis", "hepatitis C", "ulcerative colitis", "atrial fibrillation", "haemophilia A", "non-small cell lung cancer (NSCLC)", "schizophrenia", "Crohn's disease", "influenza", "acute myeloid leukaemia (AML)", "relapsed/refractory follicular lymphoma"]
AGENCY = ["FDA", "European Medicines Agency", "EMA", "World Health Organization", "WHO", "National Institute for Health and Care Excellence", "NICE", "US Food and Drug Administration", "Centers for Disease Control and Prevention", "Statistisches Bundesamt", "Robert Koch-Institut", "Haute Autorité de Santé", "Instituto Nacional de Estadística", "Istituto Superiore di Sanità", "Ministerio de Sanidad", "OECD", "UNESCO", "United Nations", "European Commission", "Health Canada", "Bundesministerium für Gesundheit", "Eurostat", "Ministry of Health", "Australian Bureau of Statistics", "Medicines and Healthcare products Regulatory Agency", "American Society of Clinical Oncology", "International Energy Agency", "World Bank", "Department of Health", "Swissmedic", "Pharmaceuticals and Medical Devices Agency", "ClinicalTrials.gov", "Cochrane Collaboration", "National Cancer Institute", "Agence nationale de sécurité du médicament", "Agenzia Italiana del Farmaco"]
CITY = ["San Francisco", "New Orleans", "Orlando, FL", "Chicago", "Vienna, Austria", "Madrid", "Barcelona, Spain", "Atlanta (GA)", "Milan", "Stockholm, Sweden", "San Diego, CA", "Berlin", "Copenhagen", "Amsterdam, The Netherlands", "Tokyo, Japan", "Geneva", "Lisbon", "Paris", "Boston, MA, USA", "Washington, DC", "Singapore", "Honolulu (HI)", "Philadelphia (PA)"]
MEETING = ["Annual Meeting of the American Society of <field>", "Annual Congress of the European <field> Association", "World Congress on <field>", "International Conference on <field>", "Annual Scientific Sessions of the <field> Society", "European <field> Congress", "Jahrestagung der Deutschen Gesellschaft für <field>", "Symposium on <field>", "Congress of the European Society for <field>", "Meeting of the British <field> Society", "Congreso Nacional de <field>", "Congresso Nazionale della Società Italiana di <field>"]
FIELD = "Cardiology Rheumatology Nephrology Dermatology Neurology Gastroenterology Endocrinology Ophthalmology Pediatrics Surgery Radiology Psychiatry Immunology Virology Transplantation Pharmacoeconomics Chemistry Robotics Linguistics Ecology Anesthesiology Hepatology Pneumology Urology".split()
JOURNAL = ["N Engl J Med", "Lancet", "J Clin Oncol", "Ann Rheum Dis", "Circulation", "Eur Heart J", "Diabetes Care", "Gut", "J Hepatol", "Chest", "Am J Respir Crit Care Med", "Br J Dermatol", "Ann Oncol", "Value Health", "Arthritis Rheum", "Neurology", "Nephrol Dial Transplant", "Gastroenterology", "Eur J Cancer", "Swiss Med Wkly", "J Am Acad Dermatol", "Invest Ophthalmol Vis Sci", "Pneumologie", "Clin Lymphoma Myeloma Leuk", "Onkologie", "Oncol Res Treat", "Bone Marrow Transplant", "Haematologica", "Pediatr Blood Cancer", "Hematol Oncol", "Cancer Res", "Blood", "Diabetologia", "Hepatology", "Europace", "Transplantation", "Int J Pharm", "Drugs", "Mol Cancer Ther", "Psychopharmacology", "JAMA", "BMJ", "Nature", "Science", "Schmerz", "Internist", "Dtsch Med Wochenschr", "Presse Med", "Rev Esp Cardiol", "G Ital Cardiol", "Minerva Med", "Rev Bras Psiquiatr"]
MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MONTHS_DE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
MONTHS_ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
MONTHS_IT = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()

NAMES = {
    "en": ("Smith Jones Walker Harper O'Neill McKenzie Van Dyke Fraser Hughes Whitfield Okafor Nguyen Kim Patel Chen Garcia".split(), "John Mary Alice Robert Peter Susan Emma David Grace Helen".split()),
    "de": ("Müller Schmidt Weber Schäfer Krüger Böhm Hofmann Vogel Lange Kaiser Steinbach Rüdiger Overbeck Luhmann Grünwald Meier Wehler Kocka Habermann Dörre Schröder Groß".split(), "Hans Petra Karl Jürgen Ulrich Sabine Wolfgang Heike Christoph Andreas Katharina Ralf Bärbel Dieter".split()),
    "it": ("Rossi Bianchi De Luca Ferrari Esposito Romano Colombo Ricci Marino Greco Bruno Gallo Conti Mancini Lombardi Galasso Villani Ginzburg D'Amico Della Porta".split(), "Giovanni Maria Carlo Luigi Paolo Francesca Alessandro Giulia Sergio Chiara Marco".split()),
    "es": ("García López Pérez Fernández Martínez Rodríguez Sánchez Gómez Ruiz Hernández Muñoz Ortega Castro Delgado Núñez Ibáñez".split(), "José María Juan Carmen Luis Ana Pedro Marta Javier Lucía Antonio Isabel".split()),
    "fr": ("Dubois Lefèvre Moreau Bernard Girard Fontaine Mercier Lemaire Rousseau Chevalier Bourdin Garnier Renaud Perrin".split(), "Jean Marie Pierre Claire François Michel Anne Luc Sophie Étienne Jacques".split()),
    "pt": ("Silva Santos Oliveira Souza Pereira Costa Rodrigues Almeida Nascimento Carvalho Araújo Ribeiro Barbosa".split(), "João Maria José Ana Paulo Luiz Beatriz Carlos Fernanda Rui".split()),
}
WORDS = {
    "de": ("Geschichte Theorie Kritik Entwicklung Struktur Politik Gesellschaft Wirtschaft Kultur Sprache Bildung Arbeit Wandel Familie Stadt Literatur Demokratie Migration Recht Religion Gesundheit Medien Ordnung Staat Identität Öffentlichkeit Erinnerung Ungleichheit Moderne Wissenschaft".split(), "deutschen europäischen sozialen politischen modernen historischen öffentlichen kulturellen ländlichen neuen bürgerlichen".split(), ["{n} und {n} in der {a} {n}", "Zur {n} der {a} {n}", "Die {n} der {n}. Eine Einführung", "{n} im Wandel. Beiträge zur {n}", "{n}, {n} und {n} im 19. Jahrhundert", "Über die {n} der {a} {n}", "{n} zwischen {n} und {n}", "{n} ohne {n}? Zur {a} {n} in Deutschland 1945–1990", "Handbuch {n} und {n}"]),
    "it": ("storia società cultura lingua politica economia letteratura arte memoria identità città famiglia chiesa scuola lavoro diritto guerra stato teoria critica crisi modernità popolo editoria".split(), "italiana moderna contemporanea medievale politica sociale religiosa rurale europea nazionale".split(), ["La {n} e la {n} nell'Italia {a}", "{n} e {n} nella {n} {a}", "Per una {n} della {n} {a}", "Le origini della {n} {a} (1450-1630)", "Dalla {n} alla {n}. Studi sulla {n} {a}", "{n}, {n} e {n} nel Quattrocento", "Il problema della {n}: note in margine alla {n}"]),
    "es": ("historia sociedad cultura lengua política economía literatura educación identidad ciudad familia salud trabajo derecho guerra estado teoría crítica memoria calidad prevención enfermedad".split(), "española moderna contemporánea pública social rural colonial latinoamericana nacional crónica".split(), ["La {n} y la {n} en España", "{n} y {n} en la {n} {a}", "Hacia una {n} de la {n} {a}", "Estudio sobre la {n} {a} en América Latina", "{n}, {n} y {n}: una perspectiva {a}", "Introducción a la {n} {a}", "¿Crisis de la {n}? La {n} {a} entre 1990 y 2005"]),
    "fr": ("histoire société culture langue politique économie littérature éducation identité ville famille santé travail droit guerre théorie critique mémoire pensée nation religion écriture".split(), "française moderne contemporaine publique sociale rurale européenne nationale".split(), ["La {n} et la {n} en France", "L'invention de la {n} {a}", "{n} et {n} dans la {n} {a}", "Pour une {n} de la {n}", "De la {n} à la {n} : essai sur la {n} {a}", "Les lieux de la {n}. {n} et {n} (1789-1914)"]),
    "pt": ("história sociedade cultura língua política economia literatura educação identidade cidade família saúde trabalho direito violência memória formação gestão avaliação".split(), "brasileira moderna contemporânea pública social rural colonial nacional".split(), ["A {n} e a {n} no Brasil", "{n} e {n} na {n} {a}", "Por uma {n} da {n} {a}", "{n}, {n} e {n}: um estudo de caso", "Introdução à {n} {a}: {n} e {n}"]),
}
HOUSES = {
    "de": (["Suhrkamp", "Springer VS", "Beck", "C.H. Beck", "Nomos", "Campus", "de Gruyter", "Vandenhoeck & Ruprecht", "transcript", "Westdeutscher Verlag", "Böhlau", "Klett-Cotta", "Kohlhammer", "UVK Verlagsgesellschaft", "Metzler", "Mohr Siebeck", "VS Verlag für Sozialwissenschaften", "Leske + Budrich", "Reclam", "Franz Steiner Verlag"], ["Frankfurt am Main", "Frankfurt a. M.", "Wiesbaden", "München", "Berlin", "Stuttgart", "Göttingen", "Bielefeld", "Köln/Wien", "Opladen", "Tübingen", "Hamburg", "Berlin/New York", "Leipzig", "Konstanz", "Freiburg i. Br."]),
    "it": (["Einaudi", "Laterza", "il Mulino", "Feltrinelli", "Mondadori", "Carocci", "Olschki", "Adelphi", "FrancoAngeli", "Bulzoni", "Edizioni di Storia e Letteratura", "Viella"], ["Torino", "Roma-Bari", "Bologna", "Milano", "Firenze", "Roma", "Napoli", "Venezia", "Padova"]),
    "es": (["Alianza Editorial", "Siglo XXI", "Cátedra", "Fondo de Cultura Económica", "Ariel", "Crítica", "Paidós", "Editorial Tecnos", "Ediciones Akal", "Síntesis", "Gedisa", "Universidad de Salamanca"], ["Madrid", "Barcelona", "México", "México D.F.", "Buenos Aires", "Sevilla", "Valencia", "Bogotá", "Santiago de Chile"]),
    "fr": (["Gallimard", "Seuil", "PUF", "Presses universitaires de France", "Fayard", "Flammarion", "Armand Colin", "L'Harmattan", "La Découverte", "Éditions de Minuit", "Vrin"], ["Paris", "Lyon", "Genève", "Bruxelles", "Rennes", "Montréal", "Toulouse"]),
    "pt": (["Companhia das Letras", "Vozes", "Cortez", "Atlas", "Editora UFMG", "Editora da Unicamp", "Edições Almedina", "Hucitec", "Zahar"], ["São Paulo", "Rio de Janeiro", "Petrópolis", "Belo Horizonte", "Lisboa", "Coimbra", "Porto", "Campinas"]),
}
REVIEWS = {
    "de": ["Zeitschrift für Soziologie", "Kölner Zeitschrift für Soziologie und Sozialpsychologie", "Geschichte und Gesellschaft", "Historische Zeitschrift", "Berliner Journal für Soziologie", "Archiv für Sozialgeschichte", "Vierteljahrshefte für Zeitgeschichte", "Leviathan", "Politische Vierteljahresschrift", "Deutsche Zeitschrift für Philosophie", "Deutsches Ärzteblatt", "Soziale Welt", "Neue Juristische Wochenschrift", "Merkur", "Zeitschrift für Pädagogik"],
    "it": ["Rivista storica italiana", "Quaderni storici", "Studi storici", "La Bibliofilia", "Giornale storico della letteratura italiana", "Italia medioevale e umanistica", "Nuova rivista storica", "Archivio storico italiano", "Belfagor", "Recenti Progressi in Medicina", "Epidemiologia e Prevenzione"],
    "es": ["Revista de Occidente", "Hispania", "Revista Española de Salud Pública", "Gaceta Sanitaria", "Medicina Clínica", "Revista Internacional de Sociología", "Historia Mexicana", "Atención Primaria", "Papeles del Psicólogo", "Revista de Educación", "Estudios Geográficos"],
    "fr": ["Annales", "Revue française de sociologie", "Revue historique", "Actes de la recherche en sciences sociales", "Le Débat", "Critique", "L'Année sociologique", "La Revue du Praticien", "Revue d'histoire moderne et contemporaine", "Esprit"],
    "pt": ["Revista Brasileira de Ciências Sociais", "Cadernos de Saúde Pública", "Revista de Saúde Pública", "Educação e Pesquisa", "Estudos Avançados", "Tempo Social", "Análise Social", "Ciência & Saúde Coletiva", "Novos Estudos CEBRAP"],
}

TEMPLATES: dict[str, tuple[str, ...]] = {
    "release": (
        "{author|<company>}. {title|<headline>} [<releaseword>]. {date|<fulldate>}.",
        "{author|<company>}. {title|<headline>} [<releaseword>]. {date|<fulldate>}.",
        "{author|<company>}. {title|<headline>} [<releaseword>]. {date|<fulldate>}. <url>.",
        "{author|<company>}. {title|<headline>} [<releaseword>]. {location|<city>}: {publisher|<company>}; {date|<fulldate>}.",
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
        "{author|<people>}. {title|<title>} [abstract]. {journal|<journal>}. {date|<year>};{volume|<vol>}:{pages|S<page>}.",
        "{author|<people>}. {title|<title>} [abstract no. <absno>]. {journal|<journal>}. {date|<year>};{volume|<vol>}(Suppl <d>):{pages|<pages>}.",
        "{author|<people>}. {title|<title>} [abstract no. <absno>]. {journal|<journal>}. {date|<year>};{volume|<vol>}(<d> Suppl <d>).",
        "{author|<people>}. {title|<title>} [abstract <absno>]. {journal|<journal>}. {date|<year>};{volume|<vol>}(Supplement(<d>)):{pages|<page>}.",
        "{author|<people>}. {title|<title>} [abstract]. {journal|<journal>}. {date|<year>};{volume|<vol>}:{pages|S<pages>}.",
        "{author|<people>}. {title|<title>}. {journal|<journal>} {date|<year>};{volume|<vol>} (Suppl. <d>): {pages|<pages>}. Abstract <absno>.",
        "{author|<people>}. {title|<title>}. {journal|<journal>}. {date|<year>};{volume|<vol>}({issue|<d>}):Abstract <absno>.",
        "{author|<people>}. {title|<title>} [abstract no. <absno>]. In: {container|<meeting>}; {date|<eventdate>}; {location|<city>}.",
        "{author|<people>}. {title|<title>} [abstract]. {container|<meeting>}; {date|<eventdate>}; {location|<city>}.",
        "{author|<people>}. {title|<title>}. Presented at: {container|<meeting>}; {date|<eventdate>}; {location|<city>}. Poster <absno>.",
        "{author|<people>}. {title|<title>} [poster]. {container|<meeting>}, {location|<city>}, {date|<eventdate>}.",
        "{author|<people>}. {title|<title>}. {container|<meeting>}. {location|<city>}, {date|<eventdate>}. Abstract <absno>.",
    ),
    "article": (
        "{author|<people>}. {title|<title>}. {journal|<journal>}. {date|<year>};{volume|<vol>}({issue|<d>}):{pages|<pages>}.",
        "{author|<people>}. {title|<title>}. {journal|<journal>}. {date|<year>};{volume|<vol>}(Suppl <d>):{pages|<pages>}.",
        "{author|<people>}. {title|<title>}. {journal|<journal>}. {date|<year>};{volume|<vol>}({issue|<d>}):{pages|e<page>}. <doi>.",
        "{author|<people>}. {title|<title>}. {journal|<journal>}. {date|<year>}. <doi>.",
        "{author|<people>}. {title|<title>}. {journal|<journal>}. {date|<year> <mon> <day>};{volume|<vol>}({issue|<d>}):{pages|<pages>}. PMID: <pmid>.",
        "{author|<people>}. {title|<title>}. {journal|<journal>} {volume|<vol>}, {pages|<pages>} ({date|<year>}).",
        "{author|<people>}. {title|<title>}. {journal|<journal>} {date|<year>};{volume|<vol>}:{pages|<pages>}",
    ),
    "chapter": (
        "{author|<people>}. {title|<short>}. In: {editor|<people>}, editors. {container|<short>}. {edition|<d>th ed}. {location|<city>}: {publisher|<press>}; {date|<year>}. p. {pages|<pages>}.",
        "{author|<people>}. {title|<short>}. In: {editor|<people>}, editors. {container|<title>}. {location|<city>}: {publisher|<press>}; {date|<year>}. pp. {pages|<pages>}.",
        "{author|<people>}. {title|<title>}. In: {editor|<people>} (eds) {container|<short>}. {publisher|<press>}, {location|<city>}, pp {pages|<pages>}",
        "{author|<person>} ({date|<year>}). {title|<title>}. In {editor|<apaeds>} (Eds.), {container|<title>} (pp. {pages|<pages>}). {publisher|<press>}.",
        "{author|<person>} ({date|<year>}). {title|<short>}. In {editor|<apaeds>} (Ed.), {container|<title>} (Vol. {volume|<d>}, pp. {pages|<pages>}). {location|<city>}: {publisher|<press>}.",
        "{author|<person>}, {title|<title>}, in {container|<title>}, eds {editor|<apaeds>} ({location|<city>}: {publisher|<press>}), {pages|<pages>}.",
        "{author|<person>} ({date|<year>}) {title|<title>}. In {container|<short>} ({editor|<apaeds>}, eds), pp. {pages|<pages>}. {publisher|<press>}.",
        "{author|<people>}. {title|<title>}. In: {container|Proceedings of the <meeting>}; {date|<year>}; {location|<city>}. p. {pages|<pages>}.",
    ),
    "book": (
        "{author|<people>}. {title|<short>}. {edition|<d>th ed}. {location|<city>}: {publisher|<press>}; {date|<year>}.",
        "{author|<people>}. {title|<title>}. {location|<city>}: {publisher|<press>}; {date|<year>}.",
        "{author|<person>} ({date|<year>}). {title|<title>} ({edition|<d>nd ed.}). {location|<city>}: {publisher|<press>}.",
        "{author|<person>}. {title|<short>}. {location|<city>}: {publisher|<press>}, {date|<year>}.",
        "{author|<person>} ({date|<year>}) {title|<title>}. {publisher|<press>}, {location|<city>}",
        "{editor|<people>}, editors. {title|<short>}. {location|<city>}: {publisher|<press>}; {date|<year>}.",
    ),
    "untitled": (
        "{author|<apaeds>}, {journal|<physics>} {volume|<vol>}, {pages|<page>} ({date|<year>}).",
        "{author|<apaeds>}, and {author|<apaeds>}, {journal|<physics>} {volume|<vol>}, {pages|0<page>} ({date|<year>}).",
        "{author|<apaeds>}, {journal|<physics>}, {date|<year>}, {volume|<vol>}, {pages|<pages>}.",
    ),
    "standard": (
        "{author|<stdbody>}. {title|<stdno>: <stdtitle>}. {location|<city>}: {publisher|<stdbody>}; {date|<year>}.",
        "{title|<stdno>:<year> — <stdtitle>}. {publisher|<stdbody>}, {date|<year>}.",
        "{number|<stdno>} ({date|<year>}). {title|<stdtitle>}. {publisher|<stdbody>}, {location|<city>}.",
        "{title|<stdno>: <stdtitle>}, {date|<month> <year>}.",
    ),
    "patent": (
        "{author|<people>}, inventors; {publisher|<company>}, assignee. {title|<title>}. {number|US patent <patno>}. {date|<fulldate>}.",
        "{author|<people>}: {title|<title>}. {number|US Patent <patno>}, {date|<year>}.",
        "{author|<company>}. {title|<title>}. {number|EP <d>234567 B1}. {date|<fulldate>}.",
        "{author|<people>} ({date|<year>}) {title|<title>}. {number|WO <year>/123456}.",
    ),
    "proceedings": (
        "{author|<people>}. {title|<title>}. In: {container|Proceedings of the <meeting>}. {date|<year>}. p. {pages|<pages>}.",
        "{author|<person>}. ({date|<year>}). {title|<title>}. In {container|Proceedings of the <meeting>} (pp. {pages|<pages>}). {publisher|<press>}.",
    ),
    "thesis": (
        "{author|<person>}. {title|<title>} [dissertation]. {location|<city>}: {publisher|University of <place>}; {date|<year>}.",
        "{author|<person>} ({date|<year>}). {title|<title>} ({genre|Doctoral dissertation}). {publisher|<place> University}, {location|<city>}.",
        "{author|<person>}, {title|<title>}, {genre|PhD thesis}, {publisher|University of <place>}, {date|<year>}.",
        "{author|<person_de>} ({date|<year>}): {title|<title_de>}. {genre|Dissertation}, {publisher|Universität <place_de>}.",
        "{author|<person_de>}: {title|<title_de>}. {genre|Diss. phil.}, {location|<place_de>} {date|<year>}.",
        "{author|<person_es>}. {title|<title_es>}. {genre|Tesis doctoral}. {location|<place_es>}: {publisher|Universidad Complutense}; {date|<year>}.",
        "{author|<person_pt>}. {title|<title_pt>}. {date|<year>}. {genre|Tese (Doutorado em História)} – {publisher|Universidade de São Paulo}, {location|São Paulo}.",
        "{author|<person_fr>}, {title|<title_fr>}, {genre|thèse de doctorat}, {publisher|Université de <place_fr>}, {date|<year>}.",
        "{author|<person_it>}, {title|<title_it>}, {genre|tesi di dottorato}, {publisher|Università degli Studi di <place_it>}, {date|<year>}.",
    ),
    "web": (
        "{author|<agency>}. {title|<webtitle>}. {date|<year>}. <avail> <url>. <accessed>.",
        "{author|<agency>}. {title|<webtitle>} [Internet]. {location|<city>}: {publisher|<agency>}; {date|<year>} [cited <year> <mon> <day>]. <avail> <url>",
        "{author|<agency>} ({date|<year>}). {title|<webtitle>}. <url>",
        "{author|<agency>}. ({date|n.d.}). {title|<webtitle>}. Retrieved <month> <day>, <year>, from <url>",
        "{author|<agency>}: {title|<webtitle>}, <url> (abgerufen am <day>.<d>.<year>).",
        "{title|<webtitle>}. {publisher|<agency>}. <url> (<accessed_low>).",
        "{author|<agency>}, {title|<webtitle>}, {location|<city>}, {date|<year>}.",
        "{author|<agency>}. {title|<webtitle>}. {location|<city>}: {publisher|<agency>}, {date|<year>}.",
        "{author|<agency>}. {title|<webtitle>}. {genre|Technical Report} No. {number|<d><d>/<year>}. {location|<city>}: {publisher|<agency>}; {date|<year>}.",
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
        "{author|<person>} ({date|<year>}): {title|<title>}. In: {journal|<review>}, {volume|<vol>}. Jg., H. {issue|<d>}, S. {pages|<pages>}.",
        "{author|<person>}: {title|<title>}. In: {journal|<review>} {volume|<vol>} ({date|<year>}), Heft {issue|<d>}, S. {pages|<pages>}.",
        "{author|<person>}, {title|<title>}, in: {journal|<review>} {volume|<vol>} ({date|<year>}), S. {pages|<pages>}.",
        "{author|<person>} ({date|<year>}): {title|<title>}. In: {editor|<person>} (Hrsg.): {container|<title>}. {location|<town>}: {publisher|<house>}, S. {pages|<pages>}.",
        "{author|<person>} ({date|<year>}): {title|<title>}, in: {editor|<person>}/{editor|<person>} (Hg.): {container|<title>}, {location|<town>}: {publisher|<house>}, S. {pages|<pages>}.",
        "{author|<person>}: {title|<title>}. In: {container|<title>}. Hrsg. von {editor|<natural>}. {location|<town>}: {publisher|<house>} {date|<year>}, S. {pages|<pages>}.",
        "{author|<person>}, {title|<title>}, in: {editor|<natural>} (Hrsg.), {container|<title>}, {location|<town>} {date|<year>}, S. {pages|<pages>}.",
        "{author|<natural>}, {title|<title>}, {location|<town>} {date|<year>}, S. {pages|<page>}.",
        "{author|<person>}/{author|<person>} ({date|<year>}): {title|<title>}. {edition|<d>. Aufl.}, {location|<town>}: {publisher|<house>}.",
        "{editor|<person>} (Hrsg.) ({date|<year>}): {title|<title>}. {location|<town>}: {publisher|<house>}.",
        "{editor|<person>} (Hrsg.): {title|<title>} (= {collection|Schriften zur Geschichte}, Bd. {volume|<vol>}). {location|<town>} {date|<year>}.",
        "Vgl. {author|<natural>}, {title|<title>}, {location|<town>} {date|<year>}, S. {pages|<page>} f.",
        "Siehe {author|<person>}, {title|<title>}, in: {journal|<review>} {volume|<vol>} ({date|<year>}), S. {pages|<pages>}, hier S. <page>.",
    ),
    "it": (
        "{author|<natural>}, {title|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}.",
        "{author|<ini>}, {title|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}, pp. {pages|<pages>}.",
        "{author|<ini>}, {title|<title>}, «{journal|<review>}», {volume|<roman>}, {date|<year>}, pp. {pages|<pages>}.",
        "{author|<ini>}, {title|<title>}, in {container|<title>}, a cura di {editor|<ini>}, {location|<town>}, {publisher|<house>}, {date|<year>}, pp. {pages|<pages>}.",
        "{author|<ini>}, {title|<title>}, in «{journal|<review>}», {volume|<roman>} ({date|<year>}), {issue|<d>}, pp. {pages|<pages>}.",
        "{title|<title>}, a cura di {editor|<natural>}, {location|<town>}, {publisher|<house>}, {date|<year>}.",
        "{author|<person>} {date|<year>}, {title|<title>}, {location|<town>}.",
        "{author|<person>} ({date|<year>}), {title|<title>}, {publisher|<house>}, {location|<town>}.",
        "{author|<person>} ({date|<year>}), {title|<title>}, in {editor|<ini>} (a cura di), {container|<title>}, {publisher|<house>}, {location|<town>}, pp. {pages|<pages>}.",
        "{author|<ini>}, {title|<title>}, vol. {volume|<d>}, {location|<town>} {date|<year>}.",
    ),
    "es": (
        "{author|<person>} ({date|<year>}): {title|<title>}, {location|<town>}, {publisher|<house>}.",
        "{author|<person>}. {title|<title>}. {location|<town>}: {publisher|<house>}; {date|<year>}.",
        "{author|<person>} ({date|<year>}). {title|<title>}. {journal|<review>}, {volume|<vol>}({issue|<d>}), {pages|<pages>}.",
        "{author|<upper>} ({date|<year>}): “{title|<title>}”, {journal|<review>}, {volume|<vol>}, pp. {pages|<pages>}.",
        "{author|<upper>}, «{title|<title>}», en {editor|<ini>} (ed.), {container|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}, pp. {pages|<pages>}.",
        "{author|<person>}. {title|<title>}. En: {editor|<person>}, editores. {container|<title>}. {edition|<d>ª ed.} {location|<town>}: {publisher|<house>}; {date|<year>}. p. {pages|<pages>}.",
        "{author|<bare>}. {title|<title>}. {journal|<review>}. {date|<year>};{volume|<vol>}({issue|<d>}):{pages|<pages>}.",
    ),
    "fr": (
        "{author|<natural>}, {title|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}.",
        "{author|<upper>}, {title|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}, {pages|<page>} p.",
        "{author|<ini>}, « {title|<title>} », {journal|<review>}, vol. {volume|<vol>}, n° {issue|<d>}, {date|<year>}, p. {pages|<pages>}.",
        "{author|<natural>}, « {title|<title>} », {journal|<review>}, {volume|<vol>}, {date|<year>}, p. {pages|<pages>}.",
        "{author|<ini>}, « {title|<title>} », in {editor|<ini>} (dir.), {container|<title>}, {location|<town>}, {publisher|<house>}, {date|<year>}, p. {pages|<pages>}.",
        "{author|<person>} ({date|<year>}). {title|<title>}. {location|<town>} : {publisher|<house>}.",
        "{author|<person>}, {date|<year>}, « {title|<title>} », {journal|<review>}, {volume|<vol>}, {issue|<d>}, p. {pages|<pages>}.",
    ),
    "pt": (
        "{author|<upper>}. {title|<title>}. {location|<town>}: {publisher|<house>}, {date|<year>}.",
        "{author|<upper>}. {title|<title>}. {edition|<d>. ed.} {location|<town>}: {publisher|<house>}, {date|<year>}.",
        "{author|<upper>}. {title|<title>}. {journal|<review>}, {location|<town>}, v. {volume|<vol>}, n. {issue|<d>}, p. {pages|<pages>}, {date|<year>}.",
        "{author|<upper>}. {title|<title>}. In: {editor|<upper>} (Org.). {container|<title>}. {location|<town>}: {publisher|<house>}, {date|<year>}. p. {pages|<pages>}.",
        "{author|<bare>}. {title|<title>}. {journal|<review>}. {date|<year>};{volume|<vol>}({issue|<d>}):{pages|<pages>}.",
        "{author|<person>} ({date|<year>}). {title|<title>}. {journal|<review>}, {volume|<vol>}({issue|<d>}), {pages|<pages>}.",
    ),
}


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
                spans.append([len(string), len(string) + len(match.group(2)), LABELS.get(match.group(1), match.group(1))])
            string += match.group(2)
            at = match.end()
        return {"source": "own", "string": (string + text[at:]).replace("..", "."), "spans": spans} if ".." not in string + text[at:] else self._trim(string + text[at:], spans)

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
        name = self.pick(FIRST) + self.pick(LAST) if kind < 0.8 else f"{self.pick(SINGLE)} {self.pick(SECOND)}"
        if kind < 0.9:
            name += (", " if self.random.random() < 0.1 else " ") + self.pick(FORMS)
        return name

    def draw(self, name: str, company: str) -> str:
        if name == "company":
            return company
        short = company.split()[0]
        maker: Callable[[], str] | None = getattr(self, f"_{name}", None)
        if name == "headline":
            other = self.pick(FIRST) + self.pick(LAST)
            return self.pick(HEADLINES).replace("@C", short).replace("@D", other).replace("@F", f"{short}{self.pick([', Inc', ' Inc', ' AG', ', Inc.', ' Ltd'])}")
        if "_" in name and maker is None and name.rsplit("_", 1)[1] in WORDS:
            kept, self.language = self.language, name.rsplit("_", 1)[1]
            drawn = {"person": self._person, "title": self._title, "place": self._town}[name.split("_")[0]]()
            self.language = kept
            return drawn
        if maker is None:
            raise KeyError(name)
        return maker()

    def _releaseword(self) -> str:
        return self.pick(["media release", "media release", "press release", "press release", "news release", "Pressemitteilung", "comunicato stampa", "communiqué de presse"])

    def _Releaseword(self) -> str:  # noqa: N802
        return self.pick(["Press release", "Media release", "News release", "Press Release", "Pressemitteilung"])

    def _agency_headline(self) -> str:
        return self.pick(["<agency> approves <brand> (<drug>) for <disease>", "<agency> approves first treatment for <disease>", "<agency> recommends <drug> for patients with <disease>", "Statement on <disease>"])

    def _labeltitle(self) -> str:
        return self.pick(["<brand> (<drug>) <form>: <labelword>", "<brand> (<drug>) <form>: US prescribing information", "<brand> (<drug>): summary of product characteristics", "<brand> (<drug>) [<labelword>]", "<brand> (<drug>) <form>. Prescribing information", "<Drug> <form>: EU summary of product characteristics", "Fachinformation <brand>", "<brand>® (<drug>). Full prescribing information", "<brand> product monograph"]).replace("®®", "®").replace("™®", "™")

    def _labelword(self) -> str:
        return self.pick(["prescribing information", "package insert", "US prescribing information", "Japanese prescribing information", "product information", "highlights of prescribing information"])

    def _form(self) -> str:
        return self.pick(["tablets", "for injection, for intravenous use", "injection, for subcutaneous use", "capsules, for oral use", "solution for infusion", "film-coated tablets 10 mg", "inhalation powder"])

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
        return self.pick(["PharmaInsight database", "TrialTrove databases", "DrugBank", "Micromedex", "ClinicalTrials.gov", "EvaluateView", "Orphanet", "<agency>", "IntegralData databases", "UniProt", "GeneCards", "Lexidrug online database", "Springer Drug Insight"])

    def _dbpart(self) -> str:
        return self.pick(["at a glance", "drug profile", "summary", "overview", "monograph", "pipeline record", "clinical trials"])

    def _dbtitle(self) -> str:
        return self.pick(["<Drug>: <dbpart>", "A study of <drug> in patients with <disease> (NCT0<pmid>)", "Orphan drug designations: <drug>", "Drugs@FDA: <Drug>", "Global health observatory: <disease>", "<Drug> in <disease>", "European public assessment report: <brand>"])

    def _absno(self) -> str:
        n = self.random.randint(1, 12000)
        return self.pick(["", "", "P", "P-", "V", "O", "OP", "PS", "LB", "e", "FRI0", "SAT-", "#"]).replace("#", "") + str(n)

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
        return f"{self.pick(family)}, {self.pick(given)}" if self.random.random() < 0.6 else f"{self.pick(family)}, {self.pick(given)[0]}."

    def _natural(self) -> str:
        family, given = NAMES[self.language]
        return f"{self.pick(given)} {self.pick(family)}"

    def _ini(self) -> str:
        family, given = NAMES[self.language]
        return f"{self.pick(given)[0]}. {self.pick(family)}"

    def _upper(self) -> str:
        family, given = NAMES[self.language]
        names = [f"{self.pick(family).upper()}, {self.pick([self.pick(given), self.pick(given)[0] + '.'])}" for _ in range(self.random.choice([1, 1, 2, 3]))]
        return "; ".join(names)

    def _bare(self) -> str:
        family, given = NAMES[self.language]
        return ", ".join(f"{self.pick(family)} {self.pick(given)[0]}{self.pick(['', self.pick(given)[0]])}" for _ in range(self.random.randint(1, 6))) + self.pick(["", "", ", et al", " et al"])

    def _title(self) -> str:
        if self.language == "en":
            return self.pick(self.titles)
        nouns, adjectives, patterns = WORDS[self.language]
        words = re.sub(r"\{([na])\}", lambda m: self.pick(nouns if m.group(1) == "n" else adjectives), self.pick(patterns))
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
        return self.pick(["Leeds", "Toronto", "Melbourne", "Oslo", "Ghent", "Texas", "California", "Michigan", "Zurich", "Cape Town"])

    def _year(self) -> str:
        return str(self.random.choice([self.random.randint(1990, 2025), self.random.randint(2005, 2024), self.random.randint(1890, 1995)]) if self.language != "en" else self.random.randint(1996, 2025))

    def _month(self) -> str:
        return self.pick(MONTHS)

    def _mon(self) -> str:
        return self.pick(SHORT)

    def _day(self) -> str:
        return str(self.random.randint(1, 28))

    def _d(self) -> str:
        return str(self.random.choice([1, 1, 2, 3, 4, 5, 6, 8, 9, 11, 12, 15, 18]))

    def _fulldate(self) -> str:
        return self.pick(["<day> <mon> <year>", "<day> <mon> <year>", "<day> <month> <year>", "<month> <day>, <year>", "<mon> <day>, <year>", "<year> <mon> <day>", "<month> <year>", "<year>-0<d9>-1<d9>", "<day>. <month_de> <year>", "<day> <month_fr> <year>", "<day> de <month_es> de <year>", "<day> <month_it> <year>"])

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
        return self.pick([f"{a}–{b} <month> <year>", f"{a}-{b} <month> <year>", f"<month> {a}–{b}, <year>", f"<mon> {a}-{b}, <year>", f"<year> <mon> {a}-{b}", "<month> <year>"])

    def _vol(self) -> str:
        return str(self.random.randint(1, 140))

    def _roman(self) -> str:
        return self.pick("II III IV V VI VII VIII IX X XI XII XIV XV XVI XVIII XX XXI XXIII XXX XL LII LXXX 12 34 7 101".split())

    def _page(self) -> str:
        return str(self.random.randint(3, 2400))

    def _pages(self) -> str:
        a = self.random.randint(2, 2200)
        b = a + self.random.randint(1, 30)
        last = str(b)[-self.random.randint(1, 2) :] if self.random.random() < 0.4 and str(a)[:-2] == str(b)[:-2] and len(str(b)) == len(str(a)) else str(b)
        return f"{a}{self.pick(['–', '–', '-'])}{last}"

    def _pmid(self) -> str:
        return str(self.random.randint(1000000, 39999999))

    def _doi(self) -> str:
        value = f"10.{self.random.randint(1000, 9999)}/{self.pick(['jnl', 's', 'JCO', 'j.abc'])}.{self.random.randint(1996, 2024)}.{self.random.randint(10, 99999)}"
        return self.pick(["doi:", "doi: ", "https://doi.org/", "DOI: ", "http://dx.doi.org/"]) + value

    def _url(self) -> str:
        return self.pick(["http://", "https://", "https://www."]) + self.pick(["example.org", "health.example.com", "stat.example.de", "news.example.net"]) + self.pick(["/", "/a/b-c.html", f"/press/{self.random.randint(1, 9999)}", "/drugs/label.pdf"])

    def _avail(self) -> str:
        return self.pick(["Available from:", "Available at:", "Available at", "Available online at:", "URL:", "Verfügbar unter:", "Disponible en:", "Disponível em:", ""])

    def _accessed(self) -> str:
        return self.pick(["Accessed <day> <mon> <year>", "Accessed <month> <day>, <year>", "Accessed: <day> <month> <year>", "Last accessed <day> <month> <year>", "Acesso em: <day> jan. <year>", "Consultado el <day> de <month_es> de <year>"])

    def _accessed_low(self) -> str:
        return self.pick(["accessed <day> <month> <year>", "last accessed <month> <day>, <year>", "Zugriff am <day>.0<d9>.<year>", "letzter Zugriff: <day>.1<d1>.<year>", "consulté le <day> <month_fr> <year>"])

    def _d1(self) -> str:
        return str(self.random.randint(0, 2))

    def _stdbody(self) -> str:
        return self.pick(["International Organization for Standardization", "ISO", "ASTM International", "DIN Deutsches Institut für Normung e. V.", "IEEE", "Beuth", "British Standards Institution", "CEN", "International Electrotechnical Commission"])

    def _stdno(self) -> str:
        return self.pick(["ISO", "DIN EN ISO", "ASTM", "EN", "IEC", "BS EN", "ISO/IEC", "IEEE Std", "DIN"]) + " " + self.pick(["9001", "13485", "D638", "60601-1", "17025", "802.11", "14971", "4126-2", "27001", "1045"])

    def _stdtitle(self) -> str:
        return self.pick(["Medical devices — Quality management systems", "Standard test method for tensile properties of plastics", "Information technology — Security techniques", "Safety valves for protection against excessive pressure", "Qualitätsmanagementsysteme – Anforderungen", "General requirements for the competence of testing laboratories", "Tragwerke aus Beton"])

    def _patno(self) -> str:
        return f"{self.random.randint(4, 11)},{self.random.randint(100, 999)},{self.random.randint(100, 999)}"

    def _short(self) -> str:
        if self.random.random() < 0.4:
            return self.pick(SUBJECTS)
        return self.pick(["Textbook of <subject>", "Principles of <subject>", "Handbook of <subject>", "Introduction to <subject>", "Clinical <subject>", "<Subject> in practice", "<Subject>: a practical guide", "The <subject> reader", "A history of <subject>", "<Subject> and its discontents"])

    def _subject(self) -> str:
        return self.pick(SUBJECTS).lower()

    def _Subject(self) -> str:  # noqa: N802
        return self.pick(SUBJECTS)

    def _press(self) -> str:
        return self.pick(PRESSES)

    def _physics(self) -> str:
        return self.pick(["Phys. Rev. Lett.", "Phys. Rev. B", "J. Chem. Phys.", "Nucl. Phys. B", "Appl. Phys. Lett.", "J. Am. Chem. Soc.", "Angew. Chem. Int. Ed.", "Astrophys. J.", "Europhys. Lett.", "Z. Phys.", "Chem. Commun.", "Inorg. Chem."])

    def _apaeds(self) -> str:
        people = [f"{self.pick('ABCDEFGHJKLMNPRST')}. {self.pick(['', '', self.pick('ABCDEHJKLM') + '. '])}{self.pick(NAMES['en'][0])}" for _ in range(3)]
        return self.pick([people[0], f"{people[0]} & {people[1]}", f"{people[0]}, {people[1]}, & {people[2]}", f"{people[0]}, {people[1]}"])

    def _webtitle(self) -> str:
        return self.pick(["Guidelines for the management of <disease>", "Global report on <disease> <year>", "<Drug>: assessment report", "Statistical yearbook <year>", "World population prospects: the <year> revision", "Cancer facts & figures <year>", "Gesundheit in Deutschland", "Rapport annuel <year>", "Informe anual sobre la salud", "Key statistics for <disease>", "Guidance for industry: clinical trial endpoints", "Technology appraisal guidance: <drug> for treating <disease>", "Datenreport <year>", "Rapporto sulla popolazione", "Climate change and health: fact sheet", "About <disease>", "Annual report <year>"])


SUBJECTS = "Asthma Bronchitis Anatomy Pharmacology Epidemiology Ethics Statistics Syntax Phonology Bacteria Hypertension Sepsis Osteoporosis Radiology Archaeology Demography Hydrology Ornithology Toxicology Rhetoric Logic Robotics Microeconomics Soil Forestry Nutrition Vaccines Anaemia Stroke Depression Opioids Insulin Migraine Glaucoma".split()
PRESSES = ["Springer", "Elsevier", "Oxford University Press", "Cambridge University Press", "Wiley", "Wiley-Blackwell", "Routledge", "CRC Press", "Academic Press", "McGraw-Hill", "Sage", "Palgrave Macmillan", "Churchill Livingstone", "Saunders", "Lippincott Williams & Wilkins", "Mosby", "Karger", "Thieme", "MIT Press", "Harvard University Press", "University of Chicago Press", "Princeton University Press", "Penguin", "Verso", "Polity", "Brill", "Humana Press", "World Scientific", "Edward Elgar", "Blackwell", "Hurst", "Norton", "Allen & Unwin", "Guilford Press", "Nova Science"]
HEADLINES = [
    "@C reports third-quarter results", "@C reports fourth quarter and full year <year> financial results; provides <year> outlook", "@C reports financial results for the quarter ended June 30, <year>", "@C and @D announce collaboration", "@C and @D sign agreement to develop <drug> for <disease>", "@C to acquire @D for $<d>.<d> billion", "@C completes acquisition of @D", "@C receives FDA approval for <brand> (<drug>) for the treatment of <disease>", "FDA approves <brand> (<drug>) for <disease>", "@C announces positive phase III results for <drug> in <disease>", "@C's <drug> granted orphan drug designation by the European Commission", "@D and @C complete merger to form @F", "@C acquires outstanding shares of @F", "@C, Inc. to present data at annual meeting; webcast scheduled", "<Drug> shows improved survival in <disease>", "@C submits marketing authorisation application for <drug> in the EU", "@C initiates phase II trial of <drug>", "@C enters licensing agreement with @D for the manufacture of <drug>", "@C regains rights to <drug> from @D in North America", "European Commission approves <brand>® for adults with <disease>", "@C appoints new chief executive officer", "@C: Umsatz im dritten Quartal gestiegen", "@C publie ses résultats annuels <year>", "@C buys out @D's remaining rights to <drug>", "@C’s <brand> (<drug>) receives priority review designation for <disease>", "@C recalls <d>,000 vehicles", "@C opens new plant in <city>", "Positive CHMP opinion for @C's <drug>",
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
