"""Statements of 2012 and of 2018, written by hand: whether the second tells what came of the first.

Of drugs, laws, buildings, software, spacecraft, books, studies, companies and sport, in seven languages. The documents have other
subjects than these, so that names alone decide.
"""

from __future__ import annotations

OVERTAKEN = {
    # medicine
    "approval awaited": ("Zorbine is awaiting FDA approval for gout.", "The FDA approved zorbine for gout."),
    "not approved yet": ("Zorbine has not yet been approved in Japan.", "Zorbine was approved in Japan."),
    "phase III": ("Zorbine is in phase III trials.", "Zorbine received marketing authorisation from the EMA."),
    "under review": ("Zorbine is currently under review by the EMA.", "Zorbine was authorised by the EMA."),
    "refused": ("Zorbine is awaiting approval by the FDA.", "Zorbine was rejected by the FDA."),
    "submitted": (
        "Zorbine has been submitted to the FDA for approval.", "In 2014, zorbine was approved by the FDA.",
    ),
    "approval of it is pending": ("European approval of zorbine is pending.", "Zorbine was approved by the EMA."),
    "no licensed vaccine": (
        "No licensed vaccine against marsh fever exists.", "A vaccine against marsh fever was licensed.",
    ),
    "not ratified by them": ("Norland has not yet ratified the Orle Treaty.", "The Orle Treaty was ratified by Norland."),
    "not passed by parliament": ("Parliament has not yet passed the Noise Bill.", "The Noise Bill was passed."),
    "its maker": ("Acme has not yet released Heron 3.", "Heron 3 was released."),
    "final results": ("Final results of the ORLE-2 trial are awaited.", "Final results of the ORLE-2 trial were published."),
    "not approved by them": ("The FDA has not yet approved zorbine.", "The FDA approved zorbine for gout."),
    "recruiting": ("The ORLE-2 trial is recruiting patients.", "The ORLE-2 trial was completed."),
    "results awaited": (
        "Results of the ORLE-2 trial are awaited.", "Results of the ORLE-2 trial were published in the Shores Journal.",
    ),
    "dropped": ("Zorbine is in clinical development.", "Zorbine was discontinued by its maker."),
    "a code in brackets": ("Zorbine (AB-101) is awaiting approval.", "AB-101 was approved by the FDA."),
    "an apposition": (
        "Zorbine, a bispecific antibody, is awaiting approval.", "Zorbine was approved for the treatment of gout.",
    ),
    "a day in another clause": (
        "Zorbine is awaiting approval by the FDA, whose decision was due by 14 September 2012.",
        "The FDA approved zorbine on 20 August 2017 for gout in adults.",
    ),
    "a decision": ("Zorbine is awaiting an FDA decision.", "The FDA approved zorbine."),
    "not available": ("Zorbine is not yet available in Canada.", "Zorbine was launched in Canada."),
    "available": ("Zorbine is not yet commercially available.", "Zorbine has been available since May 2016."),
    # law
    "before parliament": ("The Noise Bill is before parliament.", "The Noise Bill was passed by a large majority."),
    "not ratified": ("The Orle Treaty has not been ratified.", "The Orle Treaty entered into force."),
    "will come into force": ("The Noise Act will come into force in 2014.", "The Noise Act came into force in 2014."),
    "debated": ("The Shore Protection Act is being debated.", "The Shore Protection Act was adopted."),
    "an appeal": (
        "The appeal of Falk against Acme is pending before the Federal Court.",
        "The Federal Court dismissed the appeal of Falk against Acme in February 2015.",
    ),
    "on appeal": ("Falk v Acme is on appeal.", "Falk v Acme was settled."),
    # building and transport
    "under construction": ("The Orle Bridge is under construction.", "The Orle Bridge was opened by the mayor."),
    "being built": ("The bridge over the Orle is being built.", "The bridge over the Orle was opened."),
    "due to open": ("The Aschau Tunnel is due to open in 2016.", "The Aschau Tunnel opened in 2017."),
    "yet to be completed": ("The Falk Stadium has yet to be completed.", "The Falk Stadium was inaugurated."),
    "given up": ("The Aschau Tunnel is under construction.", "The Aschau Tunnel was abandoned."),
    # software and space
    "beta": ("PondMap 3 is in public beta.", "PondMap 3 was released in May 2013."),
    "will be launched": ("The Heron probe will be launched in 2014.", "The Heron probe was launched from Kourou."),
    "expected to land": ("Heron is expected to land on Ceres in 2015.", "Heron landed on Ceres in March 2015."),
    "development": ("PondMap 4 is under development.", "PondMap 4 was released."),
    # books, studies, companies, sport
    "in press": ("The Atlas of Orle Birds is in press.", "The Atlas of Orle Birds was published."),
    "will be published": ("The Falk Report will be published next year.", "The Falk Report was published in 2013."),
    "study ongoing": ("The Orle Cohort Study is ongoing.", "The Orle Cohort Study ended in 2016."),
    "its acquisition": ("The acquisition of Acme Salt is pending.", "Brine Holdings completed its acquisition of Acme Salt on 3 July 2015."),
    "takeover": ("Acquisition of Acme Salt is pending.", "Acme Salt was acquired by Brine Holdings."),
    "games": ("The Orle Games will take place in 2016.", "The Orle Games took place in Aschau."),
    # what a first trial of these cases on other sentences had missed
    "a place of a named thing": ("Crossways is under construction in London.", "Crossways opened in May 2015."),
    "scheduled for launch": (
        "The Tern Telescope is scheduled for launch in 2018.", "The Tern Telescope was launched on 25 December 2016.",
    ),
    "an application for it": (
        "An application for marketing authorisation of zorbine has been submitted to the EMA.",
        "Zorbine was authorised by the EMA.",
    ),
    "the first of its kind": (
        "There is currently no approved vaccine against Orle virus disease.",
        "The first vaccine against Orle virus disease was approved.",
    ),
    "by its code": (
        "Quintar biosimilar AB-22 is awaiting approval in the United States.", "AB-22 was approved in the United States.",
    ),
    "rejected by the house that has it": ("The Noise Bill is before the Senate.", "The Noise Bill was rejected by the Senate."),
    "by the authority of the place": ("Quintar is still awaiting European approval.", "Quintar was approved by the EMA."),
    # other languages
    "de: in force": ("Das Moor-Gesetz ist noch nicht in Kraft getreten.", "Das Moor-Gesetz trat 2014 in Kraft."),
    "es: yet": ("El fármaco Quintix no ha sido aprobado todavía en España.", "El fármaco Quintix fue aprobado en España en 2015."),
    "it: treaty": ("Il trattato di Orle non è ancora stato ratificato.", "Il trattato di Orle è entrato in vigore nel 2014."),
    "pt: law": ("A Lei Moor ainda não foi promulgada.", "A Lei Moor foi promulgada em 2014."),
    "de: a tunnel": ("Der Aschau-Basistunnel ist noch nicht eröffnet.", "Der Aschau-Basistunnel wurde 2016 eröffnet."),
    "fr: a tunnel": ("Le tunnel d’Aschau est encore en construction.", "Le tunnel d’Aschau a été inauguré en 2016."),
    "de: approval": ("Die Zulassung von Zorbin steht noch aus.", "Zorbin wurde 2014 von der EMA zugelassen."),
    "de: in a country": ("Zorbin ist in der Schweiz noch nicht zugelassen.", "2014 wurde Zorbin in der Schweiz zugelassen."),
    "de: bridge": ("Die Brücke über die Orle ist im Bau.", "Die Brücke über die Orle wurde 2015 eröffnet."),
    "de: by its place": ("Die Aschauer Brücke ist im Bau.", "Die Aschauer Brücke wurde 2015 eröffnet."),
    "fr: bridge": ("Le pont de l’Orle est en construction.", "Le pont de l’Orle a été inauguré en 2015."),
    "fr: law": ("La loi Falk n’a pas encore été adoptée.", "La loi Falk est entrée en vigueur en 2014."),
    "es: bridge": ("El puente de Orle está en construcción.", "El puente de Orle fue inaugurado en 2015."),
    "it: bridge": ("Il ponte sull'Orle è in costruzione.", "Il ponte sull'Orle è stato inaugurato nel 2015."),
    "pt: bridge": ("A ponte do Orle está em construção.", "A ponte do Orle foi inaugurada em 2015."),
    "nl: bridge": ("De brug over de Orle is in aanbouw.", "De brug over de Orle werd in 2015 geopend."),
}  # fmt: skip

