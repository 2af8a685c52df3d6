# Problèmes de forme dans un fichier de scénario : un message et une aide par code.
# Les clés des sélecteurs (comme `missing-comma`) viennent du programme et ne se traduisent pas.

finding-kind =
    { $kind ->
        [site] le site
        [route] l’itinéraire
        [region] la région
        [profile] le profil de population
        [arrival] la source d’arrivées
        [supplier] le fournisseur
        [inject] l’injection
        [objective] l’objectif
        [option] l’option
        [indicator] l’indicateur
        [rule] la règle
        [scenario] le scénario
       *[other] l’identifiant ({ $kind })
    }

finding-expected =
    { $expected ->
        [text] un texte entre guillemets
        [letter] un caractère entre apostrophes
        [whole-number] un nombre entier
        [number] un nombre
        [yes-no] true ou false
        [list] une liste entre crochets
        [map] un tableau entre accolades
        [record] des champs entre parenthèses
        [tuple] des valeurs entre parenthèses
        [word] un des mots permis
        [bare-word] le mot { $known } sans rien après
        [word-with-content] { $known } avec une valeur entre parenthèses
        [word-with-record] { $known } avec des champs entre parenthèses
        [word-with-inner] { $known } avec une seconde paire de parenthèses autour de ses champs
        [word-with-list] { $known } avec une liste entre crochets
        [named] le nom { $known }
        [empty-brackets] des parenthèses vides
       *[other] autre chose
    }

finding-found =
    { $found ->
        [text] un texte entre guillemets
        [letter] un caractère entre apostrophes
        [whole-number] un nombre entier
        [number] un nombre à virgule
        [yes-no] true ou false
        [list] une liste entre crochets
        [map] un tableau entre accolades
        [record] des champs entre parenthèses
        [tuple] des valeurs entre parenthèses
        [word] un mot sans guillemets
        [word-with-content] un nom avec des valeurs entre parenthèses
        [word-with-record] un nom avec des champs entre parenthèses
        [empty-brackets] des parenthèses vides
        [none] None
        [some] Some(…)
       *[other] autre chose
    }

finding-all =
    { $all ->
        [none] {""}
       *[other] {" ; "}la liste entière : umbral schema { $all }
    }

finding-unit =
    { $unit ->
        [hours] {" ; "}l’unité est l’heure : 48 signifie deux jours
        [hour] {" ; "}l’heure du jour est entière : 8 signifie 8 h
        [day] {" ; "}les jours se comptent à partir du jour 1 de l’exercice : 20 signifie son vingtième jour
        [permille] {" ; "}l’unité est le millième : 40 signifie 4 %, 1000 signifie tout
        [percent] {" ; "}l’unité est le pour cent : 90 signifie 90 %
        [persons] {" ; "}l’unité est la personne : 250 signifie 250 personnes
        [litres] {" ; "}l’unité est le litre : 15 signifie 15 litres
        [items] {" ; "}l’unité est la pièce : 300 signifie 300 kits
        [money] {" ; "}l’unité est celle de la monnaie, avec deux décimales au plus après un point : 3.2
        [km] {" ; "}l’unité est le kilomètre : 12 signifie 12 km
        [kg] {" ; "}l’unité est le kilogramme : 5000 signifie cinq tonnes
        [tenths] {" ; "}l’unité est le dixième : 33 signifie 3,3
       *[none] {""}
    }

