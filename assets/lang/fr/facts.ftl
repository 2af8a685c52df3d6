# Faits du journal sous forme de phrases. $site, $route, $supplier, $inject, $from et $to sont des noms du scénario, sans
# article : ils précèdent un deux-points, pour que la phrase convienne à tout genre et à tout nombre.
# [one] vaut aussi pour 0 en français : y écrire le nombre, pas « un » ni « une ».

fact-order-accepted = Instruction { $order } acceptée.
fact-order-refused = Instruction { $order } refusée : { $reason }
fact-inject-delivered = Message reçu : { $inject }
fact-inject-skipped = Message omis : { $inject }
fact-site-opened = { $site } : site ouvert.
fact-site-closed = { $site } : site fermé.
fact-inspection-passed = { $site } : avis favorable après inspection.
fact-inspection-failed = { $site } : avis défavorable après inspection ; places utilisables : { $beds }.
fact-site-repaired = { $site } : site réparé ; places : { $beds }.
fact-site-damaged = { $site } : site endommagé ; places perdues : { $beds }.
fact-access-lost = { $site } : accès coupé.
fact-access-regained = { $site } : accès rétabli.
fact-sanitation-built = { $site } : { $latrines ->
        [one] { $latrines } latrine
       *[other] { $latrines } latrines
    } et { $showers ->
        [one] { $showers } douche
       *[other] { $showers } douches
    } de plus en service.
fact-site-lit = { $site } : éclairage des cheminements en service.
fact-tents-pitched = { $site } : { $tents ->
        [one] { $tents } tente dressée
       *[other] { $tents } tentes dressées
    }.
fact-staff-posted = { $site } : prise de poste de { $persons ->
        [one] { $persons } collègue
       *[other] { $persons } collègues
    } ({ $profession }).
fact-staff-recruited = Recrutement achevé ({ $profession }) : { $persons ->
        [one] { $persons } personne prête à être affectée
       *[other] { $persons } personnes prêtes à être affectées
    }.
fact-goods-delivered = { $site } : livraison d’un fournisseur ({ $item } : { $quantity }).
fact-goods-unloaded = { $site } : déchargement d’un camion ({ $item } : { $quantity }).
fact-supplier-defaulted = { $supplier } : livraison des commandes en cours impossible.
fact-stock-lost = { $site } : stock perdu ({ $item } : { $quantity }).
fact-stock-out = { $site } : rupture de stock ({ $item }).
fact-post-closed = { $site } : poste fermé.
fact-post-reopened = { $site } : poste rouvert.
fact-route-closed = { $route } : itinéraire fermé.
fact-route-opened = { $route } : itinéraire ouvert.
fact-people-diverted = { $site } : { $persons ->
        [one] { $persons } personne a quitté
       *[other] { $persons } personnes ont quitté
    } la file pour un passage informel.
fact-lives-lost = { $route } : { $persons ->
        [one] { $persons } personne a perdu
       *[other] { $persons } personnes ont perdu
    } la vie en chemin.
fact-wait-passed-day = { $site } : l’attente la plus longue dépasse 24 heures ; { $waiting ->
        [one] { $waiting } personne attend
       *[other] { $waiting } personnes attendent
    }.
fact-site-overfull = { $site } : site surpeuplé ; { $persons ->
        [one] { $persons } personne hébergée
       *[other] { $persons } personnes hébergées
    } pour { $beds ->
        [one] { $beds } place
       *[other] { $beds } places
    }.
fact-service-stopped = Services interrompus pour factures impayées : { $line }.
fact-service-resumed = Factures réglées, reprise des services : { $line }.
fact-lever-in-force = Mesure en vigueur : { $lever }.
fact-registration-down = Système d’enregistrement hors service pendant { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }.
fact-customs-held = La douane bloque les biens importés pendant { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }.
fact-people-transferred = { $from } → { $to } : { $persons ->
        [one] { $persons } personne est partie par le transport proposé
       *[other] { $persons } personnes sont parties par le transport proposé
    }.

refusal-unknown-name = le scénario n’a ni site, ni itinéraire, ni fournisseur de ce nom
refusal-not-equipped = ce site n’est pas équipé pour cela
refusal-out-of-range = le nombre doit être compris entre { $low } et { $high }
refusal-funds = il faut { $needed } ; il reste { $left } sur la ligne « { $line } »
refusal-stock = il en faut { $needed } ; il en reste { $left } en stock
refusal-staff = personnel nécessaire : { $needed } ; présent : { $left }
refusal-trucks = camions nécessaires : { $needed } ; libres : { $left }
refusal-already-so = c’est déjà le cas, ou c’est en cours
refusal-closed = le site est fermé : il faut d’abord l’ouvrir
refusal-cut-off = personne ne peut s’y rendre pour l’instant
refusal-inhabited = { $persons ->
        [one] { $persons } personne y vit ou est en route : proposez-lui d’abord une autre place
       *[other] { $persons } personnes y vivent ou sont en route : proposez-leur d’abord une autre place
    }
refusal-not-sold = ce fournisseur ne vend pas cet article
refusal-not-offered = cette mesure n’est pas disponible dans le scénario
refusal-not-declared = le fonds de réserve ne s’ouvre qu’une fois l’urgence déclarée
refusal-nothing-to-do = aucune action n’est nécessaire
refusal-after-endex = l’exercice est terminé

profession-registration = enregistrement
profession-site-management = gestion de site
profession-logistics = logistique

item-nfi-kit = kits d’articles non alimentaires
item-hygiene-kit = kits d’hygiène
item-dignity-kit = kits de dignité
item-ration = rations
item-tent = tentes

line-shelter = Abris
line-wash = Eau et assainissement
line-food = Vivres
line-items = Articles non alimentaires
line-staff = Personnel
line-transport = Transport
line-border = Frontière et enregistrement

lever-emergency-declaration = déclaration d’urgence
lever-customs-one-stop = guichet unique douanier
lever-information-points = points d’information
lever-roster = réserve de personnel
