# La ligne de commande. Les noms des commandes et des options ne se traduisent pas.

cli-about = Umbral : simulateur de formation à la réponse aux crises migratoires. Il simule une crise dans un pays fictif et note la réponse, non la catastrophe.
cli-run = Exécuter un scénario avec une stratégie et afficher le résultat
cli-run-scenario = Fichier de scénario (.ron) ou identifiant d’un scénario fourni : { $known }
cli-run-seed = Graine du monde et du hasard ; la même graine donne le même résultat
cli-run-policy = Stratégie : { $known }, ou un fichier : des règles comme dans umbral schema Policy, ou une liste RON de (heure, décision)
cli-run-format = Sortie : texte ou un objet JSON
cli-run-record = Écrire un enregistrement de l’exercice dans ce fichier (il ne doit pas exister)
cli-run-compare = Comparer avec ne rien faire, réagir, la référence et la meilleure réponse connue dans le même monde
cli-lang = Langue : en, es ou fr
cli-replay = Rejouer un enregistrement et vérifier que chaque pas est identique
cli-replay-file = Enregistrement écrit par run --record
cli-welcome = Cette version a été compilée sans le poste de commandement. Ce qu’elle peut faire :
cli-welcome-run = exécuter un scénario fourni : umbral run { $scenario } --seed 7 --policy reference
cli-welcome-replay = vérifier un enregistrement : umbral replay FICHIER
cli-welcome-help = voir toutes les commandes et options : umbral --help
cli-commands = Commandes :
cli-arguments = Arguments :
cli-options = Options :
cli-usage = Utilisation :
cli-help = Afficher cette aide
cli-version = Afficher la version

# Le programme fait suivre ces deux mots d’un deux-points : l’espace insécable qui le précède est ici.
usage-no-value = { $option } doit être suivi d’une valeur
usage-choice = « { $value } » ne convient pas à { $option } : indiquez l’une de ces valeurs : { $known }
usage-number = « { $value } » ne convient pas à { $option } : indiquez un nombre entier { $name ->
        [seeds] de 1 à { $most }
       *[seed] à partir de 0
    }, en chiffres seulement
usage-unknown = « { $found } » n’a pas sa place ici{ $help ->
        [meant] {" : vouliez-vous dire "}{ $meant } ?
       *[none] {""}
    }
usage-no-command = la commande « { $found } » n’existe pas{ $help ->
        [meant] {" : vouliez-vous dire "}{ $meant } ?
       *[none] {""}
    }
usage-missing = il manque ceci : { $missing }
usage-conflict = { $one } et { $other } ne vont pas ensemble
usage-twice = { $option } a été indiqué plus d’une fois
usage-help = { $command } --help en dit davantage

error-prefix = erreur{ "\u202F" }
warning-prefix = avertissement{ "\u202F" }
error-scenario-file-not-found = le fichier « { $name } » n’existe pas : vérifiez son nom et son dossier, ou indiquez l’un de ceux-ci : { $known }
error-scenario-not-found = il n’y a pas de scénario « { $name } » : indiquez le chemin d’un fichier .ron ou l’un de ceux-ci : { $known }
error-policy-not-found = il n’y a pas de stratégie « { $name } » : indiquez le chemin d’un fichier .ron ou l’une de celles-ci : { $known }
error-unreadable = impossible de lire { $path } : { $reason }
error-unwritable = impossible d’écrire { $path } : { $reason }
error-exists = { $path } existe déjà : indiquez le nom d’un nouveau fichier, afin de ne rien écraser
error-too-large = { $path } compte { $bytes } octets ; un fichier de scénario en compte au plus { $most }
error-policy-not-started = le programme qui décide n’a pas démarré : { $reason }. Vérifiez la commande donnée à --policy-cmd
error-policy-ended = le programme qui décide s’est terminé avant l’exercice. Son dernier message : { $said }
error-policy-stuck = le programme qui décide n’a pas répondu en { $seconds ->
    [one] une seconde
   *[other] { $seconds } secondes
} : il a été arrêté. Laissez-lui plus de temps avec --policy-seconds, ou faites-le décider moins souvent
error-policy-not-understood = le programme qui décide a envoyé une ligne étrangère au protocole ({ $reason }) : { $line }
error-asset = le fichier { $file } contenu dans le programme ou dans l’enregistrement est endommagé : { $message }
error-findings = { $count ->
        [one] { $count } problème
       *[other] { $count } problèmes
    } dans { $file } : rien n’a été exécuté