finding-s001 =
    { $problem ->
        [empty] il manque une valeur : le texte s’arrête ici
        [unclosed] il manque le signe de fermeture de cette parenthèse, de ce crochet ou de cette accolade
        [mismatched] ce signe de fermeture ne correspond pas à celui qui est ouvert
        [missing-comma] il manque une virgule après ceci
        [quote-in-text] ce guillemet termine le texte, qui semble continuer
        [split-number] un nombre s’écrit sans espace ni virgule à l’intérieur
        [clock-time] ceci est une heure avec des minutes, alors qu’il faut une heure entière
        [missing-opening] il manque une parenthèse ouvrante avant ceci
        [missing-colon] il manque un deux-points après ceci
        [missing-value] il manque une valeur avant ceci
        [missing-field-name] il manque ici un nom de champ
        [quoted-field-name] ce nom de champ est entre guillemets
        [mixed] ici, certaines valeurs ont un nom de champ et d’autres non
        [unclosed-text] il manque le guillemet fermant de ce texte
        [unclosed-comment] ce commentaire n’est jamais fermé
        [lone-slash] une barre oblique seule ne signifie rien ici
        [bad-escape] cette combinaison avec une barre oblique inversée n’a pas de sens
        [bad-number] ceci n’est pas un nombre
        [bad-character] les apostrophes entourent exactement un caractère
        [bad-word] ce mot contient un signe qui n’y est pas permis
        [curly-quotes] ce sont des guillemets typographiques
        [stray] ce caractère n’a pas sa place ici
        [bad-attribute] cette ligne en tête de fichier n’est pas comprise
        [extension] cette extension n’est pas permise
        [trailing] il y a encore du texte après la fin du scénario
        [unit] un nombre reste seul, sans unité ni mot derrière lui
        [date] ceci est une date, alors qu’il faut un nombre
        [decimal-comma] les décimales suivent un point, non une virgule
        [joined] un mot ou un signe ne relie pas des conditions
        [comparison] rien ne se compare ici avec un signe
        [semicolon] un point-virgule ne signifie rien ici
        [unquoted] ce texte n’a pas de guillemets
        [hash-comment] ici, un commentaire ne commence pas par #
        [hard-space] il y a ici un signe invisible : une espace insécable, ou une autre qui ressemble seulement à une espace
       *[other] ceci ne peut pas être lu
    }
finding-s001-help =
    { $problem ->
        [empty] écrivez la valeur manquante ou retirez ce qui l’annonce
        [unclosed] ajoutez le signe de fermeture là où cette partie se termine
        [mismatched] il manque un signe de fermeture avant, ou celui-ci est de trop ou d’un autre type
        [missing-comma] mettez une virgule entre une valeur et la suivante
        [quote-in-text] écrivez \" pour un guillemet dans un texte, ou utilisez-y d’autres guillemets, comme « ceux-ci »
        [split-number] écrivez les chiffres ensemble, comme 19800 ; si ce sont deux valeurs, mettez entre elles une virgule et une espace
        [clock-time] écrivez l’heure seule, comme 8 pour 8:00
        [missing-opening] ouvrez une parenthèse avant le premier de ces champs, comme dans title: (en: "texte", es: "texte", fr: "texte")
        [missing-colon] écrivez nom: valeur
        [missing-value] écrivez la valeur ou retirez le signe en trop
        [missing-field-name] écrivez nom: valeur, le nom en premier
        [quoted-field-name] écrivez le nom du champ sans guillemets, comme dans nom: "texte"
        [mixed] écrivez toutes les valeurs de ces parenthèses sous la forme nom: valeur
        [unclosed-text] ajoutez un guillemet droit " à la fin du texte
        [unclosed-comment] terminez le commentaire par */
        [lone-slash] un commentaire commence par deux barres obliques //
        [bad-escape] écrivez \\ pour une barre oblique inversée et \" pour un guillemet dans un texte
        [bad-number] écrivez seulement des chiffres, comme 1200 ou 0.5 ; un texte se met entre guillemets droits
        [bad-character] utilisez des guillemets droits pour un texte
        [bad-word] si c’est un texte ou un identifiant, mettez-le entre guillemets droits
        [curly-quotes] utilisez des guillemets droits : "
        [stray] retirez-le ; un texte se met entre guillemets droits
        [bad-attribute] retirez la ligne ; un scénario n’en a pas besoin
        [extension] retirez cette ligne ; seul implicit_some peut être activé
        [trailing] retirez-le, ou vérifiez si rien n’a été fermé trop tôt
        [unit] écrivez les chiffres seuls{ finding-unit }
        [date] les jours se comptent à partir du jour 1 de l’exercice et les heures sont entières : écrivez At(day: 20, hour: 9)
        [decimal-comma] écrivez 3.2 pour 3,2 ; les milliers ne portent aucun signe
        [joined] écrivez Any([première, seconde]) si une seule suffit, All([première, seconde]) s’il les faut toutes
        [comparison] le nombre s’écrit entre les parenthèses : WaitingAbove("border_post", 20)
        [semicolon] mettez une virgule à sa place
        [unquoted] mettez tout le texte entre guillemets droits : "texte"
        [hash-comment] commencez le commentaire par deux barres obliques : // Titre
        [hard-space] supprimez-la et tapez une espace ordinaire ; les traitements de texte et les sites web insèrent de tels signes
       *[other] comparez cet endroit avec un scénario qui fonctionne
    }

