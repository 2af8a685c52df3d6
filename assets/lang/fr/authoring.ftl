# Outils de conception : nouveaux scénarios, liste des événements en tableur, aperçu, dossier de l’exercice.

cli-force = Remplacer les fichiers qui existent
file-written = Fichier écrit : { $path }
error-exists-force = { $path } existe déjà : indiquez un autre nom ou ajoutez --force pour le remplacer

seat-coordination = Coordination
    .task = Vous dirigez toute la réponse : vous fixez les priorités, réunissez les gens et parlez au nom du groupe. Vous tranchez quand les fonctions divergent.
    .ask = Qu’est-ce qui doit commencer aujourd’hui parce que cela prend des jours ? Que ne savons-nous pas ?
seat-border = Autorité frontalière
    .task = Vous tenez les postes : guichets, horaires, manière d’enregistrer. Personne ne devrait avoir à vous contourner.
    .ask = Combien de temps attend la dernière personne de la file, et où irait-elle sinon ?
seat-civil-protection = Protection civile
    .task = Vous tenez les sites, le transport et l’approvisionnement : abris, eau, latrines, articles, camions.
    .ask = Où les personnes dormiront-elles dans trois jours, et avec combien d’eau ?
seat-health = Santé
    .task = Vous veillez aux soins : soignants, médicaments, salles, flambées, santé mentale.
    .ask = Qui est malade sans avoir été vu ? Où l’eau devient-elle une question de santé ?
seat-protection = Protection
    .task = Vous veillez aux personnes ayant des besoins particuliers : enfants seuls, survivantes et survivants de violences, personnes en quête d’asile.
    .ask = Qui n’a personne pour parler en son nom ? Peut-on y parler en privé ?
seat-finance = Finances
    .task = Vous tenez les fonds : lignes, factures, fonds de réserve, appels aux bailleurs.
    .ask = Quelle ligne s’épuise la première, et qu’est-ce qui s’arrête alors ?
seat-foreign-affairs = Affaires étrangères
    .task = Vous parlez aux voisins, consulats, organismes et médias, et suivez ce qui se dit.
    .ask = Que croient les gens, et qui pourrait mieux les informer ?
channel-message = Message écrit
channel-news = Presse
channel-phone = Appel téléphonique
channel-image = Image
mode-foot = à pied
mode-road = par la route
mode-river = par le fleuve
mode-sea = par la mer

# La liste des événements en tableur.
cli-msel = La liste des événements (MSEL) d’un scénario sous forme de tableur, dans les deux sens
cli-msel-export = Écrire la liste des événements en CSV
cli-msel-export-out = Fichier CSV à écrire
cli-msel-separator = Séparateur ; à défaut, celui qu’attendent les tableurs de la langue
cli-msel-import = Reporter dans le scénario une liste d’événements modifiée
cli-msel-csv = Fichier CSV, enregistré depuis le tableur en CSV UTF-8
cli-msel-import-out = Fichier de scénario à écrire
msel-column-id = Id
msel-column-start = Déclenchement
msel-column-day = Jour
msel-column-hour = Heure
msel-column-condition = Condition
msel-column-to = Destinataire
msel-column-channel = Canal
msel-column-from = De la part de
msel-column-title = Titre
msel-column-text = Texte
msel-column-expected = Action attendue
msel-column-within = Délai en heures
msel-column-shown-by = Se reconnaît à
msel-column-objective = Objectif
msel-column-effects = Effets
msel-column-dilemma = Question aux participants
msel-column-severe = Peut éprouver les participants
msel-start-at = à une heure donnée
msel-start-once = dès qu’une condition est remplie
msel-start-released = sur décision de l’animation
msel-yes = oui
msel-no = non
msel-row = ligne { $row }
msel-cell = ligne { $row }, colonne « { $column } »
msel-place = { $place } : { $what }
msel-problem-unreadable = lecture impossible : { $reason }
msel-problem-too-many-cells = il y a plus de cellules que d’en-têtes : mettez entre guillemets doubles les textes qui contiennent le séparateur
msel-problem-too-few-cells = il y a { $found } cellules sous { $most } en-têtes : le fichier a peut-être été coupé ; enregistrez-le de nouveau depuis le tableur
msel-problem-unknown-word = « { $found } » n’est pas un des mots admis ici : { $known }
msel-problem-missing-column = la colonne « { $name } » manque : exportez de nouveau la liste pour les voir toutes
msel-problem-headings-below = les en-têtes se trouvent à la ligne { $row } : supprimez les lignes au-dessus
msel-problem-no-headings = ce n’est pas la ligne d’en-têtes d’une liste d’injections : exportez la liste avec umbral msel export et gardez sa première ligne
msel-problem-column-twice = la colonne « { $name } » figure deux fois : n’en gardez qu’une
msel-problem-no-id = « { $found } » n’est pas un identifiant : utilisez des minuscules, des chiffres, - et _, en commençant par une lettre
msel-problem-empty-id = une nouvelle ligne a besoin d’un identifiant à elle : minuscules, chiffres, - et _, en commençant par une lettre, comme greve_bac
msel-problem-id-twice = cet identifiant figure déjà à la ligne { $first } : donnez-en un autre à l’une des deux
msel-problem-no-number = « { $found } » n’est pas un nombre entier : { $column ->
        [day] écrivez les chiffres seuls ; les jours se comptent à partir du jour 1 de l’exercice, de sorte que 13 est son treizième jour
        [hour] écrivez l’heure seule, 8 pour 8:00
       *[hours] écrivez les chiffres seuls, en heures : 48 pour deux jours
    }
msel-problem-empty = il manque quelque chose ici
msel-problem-not-here = cette cellule doit rester vide : jour et heure vont avec « à une heure donnée », la condition avec « dès qu’une condition est remplie », le délai et les signes avec une action attendue
msel-ignored = colonnes sans signification ici, laissées de côté : { $names }
msel-imported = { $changed ->
        [one] { $changed } injection modifiée
       *[other] { $changed } injections modifiées
    } ; ajoutées : { $added } ; supprimées : { $removed }{ $order ->
        [changed] {", "}dans un autre ordre
       *[same] {""}
    }.
msel-refused = { $count ->
        [one] un problème
       *[other] { $count } problèmes
    } dans { $file } : rien n’a été écrit
