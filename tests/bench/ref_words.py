"""Words of several languages that reference strings are made of: names, nouns, patterns of titles, houses, journals.

Every list is written for the training of the tagger; none is taken from a reference list.
"""

from __future__ import annotations

# fmt: off
NAMES: dict[str, tuple[list[str], list[str]]] = {
    "en": ([*"Smith Jones Walker Harper O'Neill McKenzie Fraser Hughes Whitfield Okafor Nguyen Kim Patel "
             "Chen Garcia Adeyemi Blackwood Carmichael Dunn Eastwood FitzGerald Greene Hollis Ivers "
             "Jamieson Kirkbride Lomax MacDonald Novak O'Brien Prescott Quinn Ratcliffe Stoddart Thackeray "
             "Underhill Vance Winterbourne Yates Zimmerman".split(), "Van Dyke", "St. James", "De Witt",
             "Van den Broek", "St Clair", "Le Roux", "Hartley-Jones"],
             "John Mary Alice Robert Peter Susan Emma David Grace Helen Oliver Ruth Samuel Nora Victor "
             "Hugh Irene Walter Dorothy".split()),
    "de": ([*"Müller Schmidt Weber Schäfer Krüger Böhm Hofmann Vogel Lange Kaiser Steinbach Rüdiger "
             "Overbeck Grünwald Meier Dörre Schröder Groß Ahrens Bartels Czerny Drescher Engelhardt "
             "Feldhaus Gerber Hartwig Illner Jacobs Kessler Lorenzen Mertens Neuhaus Oppermann Pohl Quandt "
             "Rademacher Seidel Thielen Uhlig Voss Wegener Zander Fröhlich Stöhr Häußler".split(), "von Hagen",
             "zur Linden", "Meyer-Abich", "Schulze Wessel", "von der Heide"],
             "Hans Petra Karl Jürgen Ulrich Sabine Wolfgang Heike Christoph Andreas Katharina Ralf Bärbel "
             "Dieter Anke Bernd Elfriede Friedrich Gudrun Heinz Jutta Lothar Martina Norbert Regina Stefan".split()),
    "it": ([*"Rossi Bianchi Ferrari Esposito Romano Colombo Ricci Marino Greco Bruno Gallo Conti Mancini "
             "Lombardi Villani Barbieri Cattaneo Donati Fantini Guidi Leone Martinelli Nardi Orsini Pagani "
             "Ruggeri Sartori Testa Ugolini Vitali Zanella".split(), "De Luca", "D'Amico", "Della Porta",
             "Di Marco", "Lo Presti", "Dal Pozzo", "De' Medici", "Del Monte"],
             "Giovanni Maria Carlo Luigi Paolo Francesca Alessandro Giulia Sergio Chiara Marco Adriano "
             "Bruno Claudia Emilio Federica Giorgio Ilaria Lorenzo Nicola".split()),
    "es": ([*"García López Pérez Fernández Martínez Rodríguez Sánchez Gómez Ruiz Hernández Muñoz Ortega "
             "Castro Delgado Núñez Ibáñez Álvarez Benítez Cabrera Domínguez Escudero Fuentes Guerrero "
             "Hidalgo Jurado Lozano Medina Navarro Olmedo Prieto Quintana Robles Salinas Toledo Urrutia "
             "Vega Yáñez Zamora".split(), "García Lorenzo", "Pérez de la Fuente", "de la Torre", "Martínez-Vidal",
             "Ruiz Calvo", "del Olmo", "López i Puig", "Sáenz de Miera"],
             "José María Juan Carmen Luis Ana Pedro Marta Javier Lucía Antonio Isabel Ramón Elena "
             "Francisco Dolores Ignacio Rosario".split()),
    "fr": ([*"Dubois Lefèvre Moreau Bernard Girard Fontaine Mercier Lemaire Rousseau Chevalier Bourdin "
             "Garnier Renaud Perrin Aubert Blanchard Colin Duhamel Escande Faure Gaillard Hébert Joubert "
             "Kervella Laurent Marchand Noël Ollivier Picard Quentin Roux Simonet Texier Vasseur".split(),
             "Le Goff", "de La Tour", "Du Bellay", "Saint-Martin", "d'Arcy", "Le Bihan"],
             "Jean Marie Pierre Claire François Michel Anne Luc Sophie Étienne Jacques Marie-Claude "
             "Jean-Paul Geneviève Bruno Cécile Yves Odile".split()),
    "pt": ([*"Silva Santos Oliveira Souza Pereira Costa Rodrigues Almeida Nascimento Carvalho Araújo "
             "Ribeiro Barbosa Azevedo Batista Cardoso Dantas Freitas Gonçalves Lacerda Macedo Nunes "
             "Pacheco Queiroz Ramos Siqueira Teixeira Vasconcelos Xavier".split(), "Lima Filho", "Sousa Júnior",
             "Castelo Branco", "Melo Neto", "Vilas-Boas"],
             "João Maria José Ana Paulo Luiz Beatriz Carlos Fernanda Rui Antônio Cristina Eduardo Helena "
             "Marcelo Regina Sérgio Teresa".split()),
    "pl": ("Kowalski Nowak Wiśniewski Wójcik Kamiński Lewandowska Zieliński Szymańska Dąbrowski Kozłowska "
           "Jankowski Mazur Krawczyk Piotrowska Grabowski Pawłowska Michalski Król Wieczorek Jabłoński "
           "Wróbel Majewska Stępień Malinowski Górska Rutkowski Ostrowska Duda Baran Sikora".split(),
           "Jan Anna Piotr Maria Krzysztof Katarzyna Andrzej Małgorzata Stanisław Agnieszka Tomasz Ewa "
           "Marek Barbara Zbigniew Łucja".split()),
    "nl": ([*"Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra "
             "Kuiper Postma Willems Maas Verhoeven Koster Prins Blom Huisman Peeters Claes Goossens "
             "Wouters".split(),
            "van Dijk", "de Vries", "van den Berg", "de Jong", "van der Linden", "ter Braak",
             "Van de Velde", "De Smet"],
           "Jan Anna Pieter Maria Willem Johanna Kees Elisabeth Hendrik Margriet Joost Femke Sander "
           "Marijke Luc Greet".split()),
}
Titles = tuple[list[str], list[str], list[str]]
WORDS: dict[str, Titles] = {
    "de": (
        "Geschichte Theorie Kritik Entwicklung Struktur Politik Gesellschaft Wirtschaft Kultur Sprache "
        "Bildung Arbeit Wandel Familie Stadt Literatur Demokratie Migration Recht Religion Gesundheit "
        "Medien Ordnung Staat Identität Öffentlichkeit Erinnerung Ungleichheit Moderne Wissenschaft Armut "
        "Jugend Alter Freizeit Technik Natur Umwelt Verwaltung Gewalt Herrschaft Adel Bauern Bürgertum "
        "Handwerk Handel Schule Universität Kirche Kloster Krieg Frieden Grenze Heimat Raum Zeit Körper "
        "Geschlecht Wissen Glaube Roman Drama Lyrik Bild Film Musik Pflege Krankheit Therapie Prävention "
        "Diabetes Schmerz Versorgung Klima Energie Verkehr Wohnen Vereine Parteien Wahlen Gewerkschaften "
        "Sozialstaat Integration Nachbarschaft".split(),
        "deutschen europäischen sozialen politischen modernen historischen öffentlichen kulturellen "
        "ländlichen neuen bürgerlichen frühen mittelalterlichen preußischen bayerischen ökonomischen "
        "beruflichen digitalen lokalen globalen weiblichen".split(),
        ["{n} und {n} in der {a} {n}", "Zur {n} der {a} {n}", "Die {n} der {n}. Eine Einführung",
            "{n} im Wandel. Beiträge zur {n}", "{n}, {n} und {n} im 19. Jahrhundert", "Über die {n} der {a} {n}",
            "{n} zwischen {n} und {n}", "{n} ohne {n}? Zur {a} {n} in Deutschland 1945–1990",
            "Handbuch {n} und {n}", "{n} als {n}. Studien zur {a} {n}", "Einführung in die {n} der {n}",
            "{n} und {n}: Ergebnisse einer Befragung", "Was heißt {n}? Zum Verhältnis von {n} und {n}",
            "Lebenslagen am Rand – {n} in der {a} {n}", "{n} in Sachsen und Thüringen. Ein Überblick",
            "Wie wirkt {n}? Eine Panelstudie", "Das Ende der {n}", "{n}. Begriff, Geschichte, Kritik",
            "Der Streit um die {n}. {n} und {n} um 1900", "Auf dem Weg zur {n}", "Grundriss der {n}",
            "Vom {n} zur {n}. Aufsätze", "Empfehlungen zur {n} bei {n}",
            "Prävalenz von {n} bei Erwachsenen in Deutschland"],
    ),
    "it": (
        "storia società cultura lingua politica economia letteratura arte memoria identità città famiglia "
        "chiesa scuola lavoro diritto guerra stato teoria critica crisi modernità popolo editoria nobiltà "
        "contadini mercanti stampa libro biblioteca archivio commercio agricoltura industria catasto "
        "monastero vescovi inquisizione viaggio teatro poesia romanzo pittura musica medicina salute "
        "prevenzione assistenza territorio paesaggio confine feudo comune principe corte burocrazia fisco".split(),
        "italiana moderna contemporanea medievale politica sociale religiosa rurale europea nazionale "
        "veneziana fiorentina napoletana toscana siciliana papale fascista repubblicana".split(),
        ["La {n} e la {n} nell'Italia {a}", "{n} e {n} nella {n} {a}", "Per una {n} della {n} {a}",
            "Le origini della {n} {a} (1450-1630)", "Dalla {n} alla {n}. Studi sulla {n} {a}",
            "{n}, {n} e {n} nel Quattrocento", "Il problema della {n}: note in margine alla {n}",
            "Intorno alla {n} {a}", "{n} e {n} a Venezia fra Cinque e Seicento", "Il {n} e il suo {n}",
            "Lettere sulla {n}", "L'invenzione della {n}", "Gli uomini della {n}. {n} e {n} in antico regime",
            "Una {n} senza {n}", "Storia della {n} {a} dal 1861 al 1922", "Appunti per la {n} di un {n}",
            "Carte e {n}: l'archivio della {n}", "Nascita di una {n}"],
    ),
    "es": (
        "historia sociedad cultura lengua política economía literatura educación identidad ciudad familia "
        "salud trabajo derecho guerra estado teoría crítica memoria calidad prevención enfermedad "
        "campesinos nobleza prensa imprenta teatro novela poesía mujeres infancia vejez migración frontera "
        "territorio paisaje industria comercio minería agricultura escuela universidad iglesia inquisición "
        "obesidad diabetes vacunación mortalidad tabaquismo cáncer tratamiento diagnóstico adherencia "
        "atención urgencias enfermería".split(),
        "española moderna contemporánea pública social rural colonial latinoamericana nacional crónica "
        "primaria hospitalaria urbana castellana andaluza catalana mexicana".split(),
        ["La {n} y la {n} en España", "{n} y {n} en la {n} {a}", "Hacia una {n} de la {n} {a}",
            "Estudio sobre la {n} {a} en América Latina", "{n}, {n} y {n}: una perspectiva {a}",
            "Introducción a la {n} {a}", "¿Crisis de la {n}? La {n} {a} entre 1990 y 2005",
            "Prevalencia de {n} en población {a}", "Factores asociados a la {n} en mayores de 65 años",
            "Manual de {n} {a}", "Validación de un cuestionario de {n}",
            "Evolución de la {n} en Andalucía, 1995-2010", "El {n} en la obra de Galdós",
            "Los orígenes de la {n}", "{n} y poder en el siglo XVIII", "Tratado de {n}",
            "Guía de práctica clínica sobre {n}", "Efectividad de la {n} en {n}: ensayo clínico"],
    ),
    "fr": (
        "histoire société culture langue politique économie littérature éducation identité ville famille "
        "santé travail droit guerre théorie critique mémoire pensée nation religion écriture presse "
        "lecture librairie censure noblesse paysannerie bourgeoisie industrie grève syndicat colonie "
        "frontière territoire enfance vieillesse femme école université théâtre poésie peinture musique "
        "maladie prévention douleur soin hôpital".split(),
        "française moderne contemporaine publique sociale rurale européenne nationale parisienne ouvrière "
        "médiévale coloniale populaire républicaine".split(),
        ["La {n} et la {n} en France", "L'invention de la {n} {a}", "{n} et {n} dans la {n} {a}",
            "Pour une {n} de la {n}", "De la {n} à la {n} : essai sur la {n} {a}",
            "Les lieux de la {n}. {n} et {n} (1789-1914)", "Qu'est-ce que la {n} ?",
            "Le {n} et l'{n}. Lyon au XVIIIe siècle", "Introduction à la {n}", "Naissance de la {n} {a}",
            "Prise en charge de la {n} en médecine générale", "Les {n}s de la {n}", "Une {n} sans {n}",
            "{n}, {n}, {n}"],
    ),
    "pt": (
        "história sociedade cultura língua política economia literatura educação identidade cidade família "
        "saúde trabalho direito violência memória formação gestão avaliação escravidão imprensa romance "
        "poesia infância velhice migração fronteira território paisagem indústria comércio mineração "
        "agricultura escola universidade igreja obesidade diabetes vacinação mortalidade tabagismo câncer "
        "tratamento enfermagem nutrição dengue solo pastagem milho".split(),
        "brasileira moderna contemporânea pública social rural colonial nacional básica urbana popular "
        "amazônica nordestina".split(),
        ["A {n} e a {n} no Brasil", "{n} e {n} na {n} {a}", "Por uma {n} da {n} {a}",
            "{n}, {n} e {n}: um estudo de caso", "Introdução à {n} {a}: {n} e {n}",
            "Prevalência de {n} em adultos", "Fatores associados à {n} em idosos",
            "Manual de {n}: teoria e prática", "O {n} e a {n}", "Os caminhos da {n}",
            "{n} e poder em Minas Gerais", "Efeito da {n} sobre a {n}", "Fundamentos de {n}",
            "{n}: conceitos e métodos", "Políticas de {n} {a}: desafios e perspectivas"],
    ),
    "pl": (
        "historia społeczeństwo kultura język polityka gospodarka literatura oświata tożsamość miasto "
        "rodzina zdrowie praca prawo wojna państwo teoria pamięć prasa szlachta chłopi mieszczaństwo "
        "kościół szkoła granica krajobraz przemysł handel rolnictwo leczenie zapobieganie choroba".split(),
        "polska nowożytna współczesna średniowieczna społeczna wiejska miejska narodowa europejska".split(),
        ["{n} i {n} w Polsce", "{n} {a} w XIX wieku", "Z dziejów {n}: {n} i {n}", "Wstęp do {n}", "{n} a {n}",
            "Studia nad {n} {a}", "{n} w dobie przemian. {n} i {n}", "Jakość życia a {n} u chorych", "O {n} i {n}"],
    ),
    "nl": (
        "geschiedenis samenleving cultuur taal politiek economie literatuur onderwijs identiteit stad "
        "gezin gezondheid arbeid recht oorlog staat theorie geheugen zorg school platteland handel "
        "landbouw milieu klimaat werkdruk ouderen jeugd buurt migratie wonen verkeer".split(),
        "Nederlandse Vlaamse moderne sociale politieke landelijke openbare nieuwe stedelijke".split(),
        ["De {n} van de {n}", "{n} en {n} in de {a} {n}", "Inleiding tot de {n}", "Handboek {n}",
            "{n} in beweging", "Tussen {n} en {n}. Een {a} {n}", "{n} onder druk: {n} en {n}",
            "Over de {n} van het {n}"],
    ),
}  # fmt: skip
HOUSES: dict[str, tuple[list[str], list[str]]] = {
    "en": (["Springer", "Elsevier", "Oxford University Press", "Cambridge University Press", "Wiley", "Routledge",
    "CRC Press", "Academic Press", "McGraw-Hill", "Sage", "Palgrave Macmillan", "MIT Press", "Harvard UP",
    "Oxford UP", "Cambridge UP", "U of Chicago P", "University College Dublin Press", "Penguin", "Verso", "Brill",
    "Pluto", "Earthscan", "Ashgate", "Faber and Faber", "HMSO", "FAO", "OECD Publishing"], ["London", "New York",
    "Oxford", "Cambridge, MA", "Chicago", "Boston", "Dublin", "Sydney", "Abingdon", "Silver Spring, MD", "Geneva",
    "London and New York", "Toronto", "Rockville (MD)", "Cork", "Washington, DC"]),
    "de": (["Suhrkamp", "Springer VS", "VS", "VS Verlag", "Beck", "C.H. Beck", "Nomos", "Campus", "de Gruyter",
    "Vandenhoeck & Ruprecht", "transcript", "Westdeutscher Verlag", "Böhlau", "Klett-Cotta", "Kohlhammer",
    "UVK Verlagsgesellschaft", "Metzler", "Mohr Siebeck", "VS Verlag für Sozialwissenschaften", "Leske + Budrich",
    "Reclam", "Franz Steiner Verlag", "Juventa", "Beltz", "Klostermann", "Fink", "Duncker & Humblot", "Lit",
    "Waxmann", "Hanser", "Insel", "Enke", "Luchterhand", "Schöningh", "Wallstein", "edition sigma",
    "Barbara Budrich", "Thieme", "Urban & Fischer", "Deutscher Ärzte-Verlag",
    "Bundeszentrale für politische Bildung", "Deutsches Jugendinstitut", "Eigenverlag"], ["Frankfurt am Main",
    "Frankfurt a. M.", "Frankfurt/M.", "Frankfurt a. M./New York", "Wiesbaden", "München", "Berlin", "Stuttgart",
    "Göttingen", "Bielefeld", "Köln/Wien", "Opladen", "Opladen & Farmington Hills", "Tübingen", "Hamburg",
    "Berlin/New York", "Leipzig", "Konstanz", "Freiburg i. Br.", "Weinheim/München", "Weinheim und Basel",
    "Baden-Baden", "Köln/Weimar/Wien", "Darmstadt/Neuwied", "Reinbek bei Hamburg", "Paderborn", "Münster",
    "Stuttgart/Weimar", "Bonn"]),
    "it": (["Einaudi", "Laterza", "il Mulino", "Il Mulino", "Feltrinelli", "Mondadori", "Carocci", "Olschki",
    "Adelphi", "FrancoAngeli", "Bulzoni", "Edizioni di Storia e Letteratura", "Viella", "Bompiani", "Rizzoli",
    "Sellerio", "Marsilio", "Guida", "Liguori", "Donzelli", "Bollati Boringhieri", "Editori Riuniti", "Giuffrè",
    "Jaca Book", "UTET"], ["Torino", "Roma-Bari", "Bologna", "Milano", "Firenze", "Roma", "Napoli", "Venezia",
    "Padova", "Palermo", "Bari", "Pisa", "Genova", "Milano-Napoli"]),
    "es": (["Alianza Editorial", "Siglo XXI", "Cátedra", "Fondo de Cultura Económica", "Ariel", "Crítica",
    "Paidós", "Editorial Tecnos", "Ediciones Akal", "Síntesis", "Gedisa", "Universidad de Salamanca",
    "Elsevier España", "Panamericana", "Masson", "Editorial Médica Panamericana", "Díaz de Santos", "Anagrama",
    "Universitat de València", "Ministerio de Sanidad y Consumo", "Pirámide", "Taurus", "Marcial Pons", "CSIC",
    "McGraw-Hill Interamericana", "UNAM"], ["Madrid", "Barcelona", "México", "México D.F.", "Buenos Aires",
    "Sevilla", "Valencia", "Bogotá", "Santiago de Chile", "Granada", "Zaragoza", "Bilbao", "Lima", "Washington, D.C."]),
    "fr": (["Gallimard", "Seuil", "PUF", "Presses universitaires de France", "Fayard", "Flammarion",
    "Armand Colin", "L'Harmattan", "La Découverte", "Éditions de Minuit", "Vrin", "Albin Michel",
    "Presses universitaires de Rennes", "Presses de Sciences Po", "Éditions du CNRS", "Masson", "Labor",
    "De Boeck", "HAS", "Presses de l'Université Laval", "La Documentation française"], ["Paris", "Lyon", "Genève",
    "Bruxelles", "Rennes", "Montréal", "Toulouse", "Saint-Denis", "Québec", "Louvain-la-Neuve", "Aix-en-Provence"]),
    "pt": (["Companhia das Letras", "Vozes", "Cortez", "Atlas", "Editora UFMG", "Editora da Unicamp",
    "Edições Almedina", "Hucitec", "Zahar", "Saraiva", "Fiocruz", "Ministério da Saúde", "EdUSP", "Artmed",
    "Editora Universitária UFPE", "Civilização Brasileira", "Presença", "Contexto", "IBGE", "Embrapa"],
    ["São Paulo", "Rio de Janeiro", "Petrópolis", "Belo Horizonte", "Lisboa", "Coimbra", "Porto", "Campinas",
    "Brasília", "Porto Alegre", "Recife", "Salvador", "Curitiba", "Niterói"]),
    "pl": (["Wydawnictwo Naukowe PWN", "PWN", "Ossolineum", "Wydawnictwo Uniwersytetu Jagiellońskiego",
    "Universitas", "Czytelnik", "PZWL", "Znak", "Wydawnictwo UAM", "Wydawnictwo Literackie"], ["Warszawa",
    "Kraków", "Wrocław", "Poznań", "Łódź", "Gdańsk", "Lublin", "Toruń", "Warszawa–Kraków"]),
    "nl": (["Van Gorcum", "Amsterdam University Press", "SWP", "Boom", "Bohn Stafleu van Loghum", "Acco",
    "Garant", "SCP", "Lannoo", "Prometheus", "Lemma"], ["Amsterdam", "Assen", "Den Haag", "Houten", "Leuven",
    "Utrecht", "Antwerpen", "Rotterdam", "Nijmegen", "Gent"]),
}
REVIEWS: dict[str, list[str]] = {
    "de": ["Zeitschrift für Soziologie", "Kölner Zeitschrift für Soziologie und Sozialpsychologie", "KZfSS",
    "Geschichte und Gesellschaft", "Historische Zeitschrift", "HZ", "Berliner Journal für Soziologie",
    "Archiv für Sozialgeschichte", "Vierteljahrshefte für Zeitgeschichte", "Leviathan",
    "Politische Vierteljahresschrift", "Deutsche Zeitschrift für Philosophie", "Deutsches Ärzteblatt",
    "Dtsch Arztebl Int", "Soziale Welt", "Neue Juristische Wochenschrift", "Merkur", "Zeitschrift für Pädagogik",
    "Aus Politik und Zeitgeschichte", "WSI-Mitteilungen", "Neue Praxis", "Das Gesundheitswesen", "Pflege",
    "Der Hautarzt", "Raumforschung und Raumordnung", "Mittelweg 36", "Euphorion", "Archiv für Kulturgeschichte",
    "Blätter für deutsche Landesgeschichte", "Prokla", "Zeitschrift für Germanistik", "Wirkendes Wort",
    "Informationen zur Raumentwicklung", "Internist (Berl)", "Nervenarzt"],
    "it": ["Rivista storica italiana", "Quaderni storici", "Studi storici", "La Bibliofilia",
    "Giornale storico della letteratura italiana", "Italia medioevale e umanistica", "Nuova rivista storica",
    "Archivio storico italiano", "Belfagor", "Recenti Progressi in Medicina", "Epidemiologia e Prevenzione",
    "Società e storia", "Archivio veneto", "Rinascimento", "Passato e presente", "Studi veneziani",
    "Lettere italiane", "Ann Ist Super Sanita", "Meridiana", "Il Ponte"],
    "es": ["Revista de Occidente", "Hispania", "Revista Española de Salud Pública", "Gaceta Sanitaria",
    "Medicina Clínica", "Revista Internacional de Sociología", "Historia Mexicana", "Atención Primaria",
    "Papeles del Psicólogo", "Revista de Educación", "Estudios Geográficos", "Rev Esp Cardiol", "Med Clin (Barc)",
    "Gac Sanit", "Rev Clin Esp", "An Pediatr (Barc)", "Enferm Clin", "Rev Panam Salud Publica",
    "Salud Publica Mex", "Nutr Hosp", "Historia Agraria", "Cuadernos de Historia Moderna",
    "Revista de Estudios Políticos", "Ayer", "El País"],
    "fr": ["Annales", "Revue française de sociologie", "Revue historique",
    "Actes de la recherche en sciences sociales", "Le Débat", "Critique", "L'Année sociologique",
    "La Revue du Praticien", "Revue d'histoire moderne et contemporaine", "Esprit", "Le Mouvement social",
    "Genèses", "Romantisme", "Presse Med", "Rev Prat", "Espaces et sociétés", "Population",
    "Ann Dermatol Venereol", "Bull Acad Natl Med", "Histoire & Mesure"],
    "pt": ["Revista Brasileira de Ciências Sociais", "Cadernos de Saúde Pública", "Revista de Saúde Pública",
    "Educação e Pesquisa", "Estudos Avançados", "Tempo Social", "Análise Social", "Ciência & Saúde Coletiva",
    "Novos Estudos CEBRAP", "Rev Saude Publica", "Cad Saude Publica", "Educação & Sociedade",
    "Revista Brasileira de Ciência do Solo", "Pesquisa Agropecuária Brasileira", "Arq Bras Cardiol",
    "Acta Paulista de Enfermagem", "Revista Árvore", "J Bras Pneumol", "Varia Historia"],
    "pl": ["Kwartalnik Historyczny", "Pamiętnik Literacki", "Studia Socjologiczne", "Kultura i Społeczeństwo",
    "Przegląd Historyczny", "Pol Merkur Lek", "Przegl Epidemiol", "Pol Arch Med Wewn",
    "Ruch Prawniczy, Ekonomiczny i Socjologiczny", "Neurol Neurochir Pol", "Teksty Drugie"],
    "nl": ["Tijdschrift voor Geschiedenis", "Mens en Maatschappij", "Ned Tijdschr Geneeskd", "Sociologie",
    "Tijdschrift voor Arbeidsvraagstukken", "BMGN", "De Gids", "Huisarts Wet", "Tijdschrift voor Sociologie",
    "Pedagogische Studiën"],
}
NEWSPAPERS: dict[str, list[str]] = {
    "en": ["The Guardian", "The New York Times", "Financial Times", "Washington Post", "The Irish Times",
    "Wall Street Journal", "The Economist"],
    "de": ["Die Zeit", "Süddeutsche Zeitung", "Frankfurter Allgemeine Zeitung", "FAZ", "Der Spiegel", "taz",
    "Der Tagesspiegel", "Neue Zürcher Zeitung"],
    "it": ["Corriere della Sera", "La Repubblica", "La Stampa", "Il Sole 24 Ore"],
    "es": ["El País", "El Mundo", "ABC", "La Vanguardia"],
    "fr": ["Le Monde", "Libération", "Le Figaro", "La Croix"],
    "pt": ["Folha de S. Paulo", "O Globo", "O Estado de S. Paulo", "Público"],
    "pl": ["Gazeta Wyborcza", "Rzeczpospolita", "Polityka"],
    "nl": ["NRC Handelsblad", "de Volkskrant", "Trouw", "De Standaard"],
}
BODIES: dict[str, list[str]] = {
    "en": ["US Food and Drug Administration", "Food and Agriculture Organization of the United Nations",
    "Department of Health and Social Care", "Scottish Medicines Consortium", "National Cancer Institute",
    "Institute for Clinical and Economic Review", "Agency for Healthcare Research and Quality",
    "National Academies of Sciences, Engineering, and Medicine", "R Core Team", "StataCorp",
    "International Organization for Standardization", "UNICEF", "The Royal College of Physicians",
    "Public Health England", "House of Commons Health Committee", "Office for National Statistics",
    "Environmental Protection Agency", "Global Initiative for Asthma"],
    "de": ["Statistisches Bundesamt", "Statistisches Landesamt Hessen",
    "Bundesministerium für Arbeit und Soziales", "BMBF", "Robert Koch-Institut",
    "Deutsches Institut für Urbanistik", "Bundesagentur für Arbeit", "Autorengruppe Bildungsberichterstattung",
    "Deutsche Gesellschaft für Innere Medizin", "Bertelsmann Stiftung", "Bundesamt für Naturschutz",
    "Deutscher Bundestag", "Institut für Qualität und Wirtschaftlichkeit im Gesundheitswesen",
    "Statistik Austria", "Gemeinsamer Bundesausschuss", "Landeshauptstadt Dresden"],
    "it": ["Ministero della Salute", "Istituto Nazionale di Statistica", "Istituto Superiore di Sanità",
    "Agenzia Italiana del Farmaco", "Regione Toscana", "Banca d'Italia", "Archivio di Stato di Venezia",
    "Camera dei deputati"],
    "es": ["Ministerio de Sanidad y Consumo", "Ministerio de Sanidad y Política Social",
    "Ministerio de Educación y Ciencia", "Instituto Nacional de Estadística", "Organización Mundial de la Salud",
    "Organización Panamericana de la Salud", "Consejería de Salud y Bienestar Social", "Junta de Andalucía",
    "Sociedad Española de Cardiología", "Generalitat de Catalunya",
    "Agencia Española de Medicamentos y Productos Sanitarios", "Secretaría de Salud"],
    "fr": ["Haute Autorité de santé", "Ministère de la Santé et des Sports",
    "Institut national de la statistique et des études économiques", "INSEE", "Santé publique France",
    "Cour des comptes", "Organisation mondiale de la santé",
    "Agence nationale de sécurité du médicament et des produits de santé", "Commission européenne", "Inserm"],
    "pt": ["BRASIL. Ministério da Saúde", "BRASIL. Ministério da Educação", "BRASIL",
    "INSTITUTO BRASILEIRO DE GEOGRAFIA E ESTATÍSTICA", "ORGANIZAÇÃO MUNDIAL DA SAÚDE", "IBGE",
    "Organização Pan-Americana da Saúde", "Ministério da Saúde", "ASSOCIAÇÃO BRASILEIRA DE NORMAS TÉCNICAS",
    "BRASIL. Agência Nacional de Vigilância Sanitária", "UNIVERSIDADE FEDERAL DO PARANÁ",
    "SÃO PAULO (Estado). Secretaria do Meio Ambiente"],
    "pl": ["Główny Urząd Statystyczny", "Ministerstwo Zdrowia", "Instytut Żywności i Żywienia"],
    "nl": ["Centraal Bureau voor de Statistiek", "Sociaal en Cultureel Planbureau", "Gezondheidsraad",
    "Ministerie van Volksgezondheid, Welzijn en Sport", "Nederlands Huisartsen Genootschap",
    "Rijksinstituut voor Volksgezondheid en Milieu"],
}
UNIVERSITIES: dict[str, list[str]] = {
    "en": ["University of Leeds", "University College Cork", "Harvard University", "University of Cape Town",
    "McGill University", "King's College London", "University of California, Davis"],
    "de": ["Universität Leipzig", "Freie Universität Berlin", "Technische Universität Dresden",
    "Ruhr-Universität Bochum", "Universität Wien", "Ludwig-Maximilians-Universität München"],
    "it": ["Università degli Studi di Padova", "Università di Bologna", "Scuola Normale Superiore",
    "Università Ca' Foscari", "Sapienza Università di Roma"],
    "es": ["Universidad de Granada", "Universidad Complutense de Madrid", "Universitat Autònoma de Barcelona",
    "Universidad Nacional Autónoma de México", "Universidad de Murcia"],
    "fr": ["Université Paris 1 Panthéon-Sorbonne", "Université de Tours", "EHESS", "Université Lumière Lyon 2",
    "Université Laval"],
    "pt": ["Universidade de São Paulo", "Universidade Federal de Minas Gerais",
    "Universidade Estadual de Campinas", "Universidade de Lisboa", "Universidade Federal Fluminense"],
    "pl": ["Uniwersytet Warszawski", "Uniwersytet Jagielloński", "Uniwersytet Łódzki"],
    "nl": ["Universiteit Utrecht", "KU Leuven", "Rijksuniversiteit Groningen", "Universiteit van Amsterdam"],
}
THESES: dict[str, list[str]] = {
    "en": ["PhD thesis", "Doctoral dissertation", "Master's thesis", "MSc thesis"], "de": ["Dissertation",
    "Masterarbeit", "Diplomarbeit", "Habilitationsschrift"],
    "it": ["tesi di dottorato", "tesi di laurea"], "es": ["tesis doctoral", "Tesis doctoral",
    "Trabajo de fin de máster"], "fr": ["thèse de doctorat", "mémoire de master"],
    "pt": ["Dissertação de mestrado", "Tese de doutorado"], "pl": ["praca doktorska", "rozprawa doktorska"],
    "nl": ["proefschrift", "masterscriptie"],
}
# fmt: on
