# Facts of the journal as sentences. $site, $route, $supplier, $inject, $from and $to are names from the scenario.

fact-order-accepted = Order { $order } was accepted.
fact-order-refused = Order { $order } was refused: { $reason }
fact-inject-delivered = News: { $inject }
fact-inject-skipped = Left out: { $inject }
fact-site-opened = { $site } was opened.
fact-site-closed = { $site } was closed.
fact-inspection-passed = { $site } passed inspection.
fact-inspection-failed = { $site } failed inspection; { $beds } places can be used.
fact-site-repaired = { $site } was repaired; it has { $beds } places.
fact-site-damaged = { $site } was damaged; { $beds } places were lost.
fact-access-lost = { $site } cannot be reached.
fact-access-regained = { $site } can be reached again.
fact-sanitation-built = At { $site }, { $latrines ->
        [one] one latrine
       *[other] { $latrines } latrines
    } and { $showers ->
        [one] one shower
       *[other] { $showers } showers
    } were built.
fact-site-lit = The ways at { $site } are lit.
fact-tents-pitched = At { $site }, { $tents ->
        [one] one tent was
       *[other] { $tents } tents were
    } pitched.
fact-staff-posted = { $persons ->
        [one] One colleague
       *[other] { $persons } colleagues
    } ({ $profession }) took up their post at { $site }.
fact-staff-recruited = { $persons ->
        [one] One recruit
       *[other] { $persons } recruits
    } ({ $profession }) are ready to be posted.
fact-goods-delivered = { $site } received from a supplier: { $item }, { $quantity }.
fact-goods-unloaded = { $site } received by truck: { $item }, { $quantity }.
fact-supplier-defaulted = { $supplier } cannot deliver what is on order.
fact-stock-lost = { $site } lost: { $item }, { $quantity }.
fact-stock-out = { $site } has run out of: { $item }.
fact-post-closed = { $site } was closed.
fact-post-reopened = { $site } was reopened.
fact-route-closed = { $route } is closed.
fact-route-opened = { $route } is open.
fact-people-diverted = { $persons ->
        [one] One person
       *[other] { $persons } people
    } left the queue at { $site } for an informal crossing.
fact-lives-lost = { $persons ->
        [one] One person
       *[other] { $persons } people
    } lost their lives on the way: { $route }.
fact-wait-passed-day = At { $site } the longest wait has passed 24 hours; { $waiting ->
        [one] one person waits
       *[other] { $waiting } people wait
    }.
fact-site-overfull = { $site } shelters { $persons ->
        [one] one person
       *[other] { $persons } people
    } and has { $beds } places.
fact-service-stopped = Unpaid bills have stopped services: { $line }.
fact-service-resumed = Bills are paid and services run again: { $line }.
fact-lever-in-force = Now in force: { $lever }.
fact-registration-down = The registration system is down for { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }.
fact-customs-held = Customs holds imported goods for { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }.
fact-people-transferred = { $persons ->
        [one] One person
       *[other] { $persons } people
    } set out from { $from } to { $to } with transport offered to them.

refusal-unknown-name = the scenario has no place, route or supplier of this name
refusal-not-equipped = this place is not equipped for it
refusal-out-of-range = the number must lie between { $low } and { $high }
refusal-funds = it needs { $needed }; { $left } are left in the line { $line }
refusal-stock = it needs { $needed }; the store has { $left }
refusal-staff = it needs { $needed } staff; { $left } are there
refusal-trucks = it needs { $needed } trucks; { $left } are free
refusal-already-so = it is so already, or under way
refusal-closed = the place is closed: open it first
refusal-cut-off = nobody can get there now
refusal-inhabited = { $persons ->
        [one] one person lives
       *[other] { $persons } people live
    } there or are on their way: offer them another place first
refusal-not-sold = this supplier does not sell it
refusal-not-offered = this measure is not available in the scenario
refusal-not-declared = the contingency fund opens once the emergency is declared
refusal-nothing-to-do = there is nothing to do
refusal-after-endex = the exercise is over

profession-registration = registration
profession-site-management = site management
profession-logistics = logistics

item-nfi-kit = household kits (NFI)
item-hygiene-kit = hygiene kits
item-dignity-kit = dignity kits
item-ration = rations
item-tent = tents

line-shelter = Shelter
line-wash = Water and sanitation
line-food = Food
line-items = Household goods
line-staff = Staff
line-transport = Transport
line-border = Border and registration

lever-emergency-declaration = declaration of emergency
lever-customs-one-stop = customs one-stop shop
lever-information-points = information points
lever-roster = staff roster
