# Le poste de commandement des participants.

desk-welcome = Choisissez un exercice
desk-what = Vous dirigez la réponse d’un pays fictif qui reçoit plus de personnes qu’il n’est prêt à en accueillir. Décidez ensemble, puis voyez ce qui en résulte.
desk-model-note = Un modèle de formation, pas une prévision. Ce qui est évalué, c’est la réponse, non la catastrophe.
desk-card-facts = { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }, { $sites ->
        [one] { $sites } lieu
       *[other] { $sites } lieux
    }
difficulty-first = pour débuter
difficulty-middle = difficulté moyenne
difficulty-high = exigeant
desk-choose = Lire la présentation : { $scenario }
desk-continue = Continuer : { $scenario }, jour { $day }, { $orders ->
        [one] { $orders } ordre
       *[other] { $orders } ordres
    }
desk-unreadable = Enregistré, mais illisible : { $file }. { $reason }
desk-leave = Enregistrer et quitter
desk-not-continued = Cet exercice ne peut pas être repris : { $reason }
desk-briefing = Situation
desk-objectives = À quoi sert cet exercice
desk-content-note = Avant de commencer
desk-world = Numéro du monde
desk-world-note = Un même numéro donne les mêmes arrivées, la même météo et les mêmes événements.
desk-start = Commencer l’exercice
desk-gentle = Laisser de côté { $count ->
        [one] { $count } message susceptible d’éprouver les participants
       *[other] { $count } messages susceptibles d’éprouver les participants
    }
desk-back = Retour
desk-looks = Langue, affichage
desk-light = Couleurs claires
desk-dark = Couleurs sombres
desk-larger = Agrandir le texte
desk-smaller = Réduire le texte
desk-when = Jour { $day }, { $hour } · { $phase }
desk-when-short = Jour { $day }, { $hour }
desk-money = { $amount } { $currency }
desk-funds = Fonds : { $amount }
desk-how-it-went = Le bilan
desk-how-it-went-hint = Voir le bilan (Entrée)
desk-not-recorded = L’exercice n’est plus enregistré : { $reason }

phase-before = Préparation
phase-during = Réponse
phase-after = Transition

clock-pause = Pause
clock-pause-hint = Le temps s’arrête (barre d’espace)
clock-speed-hint = { $hours ->
        [one] { $hours } heure de l’exercice par seconde
       *[other] { $hours } heures de l’exercice par seconde
    }
clock-hour = +1 h
clock-hour-hint = Avancer d’une heure (H)
period-title = Période
period-hint = Le groupe décide pendant quelques minutes ; puis la période s’écoule, jusqu’à ce que quelque chose arrive.
period-off = sans compte à rebours
period-hours = { $hours } heures
period-minutes = minutes pour décider
period-left = Pour décider : { $left }
period-left-hint = Ensuite { $hours } heures s’écoulent, ou jusqu’à ce que quelque chose arrive
period-hold = Suspendre
period-go-on = Reprendre
period-play = Avancer jusqu’à { $hour }
clock-day = +1 jour
clock-day-hint = Avancer d’un jour. S’arrête pour ce qui vous attend : messages, ordres refusés, épidémies, décès, nouvelle phase ; le reste est dit au-dessus de la carte (D)
clock-next = Événement suivant
clock-next-hint = Avancer jusqu’à ce que quoi que ce soit se passe, aussi des biens épuisés, une inspection ou un lieu plein ; au plus tard jusqu’à minuit (N)

inbox-title = { $unread ->
        [0] Messages
        [one] Messages ({ $unread } non lu)
       *[other] Messages ({ $unread } non lus)
    }
inbox-empty = Rien n’est encore arrivé.
inject-from = Expéditeur : { $from }
inject-severe = Ce message est susceptible d’éprouver les participants. Chacun peut faire une pause ou se retirer.
inject-close = Retour
inbox-decide = échéance : { $when }
dilemma-title = Que décidez-vous ?
dilemma-until = Échéance : { $when }. Si personne ne décide : { $option }
dilemma-pending = Part avec l’heure suivante. Vous pouvez encore choisir autrement.
dilemma-decided = Vous avez décidé : { $option }
dilemma-defaulted = Personne n’a décidé à temps. Ce qui s’est passé : { $option }
journal-title = Ce qui s’est passé

