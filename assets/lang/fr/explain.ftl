# Ce que signifie chaque constat et pourquoi il compte : `umbral explain`.

explain-severity =
    { $severity ->
        [error] erreur : le scénario ne peut pas être exécuté
       *[warning] avertissement : le scénario peut être exécuté, mais ce n’est sans doute pas ce qui était voulu
    }
explain-bad = Incorrect :
explain-good = Correct :
explain-csv = Dans le fichier CSV qui accompagne le scénario :
explain-policy = Dans une stratégie :
explain-more = En savoir plus sur l’un d’eux : umbral explain { $code }
explain-unknown = il n’existe pas de constat « { $code } » ; pour tous les voir : umbral explain
explain-unknown-suggest = il n’existe pas de constat « { $code } » ; vouliez-vous dire { $suggestion } ? Pour tous les voir : umbral explain
cli-explain = Expliquer un constat de check : ce qu’il signifie, pourquoi il compte, un exemple incorrect et un exemple correct
cli-explain-code = Code du constat, comme S014 ; sans lui, tous sont affichés
cli-welcome-explain = ce que signifie un constat : umbral explain S014

explain-s001 = Le texte ne suit pas la notation des fichiers de scénario (RON) : une parenthèse, une virgule, un deux-points ou un guillemet manque ou est en trop.
    .why = Rien de ce qui suit ne peut être lu ; c’est pourquoi ce problème est seul affiché. Corrigez-le, puis vérifiez à nouveau.
explain-s002 = Les parenthèses s’emboîtent sur plus de 64 niveaux.
    .why = Aucun scénario n’en demande autant ; le plus souvent, une parenthèse n’a pas été fermée plus haut.
explain-s003 = Une valeur a la bonne forme, mais le programme ne peut pas l’utiliser, comme un montant à trois décimales.
    .why = Le programme ne devine jamais ce qui était voulu.
explain-s010 = Un champ porte un nom qui n’existe pas à cet endroit.
    .why = Sans cela, un champ mal orthographié serait omis en silence et l’exercice se déroulerait sans lui.
explain-s011 = Un champ nécessaire ici est absent.
    .why = Aucune valeur raisonnable ne peut le remplacer ; seul l’auteur la connaît.
explain-s012 = Un champ, ou une entrée de table, est écrit deux fois.
    .why = L’un des deux serait ignoré, et nul ne saurait lequel.
explain-s013 = Une valeur n’est pas du bon type : un texte à la place d’un nombre, un mot entre guillemets à la place d’un des mots fixes, etc.
    .why = Les textes s’écrivent entre guillemets ; les nombres et les mots fixes, non.
explain-s014 = Une chose est nommée que le fichier ne définit pas : un site, un itinéraire, un profil, un objectif.
    .why = Un ordre, un itinéraire ou une injection qui s’y rapporte n’atteindrait personne.
explain-s015 = Deux éléments du même type portent le même identifiant.
    .why = Celui qui le nomme pourrait désigner l’un ou l’autre.
explain-s016 = Un nombre est trop petit ou trop grand pour ce qu’il mesure.
    .why = Hors de sa plage, un chiffre est une faute de frappe ou ferait dire n’importe quoi au modèle.
explain-s017 = Seuls quelques mots fixes sont possibles ici, et celui-ci n’en est pas.
    .why = Chacun de ces mots correspond à une chose que le modèle sait faire.
explain-s018 = Les parenthèses contiennent trop de valeurs, ou trop peu.
    .why = Un lieu de la carte, par exemple, a exactement deux nombres ; un dilemme, de deux à six options.
explain-s019 = Un identifiant n’a pas la forme requise.
    .why = Les identifiants sont des mots courts faits de minuscules, de chiffres, de - et de _, pour être saisis et comparés sans hésitation. Les noms montrés aux participants sont libres.
explain-s020 = Une fraction figure là où seul un nombre entier a un sens.
    .why = Personnes, lits et kits se comptent en nombres entiers, afin que nul ne disparaisse par arrondi.
explain-s021 = Un montant est écrit avec plus de deux décimales.
    .why = Le point précède les centimes. Qui l’écrirait entre les milliers obtiendrait le millième du montant, sans que rien ne le signale.
explain-s030 = Le fichier CSV nommé par une origine d’arrivées ne se trouve pas à côté du scénario.
    .why = Sans lui, nul ne sait combien de personnes arrivent.
