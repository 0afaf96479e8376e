"""Words that are nearly always given names, and so tell which end of a name is the family's.

Counted over the authors and editors of the marked reference strings that refkit's tagger is trained on (works of
the ACL Anthology and Glottolog, CC BY 4.0, N. Beebe's bibliographies, public domain, and open articles, CC BY and
CC0), by different pairs of family and given name: a word is here that is a given name in three pairs or more and at
least five times as often as it stands in a family name beside a given name spelt out, or in two pairs and in no
family name. Folded: small letters without accents.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    abdulrahman abel abhishek abidin abigail achille achim adam aditi adnan adolf adolfo adrian agnes ahmet ajay
    akira alain alan albert alberto albrecht aldo alec aleksandr aleksandra aleksandrovich alessandro alex
    alexander alexandra alexandre alexandros alexei alexey alexis alfons alfonso alfred alfredo alice alicia
    alois alonzo aloys alphonse amanda amber amine amit amy ana anastasia anatole anders andras andre andrea
    andreas andreea andrei andrej andres andrew andrey andy angel angela angelika anita anja ann anna anne
    annette annie anthony antje antoine anton antonio antonios april archibald ari arlene armand armin armindo
    arne arthur artur arturo arya ashish ashok astrid atsushi attila audrey august avi avishek axel ayman ayush
    barbara barry basil beate beatrice beatriz bela benedikt benjamin benno benny benoit bernadette bernard
    bernardo bernd bernhard berthold beth bettina betty beverley bill bing birgit bjorn bob bonnie boris
    borisovna boubacar brandon brenda brendan brian brigitte britta bronwyn bruce bruno burkhard camille candida
    carl carla carlo carlos carmen carol carole carolina caroline carolyn carrie caterina catharina catherine
    cathy cecil cecile cecilia cedric celine chandler chandra chantal charles charlotte cheryl chi chieh ching
    chris christa christian christiane christina christine christoph christophe christopher christos cinzia
    claire clara clare clarence claude claudia claudine claus clyde colette colin connie constantin corina
    corinne cornelia cornelius cristian cristina cynthia daan dagmar damaris damrong dan dana daniel daniele
    danielle daniil danilo dante daphne dario darlene darren darya dave david davide dean deborah debra delia
    delphine denis denise dennis derek desmond diana diane diarmuid dick didier diego dieter dimitrios dimitris
    dipankar dipti dirgo dirk dmitry dominic dominique don donald donna dora doreen doris dorothea dorothy doug
    douglas dwi dwight eddie edi edith edmond edmund edna edouard eduard eduardo edward edwin eileen ekaterina
    elaine eleanor elena elinor elisabeth elisabetta elizabeth elke ellen elmer elsa emanuele emil emile
    emiliano emilio emily emma emmanouil emmanuel enrica enrique ephraim erhard eric erica erich erik erika erin
    ernest ernst esther ethan etienne eugen eugene eugenie eunice eva evan eve evelyn evgeny ewa eyong ezra
    fabio fabrice fabricio farah fausto felicia felicity felix femi ferdinand fernand filip fiona flavia
    florence florentina florian florin france frances francesca francesco francine francis francisco francoise
    frans franz fred frederic frederick frederik fredrik fritz gabor gabriel gabriela gabriele gael gail galia
    gary geert genevieve geoff geoffrey georg george georges georgia gerald geraldine gerard gerd gerhard gert
    gertrud giancarlo gideon gilbert giovanni gisela giulia giuseppe gladys glenn glyn gosse gozde graeme
    grahame greg gregory gretel greville grinevald grzegorz guang gudrun guido gunnar gunter gustav gustave
    gustavo guy gwen gyorgy hajime hal hannah hanne hans haoran harald harold harriet harry hartmut heather
    hector heidi heike heiko heinrich heinz hela heleen helen helene helga heli helma helmut hendrik henk henri
    henriette henrik henry herbert heribert heriberto herman hermann hermilo heru hideki hideya hilary hilda
    hilke hinrich hippolyte hiroaki hiroki hiromi hiroshi hiroto hiroyuki hirut hoang holger hongyu horace hsin
    hubert hugo hwan ian ichiro igor ilia ilja ilse imam inaki ines inez inga inge inger ingo ingrid inke
    ioannis irene irina iris irmtraud iryna isaac isabel isabelle ishan isobel istvan ivan ivar jaap jacek jack
    jacob jacqueline jacques jag jagbans jaime jakob jakub james jamie jan jane janet jaroslav jason javier jean
    jeanette jeff jeffrey jelena jen jennifer jenny jens jeremy jeri jerome jerry jerzy jesse jesus jiacheng
    jian jie jill jim jimmy jing joachim joan joana joanna joanne joao joe joel johan johann johanna johannes
    john johnny jon jonas jonathan joost jorge jos jose josee josef josep joseph josh joshua joy joyce juan
    judith jules julia julian juliane julie julien juliet juliette julius junfeng jurg jurgen jussi jutta kai
    kamil kanako kaoru karel karen karin karina karl karlheinz karnchana katarzyna kate katerina katharina kathe
    katherine kathleen kathryn kathy katia katie katja katrin kazuhiko kazuhiro kees keiichi keisuke keith ken
    kenichi kenji kenneth kent kentaro kenton keren kerstin kevin kezie khaled khalid kie kitty kiyoko kiyoshi
    klaus knut kofi konrad konstantin konstanze kris kristian kristin kristina kristine kristy ksenia kumiko
    kurt kyle kyoko kyoung lamia lance larry lars laszlo laura laure laurel lauren laurence laurent laurie
    lawrence leanne leila leo leon leonard leonardo leonhard leonid lesley leslie lev lia lila lili lilian
    liliane lillian lily lina linda lindsay lionel lisa liwei lixin liz lluis loraine lorraine lothar louis
    louisa louise lourens luc luca lucie lucien ludger luigi luis luisa luise luiz lydia lyle lyndon lynn lynne
    lysbeth maarten maciej madeleine magnus makoto malte mamoru manelis manfred manuel manuela mara marc marcel
    marcello marcia marcin marco marcos marek margaret margarita marguerite mari maria marianna marianne marie
    marija marijana marilyn marina marine mario marius marjorie mark markus marlene marta martha marti martijn
    martina martine marvin mary masaaki masanori masashi massimo mathias mathieu matt matthew matthias matthieu
    matti maureen maurice mauricio maurizio max maxime maximilian mba megan melanie melissa meredith meterwa
    michael michal michel michele michelle michiyo mick miguel mihaela mihai mika mike mikel mikko milton mimi
    minghui minh minoru miriam mirjam miroslav mohamed mohammad moira molly mona monica monika muhammad muriel
    myron nadia nai nancy naoki nasir natalia natalie nath nathalie nathan nathanael nathaniel nelly nicholas
    nick nicola nicole nigel nikiforos niklas niko nikola nikolaj nikolaos nikolaus nils nilson nina nitin noah
    noam noel nora norbert norio norma norman nurdin nuria nyoman odile odileiz olaf ole oleg olga olha olivier
    olof omid ondrej orphee osamu oskar otto outi pablo pam pamela paola paolo parisa partha pascal pascale pat
    patrice patricia patrick paul paulo pavel pedro peggy penelope pengfei per percy pere peter petr petra phil
    philip philippe phillip phillipe phraya phyllis pier pierre pierrette pieter pilar ping piotr pradeep pranee
    prasada prasert priscilla probal putu quan quentin qun quoc rachel radu rafael raffaella rainer rakesh ralf
    ralph ram raphael raquel rashmi ratna raul raymond raynice rebecca reem regina reinhard remco remi renata
    renate rene renward ricardo riccardo richard rick rik rita rob robbie robert roberto robin rod roderic
    rodney roger rohit roland rolf ron ronald ronan rosaleen rosalind rosemary roxana ruben rudiger rudolf rui
    ruo ruslan ruth ryo ryohei sabine sabrina sally sam sameh sanda sandra sang sanjeev sara sarah sarat sascha
    satoshi sean sebastian sebastiao seiya seng seok seon seppo sergei sergey sergio seung shad sharon sheila
    shihan shinichi shlomo sho shri shun sidney sigrid silvia simone siobhan siri siti soledad sonia sonja soon
    sophia sri stanley stefan stefanie steffen stella stephan stephane stephanie stephen steve steven stijn sue
    suhnu sukumar sumit suniti susan susanna susanne suzanne sven svetlana sylvain sylvia sylvie takashi
    takayuki takuya tamar tamara tamsin tania tanya tanyi tara tasaku tatiana ted tej terence teresa terry theo
    theodor theodore theraphan theresa thi thiago thierry thomas thorsten tiago tibor tien tillmann tim timo
    timotheus timothy tina ting tobias tom tomas tomasz tommaso tommi tomoko tony tonya torsten tou trevor tri
    tristan trond tuan tudor udo ulf ulla ulrich ulrike upendra ursula uwe vaibhav valentin valeria valerie
    valerio vanessa velma veronica veronika veronique vicki victor victoria viet viktor vincent viola virginia
    vit vladimir volker wai waldemar walter walther wayan wayne weihua wendy wenliang wesley wilfrid wilfried
    wilhelm will willem william winfred winfried winifred wolfgang wolfram xabier xavier xiang xinyu xuan yakov
    yannick yifan yiming ying yiping yiqing yoan yoav yohanna yolanda yonatan yong yoshiko yoshiyuki yuri yusuke
    yuta yutaka yuval yves yvonne zainal zdenek zhe zhengyan zhiguo
    """.split()
)
