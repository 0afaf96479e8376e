"""What waits, and that it has happened: approvals, laws, buildings, publications, releases, studies, events, takeovers.

Texts of patterns, to be matched in any case of letters. Of each kind of thing a row says: `noun` its act ("approval"),
`done` its participle ("approved"), `do` and `did` what the thing itself does ("come into force", "came into force"),
`does` what somebody does with it, before its name ("approves", "approved"), `state` what it is in meanwhile.
"""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

# What ends a state of waiting, by what waits.
ENDED_BY = {
    "approval": ("approval", "refusal"),
    "trial": ("approval", "dropping"),
    "publication": ("publication", "refusal"),
    "release": ("release", "dropping"),
    "making": ("release", "opening", "dropping"),
    "opening": ("opening", "dropping"),
    "passage": ("passage", "refusal"),
    "running": ("running",),
    "reporting": ("reporting",),
    "event": ("event", "dropping"),
    "takeover": ("takeover", "refusal"),
    "joining": ("joining",),
    "ruling": ("ruling", "refusal", "dropping"),
}

# A thing that is named happens wherever it is said to be; what is approved in one place is not in another.
ANYWHERE = frozenset({"opening", "publication", "event", "reporting"})
RECURRING = frozenset({"event"})  # of one name, again and again, at other places
# Another may have done it, which says nothing of one who has not.
BY_EACH = frozenset({"approval", "passage", "takeover"})
REPORTED = frozenset({"reporting"})
# Of results: those that come before others of the same study, and those that end it.
EARLY_RESULTS = frozenset(words_of("interim preliminary initial early topline first"))
FULL_RESULTS = frozenset(words_of("final full complete mature"))
OUTCOMES = frozenset({"refusal", "dropping"})  # they end a state, and nothing waits for them