explain-s031 = La première ligne d’un fichier CSV n’est pas day,persons.
    .why = Elle dit ce que signifient les colonnes, au cas où une autre table serait donnée par erreur.
explain-s032 = Une ligne d’un fichier CSV ne comporte pas exactement deux valeurs.
    .why = Chaque ligne est un jour : son numéro et les personnes qui arrivent.
explain-s033 = Un jour manque dans un fichier CSV, ou n’est pas à sa place.
    .why = Un vide pourrait vouloir dire que personne n’est venu ou que nul n’a compté ; écrivez 0 si personne n’arrive.
explain-s034 = Une valeur d’un fichier CSV n’est pas un nombre entier de personnes.
    .why = Les personnes se comptent une à une ; le nombre s’écrit en chiffres, sans séparateur.
explain-s035 = Un fichier CSV compte plus ou moins de jours que le scénario.
    .why = Chaque jour de l’exercice a besoin de son chiffre, et un chiffre pour un jour qui n’arrive jamais induirait en erreur.
explain-s036 = Un nom de fichier mène hors du dossier du scénario.
    .why = Un scénario reçu d’autrui ne doit pas pouvoir lire d’autres fichiers de votre ordinateur.
explain-s040 = L’exercice ne dure aucun jour, ou plus d’un an.
    .why = Les trois phases doivent durer au total de 1 à 366 jours.
explain-s041 = Une liste qui doit contenir des éléments est vide, ou bien trop longue.
    .why = Sans site, itinéraire, profil ni arrivée, il n’y a pas d’exercice ; des listes sans fin prendraient un temps infini.
explain-s042 = Des parts qui décrivent tout le monde ne totalisent pas 1000 pour mille.
    .why = Sinon, certaines personnes seraient comptées deux fois, ou pas du tout.
explain-s043 = Des guichets ferment avant d’ouvrir, ou il y en a plus en service qu’il n’en existe.
    .why = De tels guichets ne serviraient jamais personne.
explain-s044 = Un lieu se trouve hors des bords de la carte.
    .why = Les participants ne pourraient ni le voir ni le choisir.
explain-s045 = L’orientation mène les personnes en boucle.
    .why = Elles iraient d’un lieu à l’autre sans fin et n’auraient jamais de lit.
explain-s046 = Un itinéraire finit là où il commence.
    .why = Qui l’emprunte n’arrive nulle part.
explain-s047 = Un itinéraire pour des personnes, qui n’est pas à pied, n’a pas de places.
    .why = Nul ne peut l’emprunter tant que des véhicules n’ont pas été loués. Si telle est la leçon, cela peut rester.
explain-s048 = La dernière heure d’arrivée n’est pas postérieure à la première.
    .why = Personne ne pourrait jamais arriver.
explain-s049 = Les itinéraires d’une origine d’arrivées ne partent pas du même lieu.
    .why = Une origine est un groupe qui part d’un lieu et choisit entre des chemins ; pour deux lieux, écrivez deux origines.
explain-s050 = Une chose est prévue avant le premier jour ou après le dernier.
    .why = Elle ne se produirait jamais.
explain-s051 = Il peut arriver en tout plus de personnes que le modèle n’en admet.
    .why = Au-delà de dix millions, ses comptes ne sont plus sûrs.
explain-s052 = Un dilemme a deux options de même identifiant, ou son option par défaut (default) n’en fait pas partie.
    .why = L’option par défaut est ce qui se produit si nul ne répond à temps ; sans elle, la question resterait ouverte.
explain-s053 = Une condition ou un effet porte sur ce que le site n’a pas : lits, entrepôt, guichets, logements.
    .why = Elle ne pourrait jamais être remplie, ou il ne changerait rien.
explain-s054 = Une règle reçoit une valeur hors de sa plage plausible.
    .why = Les plages viennent des sources des règles ; au-delà, le modèle ne dit rien d’aucun pays. Voir umbral rules.
explain-s055 = Une règle nommée n’existe pas.
    .why = Une règle mal orthographiée laisserait la valeur standard en vigueur sans que nul le remarque. umbral rules les donne toutes.
explain-s056 = Un indicateur ou une condition nommés ne figurent pas dans la table de notation.
    .why = La modification serait perdue.