overlay-waiting = Attente
    .bounds = Attente la plus longue : atteint jusqu’à { $a } h ; presque atteint jusqu’à { $b } h ; partiellement jusqu’à { $c } h ; non atteint au-delà.
    .why = attente la plus longue : { $value } h
overlay-occupancy = Occupation
    .bounds = Places occupées : atteint jusqu’à { $a } % ; presque atteint jusqu’à { $b } % ; partiellement jusqu’à { $c } % ; non atteint au-delà.
    .why = { $value } % des places occupées
overlay-water = Eau
    .bounds = Eau par personne et par jour : atteint à partir de { $a } litres ; presque atteint à partir de { $b } ; partiellement à partir de { $c } ; non atteint en dessous.
    .why = { $value } litres par personne et par jour
overlay-needs = Besoins spécifiques
    .bounds = Besoins spécifiques repérés et sans suivi : atteint jusqu’à { $a } % ; presque atteint jusqu’à { $b } % ; partiellement jusqu’à { $c } % ; non atteint au-delà.
    .why = { $value ->
        [one] { $value } personne avec un besoin connu sans prise en charge
       *[other] { $value } personnes avec un besoin connu sans prise en charge
    }
overlay-acceptance = Acceptation
    .bounds = Habitants qui acceptent les nouveaux arrivants : atteint à partir de { $a } % ; presque atteint à partir de { $b } % ; partiellement à partir de { $c } % ; non atteint en dessous.
    .why = { $value } % de la population hôte accepte les arrivants
overlay-data = Âge des données
    .bounds = Ancienneté du dernier comptage : atteint jusqu’à { $a } h ; presque atteint jusqu’à { $b } h ; partiellement jusqu’à { $c } h ; non atteint au-delà.
    .why = comptage d’il y a { $value } h
legend-signs = anneau : places occupées · drapeau : personnes en attente · rectangles : chargements en route vers ce lieu · croix : isolé ou fermé

kind-point-of-entry = Poste frontière
kind-informal-crossing = Passage informel
kind-landing = Lieu de débarquement
kind-reception-centre = Centre d’accueil
kind-transit-centre = Centre de transit
kind-collective-shelter = Abri
kind-host-community = Communauté d’accueil
kind-warehouse = Entrepôt
kind-exit-post = Poste de sortie
kind-outside = À l’étranger

count-none = pas encore de comptage
count-known = { $value } ± { $error } (il y a { $age } h)
hover-present = { $value } ± { $error } personnes
hover-waiting = { $value } en attente

place-close = Voir le pays
place-in-use = en service
place-not-in-use = hors service
place-cut-off = isolé
place-present = Personnes sur place
place-waiting = En attente
place-longest = Attente la plus longue, heures
place-desks = Guichets
place-desks-are = { $open } sur { $booths }, de { $from } à { $to }
place-unserved = Sans enregistrement ni aide
place-beds = Places
place-beds-are = { $beds }
place-beds-unseen = { $beds }, non inspectées
place-water = Eau, litres par jour
place-water-is = { $own } sur place, { $trucked } par camion
place-sanitation = Assainissement
place-sanitation-is = latrines : { $women } pour les femmes, { $men } pour les hommes ; { $showers } douches
place-rooms = Salles de soins
place-rooms-are = { $consulting } de consultation, { $private } confidentielles
place-registered = Personnes enregistrées
place-registered-are = { $persons } : { $women } % de femmes et de filles, { $children } % d’enfants
place-complaints = Plaintes
place-complaints-are = { $open } en attente, { $closed } traitées
place-acceptance = Habitants favorables à l’accueil
place-acceptance-is = { $value } % (de { $low } à { $high })
place-price = Prix en ville
place-price-is = { $percent } % de la normale
place-cash = Aide en espèces pour
place-cash-is = { $persons ->
        [one] 1 personne
       *[other] { $persons } personnes
    }
