# Faits du journal sous forme de phrases. $site, $route, $supplier, $inject, $from et $to sont des noms du scénario, sans
# article : ils précèdent un deux-points, pour que la phrase convienne à tout genre et à tout nombre.
# [one] vaut aussi pour 0 en français : y écrire le nombre, pas « un » ni « une ».

fact-order-accepted = Ordre { $order } accepté.
fact-order-refused = Ordre { $order } refusé : { $reason }
fact-inject-delivered = Message reçu : { $inject }
fact-inject-skipped = Message omis : { $inject }
fact-site-opened = { $site } : site ouvert.
fact-site-closed = { $site } : site fermé.
fact-inspection-passed = { $site } : avis favorable après inspection.
fact-inspection-failed = { $site } : avis défavorable après inspection ; places utilisables : { $beds }.
fact-site-repaired = { $site } : site réparé ; places : { $beds }.
fact-site-damaged = { $site } : site endommagé ; places perdues : { $beds }.
fact-places-released = { $site } : places rendues à leurs propriétaires : { $beds }.
fact-access-lost = { $site } : accès coupé.
fact-access-regained = { $site } : accès rétabli.
fact-sanitation-built = { $site } : { $latrines ->
        [one] { $latrines } latrine
       *[other] { $latrines } latrines
    } et { $showers ->
        [one] { $showers } douche
       *[other] { $showers } douches
    } de plus en service.
fact-site-lit = { $site } : éclairage des cheminements en service.
fact-tents-pitched = { $site } : { $tents ->
        [one] { $tents } tente dressée
       *[other] { $tents } tentes dressées
    }.
fact-staff-posted = { $site } : prise de poste de { $persons ->
        [one] { $persons } collègue
       *[other] { $persons } collègues
    } ({ $profession }).
fact-staff-recruited = Recrutement achevé ({ $profession }) : { $persons ->
        [one] { $persons } personne prête à être affectée
       *[other] { $persons } personnes prêtes à être affectées
    }.
fact-goods-delivered = { $site } : livraison d’un fournisseur ({ $item } : { $quantity }).
fact-goods-unloaded = { $site } : déchargement d’un camion ({ $item } : { $quantity }).
fact-supplier-defaulted = { $supplier } : livraison des commandes en cours impossible.
fact-stock-lost = { $site } : stock perdu ({ $item } : { $quantity }).
fact-stock-out = { $site } : rupture de stock ({ $item }).
fact-post-closed = { $site } : poste fermé.
fact-post-reopened = { $site } : poste rouvert.
fact-route-closed = { $route } : itinéraire fermé.
fact-route-opened = { $route } : itinéraire ouvert.
fact-people-diverted = { $site } : { $persons ->
        [one] { $persons } personne a quitté
       *[other] { $persons } personnes ont quitté
    } la file pour un passage informel.
fact-lives-lost = { $route } : { $persons ->
        [one] { $persons } personne a perdu
       *[other] { $persons } personnes ont perdu
    } la vie en chemin.
fact-wait-passed-day = { $site } : l’attente la plus longue dépasse 24 heures ; { $waiting ->
        [one] { $waiting } personne attend
       *[other] { $waiting } personnes attendent
    }.
fact-site-overfull = { $site } : site surpeuplé ; { $persons ->
        [one] { $persons } personne hébergée
       *[other] { $persons } personnes hébergées
    } pour { $beds ->
        [one] { $beds } place
       *[other] { $beds } places
    }.
fact-service-stopped = Services interrompus pour factures impayées : { $line }.
fact-service-resumed = Factures réglées, reprise des services : { $line }.
fact-lever-in-force = Mesure en vigueur : { $lever }.
fact-registration-down = Système d’enregistrement hors service pendant { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }.
fact-customs-held = La douane bloque les biens importés pendant { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }.
fact-people-transferred = { $from }, vers { $to } : { $persons ->
        [one] { $persons } personne est partie par le transport proposé
       *[other] { $persons } personnes sont parties par le transport proposé
    }.
