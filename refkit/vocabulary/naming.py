"""Small words around the names of things: articles, prepositions, and what tells no thing from another.

They are written without accents, as they are compared.
"""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

ARTICLES = frozenset(
    words_of(
        """the a an this that these those its their his her our your some any all both each
        der die das den dem des ein eine einer eines einem einen dieser diese dieses ihr ihre sein seine
        le la les l un une des du ce cet cette ces son sa ses leur el los las lo uno una unos unas este esta estos estas su sus
        il gli i uno questo questa suo sua o os as um uma umas este esta seu sua het een de dit deze zijn haar hun"""
    )
)
# Verbs of several things: a bare word before them is no one's name.
PLURAL = r"^(?:are|have|were|remain|await|sind|wurden|haben|sont|ont|furent|est[áa]n|son|fueron|han|sono|hanno|furono|são|estão|foram|zijn|werden|hebben)\b"
# Verbs of one thing.
SINGULAR = r"^(?:is|has|was|remains|awaits|ist|wurde|wird|soll|est|a|devrait|doit|sera|está|fue|será|è|sarà|é|foi|zal|werd)\b"
INDEFINITE = frozenset(words_of("a an some any ein eine einer eines einem einen un une uno una um uma een"))
# A thing that is told apart by such a word is another, or nobody knows which.
OWN_THING = frozenset(
    words_of("this these our we i my present diese dieser dieses unsere notre nuestro nostra nossa deze onze")
)
# Of a thing that such a word stands before nobody knows which it is.
VAGUE = frozenset(
    words_of(
        """and or while although though since because such there other another others each every several many some most all no any both
        similar remaining existing further additional various numerous certain few who which what that whose whether if as when where
        und oder wahrend obwohl weil solche andere anderer anderes weitere mehrere viele einige alle keine beide
        et ou tandis bien d'autres autre autres plusieurs tous toutes chaque y e o mientras otro otra otros otras varios varias todos todas
        ed ma mentre altro altra altri altre vari tutti tutte outro outra outros outras varios todos en of terwijl andere meerdere alle"""
    )
)
PRONOUNS = frozenset(
    words_of("it they this these he she er sie es il elle ils elles esso essa ello ele ela het ze zij")
)
PREPOSITIONS = frozenset(
    words_of(
        """of in on at to for from by with without into over under about after between among through during against across near
        around along beyond above below within towards upon via per as
        von vom zu zum zur im am an auf aus bei mit nach uber unter fur gegen durch ohne um
        d dans sur sous par pour avec sans chez entre vers au aux en a del al con sin por para sobre segun
        di dello della dei degli delle da dal nel nella nei sul sulla per tra fra do da dos das no na nos nas em com sem pela pelo
        van voor met zonder op uit naar bij tussen door"""
    )
)
# Of languages whose "de" is no article.
OF = {
    "fr": frozenset({"de", "des", "du"}),
    "es": frozenset({"de"}),
    "pt": frozenset({"de"}),
    "it": frozenset(),
}
# Left out where two things are compared: they tell no thing from another.
FILLERS = frozenset(
    words_of(
        """new planned proposed future long-awaited so-called also still currently now however meanwhile today yet only first-ever
        neu neue neuen neuer neues geplante geplanten nouveau nouvelle nouveaux nouvelles nuevo nueva nuevos nuevas nuovo nuova nuovi nuove
        novo nova novos novas nieuwe todavia aun ancora encore toujours ainda nog noch bislang bisher tuttora derzeit aktuell actuellement actualmente attualmente atualmente momenteel"""
    )
)
# Kinds of things that are named before or behind their names, and add nothing to them: "the drug zorbine", "zorbine tablets".
KIND_NOUNS = frozenset(
    words_of(
        """drug medicine medication agent compound antibody vaccine product therapy treatment injection tablets tablet device software
        game film movie book novel album application app programme program project spacecraft probe mission satellite telescope rocket
        wirkstoff arzneimittel medikament impfstoff medicament vaccin farmaco medicamento vacuna farmaco medicinale vaccino vacina geneesmiddel
        middel"""
    )
)
# Ends of words that without an article name no one thing: "legislation", "testing".
ABSTRACT = (
    "tion", "sion", "ment", "ing", "ness", "ity", "nce", "ship", "ism", "dom", "age", "ure", "ogy", "work", "data",
    "research", "access", "hips", "ics", "news", "peace", "war", "trade", "law",
)  # fmt: skip
# What says no more of a use than that it is one.
PLAIN_WORDS = frozenset(
    words_of(
        """next soon shortly later this week exist exists available treatment use patients patient participants volunteers people therapy indication marketing regulatory market sale public final full formal national
        world year month end early late autumn spring summer winter january february march april may june july august september october
        november december jahr ende anfang mitte behandlung annee fin debut traitement ano finales principios tratamiento anno fine inizio
        trattamento ano fim inicio tratamento jaar eind begin behandeling"""
    )
)