place-children = Enfants seuls
place-children-are = { $found } repérés, { $cared } avec un gestionnaire de cas
place-staff = Personnel
place-partners = Partenaires
place-partners-are = { $persons ->
        [one] 1 personne
       *[other] { $persons } personnes
    }
place-striking = Le personnel a cessé le travail.
place-tired = Équipe la plus fatiguée, fatigue
place-stock = En stock

country-title = Le pays
country-hint = Choisissez un lieu sur la carte (ou appuyez sur la touche Page suivante) pour le voir et décider à son sujet.
country-arrived = Arrivées à ce jour, estimation : { $arrived }
country-forecast = Arrivées attendues
country-forecast-day = Jour { $day } : { $value } (de { $low } à { $high })
country-forecast-rate = { $percent } jours sur 100, le chiffre se situe dans la fourchette.
country-trust = Confiance dans la réponse
country-trust-is = { $value } % (de { $low } à { $high })
country-trust-unasked = personne ne pose la question
country-rumour = Une rumeur circule depuis { $hours ->
        [one] 1 heure
       *[other] { $hours } heures
    }.
country-money = Fonds restants
country-line-stopped = { $left } ; arrêtée par des factures impayées
country-contingency = Fonds de réserve
country-appeal = Appel aux donateurs
country-appeal-open = { $amount } demandés ; réponse dans { $time }
country-income = Reçu des donateurs
country-findings = Constats d’audit
list-count = { $name }{"\u00A0"}:{"\u00A0"}{ $count }
country-ready = Personnel prêt à être affecté
country-levers = Mesures
top-limits = { $count ->
    [one] Un problème plafonnerait le résultat
   *[other] { $count } problèmes plafonneraient le résultat
}
country-limits = Ce qui plafonnerait le résultat
limit-water-at = Eau sous le seuil de survie : { $site }
limit-food-at = Plus rien à manger : { $site }
limit-children-short = Enfants seuls sans gestionnaire de cas
limit-arrears-of = Factures impayées : { $line }
limit-water = { $what }. { $each } litres sur { $floor } par personne et par jour, pour environ { $people } personnes ; constaté depuis { $hours }.
limit-food = { $what }. Aucune ration en stock, et l’aide en espèces nourrit trop peu des quelque { $people } personnes présentes ; constaté depuis { $hours }.
limit-children = { $what } : { $without } sur { $found } repérés ({ $share }) ; constaté depuis { $hours }. Comptent ceux qui n’en ont toujours pas { $days } jours après leur arrivée.
limit-arrears = { $what }, { $amount } ; constaté depuis { $hours }. Après { $after }, elles arrêtent ce que paie la ligne.
limit-stopped = { $what }, { $amount } : ce que paie la ligne est à l’arrêt.
limit-from = À partir de { $from } d’affilée, le résultat est plafonné à { $cap } points.
limit-share = À partir de { $from }, le résultat est plafonné à { $cap } points.
limit-standing = À partir de { $from } d’arrêt, le résultat est plafonné à { $cap } points.
limit-reached = D’après les rapports, le résultat est déjà plafonné à { $cap } points.
limit-note = Estimation d’après les rapports : seul compte ce qui se passe réellement, et on ne le voit qu’à la fin.
measures-coordination = Coordination et partenaires
measures-information = Information et données
measures-protection = Protection et droits
measures-means = Personnel et approvisionnement
measures-society = Société d’accueil

lever-under-way = en préparation
lever-in-force = en vigueur

figure-none = pas de données
figure-longest = Attente la plus longue aux guichets
    .value = { $value } h
    .hint = L’attente la plus longue signalée par les postes. Ligne : { $standard } heures, le maximum tolérable.
figure-waiting = En attente devant les guichets
    .value = { $value }
    .hint = Personnes qui attendent devant tous les guichets, selon les rapports.