fact-post-suspended = { $site } : poste suspendu pour des raisons de sécurité ; les personnes sont conduites vers un autre site ({ $to }).
fact-admission-set = Régime d’admission en vigueur ({ $site }) : { $admission }.
fact-refused-unassessed = { $site } : { $persons ->
        [one] { $persons } personne refoulée
       *[other] { $persons } personnes refoulées
    } sans examen individuel.
fact-refused-assessed = { $site } : { $persons ->
        [one] { $persons } personne non admise après examen individuel ; elle peut former un recours et rester dans l’attente de la décision
       *[other] { $persons } personnes non admises après examen individuel ; elles peuvent former un recours et rester dans l’attente de la décision
    }.
fact-outbreak-noticed = { $site } : flambée de maladie ; { $ill ->
        [one] { $ill } personne tombée malade
       *[other] { $ill } personnes tombées malades
    } en une journée.
fact-deaths-at-site = { $site } : { $persons ->
        [one] { $persons } personne est décédée
       *[other] { $persons } personnes sont décédées
    } de causes qui auraient pu être soignées.
fact-people-harmed = { $site } : { $persons ->
        [one] { $persons } personne a été blessée ou est tombée malade
       *[other] { $persons } personnes ont été blessées ou sont tombées malades
    }.
fact-children-reunited = Réunification familiale : { $persons ->
        [one] { $persons } enfant a retrouvé
       *[other] { $persons } enfants ont retrouvé
    } des proches.
fact-people-returned = { $persons ->
        [one] { $persons } personne est rentrée
       *[other] { $persons } personnes sont rentrées
    } de plein gré, avec une aide au retour.
fact-missing-traced = { $persons ->
        [one] La famille de { $persons } personne disparue connaît désormais le sort de son proche.
       *[other] Les familles de { $persons } personnes disparues connaissent désormais le sort de leurs proches.
    }
fact-rooms-built = { $site } : aménagement de { $consulting ->
        [one] { $consulting } salle de consultation
       *[other] { $consulting } salles de consultation
    } et de { $confidential ->
        [one] { $confidential } salle d’entretien confidentiel
       *[other] { $confidential } salles d’entretien confidentiel
    }.
fact-rumour-spread = Une rumeur sur qui peut entrer commence à circuler.
fact-rumour-corrected = Rumeur démentie { $hours ->
        [one] 1 heure
       *[other] { $hours } heures
    } après son apparition.
fact-rumour-faded = Plus personne ne parle de la rumeur ; elle a circulé pendant { $hours ->
        [one] 1 heure
       *[other] { $hours } heures
    }.
fact-data-misused = Des données partagées sont parvenues au pays que des personnes ont fui : { $persons ->
        [one] 1 personne craint pour ses proches
       *[other] { $persons } personnes craignent pour leurs proches
    }.
fact-complaints-unanswered = { $site } : { $open ->
        [one] 1 plainte attend
       *[other] { $open } plaintes attendent
    } une réponse.
fact-rumour-heard = On dit que les règles ont changé ; c’est une rumeur. Tant qu’elle circule, moins de gens acceptent d’attendre.
fact-appeal-launched = Appel aux donateurs lancé : { $amount } demandés.
fact-appeal-funded = Les donateurs ont répondu à l’appel : { $amount } pour le fonds de réserve.
fact-bought-outside-rules = Constat d’audit ({ $line }) : { $amount } dépensés sans appel d’offres ni urgence déclarée.
fact-stock-spoilt = { $site } : stocks avariés ou périmés cette semaine ({ $item } : { $quantity }).
fact-staff-left = { $site } : { $persons ->
        [one] 1 collègue a
       *[other] { $persons } collègues ont
    } quitté l’opération.