_EN = {
    "approval": {
        "noun": r"approval|authori[sz]ation|licensure|licen[cs]ing|licen[cs]e|clearance|certification|decision(?! (?:on|about|over)\b)|green light",
        # What is approved to be studied is not approved.
        "done": r"(?:approved|authori[sz]ed|licen[cs]ed|cleared|certified)"
        r"(?! (?:for|to) (?:[\w-]+ ){0,3}?(?:test\w*|trials?|stud\w+|enter|begin|start|conduct|phase))",
        "do": r"(?:receive|gain|obtain|win|get|secure) (?:[\w-]+ ){0,3}?(?:approval|authori[sz]ation|licen[cs]e|clearance)",
        "did": r"(?:(?:has|have) )?(?:received|gained|obtained|won|secured|was granted|were granted) (?:[\w.-]+ ){0,5}?"
        r"(?:approval|authori[sz]ation|licensure|licen[cs]e|clearance)",
        "granted": r"approved|authori[sz]ed|licen[cs]ed",
        "does": r"approve[sd]|authori[sz]e[sd]|licen[cs]e[sd]|clear(?:s|ed)|(?:grant(?:s|ed)|gave|gives) (?:[\w-]+ ){0,4}?"
        r"(?:approval|authori[sz]ation|licen[cs]e|clearance) (?:to|for)",
        "state": r"under (?:[\w-]+ ){0,2}?(?:review|evaluation|assessment)(?! of)|being (?:reviewed|evaluated|assessed) by",
    },
    "trial": {
        "state": r"in (?:a |an )?(?:late-stage |early-stage |pivotal |ongoing )?(?:clinical )?phase[- ](?:[1-3][ab]?|i{1,3}[ab]?)\b"
        r"(?: (?:clinical )?(?:trials?|stud(?:y|ies)|development|testing))?"
        r"|in (?:late-stage |early |advanced )?clinical (?:trials?|development|testing)"
        r"|an? (?:investigational|experimental|unlicensed|unapproved) (?:\w+ )?(?:drug|medicine|medication|vaccine|compound|agent"
        r"|therapy|treatment|antibody|product|device)",
    },
    "refusal": {
        "done": r"rejected|refused|turned down|withdrawn|declined|vetoed|blocked|thrown out|voted down|called off",
        "does": r"reject(?:s|ed)|refuse[sd]|turn(?:s|ed) down|veto(?:es|ed)|block(?:s|ed)",
    },
    "dropping": {
        "done": r"abandoned|discontinued|cancell?ed|scrapped|shelved|dropped|called off|withdrawn",
        "does": r"abandon(?:s|ed)|discontinue[sd]|cancel(?:s|l?ed)|scrap(?:s|ped)|shelve[sd]|drop(?:s|ped)",
    },
    "publication": {
        "noun": r"publication",
        "done": r"published",
        "do": r"appear(?= (?:in|with|from|as)\b)|come out",
        "did": r"came out|appeared (?=in (?:print|\d))",
        "does": r"publishe[sd]",
        "state": r"in press|forthcoming|in preparation|under peer review",
    },
    "release": {
        "noun": r"release|launch|rollout|roll-out|lift-?off",
        "done": r"released|launched|shipped|put on sale|put on the market|rolled out",
        "do": r"launch|ship|go on sale|go live|come to market|lift off|be on sale",
        "did": r"launched|shipped|went on sale|went live|came to market|came on the market|lifted off"
        r"|became (?:\w+ly )?available|been (?:\w+ly )?available",
        "does": r"release[sd]|launche[sd]|ship(?:s|ped)|roll(?:s|ed) out",
        "state": r"in (?:public |closed |open )?(?:beta|alpha)(?: testing)?|awaiting lift-?off"
        r"|not (?:yet (?:\w+ly )?available|available yet)(?! (?:from|for)\b)",
    },
    "making": {"state": r"(?:under|in) development|being developed"},
    # Before what is completed as a building is: "completed its acquisition of" is one act.
    "takeover": {
        "noun": r"acquisition|merger|takeover|take-over|sale",
        "done": r"bought|sold|taken over|nationali[sz]ed|privati[sz]ed",
        "did": r"merged|(?:was|were|has been) acquired by",
        "do": r"merge",
        "does": r"acquire[sd]|bought|buys|took over|takes over|complete[sd] (?:its|the) (?:acquisition|takeover|purchase) of",
    },
    "opening": {
        "noun": r"opening|completion|inauguration",
        "done": r"opened|completed|finished|inaugurated|commissioned|built",
        "do": r"open|(?:enter|go into|come into) (?:service|operation)|(?:begin|start) (?:operations?|operating|service)",
        "did": r"opened|(?:entered|went into|came into) (?:service|operation)|(?:began|started) (?:operations?|operating|service)",
        "does": r"open(?:s|ed)|inaugurate[sd]|complete[sd]",
        "state": r"under construction|being (?:built|constructed)",
    },
    "passage": {
        "noun": r"ratification|adoption|enactment|royal assent|parliamentary approval|promulgation|entry into force",
        "done": r"passed|adopted|enacted|ratified|promulgated|signed into law|brought into force",
        "do": r"(?:come|enter) into (?:force|effect)|take effect|become law",
        "did": r"(?:came|entered) into (?:force|effect)|took effect|became law|received (?:the )?royal assent",
        "does": r"passe[sd]|adopt(?:s|ed)|enact(?:s|ed)|ratif(?:ies|ied)",
        "state": r"before (?:the )?(?:\w+ )?(?:parliament|congress|senate|assembly|diet|knesset|commons|lords|house|legislature)"
        r"|being debated|in committee",
    },
    "running": {
        "noun": r"completion",
        "done": r"completed|concluded|terminated|halted|stopped|closed|finished",
        "do": r"end|finish|conclude|close",
        "did": r"ended|finished|concluded|closed",
        "does": r"complete[sd]|conclude[sd]|terminate[sd]|halt(?:s|ed)|stop(?:s|ped)",
        "state": r"on-?going|under ?way|in progress|still running|(?:actively )?(?:recruiting|enroll?ing)|being (?:conducted|carried out)",
    },
    "reporting": {
        "noun": r"(?:(?:full|final|first|interim) )?(?:results|findings)",
        "told": r"published|reported|presented|announced|released",
    },
    "event": {
        "done": r"held|staged|hosted",
        "do": r"take place|begin|start|be held",
        "did": r"took place|began|started",
    },
    "ruling": {
        "noun": r"ruling|judg(?:e)?ment|verdict",
        "done": r"dismissed|upheld|quashed|overturned|settled|allowed|struck out|decided|acquitted|convicted",
        "does": r"dismisse[sd]|uph(?:olds|eld)|quashe[sd]|overturn(?:s|ed)|settle[sd]|allow(?:s|ed)|str(?:ikes|uck) out",
        "state": r"(?:pending|being heard) (?:before|in|at) (?:the |a |an )?(?:[\w’'.-]+ ){0,4}?(?:court|tribunal|chamber|board|panel)\b"
        r"|(?:under|on) appeal",
    },
    "joining": {
        "do": r"join|accede to|leave|reach|arrive (?:at|in)|land (?:on|at|in)",
        "did": r"joined|acceded to|left|reached|arrived (?:at|in)|landed (?:on|at|in)",
    },
}  # fmt: skip
_DE = {
    "approval": {
        "noun": r"(?:Markt)?zulassung|Genehmigung|Bewilligung|Freigabe|Erlaubnis",
        "done": r"zugelassen|genehmigt|bewilligt|freigegeben",
        "did": r"(?:erhielt|erhielten|bekam|bekamen) (?:[\w.-]+ ){0,5}?(?:Zulassung|Genehmigung|Bewilligung|Freigabe)",
        "state": r"in Prüfung|im Zulassungsverfahren|zur Zulassung eingereicht",
    },
    "trial": {"state": r"in (?:der )?(?:klinischen )?(?:Phase[- ](?:[1-3]|I{1,3})\b|Erprobung|Entwicklung)"},
    "refusal": {"done": r"abgelehnt|verweigert|zurückgezogen|zurückgewiesen|verworfen"},
    "dropping": {"done": r"eingestellt|aufgegeben|abgesagt|abgebrochen|verworfen"},
    "publication": {
        "noun": r"Veröffentlichung|Publikation",
        "done": r"veröffentlicht|publiziert",
        "do": r"erscheinen",
        "did": r"erschien|erschienen",
        "state": r"im Druck|im Erscheinen|in Vorbereitung",
    },
    "release": {
        "noun": r"Markteinführung|Einführung|Start",
        "done": r"eingeführt|auf den Markt gebracht|gestartet",
        "do": r"starten|auf den Markt kommen",
        "did": r"startete|starteten|kam(?:en)? auf den Markt",
    },
    "opening": {
        "noun": r"Eröffnung|Fertigstellung|Einweihung|Inbetriebnahme",
        "done": r"eröffnet|fertiggestellt|eingeweiht|in Betrieb genommen|vollendet",
        "do": r"öffnen|in Betrieb gehen|den Betrieb aufnehmen",
        "did": r"öffnete|ging(?:en)? in Betrieb|nahm(?:en)? den Betrieb auf",
        "state": r"im Bau",
    },
    "passage": {
        "noun": r"Verabschiedung|Ratifizierung|Ratifikation|Inkrafttreten",
        "done": r"in Kraft getreten|verabschiedet|beschlossen|ratifiziert|angenommen|erlassen",
        "do": r"in Kraft treten",
        "did": r"trat(?:en)? (?:[\w.]+ ){0,6}?in Kraft",
        "state": r"in (?:der )?Beratung|im Gesetzgebungsverfahren",
    },
    "running": {
        "noun": r"Abschluss",
        "done": r"abgeschlossen|beendet|abgebrochen",
        "do": r"enden",
        "did": r"endete|endeten",
        "state": r"noch nicht zu Ende|noch im Gang(?:e)?",
    },
    "event": {"done": r"abgehalten|ausgetragen", "do": r"stattfinden|beginnen", "did": r"fand(?:en)? (?:[\w.]+ ){0,6}?statt|begann(?:en)?"},
    "takeover": {"noun": r"Übernahme|Fusion", "done": r"übernommen|verkauft|gekauft|verstaatlicht|privatisiert"},
}  # fmt: skip
_FR = {
    "approval": {
        "noun": r"approbation|autorisation|homologation|agrément",
        "done": r"(?:approuvé|autorisé|homologué|agréé)e?s?",
        "did": r"(?:a|ont) (?:reçu|obtenu) (?:[\w’'-]+ ){0,4}?(?:[dl][’'])?(?:approbation|autorisation|homologation|agrément)",
        "state": r"en cours d[’']évaluation|à l[’']étude",
    },
    "trial": {"state": r"en (?:essai clinique de )?phase (?:[1-3]|I{1,3})\b|en développement clinique"},
    "refusal": {"done": r"(?:rejeté|refusé|retiré)e?s?"},
    "dropping": {"done": r"(?:abandonné|annulé|arrêté)e?s?"},
    "publication": {
        "noun": r"publication|parution", "done": r"(?:publié|édité)e?s?", "do": r"paraître", "did": r"(?:est|sont) parue?s?|parut",
        "state": r"sous presse|à paraître|en préparation",
    },
    "release": {
        "noun": r"lancement|mise sur le marché|sortie", "done": r"(?:lancé|commercialisé)e?s?|mis(?:es?)? (?:en vente|sur le marché)",
        "do": r"sortir", "did": r"(?:est|sont) sortie?s?",
    },
    "opening": {
        "noun": r"ouverture|achèvement|inauguration|mise en service", "done": r"(?:inauguré|achevé|terminé)e?s?|ouverte?s?|mise?s? en service",
        "do": r"ouvrir|entrer en service", "did": r"(?:a|ont) ouvert|ouvrit|(?:est|sont) entrée?s? en service",
        "state": r"en (?:cours de )?construction",
    },
    "passage": {
        "noun": r"adoption|ratification|promulgation|entrée en vigueur", "done": r"(?:adopté|ratifié|promulgué|voté)e?s?",
        "do": r"entrer en vigueur", "did": r"(?:est|sont) entrée?s? en vigueur|entra en vigueur",
        "state": r"devant (?:le parlement|l[’']assemblée|le sénat)|en cours d[’']examen",
    },
    "running": {
        "noun": r"fin|achèvement", "done": r"(?:terminé|achevé|interrompu|clos)e?s?", "do": r"se terminer|s[’']achever",
        "did": r"s[’'](?:est|sont) (?:terminé|achevé)e?s?|(?:a|ont) pris fin", "state": r"en cours(?! d)",
    },
    "event": {"done": r"tenue?s?|organisée?s?", "do": r"avoir lieu|se tenir|commencer", "did": r"(?:a|ont) eu lieu|s[’']est tenue?|(?:a|ont) commencé"},
    "takeover": {"noun": r"acquisition|rachat|fusion", "done": r"(?:racheté|acquis|vendu|nationalisé|privatisé)e?s?"},
}  # fmt: skip
_ES = {
    "approval": {
        "noun": r"aprobación|autorización|licencia", "done": r"(?:aprobad|autorizad|licenciad)[oa]s?",
        "did": r"(?:recibió|obtuvo|recibieron|obtuvieron|ha recibido|ha obtenido) (?:[\w-]+ ){0,4}?(?:aprobación|autorización|licencia)",
        "state": r"en evaluación|en revisión",
    },
    "trial": {"state": r"en (?:ensayos? (?:clínicos? )?de )?fase (?:[1-3]|I{1,3})\b|en desarrollo clínico"},
    "refusal": {"done": r"(?:rechazad|denegad|retirad)[oa]s?"},
    "dropping": {"done": r"(?:abandonad|cancelad|suspendid)[oa]s?"},
    "publication": {
        "noun": r"publicación", "done": r"publicad[oa]s?", "do": r"aparecer|publicarse", "did": r"apareció|se publicó|se publicaron",
        "state": r"en prensa|en imprenta|en preparación",
    },
    "release": {"noun": r"lanzamiento", "done": r"lanzad[oa]s?|puest[oa]s? a la venta", "did": r"salió a la venta|se lanzó"},
    "opening": {
        "noun": r"apertura|inauguración", "done": r"(?:inaugurad|abiert|terminad|finalizad)[oa]s?|puest[oa]s? en servicio",
        "do": r"abrir|entrar en servicio|inaugurarse", "did": r"abrió|se inauguró|entró en servicio", "state": r"en construcción|en obras",
    },
    "passage": {
        "noun": r"aprobación parlamentaria|ratificación|promulgación|entrada en vigor", "done": r"(?:adoptad|ratificad|promulgad)[oa]s?",
        "do": r"entrar en vigor", "did": r"entró en vigor|entraron en vigor|se aprobó", "state": r"en (?:el parlamento|trámite(?: parlamentario)?|debate)",
    },
    "running": {
        "noun": r"finalización", "done": r"(?:terminad|concluid|finalizad|interrumpid)[oa]s?", "do": r"terminar|concluir|finalizar",
        "did": r"terminó|concluyó|finalizó", "state": r"en curso|en marcha",
    },
    "event": {"done": r"celebrad[oa]s?", "do": r"tener lugar|celebrarse|comenzar", "did": r"tuvo lugar|se celebró|comenzó"},
    "takeover": {"noun": r"adquisición|compra|fusión", "done": r"(?:adquirid|comprad|vendid|nacionalizad|privatizad)[oa]s?"},
}  # fmt: skip
_IT = {
    "approval": {
        "noun": r"approvazione|autorizzazione|licenza", "done": r"(?:approvat|autorizzat)[oaie]",
        "did": r"(?:ha|hanno) (?:ricevuto|ottenuto) (?:[\w’'-]+ ){0,4}?(?:l[’'])?(?:approvazione|autorizzazione|licenza)",
        "state": r"in (?:corso di )?(?:valutazione|revisione)",
    },
    "trial": {"state": r"in fase (?:[1-3]|I{1,3})\b|in sviluppo clinico"},
    "refusal": {"done": r"(?:respint|rifiutat|ritirat)[oaie]"},
    "dropping": {"done": r"(?:abbandonat|annullat|sospes)[oaie]"},
    "publication": {
        "noun": r"pubblicazione", "done": r"pubblicat[oaie]", "do": r"uscire", "did": r"(?:è|sono) uscit[oaie]|uscì",
        "state": r"in (?:corso di )?stampa|in corso di pubblicazione",
    },
    "release": {"noun": r"lancio", "done": r"lanciat[oaie]|mess[oaie] in vendita|commercializzat[oaie]"},
    "opening": {
        "noun": r"apertura|inaugurazione|completamento", "done": r"(?:inaugurat|apert|completat|ultimat)[oaie]", "do": r"aprire|entrare in servizio",
        "did": r"(?:ha|hanno) aperto|aprì|(?:è|sono) entrat[oaie] in servizio", "state": r"in costruzione",
    },
    "passage": {
        "noun": r"adozione|ratifica|promulgazione|entrata in vigore", "done": r"(?:adottat|ratificat|promulgat|varat)[oaie]",
        "do": r"entrare in vigore", "did": r"(?:è|sono) entrat[oaie] in vigore|entrò in vigore", "state": r"all[’']esame (?:del parlamento|della camera|del senato)",
    },
    "running": {
        "noun": r"conclusione", "done": r"(?:conclus|terminat|complet|interrott)[oaie]", "do": r"concludersi|terminare|finire",
        "did": r"si (?:è|sono) conclus[oaie]|si concluse|terminò", "state": r"in corso(?! di)",
    },
    "event": {"done": r"tenut[oaie]|organizzat[oaie]", "do": r"tenersi|svolgersi|avere luogo|iniziare", "did": r"si (?:è|sono) (?:tenut|svolt)[oaie]|si tenne|ebbe luogo|iniziò"},
    "takeover": {"noun": r"acquisizione|fusione", "done": r"(?:acquisit|vendut|nazionalizzat|privatizzat)[oaie]"},
}  # fmt: skip
_PT = {
    "approval": {
        "noun": r"aprovação|autorização|licença", "done": r"(?:aprovad|autorizad|licenciad)[oa]s?",
        "did": r"(?:recebeu|obteve|receberam|obtiveram) (?:[\w-]+ ){0,4}?(?:aprovação|autorização|licença)", "state": r"em (?:avaliação|revisão)",
    },
    "trial": {"state": r"em (?:ensaios? (?:clínicos? )?de )?fase (?:[1-3]|I{1,3})\b|em desenvolvimento clínico"},
    "refusal": {"done": r"(?:rejeitad|recusad|retirad)[oa]s?"},
    "dropping": {"done": r"(?:abandonad|cancelad|suspens)[oa]s?"},
    "publication": {"noun": r"publicação", "done": r"publicad[oa]s?", "do": r"sair|aparecer", "did": r"saiu|apareceu", "state": r"no prelo|em preparação"},
    "release": {"noun": r"lançamento", "done": r"lançad[oa]s?|post[oa]s? à venda"},
    "opening": {
        "noun": r"abertura|inauguração|conclusão", "done": r"(?:inaugurad|abert|concluíd|terminad)[oa]s?", "do": r"abrir|entrar em (?:serviço|operação)",
        "did": r"abriu|entrou em (?:serviço|operação)", "state": r"em construção|em obras",
    },
    "passage": {
        "noun": r"ratificação|promulgação|entrada em vigor", "done": r"(?:adotad|ratificad|promulgad|sancionad)[oa]s?", "do": r"entrar em vigor",
        "did": r"entrou em vigor|entraram em vigor", "state": r"em (?:debate|tramitação)",
    },
    "running": {
        "noun": r"conclusão", "done": r"(?:concluíd|terminad|interrompid|encerrad)[oa]s?", "do": r"terminar|acabar", "did": r"terminou|acabou",
        "state": r"em curso|em andamento|a decorrer",
    },
    "event": {"done": r"realizad[oa]s?", "do": r"realizar-se|ter lugar|começar", "did": r"realizou-se|teve lugar|começou"},
    "takeover": {"noun": r"aquisição|compra|fusão", "done": r"(?:adquirid|comprad|vendid|nacionalizad|privatizad)[oa]s?"},
}  # fmt: skip
_NL = {
    "approval": {
        "noun": r"goedkeuring|toelating|vergunning|registratie", "done": r"goedgekeurd|toegelaten|geregistreerd|vergund",
        "did": r"(?:kreeg|kregen|ontving|ontvingen) (?:[\w-]+ ){0,5}?(?:goedkeuring|toelating|vergunning)", "state": r"in (?:beoordeling|behandeling)",
    },
    "trial": {"state": r"in (?:klinische )?(?:fase (?:[1-3]|I{1,3})\b|ontwikkeling)"},
    "refusal": {"done": r"afgewezen|geweigerd|ingetrokken|verworpen"},
    "dropping": {"done": r"stopgezet|afgelast|geschrapt|opgegeven"},
    "publication": {"noun": r"publicatie", "done": r"gepubliceerd|uitgegeven", "do": r"verschijnen", "did": r"verscheen|verschenen", "state": r"in druk|ter perse|in voorbereiding"},
    "release": {"noun": r"lancering|introductie", "done": r"gelanceerd|op de markt gebracht|uitgebracht"},
    "opening": {
        "noun": r"opening|voltooiing|ingebruikname", "done": r"geopend|voltooid|in gebruik genomen|opgeleverd", "do": r"opengaan|in gebruik gaan",
        "did": r"ging(?:en)? open|opende", "state": r"in aanbouw",
    },
    "passage": {
        "noun": r"aanneming|ratificatie|bekrachtiging|inwerkingtreding", "done": r"aangenomen|geratificeerd|bekrachtigd|afgekondigd",
        "do": r"in werking treden|van kracht worden", "did": r"trad(?:en)? (?:[\w.]+ ){0,6}?in werking|werd(?:en)? (?:[\w.]+ ){0,6}?van kracht",
        "state": r"in (?:de|het) (?:kamer|parlement|senaat)",
    },
    "running": {"noun": r"afronding", "done": r"afgerond|beëindigd|stopgezet|voltooid", "do": r"eindigen", "did": r"eindigde|eindigden", "state": r"nog gaande|aan de gang"},
    "event": {"done": r"gehouden", "do": r"plaatsvinden|beginnen", "did": r"vond(?:en)? (?:[\w.]+ ){0,6}?plaats|begon(?:nen)?"},
    "takeover": {"noun": r"overname|fusie", "done": r"overgenomen|verkocht|gekocht|genationaliseerd|geprivatiseerd"},
}  # fmt: skip
KINDS = {"en": _EN, "de": _DE, "fr": _FR, "es": _ES, "it": _IT, "pt": _PT, "nl": _NL}