figure-fullest = Lieu le plus plein
    .value = { $value } %
    .hint = Personnes dans le lieu le plus plein, rapportées à ses lits. Ligne : tous occupés.
figure-driest = Minimum d’eau
    .value = { $value } L
    .hint = Litres par personne et par jour dans le lieu le moins approvisionné. Ligne : la norme de { $standard }.
figure-children = Enfants repérés et suivis
    .value = { $value } %
    .hint = Parmi les enfants seuls repérés. Ligne : tous.

decide-title = Décider
decide-withdraw = Retirer
decide-order = Ordonner
decide-discard = Mettre de côté
quote-price = coûte { $amount }
quote-daily = { $amount } par jour
quote-line = sur { $line } ; il reste { $left }
quote-line-waiting = sur { $line } ; il reste { $left } après les ordres en attente
quote-lasts = { $waiting ->
    [0] de quoi payer cet ordre seul pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
   *[other] de quoi payer cet ordre et ceux qui attendent pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
}, sans compter ce que la ligne paie déjà chaque jour
quote-nothing = sans coût direct
quote-hours = prend effet dans { $time }

group-desks = Guichets
group-staff = Personnel
group-places = Lieux pour les personnes
group-services = Eau, assainissement, soins
group-goods = Articles de secours
group-ways = Transport et secours
group-country = Pays

registration-group = par groupe : rapide, sommaire
registration-individual = une à une : lent, approfondi
screening-none = personne ne demande rien
screening-rapid = quelques questions dans la file
screening-full = un entretien en privé
buying-tender = selon les règles ordinaires
buying-urgent = sur-le-champ, sans appel d’offres

draft-open-desks = { $site } : mettre en service { $a } { $na ->
        [one] guichet
       *[other] guichets
    }.
    .verb = Guichets en service
draft-set-hours = { $site } : ouvrir les guichets de { $a } à { $b } heures.
    .verb = Horaires
draft-set-registration = { $site } : enregistrer les personnes { $a }.
    .verb = Enregistrement
draft-set-screening = { $site } : repérer les besoins particuliers ({ $a }).
    .verb = Repérage des besoins
draft-set-admission = { $site }, désormais : { $a }.
    .verb = Qui est admis
draft-suspend-post = { $site } : suspendre par mesure de sécurité et conduire les personnes au poste suivant : { $a }.
    .verb = Suspendre avec transport
draft-close-post = { $site } : fermer sans solution de remplacement.
    .verb = Fermer le poste
draft-reopen-post = { $site } : rouvrir.
    .verb = Rouvrir le poste
draft-post-staff = { $site } : affecter du personnel, { $a } en { $b }.
    .verb = Affecter du personnel
draft-move-staff = { $site } : déplacer du personnel, { $a } en { $b }, vers { $c }.
    .verb = Déplacer du personnel
draft-set-shift = { $site } : travailler par équipes de { $a } heures.
    .verb = Équipes
draft-open-site = { $site } : ouvrir.
    .verb = Ouvrir
draft-close-site = { $site } : fermer ; personne n’y est abrité.
    .verb = Fermer le site
draft-assess-site = { $site } : faire inspecter le bâtiment.
    .verb = Inspecter
draft-repair-site = { $site } : réparer le bâtiment.
    .verb = Réparer
draft-pitch-tents = { $site } : dresser { $a } { $na ->
        [one] tente
       *[other] tentes
    } du stock.
    .verb = Dresser des tentes
draft-direct = { $site } : orienter les personnes admises vers { $a }.
    .verb = Orienter les personnes
draft-transfer = { $site } : proposer à { $a } { $na ->
        [one] ménage
       *[other] ménages
    } un transport vers { $b }.
    .verb = Proposer un transport
draft-evacuate = { $site } : évacuer ; proposer à toutes les personnes un transport vers { $a }.
    .verb = Évacuer
draft-truck-water = { $site } : livrer par camion { $a } litres d’eau par jour.
    .verb = Livrer de l’eau