fact-strike-began = { $site } : le personnel a cessé le travail.
fact-strike-ended = { $site } : le personnel a repris le travail.
fact-misconduct-answered = { $site } : un signalement de faute grave a été reçu ; la personne mise en cause est écartée et une enquête est ouverte.
fact-acceptance-lost = { $site } : les habitants n’acceptent plus de nouveaux lieux d’accueil.
fact-hostile-incident = { $site } : hostilité envers les nouveaux venus ; { $persons ->
        [one] 1 personne est
       *[other] { $persons } personnes sont
    } en détresse.
fact-partners-placed = { $site } : { $persons ->
        [0] les partenaires sont partis
        [one] 1 personne de nos partenaires travaille ici
       *[other] { $persons } personnes de nos partenaires travaillent ici
    }.
fact-space-opened = { $site } : un espace où les enfants jouent et apprennent est ouvert.
fact-route-limited = { $route } : désormais, on ne laisse passer que { $persons } personnes par heure.
fact-budget-granted = La ligne « { $line } » reçoit { $amount } de plus.
fact-budget-cut = La ligne « { $line } » est réduite de { $amount }.
fact-dilemma-answered = Décision sur « { $inject } » : { $option }
fact-dilemma-defaulted = Pas de décision à temps sur « { $inject } ». Ce qui se passe maintenant : { $option }
fact-expected-done = Ce qui était attendu après « { $inject } » a été fait.
fact-expected-missed = Ce qui était attendu après « { $inject } » n’a pas été fait à temps.

refusal-unknown-name = le scénario n’a ni lieu, ni itinéraire, ni fournisseur de ce nom
refusal-not-equipped = ce lieu n’est pas équipé pour cela
refusal-out-of-range = le nombre doit être compris entre { $low } et { $high }
refusal-funds = il faut { $needed } ; il reste { $left } sur la ligne « { $line } »
refusal-stopped = des factures impayées ont arrêté la ligne « { $line } » ; transférez-y des fonds et attendez leur paiement
refusal-stock = il en faut { $needed } ; il en reste { $left } en stock
refusal-staff = personnel nécessaire : { $needed } ; présent : { $left }
refusal-trucks = camions nécessaires : { $needed } ; libres : { $left }
refusal-already-so = c’est déjà le cas, ou c’est en cours
refusal-closed = le lieu est fermé : il faut d’abord l’ouvrir
refusal-cut-off = personne ne peut s’y rendre pour l’instant
refusal-inhabited = { $persons ->
        [one] { $persons } personne y vit ou est en route : proposez-lui d’abord une autre place
       *[other] { $persons } personnes y vivent ou sont en route : proposez-leur d’abord une autre place
    }
refusal-not-sold = ce fournisseur ne vend pas cet article
refusal-not-offered = cette mesure n’est pas disponible dans le scénario
refusal-not-declared = le fonds de réserve ne s’ouvre qu’une fois l’urgence déclarée
refusal-not-planned = le fonds exige un plan de réponse approuvé, prêt dans { $time } ; un plan de contingence convenu auparavant l’aurait ouvert aussitôt
refusal-not-accepted = trop peu d’habitants sont d’accord ({ $left } ; il en faut au moins { $needed }). L’appui aux deux populations et le dialogue accroissent l’acceptation.
refusal-rooms = il faut des chambres pour { $needed } personnes ; il s’en loue pour { $left }
refusal-nothing-to-do = aucune action n’est nécessaire
refusal-not-asked = cette question n’a pas encore été posée
refusal-too-late = le délai pour décider est passé
refusal-after-endex = l’exercice est terminé

profession-registration = enregistrement
profession-site-management = gestion de site
profession-logistics = logistique
profession-protection = protection et gestion de cas
profession-asylum = asile et documents
profession-health = santé
profession-mental-health = santé mentale et soutien psychosocial
profession-interpreter = interprétariat

item-nfi-kit = kits d’articles non alimentaires
item-hygiene-kit = kits d’hygiène
item-dignity-kit = kits de dignité
item-ration = rations
item-tent = tentes
item-medical-kit = kits médicaux
item-reproductive-kit = kits de santé reproductive

