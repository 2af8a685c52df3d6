# Lots : de nombreuses exécutions, ce qu’on peut en dire, et fragments.
cli-batch = Exécuter des stratégies dans de nombreux mondes et écrire tables et résumé ; la même commande reprend là où elle s’est arrêtée
cli-batch-scenarios = Scénarios par identifiant ou chemin, séparés par des virgules
cli-batch-policies = Stratégies par identifiant ou chemin, séparées par des virgules ; NOM@2 est la même stratégie avec un autre bruit
cli-batch-seeds = Graines : 1,2,5..40 (40 compris), un fichier, ou l’identifiant d’une liste : smoke, golden, validation, public-scoring
cli-batch-out = Dossier des résultats ; il est créé s’il n’existe pas
cli-batch-jobs = Fils d’exécution ; autant que de cœurs par défaut
cli-batch-baseline = La stratégie à laquelle les autres sont comparées ; la première par défaut
cli-batch-series = Écrire aussi qui était où, heure par heure (volumineux)
cli-batch-until-settled = Regarder après 50, 100, 200 et 400 mondes, et s’arrêter dès que le classement est établi
cli-batch-program = Un programme qui décide, par sa ligne de commande ; peut être donné plusieurs fois
cli-batch-program-seconds = Secondes dont un programme dispose pour répondre
cli-env = Proposer un exercice en lignes JSON sur les flux standard, pour des programmes qui apprennent ou décident (voir assets/python)
cli-run-program = Un programme qui décide, par sa ligne de commande, à la place de --policy
cli-plan = Écrire le plan d’un lot pour d’autres machines, divisé en fragments
cli-plan-shards = En combien de fragments
cli-shard = Exécuter un fragment d’un plan ; peut être répété
cli-shard-dir = Dossier contenant le plan
cli-shard-number = Quel fragment, à partir de 0
cli-merge = Réunir tous les fragments d’un plan et écrire tables et résumé
plan-written = { $runs ->
    [one] Une exécution
   *[other] { $runs } exécutions
} en { $shards ->
    [one] un fragment
   *[other] { $shards } fragments
}. Exécutez chacun : umbral shard { $folder } N, N de 0 à { $last }. Puis : umbral merge { $folder }
batch-progress = { $done } exécutions sur { $of }, { $rate } par seconde, encore { $left } s environ
batch-written = Résultats : { $folder } (runs.csv, runs.parquet, summary.html, dictionary.csv)
batch-stopping = Arrêt : ce qui est commencé se termine et est conservé. La même commande reprend à cet endroit.
batch-title = Comparaison de stratégies
batch-headline = { $scenarios ->
    [one] Le plus de points : { $policy }
   *[other] Le plus de points sur { $scenarios } scénarios : { $policy }
}
batch-counts = { $runs ->
    [one] Une exécution
   *[other] { $runs } exécutions
} : { $policies ->
    [one] une stratégie
   *[other] { $policies } stratégies
} dans { $worlds ->
    [one] le même monde
   *[other] les mêmes { $worlds } mondes
}.
batch-failures = { $count ->
    [one] Une exécution a échoué
   *[other] { $count } exécutions ont échoué
} : le programme qui décide n’a pas pu continuer. La colonne « reason » dit pourquoi ; les comparaisons laissent ces mondes de côté.
batch-settled = L’ordre des { $pairs } paires est établi après { $worlds } mondes (risque d’affirmer à tort : 5 % au plus).
batch-not-settled = Non établi après { $worlds } mondes : { $open } paires sur { $pairs } ne se distinguent pas. Ne les classez pas.
batch-caption = { $worlds ->
    [one] Comparaison dans un monde.
   *[other] Comparaison dans les mêmes { $worlds } mondes.
} Points de 0 à 100, après les plafonds ; il en faut 60 pour réussir (trait tireté).
batch-policy = Stratégie
batch-scale = De 0 à 100
batch-mean = Moyenne
batch-difference = Par rapport à { $baseline } (95 %)
batch-cvar = Pire dixième
batch-min = Pire
batch-passed = Réussite
batch-gates = Sans plafond
batch-standards = Normes respectées
batch-best = Meilleure dans
batch-regret = Regret
batch-dimensions = Points moyens par dimension
batch-pareto = Non dominée
batch-yes = oui
batch-overall = Tous les scénarios
batch-worst-scenario = Pire scénario
batch-worst-regret = Plus grand regret
batch-reading = Moyenne { $mean } ; neuf mondes sur dix entre { $low } et { $high }
batch-how = Comment lire cette page
batch-note-worlds = Toutes les stratégies ont affronté les mêmes mondes : mêmes arrivées, même météo, mêmes événements programmés. Une différence est donc calculée monde par monde.
batch-note-chart = Le trait vertical est la moyenne, la barre foncée contient la moitié centrale des mondes, la claire neuf mondes sur dix.
batch-note-difference = L’intervalle contient la véritable différence moyenne dans 95 lots de ce type sur 100. S’il contient zéro, il ne dit pas qui est meilleur.
batch-note-cvar = « Pire dixième » est la moyenne du pire dixième des mondes : à quoi s’attendre quand les choses tournent mal. « Regret » est ce que la meilleure stratégie du même monde avait de plus.
batch-note-best = « Meilleure dans » est la part des mondes où aucune n’a fait mieux ; une égalité est partagée. « Non dominée » signifie qu’aucune autre n’est au moins aussi bonne dans toutes les dimensions et meilleure dans une.
batch-note-model = Un modèle de formation, pas une prévision : comparez les réponses entre elles ; les niveaux ne disent rien des crises réelles.
error-no-seeds = aucune graine n’est indiquée : écrivez par exemple --seeds 1..20
error-not-seeds = « { $word } » n’est ni un nombre, ni un intervalle comme 5..40, ni un fichier, ni une des listes smoke, golden, validation, public-scoring
error-seed-twice = la graine { $seed } figure deux fois et compterait double : retirez-en une
error-named-twice = « { $name } » figure deux fois : retirez-en un ; NOM@2 exécute une stratégie avec un autre bruit
error-too-many-runs = { $runs } exécutions, personne ne peut attendre aussi longtemps : choisissez moins de graines, de stratégies ou de scénarios
error-no-baseline = la référence « { $name } » n’est pas une des stratégies de ce lot : { $known }
error-other-batch = { $folder } contient autre chose : choisissez un nouveau dossier, ou répétez exactement la commande qui l’a commencé
error-batch-engine = { $folder } a été fait avec le moteur { $found } ou d’autres règles ; celui-ci est { $own } : utilisez cette version-là, ou choisissez un nouveau dossier
error-no-plan = { $folder } ne contient aucun plan : écrivez-en un avec umbral plan
error-batch-damaged = { $path } n’est pas tel qu’il a été écrit. Si c’est un fragment, supprimez-le et exécutez-le de nouveau ; si c’est un plan, récrivez-le
error-no-shard = il n’y a pas de fragment { $number } : ce plan en a { $of }, numérotés à partir de 0
error-shards-missing = ces fragments n’ont pas encore été exécutés : { $shards }. Exécutez-les avec umbral shard, puis réunissez-les de nouveau
error-shard-mismatch = { $path } appartient à un autre plan ou contient d’autres exécutions : supprimez-le et exécutez ce fragment de nouveau
error-batch-io = { $path } : { $reason }. Ce qui est calculé est conservé ; la même commande reprend
error-batch-stopped = arrêt après { $done } exécutions sur { $of } : toutes sont conservées, la même commande reprend
error-no-policies = indiquez au moins une stratégie avec --policies, ou un programme avec --policy-cmd
cli-sweep = Exécuter des variantes d’une stratégie, ou une stratégie sous d’autres hypothèses, en de nombreux points, comme un lot
cli-sweep-vary = Un paramètre de la stratégie ou une règle du modèle (voir umbral rules) et son intervalle, comme food_days=2..14 ; peut être donné plusieurs fois
cli-sweep-method = Choix des points : grid (grille), lhs (hypercube latin) ou sobol
cli-sweep-points = Nombre de points, au plus
cli-discover = Dire dans quelles conditions une stratégie d’un balayage échoue, en mots et sur une page (discovery.html)
cli-discover-dir = Dossier contenant les résultats d’un balayage
cli-discover-policy = Quelle stratégie
cli-discover-below = Moins de points que cela compte comme un échec ; ne pas réussir, par défaut
cli-optimise = Chercher de meilleurs paramètres d’une stratégie et les montrer dans des mondes non utilisés
cli-optimise-out = Fichier pour la stratégie trouvée
cli-optimise-candidates = Nombre de points au départ
cli-compare = Comparer deux enregistrements : la première décision qui diffère et la chaîne d’indicateurs qui suit
cli-compare-file = Enregistrement écrit par run --record
discover-title = Quand échoue-t-elle ?
discover-all = { $policy } échoue dans { $share } des { $runs } exécutions.
discover-none = Aucune condition ne distingue les échecs du reste.
discover-box = Elle échoue dans { $share } des exécutions où tout ceci est vrai ; elles contiennent { $held } de tous les échecs :
discover-between = { $factor } se situe entre { $low } et { $high }
discover-above = { $factor } vaut au moins { $low }
discover-below = { $factor } vaut au plus { $high }
discover-chart = Exécutions selon les deux conditions les plus strictes
discover-key = Carré plein : échec. Cercle vide : pas d’échec.
optimise-found = Le meilleur de { $candidates } points ({ $runs } exécutions) : { $values }
optimise-fresh = Dans { $worlds } mondes non utilisés : { $mean } points par rapport à { $policy } (95 % : { $low } … { $high }).
optimise-note = Les { $chosen } points obtenus dans les mondes où il a été choisi sont trop beaux : c’est là qu’il a été choisi.
compare-other-scenario = { $one } et { $two } portent sur des scénarios ou des règles différents ({ $first }, { $second }) : choisissez deux enregistrements du même
compare-other-world = Note : les graines diffèrent ({ $first }, { $second }) ; une partie de toute différence tient au monde.
compare-same-acts = Les deux ont pris les mêmes décisions.
compare-first = Première différence le jour { $day }, { $hour } h :
compare-nothing = rien
compare-chain = Indicateurs qui diffèrent d’au moins un point, dans l’ordre où ils se sont écartés :
compare-indicator = jour { $day }  { $name } : { $first } / { $second } à la fin
compare-end = Points après plafonds : { $first } / { $second }
compare-no-day = L’un des enregistrements s’arrête avant son premier jour.
error-not-a-factor = « { $word } » n’est pas un facteur : écrivez un nom et un intervalle, comme food_days=2..14
error-not-a-parameter = il n’y a pas de paramètre ni de règle de ce nom ({ $reason }) : les paramètres sont dans assets/policies/reference.ron, les règles dans umbral rules
error-rule-range = la règle { $name } doit se situer entre { $low } et { $high }
error-mixed-factors = on ne peut pas faire varier dans un même balayage les paramètres d’une stratégie et les règles du modèle : faites-en deux
error-without-parameters = « { $name } » est une liste d’ordres et n’a pas de paramètres : choisissez une stratégie qui en a
error-no-sweep = { $folder } ne contient aucun résultat de balayage : exécutez d’abord umbral sweep
error-not-in-batch = le balayage n’a aucune exécution de « { $name } »
error-too-few-worlds = il faut au moins { $least } mondes : la moitié pour choisir, la moitié pour montrer