finding-s002 = il y a ici trop de niveaux de parenthèses, de crochets ou d’accolades
finding-s002-help = 64 niveaux au plus sont permis ; vérifiez s’il ne manque pas un signe de fermeture plus haut

finding-s003 = cette valeur ne peut pas être lue
finding-s003-help = détail technique (en anglais) : { $message }

finding-s010 = le champ « { $field } » n’existe pas ici
finding-s010-help =
    { $help ->
        [suggest] vouliez-vous dire « { $suggestion } » ? (connus : { $known }{ finding-all })
        [list] connus : { $known }{ finding-all }
       *[none] aucun champ n’est permis ici
    }

finding-s011 = il manque le champ « { $field } »
finding-s011-help = ajoutez { $field }: … dans ces parenthèses

finding-s012 = « { $field } » est donné deux fois
finding-s012-help = il est déjà donné à la ligne { $line } ; n’en gardez qu’un

finding-s013 = il faut ici { finding-expected }, mais il y a { finding-found }
finding-s013-help =
    { $expected ->
        [text] mettez-le entre guillemets droits, comme dans "texte"
        [letter] écrivez un caractère entre apostrophes
        [whole-number] écrivez seulement des chiffres, sans guillemets, comme 250{ finding-unit }
        [number] écrivez des chiffres avec un point pour les décimales, sans guillemets, comme 2.5{ finding-unit }
        [yes-no] écrivez true ou false, sans guillemets
        [list] écrivez { $form }
        [map] écrivez {"{"} clé: valeur, clé: valeur {"}"}, entre accolades
        [record] écrivez { $form }
        [tuple] écrivez { $form }
        [word] écrivez un de ces mots, sans guillemets : { $known }{ finding-all }
        [bare-word] retirez les parenthèses après { $known }
        [word-with-content] écrivez { $known }({ $form })
        [word-with-record] écrivez { $known }{ $form }
        [word-with-inner] écrivez { $known }({ $form }), avec deux paires de parenthèses
        [word-with-list] écrivez { $known }({ $form })
        [named] écrivez { $known } avant la parenthèse, ou aucun nom
        [empty-brackets] écrivez ()
       *[other] comparez cet endroit avec un scénario qui fonctionne
    }

finding-s014 = { finding-kind } « { $id } » n’existe pas
finding-s014-help =
    { $help ->
        [suggest] vouliez-vous dire « { $suggestion } » ? (identifiants connus : { $known })
        [list] identifiants connus : { $known }
       *[none] le fichier ne définit rien de ce type
    }

finding-s015 = il y a deux définitions pour { finding-kind } « { $id } »
finding-s015-help = la première définition est à la ligne { $line } ; donnez un autre identifiant à l’une des deux

finding-s016 = { $number } est hors des limites permises
finding-s016-help =
    { $limits ->
        [both] utilisez un nombre de { $min } à { $max }{ finding-unit }
        [exact] seul { $min } est permis
        [min] utilisez { $min } ou plus
        [max] utilisez { $max } ou moins
       *[other] utilisez un autre nombre
    }

finding-s017 = « { $word } » n’est pas un des mots permis
finding-s017-help =
    { $help ->
        [within] mettez-le entre les parenthèses de { $outer } : { $outer }({ $word }(…))
        [suggest] vouliez-vous dire « { $suggestion } » ? (permis : { $known }{ finding-all })
        [list] permis : { $known }{ finding-all }
       *[none] aucun mot n’est permis ici
    }

finding-s018 = nombre de valeurs incorrect : il y en a { $found }
finding-s018-help =
    { $limits ->
        [both] il en faut entre { $min } et { $max }
        [exact] il en faut exactement { $min }
        [min] il en faut au moins { $min }
        [max] il en faut au plus { $max }
       *[other] vérifiez combien il en faut
    }

finding-s019 =
    { $problem ->
        [pattern] le texte « { $text } » n’a pas la forme requise
        [short] le texte « { $text } » est trop court
        [long] le texte « { $text } » est trop long
       *[other] le texte « { $text } » n’est pas permis
    }