line-shelter = Abris
line-wash = Eau et assainissement
line-food = Vivres
line-items = Articles non alimentaires
line-staff = Personnel
line-transport = Transport
line-border = Frontière et enregistrement
line-health = Santé
line-protection = Protection

lever-emergency-declaration = déclaration d’urgence
    .hint = Ouvre le fonds de réserve.
lever-customs-one-stop = guichet unique douanier
    .hint = Les biens importés passent la douane sans délai.
lever-information-points = points d’information
    .hint = Les gens savent à quoi s’attendre : ils sont plus nombreux à patienter et à suivre une évacuation.
lever-roster = réserve de personnel
    .hint = Les recrues arrivent en un jour et non plusieurs jours après.
lever-referral-procedures = procédures d’orientation
    .hint = Qui repère un besoin sait qui appeler : les personnes accèdent plus vite aux soins.
lever-best-interest-panel = comité de l’intérêt supérieur de l’enfant
    .hint = Décide de la prise en charge durable des enfants sans leurs parents ; nécessaire à la réunification.
lever-family-tracing = recherche des familles
    .hint = Recherche les proches des enfants, des personnes disparues et des personnes décédées.
lever-counter-trafficking = cellule de lutte contre la traite des personnes
    .hint = Réduit de moitié le nombre de personnes tombant aux mains des trafiquants.
lever-vaccination = vaccination des enfants à leur arrivée
    .hint = Les soignants vaccinent les enfants : ils sont moins nombreux à tomber malades dans les lieux surpeuplés.
lever-assisted-return = aide au retour volontaire
    .hint = Les personnes qui le demandent rentrent avec conseil, papiers et billet.
lever-death-management = prise en charge digne des personnes décédées
    .hint = Les personnes décédées sont identifiées et inhumées dignement, et les familles prévenues.
lever-consular-contact = contact avec les consulats pour les personnes qui le souhaitent
    .hint = Les consulats délivrent des papiers aux personnes qui le souhaitent ; jamais pour celles qui demandent l’asile.
lever-displacement-tracking = suivi des déplacements (DTM)
    .hint = Des enquêteurs comptent sur les sites et le long des routes : les comptages sont plus exacts, même là où personne n’est affecté, et les prévisions portent sur trois jours.
lever-registration-database = base de données d’enregistrement
    .hint = Chaque personne enregistrée n’est comptée qu’une fois, et l’on connaît son sexe et son âge ; plus on enregistre, plus les comptages sont exacts.
lever-returnee-database = base de données des retours
    .hint = On sait, au lieu de l’estimer, quels logements sont endommagés et lesquels sont réparés.
lever-data-protection = protection des données
    .hint = Des règles et des personnes qui veillent à ne partager que des chiffres, jamais les données des demandeurs d’asile.
lever-regional-data-sharing = échange régional de données
    .hint = Les pays voisins s’informent de qui est en route : les prévisions portent sur une semaine. Sans protection des données, celles de l’asile circulent aussi, au détriment des personnes et de la confiance.
lever-hotline = ligne d’écoute dans les langues des personnes
    .hint = Chacun peut poser ses questions dans sa langue : moins de rumeurs, plus de confiance.
lever-rumour-tracking = suivi des rumeurs
    .hint = Les rumeurs sont repérées aussitôt ; là où des points d’information ou une ligne d’écoute peuvent répondre, elles sont démenties en quelques jours.
lever-complaints-mechanism = mécanisme de plaintes
    .hint = Les plaintes sont reçues, et le personnel de protection et les gestionnaires de site y répondent ; les réponses créent la confiance.
lever-community-participation = participation communautaire
    .hint = Des comités de femmes, d’hommes et de jeunes décident avec les gestionnaires des sites ; la confiance grandit, et l’on sait comment la réponse est perçue.
lever-framework-agreements = accords-cadres avec les fournisseurs
    .hint = Prix et livraisons sont convenus à l’avance : les commandes se passent d’appel d’offres et de surcoût.
lever-staff-training = programme de formation du personnel
    .hint = Les nouveaux apprennent en une semaine ce qui prend un mois sur le terrain.