error-not-a-recording = { $path } n’est pas un enregistrement : les enregistrements sont écrits par run --record
error-later-format = cet enregistrement est au format { $version } ; ce programme lit le format { $known } : utilisez un programme plus récent
error-damaged = l’enregistrement est endommagé à la ligne { $line } : ce qui suit n’est pas fiable
error-other-engine = cet enregistrement a été fait avec le moteur { $engine } ou avec d’autres règles ; celui-ci est le { $own } : pour le rejouer, utilisez l’autre version
error-no-output = impossible d’écrire le résultat : { $reason }

replay-same = { $ticks ->
        [one] { $ticks } pas rejoué
       *[other] { $ticks } pas rejoués
    } : tout concorde.
replay-differs = L’exécution diffère de l’enregistrement au pas { $tick }.
replay-other-result = Tous les pas concordent, mais le résultat enregistré est différent.
replay-no-end = L’enregistrement n’a pas de fin : l’exercice a été quitté avant son terme. Tout ce qui a été enregistré a été vérifié.
replay-torn = La fin de l’enregistrement est tronquée (octets perdus : { $bytes }) ; tout ce qui précède a été vérifié.
record-written = Enregistrement : { $path }

help-prefix = aide{ "\u202F" }
error-folder = { $path } est un dossier : indiquez un fichier de scénario qui s’y trouve, par exemple { $path }/NOM.ron
error-sheet = { $path } est un fichier CSV, non un scénario : donnez le fichier .ron (dans umbral msel import, le scénario vient d’abord, puis le fichier CSV)
error-no-sheet = { $path } est un scénario, non un fichier CSV : donnez le fichier enregistré depuis le tableur
error-not-text = { $place } : ce n’est pas du texte en UTF-8 ; enregistrez le fichier en UTF-8 (les tableurs proposent « CSV UTF-8 » quand on enregistre sous un autre nom)
error-not-text-editor = { $place } : ce n’est pas un texte en UTF-8 : enregistrez le fichier dans votre éditeur de texte avec l’encodage UTF-8
reason-not-found = ce fichier ou dossier n’existe pas
reason-denied = le système ne le permet pas
reason-folder = c’est un dossier
reason-no-folder = une partie du chemin n’est pas un dossier
reason-exists = il y en a déjà un de ce nom
reason-full = il n’y a plus de place
reason-read-only = rien ne peut y être écrit
cli-rules = Afficher toutes les règles du modèle avec leur unité, leur plage et leur source
cli-check = Trouver tout ce qui ne va pas dans des fichiers de scénario et de stratégie, sans les exécuter
cli-check-files = Fichiers de scénario ou de stratégie, dossiers qui en contiennent, ou identifiants de scénarios fournis
check-no-scenario = { $path } ne contient aucun fichier .ron : indiquez le dossier ou le fichier d’un scénario
cli-welcome-check = vérifier un fichier de scénario : umbral check FICHIER
check-summary = { $files ->
        [one] { $files } fichier vérifié
       *[other] { $files } fichiers vérifiés
    } : { $errors ->
        [0] aucune erreur
        [one] une erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [0] aucun avertissement
        [one] un avertissement
       *[other] { $warnings } avertissements
    }.