finding-s019-help =
    { $problem ->
        [pattern] suivez la forme des autres identifiants : lettres minuscules de a à z, chiffres et _, comme north_gate (forme exacte : { $pattern })
        [short] nombre minimal de caractères : { $limit }
        [long] nombre maximal de caractères : { $limit }
       *[other] choisissez un autre texte
    }

finding-s020 = { $number } n’est pas un nombre entier
finding-s020-help = écrivez un nombre sans point décimal ni exposant, comme 3{ finding-unit }
finding-s021 = { $number } a plus de deux décimales
finding-s021-help = le point précède les centimes et ne sépare jamais les milliers : écrivez { $joined } ou { $short }

finding-s030 = le fichier « { $name } » est introuvable
finding-s030-help = placez le fichier CSV dans le dossier du scénario ou corrigez son nom
finding-s031 = la première ligne doit être day,persons (il y a : « { $found } »)
finding-s031-help = commencez le fichier par la ligne day,persons ; les lignes qui commencent par # sont des commentaires
finding-s032 = nombre de valeurs dans cette ligne : { $found } ; il en faut 2
finding-s032-help = écrivez le jour, une virgule et le nombre de personnes
finding-s033 = il y a un jour « { $found } » là où il faut le jour { $day }
finding-s033-help = indiquez chaque jour du scénario une seule fois, dans l’ordre, à partir du jour 1
finding-s034 = « { $found } » n’est pas un nombre de personnes
finding-s034-help = écrivez un nombre entier de 0 à { $most }, sans séparateurs
finding-s035 = nombre de jours dans la série : { $found } ; le scénario dure { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
finding-s035-help = écrivez une ligne par jour du scénario
finding-s036 = le nom de fichier « { $name } » mène hors du dossier du scénario
finding-s036-help = placez le fichier CSV à côté du scénario et n’indiquez que son nom
finding-s040 = durée du scénario en jours : { $days }
finding-s040-help = les trois phases doivent durer au total de 1 à { $most } jours
finding-s041 = nombre d’éléments dans la liste { $list } : { $found }
finding-s041-help = il en faut de { $least } à { $most }
finding-s042 = les parts de { $field } totalisent { $sum } pour mille
finding-s042-help = leur total doit être de 1000 (languages : 1000 au plus)
finding-s043 = horaires de ces guichets : de { $from } h à { $to } h ; ouverts : { $open } sur { $booths }
finding-s043-help = l’heure d’ouverture doit précéder l’heure de fermeture, et il ne peut pas y avoir plus de guichets ouverts que de guichets installés
finding-s044 = ce lieu se trouve hors de la carte
finding-s044-help = la carte mesure { $width } km de large et { $height } km de haut ; indiquez (est, sud) en kilomètres
finding-s045 = l’orientation depuis « { $from } » y ramène en passant par « { $to } »
finding-s045-help = les personnes orientées en boucle n’obtiennent jamais de place : retirez l’une des orientations
finding-s046 = l’itinéraire « { $route } » finit là où il commence
finding-s046-help = indiquez une autre destination
finding-s047 = l’itinéraire « { $route } » n’a pas de places
finding-s047-help = indiquez seats_per_hour, ou mode: Foot si l’on peut y aller à pied ; sans places, personne ne peut l’emprunter tant que des véhicules n’ont pas été affrétés
finding-s048 = les personnes arrivent de { $from } h à { $to } h
finding-s048-help = la première heure doit précéder la dernière
finding-s049 = les itinéraires de « { $arrival } » ne partent pas tous du même lieu
finding-s049-help = indiquez au moins un itinéraire, et seulement des itinéraires qui ont le même point de départ
finding-s050 = { $length ->
        [reversed] ceci commence le jour { $from } et se termine le jour { $to }, avant de commencer
        [day] ceci se produit le jour { $from } ; le scénario va du jour 1 au jour { $days }
       *[days] ceci se produit du jour { $from } au jour { $to } ; le scénario va du jour 1 au jour { $days }
    }
finding-s050-help = { $length ->
        [reversed] mettez le premier jour avant le dernier : from_day: { $to }, to_day: { $from }
       *[day] corrigez les jours (l’heure 24 est la première du jour suivant) ou allongez le scénario
    }
finding-s051 = { $persons } personnes peuvent arriver en tout ; le modèle en admet { $most }
finding-s051-help = réduisez le nombre
finding-s052 = les options du dilemme de « { $inject } » ne sont pas cohérentes
finding-s052-help = les options sont { $options } et l’option par défaut est { $default } : donnez à chaque option son propre identifiant, et choisissez l’un d’eux comme option par défaut (default)
finding-s053 = « { $site } » n’a pas l’équipement { $what }
finding-s053-help = indiquez un autre site ou ajoutez à celui-ci l’équipement { $what }
finding-s054 = la règle « { $name } » doit être comprise entre { $low } et { $high }
finding-s054-help = choisissez une valeur dans la plage plausible ; les plages et leurs sources figurent dans assets/rules/standard.ron
finding-s055 = il n’y a pas de règle « { $name } »
finding-s055-help =
    { $help ->
        [suggest] vouliez-vous dire « { $suggestion } » ? (connues : { $known })
       *[list] connues : { $known }
    }
finding-s056 = la table de notation ne contient pas « { $name } »
finding-s056-help =
    { $help ->
        [suggest] vouliez-vous dire « { $suggestion } » ? (connus : { $known })
       *[list] connus : { $known }
    }
finding-s057 = le plafond que la condition « { $gate } » impose au résultat ne peut pas être relevé
finding-s057-help = un scénario peut abaisser ce plafond, jamais le relever
finding-s058 = le partenaire « { $partner } » n’aide jamais : aucun accord n’est proposé
finding-s058-help = proposez la mesure { $lever } dans levers
finding-s059 = la réponse attendue « { $option } » n’est pas une option de « { $inject } »
finding-s059-help = indiquez une option de son dilemme, ou donnez à l’injection un dilemme avec cette option
finding-s060 = la mesure { $lever } n’est pas proposée
finding-s060-help = proposez { $lever } dans levers, ou nommez une mesure qui l’est
finding-s061 = personne ne peut atteindre « { $site } »
finding-s061-help = ajoutez un itinéraire qui y mène depuis un lieu où des personnes arrivent, ou retirez le site
finding-s062 = aucun camion ne peut atteindre l’entrepôt « { $site } »
finding-s062-help = ajoutez un itinéraire avec mode: Road, River ou Sea entre cet entrepôt et un site du pays
finding-s063 = depuis « { $from } », les personnes sont orientées vers « { $to } », où aucun itinéraire ne mène
finding-s063-help = ajoutez un itinéraire, ou une suite d’itinéraires, de l’un à l’autre ; les itinéraires n’ont qu’un sens
finding-s064 = places par heure sur l’itinéraire « { $route } » : { $seats }, moins qu’il n’en faut à un ménage
finding-s064-help = donnez-lui au moins { $persons } places : les ménages du profil « { $profile } » ne se séparent pas, si bien que personne ne peut monter
finding-s065 = la part de { $field } est de { $share } pour mille ; seuls { $most } pour mille peuvent avoir ce besoin
finding-s065-help = réduisez cette part, ou augmentez les groupes de cet âge et de ce sexe
finding-s066 = la ligne { $line } ne peut pas payer jusqu’à la fin ce qui fonctionne dès le premier jour
finding-s066-help = il lui faut { $needed } pour { $days } jours et elle dispose de { $have }, fonds de réserve compris ; augmentez-la, ou commencez avec moins de personnel ou de places
finding-s067 = l’injection « { $inject } » ne se produit jamais
finding-s067-help = son heure est postérieure à la fin de l’exercice, ou sa condition ne peut pas être remplie dans ce pays : corrigez-la, ou utilisez Released
finding-s068 = l’injection « { $inject } » se produit aussitôt
finding-s068-help = son heure précède le début, ou sa condition est toujours remplie : indiquez une heure ultérieure avec At, ou une autre condition
finding-s069 = { $reason ->
        [none] dans « { $inject } », il n’y a pas de temps pour agir
       *[long] délai pour agir dans « { $inject } », en heures : { $hours } ; l’exercice prend fin avant, au bout de { $left }
    }
finding-s069-help = { $reason ->
        [none] accordez au moins une heure ; 24 signifie un jour
       *[long] accordez moins de temps, ou avancez l’injection
    }
finding-s070 = personne ne peut donner l’ordre { $order } attendu ici
finding-s070-help =
    { $reason ->
        [no-site] cet ordre ne nomme aucun site : retirez « { $site } »
        [levers] proposez au moins une mesure dans levers
        [suppliers] indiquez au moins un fournisseur avec des offres
        [recruits] indiquez dans staff une profession avec du personnel à recruter (recruitable)
        [staff] indiquez dans staff du personnel disponible ou à recruter
        [contingency] dotez le budget d’un fonds de réserve
        [trucks] dotez la flotte d’au moins un camion
        [vehicles] ajoutez au moins un itinéraire qui ne soit pas à pied
        [danger] indiquez deaths_per_100_000 pour au moins un itinéraire
        [dilemma] donnez un dilemme à au moins une injection
        [declaration] proposez EmergencyDeclaration dans levers : sans elle, nul ne lance d’appel de fonds
        [desks] nommez un site doté de guichets (desks)
        [post] nommez un site du type PointOfEntry
        [accommodation] nommez un site doté d’un hébergement (accommodation)
        [store] nommez un site doté d’un entrepôt (store)
        [water] nommez un site doté d’eau (water)
        [sanitation] nommez un site doté d’installations sanitaires (sanitation)
        [care] nommez un site doté de locaux de soins (care)
        [homes] nommez un site doté de logements (homes)
       *[other] nommez un autre ordre
    }
finding-s071 = ce qui doit être observé après « { $inject } » ne peut jamais l’être
finding-s071-help = la condition ne peut pas être remplie dans ce pays avant la fin de l’exercice : corrigez-la, ou nommez un ordre
finding-s072 = cet effet ne change rien
finding-s072-help =
    { $reason ->
        [outside] les personnes venues de l’extérieur arrivent par leurs propres moyens, si bien qu’une limite sur cet itinéraire n’arrête personne : limitez un itinéraire à l’intérieur du pays
        [open] l’itinéraire est ouvert et rien ne le ferme : retirez l’effet, ou fermez d’abord l’itinéraire
       *[zero] son ampleur est nulle : indiquez une ampleur, ou retirez l’effet
    }
finding-s073 = aucune injection ne met à l’épreuve l’objectif « { $objective } »
finding-s073-help = indiquez-le comme objectif d’au moins une injection, ou retirez-le
finding-s074 = une fois la condition « { $gate } » enfreinte, nul ne peut obtenir le moindre point
finding-s074-help = fixez un plafond supérieur à 0, afin que ce qui est fait ensuite compte encore
finding-s075 = « { $name } » figure deux fois dans la liste
finding-s075-help = n’en gardez qu’une entrée
finding-s076 = personne n’arrive avec « { $arrival } »
finding-s076-help = indiquez au moins une vague (Waves) de plus de 0 personne, ou retirez l’origine
finding-s077 = personne n’a le profil « { $profile } »
finding-s077-help = indiquez-le dans une origine d’arrivées, ou retirez-le
finding-s078 = plus aucun indicateur de la dimension { $dimension } ne compte
finding-s078-help = laissez à l’un de ses indicateurs au moins un poids supérieur à 0
finding-s079 = depuis « { $from } », les personnes sont orientées vers « { $to } », où nul n’est accueilli
finding-s079-help = nommez un abri, un centre ou une commune d’accueil
finding-language =
    { $language ->
        [en] anglais
        [es] espagnol
       *[fr] français
    }
finding-s080 = le texte { finding-language } est vide
finding-s080-help = rédigez-le dans les trois langues : chacun choisit la sienne
finding-s081 = le texte { finding-language } est identique au texte { $original ->
        [en] anglais
        [es] espagnol
       *[fr] français
    }
finding-s081-help = traduisez-le
finding-s082 =
    nombre de caractères de ce texte : { $length } ; maximum { $panel ->
        [name] pour un nom
        [title] pour un titre
        [summary] pour le résumé
        [briefing] pour les consignes
        [note] pour la note de contenu
        [objective] pour un objectif
        [currency] pour la monnaie
        [inject] pour le texte d’une injection
        [expected] pour une action attendue
       *[option] pour une option
    } : { $most }
finding-s082-help = raccourcissez-le, sans quoi une partie n’est visible qu’en faisant défiler
finding-s083 =
    { $what ->
        [country] « { $words } » est le nom d’un pays ou territoire réel
        [people] « { $words } » est le nom d’un peuple réel
       *[organisation] « { $words } » est le nom d’une organisation réelle
    }
finding-s083-help = employez un nom inventé, ou dites de quoi il s’agit ; les sources et les commentaires peuvent citer des noms réels
finding-s084 = « { $words } » rabaisse les personnes
finding-s084-help = dites plutôt : { $say }

# Stratégies : règles et expressions.
finding-s090 =
    cette expression est illisible : { $problem ->
        [value] il faut ici un nombre, un nom ou une parenthèse ouvrante
        [operator] il faut ici un opérateur, comme and, or, + ou <, ou rien
        [chained] on ne peut comparer que deux valeurs à la fois
        [bracket] il manque ici une parenthèse fermante
        [opening] il manque ici une parenthèse ouvrante
        [comma] il manque ici une virgule
        [dot] il manque ici un point et un nom
        [name] il faut un nom après le point
        [site-id] il faut ici l’identifiant d’un site entre guillemets
        [quote] le guillemet n’est jamais fermé
        [equals] deux signes égal servent à comparer des valeurs
        [fraction] seuls les nombres entiers sont permis
        [too-large] ce nombre est trop grand
        [too-long] elle compte plus de { $limit } caractères
        [too-deep] elle compte plus de { $limit } niveaux
       *[sign] le signe « { $found } » ne veut rien dire ici
    }
finding-s090-help =
    { $problem ->
        [chained] reliez deux comparaisons par and, comme dans 3 < waiting and waiting < 9
        [equals] écrivez == au lieu de =
        [fraction] employez une unité plus petite, ou percent(a, b)
        [site-id] écrivez site('north_gate').waiting
        [too-long] faites-en plusieurs règles
        [too-deep] faites-en plusieurs règles
       *[other] une expression s’écrit ainsi : waiting > 60 and not closed
    }
finding-s091 = le nom « { $name } » ne veut rien dire ici
finding-s091-help =
    { $help ->
        [suggest] vouliez-vous dire « { $suggestion } » ? umbral schema Policy affiche tous les noms
       *[other] umbral schema Policy affiche tous les noms ; les vôtres figurent sous numbers
    }
finding-s092 =
    { $needed ->
        [truth] c’est un nombre, mais il faut quelque chose de vrai ou de faux
       *[number] c’est vrai ou faux, mais il faut un nombre
    }
finding-s092-help =
    { $needed ->
        [truth] comparez-le à quelque chose, comme dans waiting > 60
       *[number] employez if(condition, 1, 0) pour le compter
    }
finding-s093 =
    { $needs ->
        [site] « { $name } » se rapporte à un site, mais cette règle n’est pas examinée pour des sites
        [route] « { $name } » se rapporte à un itinéraire, mais cette règle n’est pas examinée pour des itinéraires
        [other] « { $name } » est le site choisi, mais cette règle n’en choisit aucun
       *[it] « { $name } » est le site ou l’itinéraire de la règle, mais cette règle n’est examinée qu’une fois, pour le pays
    }
finding-s093-help =
    { $needs ->
        [site] ajoutez each: Sites([]), ou nommez le site : site('north_gate').waiting
        [route] ajoutez each: Routes
        [other] ajoutez choose: (among: [Warehouse], most: "stock_ration")
       *[it] ajoutez each: Sites([]) ou each: Routes
    }
finding-s094 = la réponse n’a pas de paramètre « { $name } »
finding-s094-help =
    { $help ->
        [suggest] vouliez-vous dire « { $suggestion } » ? (connus : { $known })
       *[other] connus : { $known }
    }
finding-s095 = ceci ne peut jamais devenir un ordre : { $message }
finding-s095-help = umbral schema Decision affiche les ordres avec leurs champs
finding-s096 = le nom « { $name } » a déjà un sens dans les expressions
finding-s096-help = donnez un autre nom à votre nombre
finding-s097 =
    { $always ->
        [yes] cette condition est toujours remplie, quoi que l’on observe
       *[no] cette condition n’est jamais remplie, quoi que l’on observe
    }
finding-s097-help = employez-y un nom du tableau observé ; pour une règle toujours active, écrivez "true"