lever-psea-channel = code de conduite et canal de signalement (PEAS)
    .hint = Les abus commis par le personnel se raréfient, peuvent être signalés en confiance, et leurs auteurs sont écartés.
lever-host-community-support = appui aux communautés d’accueil
    .hint = Soins, eau et école servent habitants et nouveaux venus ; l’acceptation grandit.
lever-acceptance-campaign = campagne pour le vivre-ensemble
    .hint = Les habitants apprennent pourquoi les gens arrivent et les rencontrent ; l’acceptation grandit.
lever-site-safety = sûreté des sites sans recours à la force
    .hint = Comités de veille et médiateurs préviennent l’hostilité autour des sites ; nul ne recourt à la force.
lever-temporary-stay-permit = permis de séjour temporaire
    .hint = Les papiers sont délivrés sur formulaire et non sur dossier : davantage de personnes sont documentées chaque jour.
lever-work-permit = droit de travailler
    .hint = Les adultes hébergés peuvent travailler et couvrir eux-mêmes davantage de leurs besoins.
lever-civil-society-agreement = accord avec la société civile
    .hint = Les associations envoient leurs équipes et leurs biens sur les sites.
lever-agency-agreement = accord avec des organisations internationales
    .hint = Les organisations envoient leurs équipes et leurs biens sur les sites.
lever-inter-agency-cell = cellule interinstitutionnelle
    .hint = Tous les partenaires planifient ensemble et vont là où les manques sont les plus grands, et non là où les gens se voient le mieux.
lever-civil-military-line = liaison civilo-militaire
    .hint = Des règles et un téléphone pour les escortes : les lieux qui en exigent une sont desservis.
lever-reintegration = réintégration avec des unités municipales
    .hint = Les personnes qui rentrent de leur plein gré trouvent conseil, pécule et voisins qui les attendent ; elles sont plus nombreuses à oser le retour souhaité.
lever-contingency-plan = plan de contingence et exercice
    .hint = Rôles et étapes sont convenus et répétés. Le fonds de réserve s’ouvre avec la déclaration et non des jours plus tard ; les sites ouvrent et le personnel se déplace plus tôt.
lever-follow-up = suivi après l’enregistrement
    .hint = Les équipes d’enregistrement qui ont du temps rendent visite aux personnes enregistrées à la hâte et demandent ce dont elles ont besoin.

admission-assess = toutes les personnes sont enregistrées, leurs besoins sont repérés et elles sont admises
admission-wave-through = toutes les personnes passent sans enregistrement ni repérage des besoins
admission-assess-and-refuse = examen individuel, avec des refus susceptibles de recours
admission-turn-back = les personnes sont refoulées sans examen

warning-refusal-without-assessment = Cette décision revient à refouler des personnes sans examen individuel. Elle viole le principe de non-refoulement et plafonne le résultat ; rien ne peut le compenser.
warning-closure-without-alternative = Cette décision ferme le poste sans solution de remplacement. Des personnes continueront d’arriver : elles attendront ou passeront ailleurs, en s’exposant au danger.
warning-nobody-identified = Nul ne saura qui est arrivé ni de quoi ces personnes ont besoin : enfants seuls, personnes malades, personnes en quête d’asile.
warning-no-tender = Sans appel d’offres, c’est plus cher ; si l’urgence n’est pas déclarée, c’est un constat d’audit, et les donateurs donnent moins.

pathway-child-care = gestion de cas pour les enfants sans leurs parents
pathway-survivor-care = prise en charge confidentielle après des violences
pathway-counter-trafficking = protection contre la traite des personnes
pathway-acute-care = traitement des maladies et des blessures
pathway-chronic-care = traitement quotidien sans interruption
pathway-reproductive-health = soins de santé reproductive
pathway-nutrition = traitement de la malnutrition
pathway-mental-health = santé mentale et soutien psychosocial
pathway-inclusion = soutien aux personnes handicapées
pathway-documents = documents
pathway-asylum = procédure d’asile