cli-validate = Exécuter tous les contrôles du comportement exigé et afficher un tableau chiffré, échecs compris
cli-validate-scenarios = Scénarios à contrôler ; à défaut, tous ceux fournis
cli-validate-full = Aussi les contrôles longs : autres hypothèses, recherche de plans abusifs ; environ une heure
cli-validate-section = Seulement les contrôles qui commencent dans cette partie du comportement exigé (de 1 à 9), les longs compris ; les parties 3, 4 et 8 vont ensemble
validate-running = { $number }/{ $of }
validate-determinism = Mêmes entrées, mêmes résultats
validate-conservation = Rien ni personne n’est créé ni perdu
validate-pairs = Exclure les personnes ou détourner le regard ne paie jamais
validate-preparing = Se préparer paie (une prémisse de la conception)
validate-assumptions = Sous d’autres hypothèses
validate-monotone = Plus de moyens ne nuisent jamais
validate-cases = Cas documentés
validate-differences = Les scénarios diffèrent
validate-exploits = Aucun plan abusif
validate-holds = tenu
validate-miss = ÉCHEC
validate-shown = –
validate-cause-teams = cause probable : le repérage des besoins allonge la file, beaucoup de personnes ne passent par aucun guichet, et les équipes qui parcourent les sites trouvent des besoins sans lui
validate-cause-few-cases = cause probable : un exercice court compte peu de survivantes et de survivants et peu de décès : un seul cas, à temps ou en retard, pèse plus que le repérage
validate-cause-money = cause probable : l’argent s’épuise dans tous les mondes quelle que soit la réponse, et ce qui s’arrête alors pèse plus que ce qui distingue les deux
validate-cause-spent = cause : les deux réponses ont tout dépensé ; ce qui reste inutilisé se voit
validate-cause-close = cause probable : les réponses qui sont des variantes de la référence se tiennent à quelques points et changent de place entre elles
validate-cause-booths = cause probable : là où beaucoup attendent, davantage de guichets sont ouverts, avec du personnel jour et nuit, et ce personnel et cet argent manquent ailleurs
validate-cause-late-plan = cause : la référence déclare l’urgence aussitôt et le fonds s’ouvre après trois jours ; le plan prend plus de temps dans tous les scénarios sauf un, et dans celui-là tout autant
validate-cause-first-named = cause : dans le modèle, les personnes vont à la première station indiquée
validate-cause-overflow = cause : le modèle ne connaît pas d’autre raison de dormir dehors qu’un lieu complet
validate-cause-slow-desks = cause probable : là où un guichet met longtemps pour chaque ménage, un poste ouvert sans réponse fait attendre presque autant qu’un poste fermé (registration.individual_minutes explique le plus)
validate-cause-relief = cause probable : là où les guichets sont lents, les personnes refoulées raccourcissent la file des autres ; avant les plafonds, cela peut peser plus que ce qu’elles subissent ; après, une telle réponse ne réussit jamais
validate-cause-one-world = cause probable : chaque tirage est un seul monde, où le hasard pèse plus que ce que les deux réponses font autrement ; en moyenne des tirages, l’ordre tient
validate-cause-groups = cause probable : les meilleurs plans enregistrent par groupes et se passent de certaines mesures ; ce qu’ils gagnent en attente et en argent pèse plus dans le score
validate-cause-kits-behind = cause probable : les personnes restent là où il y a des lits, et les kits les suivent avec retard : les articles perdent environ quatre points, les kits de dignité cinq, le reste presque rien
validate-cause-unknown = cause : pas encore trouvée
validate-summary = { $holds ->
        [one] { $holds } contrôle tenu
       *[other] { $holds } contrôles tenus
    } ; { $misses ->
        [0] aucun échec
        [one] un échec
       *[other] { $misses } échecs
    }.
validate-figure-digests = { $ticks } pas exécutés à nouveau et rejoués, { $differ } diffèrent
validate-figure-series = { $policies } stratégies dans { $worlds } mondes, { $differ } avec d’autres personnes
validate-figure-audit = { $ticks } pas vérifiés, { $broken } en défaut
validate-figure-paired = { $won } mondes sur { $worlds } ; { $mean } points, 99 % entre { $low } et { $high }
validate-figure-refusing = { $runs } exécutions refusent des personnes sans examen, { $passed } réussissent
validate-figure-idle = { $idle } articles inutilisés au lieu de { $usual } ; il reste { $left } à dépenser au lieu de { $more }
validate-figure-first = première place, { $points } points
validate-figure-swaps = { $swaps } changements de première place entre scénarios
validate-figure-means = { $grade } points ({ $low } à { $high }), { $total } avant plafonds ; { $passed } sur { $runs } réussissent
validate-figure-order = { $won } mondes sur { $worlds } ; { $mean } points avant plafonds, 99 % entre { $low } et { $high } ; { $graded } après
validate-figure-ranks = rangs conservés (tau d’au moins 0,8) dans { $kept } tirages sur { $draws } ; tau moyen { $tau }
validate-figure-kept = tenu dans { $kept } tirages sur { $draws }
validate-figure-morris = { $effect } points en moyenne, { $share } % des effets de { $rules } hypothèses
validate-figure-harm = { $worse } des { $best } meilleurs plans sur { $plans } sont pires que la référence ; au plus { $most } contre { $bar }
validate-figure-points = { $points } points
validate-figure-case = { $model } dans le modèle ; de { $low } à { $high } d’après les documents, tolérance comprise ({ $worlds } mondes)
validate-figure-lever = { $mean } points, 99 % entre { $low } et { $high } ; en moyenne { $with } au lieu de { $without }, différent dans { $differs } mondes sur { $worlds } ; par l’ordre seul, différent dans { $changed } sur { $tried }
validate-figure-moved = change dans { $moved } scénarios sur { $scenarios }
cli-welcome-rules = toutes les règles du modèle avec leur source : umbral rules
rules-name = règle
rules-value = valeur
rules-unit = unité
rules-range = plage
rules-source = source
rules-note = « assumption » (hypothèse) signifie qu’aucune source n’a été trouvée ; le texte explique l’idée derrière la valeur. Ceci est un modèle de formation, non une prévision.