explain-s057 = Un scénario relève le plafond qu’une condition impose au résultat.
    .why = Refouler des personnes sans examen, ou laisser insatisfaits des besoins de survie, doit coûter autant partout ; un scénario ne peut être que plus strict.
explain-s058 = Un partenaire est là, mais l’accord dans le cadre duquel il aiderait n’est pas proposé.
    .why = Les participants ne pourraient jamais y recourir.
explain-s059 = Une réponse attendue n’est pas une option du dilemme.
    .why = Nul ne pourrait jamais faire ce qui est attendu.
explain-s060 = Une condition porte sur une mesure qui n’est pas proposée.
    .why = Nul ne peut la mettre en vigueur ; la condition n’est donc jamais remplie.
explain-s061 = Aucune suite d’itinéraires ne mène de personnes à un site.
    .why = Ses lits, son personnel et ses biens ne serviraient à rien, et les participants ne verraient pas pourquoi.
explain-s062 = Un entrepôt n’est accessible qu’à pied, ou pas du tout.
    .why = Les biens voyagent par camion ou par bateau ; ceux-ci ne pourraient jamais être expédiés.
explain-s063 = Les personnes sont orientées d’un lieu vers un autre où aucun itinéraire ne mène.
    .why = Elles resteraient sur place. Les itinéraires n’ont qu’un sens : aller et retour en font deux.
explain-s064 = Un itinéraire a moins de places par heure qu’il n’en faut à un ménage.
    .why = Les familles ne se séparent pas : nul ne peut monter, et toutes restent bloquées tant que des places n’ont pas été louées.
explain-s065 = Plus de personnes ont un besoin qu’il ne peut y en avoir : plus d’enfants seuls que d’enfants, plus d’enfants malnutris de moins de cinq ans que d’enfants de cet âge.
    .why = Le modèle omettrait le reste, et les chiffres du scénario ne seraient pas ceux avec lesquels il est joué.
explain-s066 = Le personnel ou les places du premier jour coûtent jusqu’à la fin plus que ce que contiennent leur ligne et le fonds de réserve.
    .why = Les impayés arrêteraient des services même si les participants ne commettaient aucune erreur.
explain-s067 = Une injection est postérieure à la fin de l’exercice, ou sa condition ne peut pas être remplie dans ce pays.
    .why = Les participants ne le verraient jamais, et ce qu’il met à l’épreuve ne le serait pas.
explain-s068 = Une injection se produit dès la première heure : son heure précède le début, ou sa condition est remplie d’emblée.
    .why = C’est rarement voulu ; si ça l’est, indiquez la première heure de l’exercice.
explain-s069 = Le délai pour agir ou répondre est nul, ou dépasse ce qui reste de l’exercice.
    .why = Qui l’utilise en entier n’est jamais évalué, et une option par défaut ne compte jamais.
explain-s070 = Une action attendue nomme un ordre que nul ne peut donner : le site n’a pas ce sur quoi il porte, ou le pays n’en a pas les moyens.
    .why = Le bilan reprocherait aux participants ce qu’ils ne pouvaient pas faire.
explain-s071 = Ce qui doit être observé après une injection ne peut pas l’être avant la fin de l’exercice.
    .why = Le bilan dirait toujours que cela n’a pas été fait.
explain-s072 = Un effet d’une injection ne change rien : son ampleur est nulle, l’itinéraire est déjà ouvert, ou la limite porte sur un itinéraire venant de l’extérieur.
    .why = Les participants lisent une chose qui ne se produit pas.
explain-s073 = Aucune injection ne nomme un objectif d’apprentissage.
    .why = Le bilan suit les objectifs et n’aurait rien à dire de celui-ci.
explain-s074 = Une condition plafonne le résultat à 0.
    .why = Après un seul manquement, plus rien de ce qui est fait ne compte ; on apprend davantage quand mieux faire paie encore.
explain-s075 = Une liste nomme deux fois la même chose.
    .why = Dans certaines listes les deux comptent, dans d’autres une seule : dites une seule fois ce qui est voulu.
explain-s076 = Une origine d’arrivées n’amène personne.
    .why = C’est un reste, ou ses chiffres ont été oubliés.
explain-s077 = Un profil décrit des personnes dont aucune n’arrive.
    .why = C’est un reste, ou une origine d’arrivées nomme un autre profil par erreur.