draft-build-sanitation = { $site } : construire { $a } { $na ->
        [one] latrine
       *[other] latrines
    } pour les femmes, { $b } pour les hommes et { $c } { $nc ->
        [one] douche
       *[other] douches
    }.
    .verb = Latrines et douches
draft-light-site = { $site } : éclairer les chemins.
    .verb = Éclairer
draft-build-rooms = { $site } : aménager { $a } { $na ->
        [one] salle
       *[other] salles
    } de consultation et { $b } { $nb ->
        [one] salle
       *[other] salles
    } d’entretien confidentiel.
    .verb = Salles de soins
draft-open-child-space = { $site } : aménager un espace où les enfants jouent et apprennent.
    .verb = Espace pour les enfants
draft-send = { $site } : envoyer vers { $c } : { $a } { $b }.
    .verb = Envoyer des articles
draft-order = { $site } : commander { $a } { $b }, { $c }.
    .verb = Commander des articles
draft-support-repairs = { $site } : aider à réparer { $a } { $na ->
        [one] logement
       *[other] logements
    } par jour.
    .verb = Aider aux réparations
draft-pay-cash = { $site } : verser chaque jour une aide en espèces à { $a } { $na ->
        [one] personne
       *[other] personnes
    }.
    .verb = Aide en espèces
draft-pay-rent = { $site } : payer deux mois de loyer dans la localité la plus proche à { $a } { $na ->
        [one] ménage qui souhaite rester
       *[other] ménages qui souhaitent rester
    }.
    .verb = Payer un loyer
draft-hire-seats = Affréter { $a } { $na ->
        [one] place
       *[other] places
    } par heure sur { $b }.
    .verb = Affréter des transports
draft-send-rescue = Maintenir { $a } { $na ->
        [one] équipe
       *[other] équipes
    } de secours sur { $b }.
    .verb = Équipes de secours
draft-recruit = Recruter du personnel, { $a } en { $b }.
    .verb = Recruter
draft-enact = Mettre en vigueur : { $a }.
    .verb = Lancer une mesure
draft-move-budget = Transférer { $a } de { $b } à { $c }.
    .verb = Transférer des fonds
draft-release-contingency = Débloquer { $a } du fonds de réserve pour { $b }.
    .verb = Fonds de réserve
draft-launch-appeal = Lancer un appel aux donateurs pour { $a }.
    .verb = Appel aux donateurs
draft-answer = Décision – { $inject } : { $a }
    .verb = Trancher une question

closing-title = L’exercice est terminé
closing-note = Ceci est la note de la réponse, non celle de la catastrophe, ni celle de quiconque dans cette salle.
closing-score = { $points } points sur 100 ({ $before } avant plafonds)
closing-compare = Comparer (un instant)
closing-comparing = D’autres réponses sont jouées dans le même monde…
policy-do-nothing = Ne rien faire
policy-reactive = Réagir seulement
policy-reference = Une bonne réponse selon des règles
policy-best-known = Meilleure réponse connue
closing-dimensions = Par dimension
closing-gates = Ce qui a plafonné le résultat
closing-gate = { $gate } : { $worst }
closing-weakest = Les indicateurs les plus faibles
closing-full = Note maximale jusqu’à
closing-moments = Moments à discuter, dans leur ordre
closing-leave = Retour aux exercices
wellbeing-title = Avant de partir
wellbeing-text = Certaines personnes présentes ont vécu quelque chose de semblable. Prenez un moment. Ce que vous avez ressenti dans cette salle est normal ; parlez-en à une personne de confiance, et prévenez la personne qui anime si vous préférez ne pas continuer.
cli-play-about = Ouvre le poste de commandement, pour s’entraîner en salle
cli-play-scenario = Identifiant ou fichier du scénario de départ
error-no-display = Il n’y a pas d’écran sur lequel ouvrir une fenêtre. Sans fenêtre : umbral run { $scenario } --policy reference
error-no-graphics = Aucun pilote graphique ni moteur de rendu logiciel n’a pu ouvrir la fenêtre. Sans fenêtre : umbral run { $scenario } --policy reference

