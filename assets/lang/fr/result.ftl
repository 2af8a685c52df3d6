# Le résultat lisible de `umbral run`.

result-heading = { $scenario } · graine { $seed } · stratégie { $policy }
result-model-note = Modèle de formation, pas une prévision.
result-people = Personnes
result-arrived = Arrivées
result-in-country = Présentes dans la zone d’opérations
result-moved-on = Ayant poursuivi leur route
result-returned = Rentrées chez elles
result-deceased = Décédées
result-sites = Lieux
result-site = Lieu
result-peak = Maximum de personnes
result-beds = Places à ce moment
result-queue = File la plus longue
result-wait = Attente la plus longue (h)
result-wait-p90 = 9 sur 10 attendent au plus (h)
result-stock-out = Rupture de stock (h, additionnées par article)
result-money = Fonds ({ $currency })
result-line = Ligne
result-approved = Approuvé
result-paid = Payé
result-committed = Engagé
result-owed = Dû
result-contingency = Solde du fonds de réserve : { $amount }
result-orders = Ordres transmis : { $submitted } ; acceptés : { $accepted } ; refusés : { $refused }
result-score = Note
result-total = Total avant plafonnement : { $total }
result-grade = Résultat : { $grade } sur 100 ({ $band } ; seuil de réussite : { $pass })
result-dimension-none = pas encore mesuré
result-gates = Conditions qui plafonnent le résultat
result-gate-open = aucun cas
result-gate-breached = cas constaté pendant { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    } ; résultat plafonné à { $cap }
result-gate-breached-at = cas constaté pendant { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    } ({ $site }) ; résultat plafonné à { $cap }
result-gate-persons = cas constatés : { $persons ->
        [one] { $persons } personne
       *[other] { $persons } personnes
    } ; résultat plafonné à { $cap }
result-gate-persons-at = cas constatés (surtout : { $site }) : { $persons ->
        [one] { $persons } personne
       *[other] { $persons } personnes
    } ; résultat plafonné à { $cap }
result-gate-share = constaté dans { $share } des cas ; résultat plafonné à { $cap }
result-gate-share-at = constaté dans { $share } des cas ({ $site }) ; résultat plafonné à { $cap }
result-indicators = Indicateurs
result-indicator = Indicateur
result-value = Valeur
result-points = Points
result-band = Niveau
result-worst = Pire situation
result-behind = Derrière les indicateurs les plus faibles
result-behind-line = { $indicator } – { $orders }
result-behind-orders = { $orders ->
    [one] { $orders } ordre exécuté
   *[other] { $orders } ordres exécutés
}, { $refused ->
    [one] { $refused } refusé
   *[other] { $refused } refusés
}, le premier le jour { $day }
result-behind-no-order = aucun ordre n’a été donné à ce sujet
result-moments = Pires moments
result-no-moments = aucun
result-injects = Actions attendues
result-inject-day = Jour
result-inject = Après
result-inject-judged = Résultat
result-inject-after = Heures
result-not-delivered = Injections qui ne sont jamais venues
result-not-delivered-time = son heure est postérieure à la fin
result-not-delivered-condition = sa condition n’a jamais été remplie dans ce qui a été rapporté : les sites comptent toutes les quelques heures, et un pic entre deux comptages ne se voit pas
result-not-delivered-release = elle attend que l’animation la déclenche
compare-title = À côté d’autres réponses au même monde (écart en points, pas un classement de personnes)
compare-policy = Réponse
compare-grade = Points
compare-distance = Écart
compare-averted = Par rapport à ne rien faire, { $hours } heures-personnes de besoin ont été évitées, à { $cost } pour mille.
compare-added = Par rapport à ne rien faire, rien n’a été évité : { $hours } heures-personnes de besoin se sont ajoutées.
judged-pending = encore du temps
judged-met = fait à temps
judged-late = fait tardivement
judged-not-met = non fait
judged-by-observers = à l’appréciation des observateurs
result-moment = Jour { $day }, { NUMBER($hour, minimumIntegerDigits: 2) } h
result-digest = Empreinte { $digest } après { $ticks } heures · modèle { $model } · moteur { $engine }
result-elapsed = calculé en { $ms } ms

dimension-p1 = Droits et normes
dimension-p2 = Données probantes
dimension-p3 = Partenariats
dimension-o1 = Bien-être
dimension-o2 = Réponse à la crise
dimension-o3 = Mobilité sûre, ordonnée et digne

band-met = atteint
band-nearly = presque atteint
band-partly = partiellement atteint
band-not-met = non atteint

unit-name-permille = ‰
unit-name-hours = h
unit-name-per-100000 = pour 100 000

indicator-water = Manque d’eau
indicator-sanitation = Manque de latrines et de douches
indicator-food = Manque de nourriture
indicator-shelter = Manque d’espace couvert
indicator-dignity_goods = Kits de dignité non remis à temps
indicator-stock_outs = Ruptures de stock
indicator-registration = Personnes non enregistrées à temps
indicator-equal_treatment = Plus grand écart entre groupes
indicator-count_gap = Écart entre comptage et réalité
indicator-dignified_waiting = Attente dans des conditions indignes
indicator-long_wait = Attente dépassée par 1 personne sur 10
indicator-unscreened_exits = Départs sans repérage des besoins
indicator-lives_lost = Vies perdues
indicator-child_care = Enfants sans gestionnaire de cas
indicator-late_survivor_care = Violences récentes : pas de soins sous 72 h
indicator-counter_trafficking = Personnes non protégées contre la traite
indicator-dignified_deaths = Décès sans dignité ou familles non informées
indicator-informal_entries = Personnes entrées sans passer par un poste
indicator-unknown_needs = Besoins particuliers non repérés
indicator-slow_referrals = Heures sans le service nécessaire
indicator-goods = Kits non alimentaires et d’hygiène non remis à temps
indicator-status = Documents ou procédure d’asile hors délai
indicator-treatment = Maladie, blessure, malnutrition non soignées
indicator-continuity = Traitement quotidien ou soins maternels interrompus
indicator-support = Soutien psychosocial ou lié au handicap absent
indicator-host_burden = Charge pour les communautés d’accueil
indicator-forecast_error = Erreur de la prévision du lendemain
indicator-disaggregation = Personnes sans données de sexe et d’âge
indicator-partner_help = Aide des partenaires arrivée à personne
indicator-complaints = Plaintes sans réponse

# Le programme fait suivre ces noms d’un deux-points : l’espace insécable qui le précède est ici.
gate-arrears = Interruption d’un service vital pour factures impayées{ "\u202F" }
gate-survival = Eau ou nourriture en dessous de ce qu’il faut pour survivre pendant des jours{ "\u202F" }
gate-refusal = Refoulement de personnes sans examen individuel{ "\u202F" }
gate-children = Enfants sans gestionnaire de cas une semaine après leur arrivée{ "\u202F" }
result-aftermath = Si plus personne ne décide pendant { $days } jours
result-aftermath-what = Quoi
result-aftermath-before = Deux semaines avant la fin
result-aftermath-after = Deux semaines après
result-aftermath-unmet = Besoins non couverts
result-aftermath-owed = Factures impayées
result-aftermath-note = { $deaths ->
        [one] 1 personne décède
       *[other] { $deaths } personnes décèdent
    } ; les services vitaux s’interrompent pendant { $hours ->
        [one] 1 heure
       *[other] { $hours } heures
    }.