explain-s078 = Tous les indicateurs d’une dimension ont un poids de 0.
    .why = Tout un volet de la réponse ne serait pas mesuré, et l’on soigne ce qui est mesuré.
explain-s079 = Des personnes sont orientées vers un entrepôt, ou vers un lieu extérieur qui n’accueille personne.
    .why = Elles n’obtiendraient jamais de place.
explain-s080 = Un texte est vide dans l’une des trois langues.
    .why = Qui joue dans cette langue ne verrait rien.
explain-s081 = Un texte est identique dans deux langues. Des noms courts peuvent l’être.
    .why = Il a sans doute été copié et jamais traduit.
explain-s082 = Un texte est plus long que le panneau qui l’affiche.
    .why = Sous la pression du temps, nul ne fait défiler ; ce qui ne se voit pas ne se lit pas.
explain-s083 = Un texte lu par les participants nomme un pays ou une organisation réels.
    .why = Les pays d’Umbral sont inventés afin que nul n’ait à défendre ou à accuser un pays réel ; le modèle ne dit rien d’aucun d’eux.
explain-s084 = Un texte emploie un terme qui rabaisse les personnes ou les compare à une catastrophe, à une armée ou à un délit.
    .why = Les mots pèsent sur les décisions. Nul n’est illégal, et des personnes ne sont pas une vague. Comme citation à discuter, il peut rester.
explain-s090 = Une expression d’une règle de la stratégie est illisible.
    .why = La règle ne pourrait ni agir ni attendre ; deviner ce qui était voulu reviendrait à décider du sort de personnes.
explain-s091 = Une expression emploie un nom que le langage ne connaît pas.
    .why = Les noms désignent ce qui est observé. Un nom inexistant passerait pour zéro, et nul ne s’en apercevrait.
explain-s092 = Il y a un nombre là où il faut quelque chose de vrai ou de faux, ou l’inverse.
    .why = « Personnes en attente » n’est pas une condition ; la règle doit dire à partir de combien.
explain-s093 = Une règle emploie le nom ou l’identifiant de quelque chose qu’elle n’a pas : son site ou son itinéraire, ou un site choisi.
    .why = Le champ each dit pour quoi la règle est examinée ; sans lui, nul ne sait de quel site il s’agit.
explain-s094 = Une stratégie fixe un paramètre que la réponse n’a pas.
    .why = Cela ne changerait rien, et la stratégie serait la référence sous un autre nom.
explain-s095 = Un ordre d’une règle ne peut jamais devenir un ordre, quels que soient ses nombres.
    .why = La règle agirait, et il ne se passerait rien.
explain-s096 = Un nombre de la stratégie porte un nom qui a déjà un sens dans les expressions.
    .why = Qui lirait la règle prendrait l’un pour l’autre.
explain-s097 = La condition d’une règle est toujours remplie, ou jamais, car elle n’emploie rien de ce qui est observé.
    .why = C’est sans doute une inattention. Une règle qui doit toujours agir dit "true".

cli-schema = Afficher chaque champ du format de scénario avec sens, unité, plage, valeur par défaut et exemple
cli-schema-part = Seulement ce type, ou ce qui a un champ ou un mot de ce nom, comme Inject ou dilemma
error-no-type = il n’existe ni type ni champ « { $name } »{ $help ->
        [meant] {" : vouliez-vous dire "}{ $meant } ?
       *[none] {""}
    } (types : { $known })
cli-welcome-schema = chaque champ d’un fichier de scénario : umbral schema
schema-head = Le format de scénario, type par type, en commençant par le fichier entier (Scenario). Les mots comme Open s’écrivent sans guillemets, les textes avec.
schema-policies = Le format des stratégies, avec tous les noms de leurs expressions : umbral schema Policy
schema-policy-head = Le format des stratégies, type par type, en commençant par le fichier entier (Policy), puis tous les noms que les expressions peuvent employer.
schema-english = Les explications sont en anglais, comme les noms des champs.
schema-unit =
    { $unit ->
        [persons] personnes
        [items] articles
        [litres] litres
        [hours] heures
        [hour] heure du jour
        [day] jour du scénario
        [permille] millièmes
        [money] unités monétaires
        [km] kilomètres
        [kg] kilogrammes
        [percent] pour cent
       *[tenths] dixièmes
    }
schema-range = de { $low } à { $high }
schema-default = si omis : { $default }
schema-required = obligatoire
schema-example = Exemple : { $example }