guide-step = Guide { $step } sur { $of }
guide-hour = Le temps est arrêté. Appuyez sur « +1 h » (ou H) jusqu’à l’arrivée du premier message.
guide-read = Un message est arrivé, à gauche. Choisissez-le pour le lire.
guide-shut = Quand vous l’avez lu, revenez (Échap).
guide-choose = La carte montre les lieux dont vous avez la charge. Choisissez-en un, par exemple la salle des sports.
guide-begin = À droite figurent la situation du lieu et ce que vous pouvez décider. Choisissez une décision.
guide-order = Une décision est une phrase. S’il y a des champs, complétez-les ; au-dessous figurent son coût et le délai avant son effet. Puis appuyez sur « Ordonner ».
guide-send-out = L’ordre attend et peut encore être retiré. Il part avec l’heure suivante : appuyez sur « +1 h ».
guide-country = Choisissez un point vide de la carte (ou Échap) : vous voyez maintenant le pays.
guide-measure = Lancez une mesure, par exemple le plan de contingence, et ordonnez-la. Ce qui prend des jours doit commencer tôt.
guide-colours = Les couleurs de la carte montrent combien de temps les personnes attendent. Choisissez autre chose dans la liste qui est sous la carte.
guide-next = Appuyez sur « Événement suivant » (N) : le temps s’écoule jusqu’à ce que quelque chose se passe, au plus tard jusqu’à minuit, et la ligne au-dessus de la carte dit pourquoi il s’est arrêté.
guide-end = C’est tout. Les chiffres suivis de ± sont des comptages, avec leur marge d’erreur : les vrais chiffres ne se voient qu’au débriefing. Continuez : décidez, et voyez ce qui suit.
guide-done = Continuer sans le guide
guide-leave = Quitter le guide
guide-again = Afficher le guide

desk-exercise = Exercice
desk-finished = Terminé : { $scenario }, { $points } points. Revoir
ago-minutes = { $count ->
        [0] à l’instant
        [one] il y a { $count } minute
       *[other] il y a { $count } minutes
    }
ago-hours = { $count ->
        [one] il y a { $count } heure
       *[other] il y a { $count } heures
    }
ago-days = { $count ->
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }
desk-when-over = Fin du jour { $day }
dilemma-sent = Vous avez décidé : { $option } Prend effet avec l’heure suivante.
dilemma-last-call = C’est la dernière heure pour décider.
stop-none = Le temps s’écoule ou s’arrête selon les commandes ci-dessus. Cette ligne dit ce qui l’a arrêté.
stop-why = Arrêté ({ $when }) : { $reasons }
stop-passed = Entre-temps, jusqu’au { $when } : { $reasons }
stop-read = Lire le message
stop-message = message : { $title }
stop-last-call = dernière heure pour décider : { $title }
stop-midnight = il est minuit : un nouveau jour
stop-phase = une nouvelle phase commence : { $phase }
stop-limit = ceci plafonnerait le résultat : { $limit }
stop-at-hand = Une décision est ouverte et n’a pas été ordonnée : ordonnez-la, mettez-la de côté, ou appuyez de nouveau pour continuer sans elle.
stop-over = l’exercice est terminé
stop-resumed = vous reprenez là où vous en étiez ; { $waiting ->
        [0] aucun ordre en attente
        [one] { $waiting } ordre en attente
       *[other] { $waiting } ordres en attente
    }
stop-resumed-part = vous reprenez à la dernière heure enregistrée ; { $waiting ->
        [0] les ordres qui n’étaient pas partis sont perdus et les messages sont de nouveau non lus
       *[other] les messages sont de nouveau non lus
    }
