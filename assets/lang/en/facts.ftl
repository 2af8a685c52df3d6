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
fact-places-released = At { $site }, { $beds } places went back to their owners.
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
fact-post-suspended = { $site } is suspended for safety; people are taken to { $to }.
fact-admission-set = Now in force at { $site }: { $admission }.
fact-refused-unassessed = { $persons ->
        [one] One person was
       *[other] { $persons } people were
    } turned back at { $site } without individual assessment.
fact-refused-assessed = { $persons ->
        [one] One person was
       *[other] { $persons } people were
    } refused at { $site } after individual assessment; they may appeal and stay meanwhile.
fact-outbreak-noticed = Outbreak at { $site }: { $ill ->
        [one] one person
       *[other] { $ill } people
    } fell ill in one day.
fact-deaths-at-site = { $persons ->
        [one] One person
       *[other] { $persons } people
    } died at { $site } of what could have been treated.
fact-people-harmed = { $persons ->
        [one] One person at { $site } was injured
       *[other] { $persons } people at { $site } were injured
    } or fell ill.
fact-children-reunited = { $persons ->
        [one] One child was reunited
       *[other] { $persons } children were reunited
    } with relatives.
fact-people-returned = { $persons ->
        [one] One person
       *[other] { $persons } people
    } returned of their own will, with assistance.
fact-missing-traced = { $persons ->
        [one] The family of one missing person now knows
       *[other] The families of { $persons } missing people now know
    } what became of them.
fact-rooms-built = At { $site }, { $consulting ->
        [one] one consulting room
       *[other] { $consulting } consulting rooms
    } and { $confidential ->
        [one] one room for private talks
       *[other] { $confidential } rooms for private talks
    } were set up.

refusal-unknown-name = the scenario has no place, route or supplier of this name
refusal-not-equipped = this place is not equipped for it
refusal-out-of-range = the number must lie between { $low } and { $high }
refusal-funds = it needs { $needed }; { $left } are left in the line { $line }
refusal-stopped = unpaid bills have stopped the line { $line }; move money to it and wait until they are paid
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
profession-protection = protection and case work
profession-asylum = asylum and documents
profession-health = health
profession-mental-health = mental health and psychosocial support
profession-interpreter = interpreting

item-nfi-kit = household kits (NFI)
item-hygiene-kit = hygiene kits
item-dignity-kit = dignity kits
item-ration = rations
item-tent = tents
item-medical-kit = medical kits
item-reproductive-kit = reproductive-health kits

line-shelter = Shelter
line-wash = Water and sanitation
line-food = Food
line-items = Household goods
line-staff = Staff
line-transport = Transport
line-border = Border and registration
line-health = Health
line-protection = Protection

lever-emergency-declaration = declaration of emergency
lever-customs-one-stop = customs one-stop shop
lever-information-points = information points
lever-roster = staff roster
lever-referral-procedures = referral procedures
lever-best-interest-panel = best-interest panel
lever-family-tracing = family tracing
lever-counter-trafficking = counter-trafficking task force
lever-vaccination = vaccination of children on arrival
lever-assisted-return = assisted voluntary return
lever-death-management = dignified management of the dead
lever-consular-contact = contact with consulates for those who want it

admission-assess = everybody is registered, screened and admitted
admission-wave-through = everybody passes without registration or screening
admission-assess-and-refuse = individual assessment, with refusals that may be appealed
admission-turn-back = people are turned back without assessment

warning-refusal-without-assessment = This turns people back without individual assessment. It breaches the principle of non-refoulement and caps the score; nothing can make up for it.
warning-closure-without-alternative = This closes the post without an alternative. People will still come; they will wait, or cross elsewhere in danger.
warning-nobody-identified = Nobody will know who came and what they need: children alone, people who are ill, people who seek asylum.

pathway-child-care = case workers for children without their parents
pathway-survivor-care = confidential care after violence
pathway-counter-trafficking = protection from trafficking
pathway-acute-care = treatment of illness and injury
pathway-chronic-care = daily medicine without a gap
pathway-reproductive-health = reproductive-health care
pathway-nutrition = treatment of malnutrition
pathway-mental-health = mental health and psychosocial support
pathway-inclusion = support for persons with a disability
pathway-documents = documents
pathway-asylum = asylum procedure