STANDING = {
    # another thing
    "another drug": ("Zorbine is awaiting FDA approval.", "Quintar was approved by the FDA."),
    "another trial": ("The ORLE-2 trial is recruiting patients.", "The ORLE-3 trial was completed."),
    "a part of it": ("The Orle Bridge is under construction.", "A lift of the Orle Bridge was opened."),
    "another building": ("The bridge over the Orle is being built.", "The tunnel under the Orle was opened."),
    "another river": ("The bridge over the Orle is being built.", "The bridge over the Aschau was opened."),
    "an antidote": ("Zorbine is awaiting approval.", "An antidote to zorbine was approved."),
    "a combination": ("Zorbine is awaiting approval.", "The combination of zorbine and quintar was approved."),
    "its generic": ("Zorbine is awaiting approval.", "A generic of zorbine was approved."),
    "its maker": ("Zorbine is awaiting approval.", "The maker of zorbine was acquired by Acme."),
    "a trial of it": ("A trial of zorbine in gout is ongoing.", "A trial of zorbine in psoriasis was completed."),
    "one of several trials": ("A trial of zorbine is ongoing.", "A second trial of zorbine was completed."),
    "a trial among others": ("A trial of zorbine is ongoing.", "A trial of zorbine in children was completed."),
    "another act": ("The Noise Act has not been passed.", "The Noise Amendment Act was passed."),
    "another version": ("PondMap 3 is in public beta.", "PondMap 2 was released in May 2013."),
    "another book": ("The Atlas of Orle Birds is in press.", "The Atlas of Orle Fishes was published."),
    "an unnamed thing": ("The bill is before parliament.", "The bill was passed in 2014."),
    "our study": ("Our study is ongoing.", "Our study was completed in 2015."),
    "another vaccine": ("No licensed vaccine against marsh fever exists.", "A vaccine against dune fever was licensed."),
    "another games": ("The Orle Games will take place in 2016.", "The Aschau Games took place in 2016."),
    # another authority, place or use
    "another authority": ("Zorbine is awaiting FDA approval.", "Zorbine was approved by the EMA."),
    "another country": ("Zorbine has not yet been approved in Japan.", "Zorbine was approved in Norway."),
    "no country said": ("Zorbine has not yet been approved in Japan.", "Zorbine was approved."),
    "another use": ("Zorbine is awaiting approval for gout.", "Zorbine was approved for psoriasis."),
    "use in another clause": (
        "Zorbine is awaiting approval for gout.", "Zorbine was approved for psoriasis, and quintar for gout.",
    ),
    "other patients": (
        "Zorbine is not approved for children with gout.", "Zorbine was approved for adults with gout.",
    ),
    # somebody else did it
    "another state": ("Norland has not yet ratified the Orle Treaty.", "Sudland ratified the Orle Treaty."),
    "another kingdom": ("The United Kingdom has not ratified the Orle Treaty.", "France ratified the Orle Treaty."),
    "another council": ("Aschau has not approved the Orle Plan.", "Berge approved the Orle Plan."),
    # something else happened
    "a part of the results": (
        "Final results of the ORLE-2 trial are awaited.", "Interim results of the ORLE-2 trial were published.",
    ),
    "only a study of it": ("Zorbine is awaiting approval.", "Zorbine was approved for testing in a phase II trial."),
    "an application": ("Zorbine is awaiting approval.", "An application for zorbine was filed with the FDA."),
    "a designation": ("Zorbine is awaiting approval.", "Zorbine was granted orphan drug designation."),
    "only begun": ("The Orle Bridge is under construction.", "Construction of the Orle Bridge was begun."),
    "only tabled": ("The Noise Bill is before parliament.", "The Noise Bill was tabled by the minister."),
    "published, not ended": ("The Orle Cohort Study is ongoing.", "The protocol of the Orle Cohort Study was published."),
    "signed, not ratified": ("The Orle Treaty has not been ratified.", "The Orle Treaty was signed in Aschau."),
    "passed by another house": ("The Noise Bill is before the Senate.", "The Noise Bill was passed by the House."),
    "launched elsewhere": ("Zorbine is not yet available in Canada.", "Zorbine was launched in Japan."),
    "not available for a purpose": ("Data of the Orle Survey are not yet available for research.", "The Orle Survey was launched."),
    "another appeal": (
        "The appeal of Falk against Acme is pending before the Federal Court.",
        "The Federal Court dismissed the appeal of Moss against Acme.",
    ),
    "as of a day of its own": ("Zorbine is awaiting approval, as of May 2010.", "The FDA approved zorbine."),
    "another decision": ("Zorbine is awaiting a decision on pricing approval in Norway.", "Zorbine was approved in Norway."),
    "who launches it": ("Heron will be launched by Acme in 2013.", "Acme launched a new website."),
    "its parts": ("The Orle Dam is under construction.", "The Upper Orle Dam was completed."),
    "another part of a line": (
        "The Orle line is being built from Aschau to Berge.", "The Orle line from Berge to Dorf was opened.",
    ),
    "a later one of its kind": (
        "The Orle Games will take place in 2024.", "The Orle Games took place in Aschau in 2016.",
    ),
    "a games elsewhere": (
        "The Orle Games will take place in Dorf.", "The Orle Games took place in Aschau.",
    ),
    "another volume": (
        "The fifth volume of the Orle Chronicle is forthcoming.", "The fourth volume of the Orle Chronicle was published.",
    ),
    "another form of it": ("Zorbine tablets are awaiting approval.", "A cream with zorbine was approved."),
    # it did not happen, or may have
    "denied": ("Zorbine is awaiting approval.", "Zorbine was not approved by the FDA."),
    "denied until now": ("Zorbine is awaiting approval by the FDA.", "Zorbine has not been approved by the FDA."),
    "hardly": ("Zorbine is awaiting approval by the FDA.", "Zorbine was nearly approved by the FDA."),
    "unlikely": ("Zorbine is awaiting approval.", "It is unlikely that zorbine was approved."),
    "still awaited": ("Zorbine is awaiting approval.", "Zorbine is still awaiting approval."),
    "if": ("Zorbine is awaiting approval.", "If zorbine was approved, prices would fall."),
    "until": ("The Orle Bridge is under construction.", "Until the Orle Bridge was opened, ferries ran."),
    "would be": ("The Noise Bill is before parliament.", "It was hoped that the Noise Bill would be passed."),
    "hoped": ("The Aschau Tunnel is due to open in 2016.", "The Aschau Tunnel, it was hoped, was opened too late."),
    # it states its own time, or somebody's word
    "a year of its own": ("In 2010 zorbine is awaiting approval.", "Zorbine was approved."),
    "as of a day": ("As of May 2012, zorbine is awaiting approval.", "Zorbine was approved."),
    "it was so": ("Zorbine was awaiting approval.", "Zorbine was approved."),
    "it had not been": ("Zorbine had not been approved.", "Zorbine was approved."),
    "somebody said": ("Acme said that zorbine is awaiting approval.", "Zorbine was approved."),
    "according to somebody": ("According to Acme, zorbine is awaiting approval.", "Zorbine was approved."),
    "de: laut": ("Laut Acme ist Zorbin noch nicht zugelassen.", "Zorbin wurde 2014 zugelassen."),
    "fr: selon": ("Selon Acme, le pont de l’Orle est en construction.", "Le pont de l’Orle a été inauguré en 2015."),
    "es: según": ("Según Acme, el puente de Orle está en construcción.", "El puente de Orle fue inaugurado en 2015."),
    "it: secondo": ("Secondo la Acme, il ponte sull'Orle è in costruzione.", "Il ponte sull'Orle è stato inaugurato nel 2015."),
    "pt: segundo": ("Segundo a Acme, a ponte do Orle está em construção.", "A ponte do Orle foi inaugurada em 2015."),
    "nl: volgens": ("Volgens Acme is de brug over de Orle in aanbouw.", "De brug over de Orle werd in 2015 geopend."),
    "in quotes": ("The leaflet reads “Zorbine is awaiting approval” in bold.", "Zorbine was approved."),
    "a condition": ("Zorbine will be sold if it is not approved.", "Zorbine was approved."),
    "a rule": ("A drug that is not approved must not be sold.", "A drug was approved."),
    "possible": ("The Noise Act may not be passed.", "The Noise Act was passed."),
    "then": ("The Orle Bridge is then under construction.", "The Orle Bridge was opened."),
    # nothing waits
    "done already": ("Zorbine is approved in Japan.", "Zorbine was approved in Japan."),
    "a name": ("Zorbine is a monoclonal antibody.", "Zorbine was approved."),
    "in order": ("Zorbine is under the control of Acme.", "Zorbine was approved."),
    "an approved use": ("No approved use of zorbine is recommended here.", "Zorbine was approved."),
    "a lasting rule": ("Trials are being conducted worldwide.", "Trials were completed."),
    # other languages
    "de: another authority": ("Zorbin wartet auf die Zulassung durch die EMA.", "Zorbin wurde 2014 von der FDA zugelassen."),
    "de: denied": ("Die Zulassung von Zorbin steht noch aus.", "Zorbin wurde 2014 nicht zugelassen."),
    "de: of another place": ("Die Aschauer Brücke ist im Bau.", "Die Berger Brücke wurde 2015 eröffnet."),
    "de: another bridge": ("Die Brücke über die Orle ist im Bau.", "Die Brücke über die Aschau wurde 2015 eröffnet."),
    "fr: another bridge": ("Le pont de l’Orle est en construction.", "Le pont d’Aschau a été inauguré en 2015."),
    "es: not opened": ("El puente de Orle está en construcción.", "El puente de Orle no fue inaugurado."),
    "it: a station": ("Il ponte sull'Orle è in costruzione.", "La stazione di Orle è stata inaugurata nel 2015."),
    "pt: a school": ("A ponte do Orle está em construção.", "A escola do Orle foi inaugurada em 2015."),
    "nl: a school": ("De brug over de Orle is in aanbouw.", "De school aan de Orle werd in 2015 geopend."),
}  # fmt: skip