weighty-title = Nouvelles graves
weighty-close = Nous en avons pris connaissance
over-title = L’exercice est terminé
over-text = Plus rien ne peut être ordonné. Voyez le bilan, ou regardez d’abord la situation finale.
over-close = Voir le bilan
over-stay = Regarder d’abord
legend-whole = Carte entière
legend-zoom-hint = Rapprocher, éloigner : aussi avec la molette. Tirez la carte pour la déplacer ; un double clic la montre en entier.
legend-places = Lieux
legend-help = Ce que signifient les signes
legend-marks = marque dans le signe : l’état du lieu selon ce qui est affiché
legend-lines = trait plein : route ou bateau · tirets : à pied · points orange : dangereux · tirets rouges avec croix : fermé
count-exact = { $value } (il y a { $age } h)
country-arrived-corrected = Un comptage ultérieur a corrigé une estimation antérieure plus élevée.
tray-title = Ordres qui partent avec l’heure suivante : { $waiting }
tray-sent = { $order } – parti ; prend effet avec l’heure suivante
tray-empty = Aucun ordre en attente.
order-accepted = Ordonné : { $order }
order-refused = Refusé : { $reason } L’ordre était : { $order }
refused-recruit = { $left ->
        [0] plus personne ne peut être recruté pour ce travail
        [one] une seule personne peut être recrutée pour ce travail
       *[other] seules { $left } personnes peuvent être recrutées pour ce travail
    }
refused-post = { $left ->
        [0] personne n’est prêt à être affecté à ce travail
        [one] une seule personne est prête à être affectée
       *[other] seules { $left } personnes sont prêtes à être affectées
    }
refused-move = { $left ->
        [0] personne n’y fait ce travail
        [one] une seule personne y fait ce travail
       *[other] seules { $left } personnes y font ce travail
    }
means-ready = Personnes prêtes à être affectées, hors ordres en attente : { $left }
means-recruitable = Peuvent encore être recrutées : { $left }
means-at-work = De cette profession, en poste ici : { $left }
means-in-store = En stock ici : { $left }
means-left = Il restera alors { $left } sur la ligne « { $line } ».
means-left-waiting = Après cet ordre et ceux qui attendent, il restera { $left } sur la ligne « { $line } ».
means-refused = L’ordre sera refusé : { $reason }
blank-at-most = Au plus { $bound }.
blank-at-least = Au moins { $bound }.
closing-weight = { $share } % du total
closing-expected = Attendu en { $hours } h : { $action }
closing-judged = « Fait à temps » : un ordre du type attendu est parti dans le délai indiqué ; « fait tardivement » : après ce délai ; « non fait » : jamais. Si c’était assez, et bien fait, la salle en discute ; le score compte ce dont les personnes ont manqué, et pendant combien de temps.
closing-distance = Écart : points de cette réponse au-dessus (+) ou au-dessous (−) de l’autre, après plafonds.
closing-averted = Par rapport à ne rien faire, { $hours } heures-personnes de besoin ont été évitées, pour un coût de { $cost } par millier.
keys-title = Touches
keys-hour = avancer d’une heure
keys-day = avancer d’un jour, ou jusqu’à ce qui arrive
keys-next = avancer jusqu’à l’événement suivant, au plus tard minuit
keys-space = le temps s’arrête ou s’écoule
    .key = Barre d’espace
keys-places = lieu suivant, lieu précédent
    .key = Pg suiv., Pg préc.
keys-escape = retour : message, décision, lieu
    .key = Échap
keys-tab = passer au bouton ou au champ suivant
keys-enter = appuyer sur le bouton ; à la fin : le bilan
    .key = Entrée
keys-help = cette liste
guide-prepare = Préparez-vous : ordonnez ce qui doit être prêt avant l’arrivée des personnes. Puis avancez avec « +1 h » ou « +1 jour » jusqu’au début de la réponse.
hover-present-exact = { $value } personnes
decide-take-up = Reprendre ce qui a été mis de côté : { $order }
decide-throw-away = L’abandonner
open-unsound = Inspection défavorable, ou dégâts : { $places ->
        [one] { $places } place est inutilisable
       *[other] { $places } places sont inutilisables
    } tant que le bâtiment n’est pas réparé.
open-unseen = Personne n’a encore inspecté le bâtiment : il peut abriter moins de personnes qu’indiqué.
