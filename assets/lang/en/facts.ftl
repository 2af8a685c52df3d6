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
fact-rumour-spread = A rumour about who may enter begins to go round.
fact-rumour-corrected = Rumour corrected { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    } after it began.
fact-rumour-faded = Nobody speaks of the rumour any more; it went round for { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }.
fact-data-misused = Shared data reached the country people fled: { $persons ->
        [one] 1 person fears
       *[other] { $persons } people fear
    } for relatives.
fact-complaints-unanswered = { $site }: { $open ->
        [one] 1 complaint waits
       *[other] { $open } complaints wait
    } for an answer.
fact-rumour-heard = People say that rules have changed; it is a rumour. While it goes round, fewer are willing to wait.
fact-appeal-launched = Appeal to donors launched: { $amount } asked for.
fact-appeal-funded = Donors answered the appeal: { $amount } for the contingency fund.
fact-bought-outside-rules = Audit finding ({ $line }): { $amount } spent without a tender and without a declared emergency.
fact-stock-spoilt = { $site }: spoilt or expired this week ({ $item }: { $quantity }).
fact-staff-left = { $site }: { $persons ->
        [one] 1 colleague has
       *[other] { $persons } colleagues have
    } left the response.
fact-strike-began = { $site }: staff have stopped work.
fact-strike-ended = { $site }: staff are back at work.
fact-misconduct-answered = { $site }: an allegation of misconduct was received; the member of staff is off duty and an inquiry has begun.
fact-acceptance-lost = { $site }: neighbours no longer agree to new places for people.
fact-hostile-incident = { $site }: hostility against newcomers; { $persons ->
        [one] 1 person is
       *[other] { $persons } people are
    } in distress.
fact-partners-placed = { $site }: { $persons ->
        [0] partners have left
        [one] 1 person of our partners works here
       *[other] { $persons } people of our partners work here
    }.
fact-space-opened = { $site }: a space where children play and learn is open.
fact-route-limited = { $route }: from now on only { $persons } persons an hour are let through.
fact-budget-granted = The line “{ $line }” receives { $amount } more.
fact-budget-cut = The line “{ $line }” is cut by { $amount }.
fact-dilemma-answered = Decided on “{ $inject }”: { $option }
fact-dilemma-defaulted = No decision in time on “{ $inject }”. What happens now: { $option }
fact-expected-done = Done as expected after “{ $inject }”.
fact-expected-missed = Not done in time after “{ $inject }”.

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
refusal-not-planned = the fund needs an approved response plan, which is ready in { $time }; a contingency plan agreed before would have opened it at once
refusal-not-accepted = too few neighbours agree ({ $left }; at least { $needed } are needed). Support for both populations and honest talk raise acceptance.
refusal-rooms = rooms for { $needed } people are needed, rooms for { $left } are to let
refusal-nothing-to-do = there is nothing to do
refusal-not-asked = nobody has asked this yet
refusal-too-late = the time to decide is over
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
    .hint = Opens the contingency fund.
lever-customs-one-stop = customs one-stop shop
    .hint = Imported goods pass customs without delay.
lever-information-points = information points
    .hint = People know what to expect: more of them wait, and more follow an evacuation.
lever-roster = staff roster
    .hint = Recruits come within a day, not days later.
lever-referral-procedures = referral procedures
    .hint = Whoever finds a need knows whom to call: people reach care in one round.
lever-best-interest-panel = best-interest panel
    .hint = Decides on lasting care of children without their parents; needed for reunification.
lever-family-tracing = family tracing
    .hint = Looks for relatives of children, of the missing and of the dead.
lever-counter-trafficking = counter-trafficking task force
    .hint = Halves the number of people who fall into the hands of traffickers.
lever-vaccination = vaccination of children on arrival
    .hint = Health workers vaccinate children: fewer fall ill in crowded places.
lever-assisted-return = assisted voluntary return
    .hint = Those who ask for it return with counselling, papers and a ticket.
lever-death-management = dignified management of the dead
    .hint = The dead are identified and buried with dignity, and families are told.
lever-consular-contact = contact with consulates for those who want it
    .hint = Consulates issue papers to those who want contact; never for people who seek asylum.
lever-displacement-tracking = displacement tracking (DTM)
    .hint = Enumerators count at sites and along the routes: counts are more exact, also where nobody is posted, and forecasts reach three days.
lever-registration-database = registration database
    .hint = Registered people are counted once and known by sex and age; counts become more exact the more people are registered.
lever-returnee-database = returnee database
    .hint = Which homes are damaged and which are repaired is known, not estimated.
lever-data-protection = data protection
    .hint = Rules and people who see to it that only counts are shared, never data on those who seek asylum.
lever-regional-data-sharing = regional data sharing
    .hint = Neighbours tell each other who is on the way: forecasts reach a week. Without data protection, asylum data are shared too; that harms people and trust.
lever-hotline = hotline in people’s languages
    .hint = People can ask in their own language: fewer rumours, more trust.
lever-rumour-tracking = rumour tracking
    .hint = What goes round is heard at once; where information points or a hotline can answer, it is corrected within days.
lever-complaints-mechanism = complaints mechanism
    .hint = Complaints are received and answered by protection workers and site managers; answers build trust.
lever-community-participation = community participation
    .hint = Committees of women, men and young people decide with those who run the sites; trust grows, and it is known how people see the response.
lever-framework-agreements = framework agreements with suppliers
    .hint = Prices and delivery are agreed before they are needed: orders need no tender and no surcharge.
lever-staff-training = staff training programme
    .hint = Newcomers learn within a week what takes a month on the job.
lever-psea-channel = code of conduct and reporting channel (PSEA)
    .hint = Abuse by responders becomes rarer, can be told in confidence, and those who commit it are taken off duty.
lever-host-community-support = support to host communities
    .hint = Clinics, water and lessons serve neighbours and newcomers alike; acceptance rises.
lever-acceptance-campaign = acceptance campaign
    .hint = Neighbours are told why people come and meet them; acceptance rises.
lever-site-safety = site safety without force
    .hint = Watch committees and mediators prevent hostility around the sites; nobody uses force.
lever-temporary-stay-permit = temporary stay permit
    .hint = Papers are issued by form instead of by file: more people are documented each day.
lever-work-permit = right to work
    .hint = Adults who are hosted may work: they meet more of their needs themselves.
lever-civil-society-agreement = agreement with civil society
    .hint = Associations send their own people and goods to the sites.
lever-agency-agreement = agreement with international agencies
    .hint = Agencies send their own people and goods to the sites.
lever-inter-agency-cell = inter-agency cell
    .hint = All partners plan together and go where most is missing, instead of where people are most easily seen.
lever-civil-military-line = civil-military line
    .hint = Rules and a telephone for escorts: places that can be reached only with one are served.
lever-reintegration = reintegration with municipal units
    .hint = Those who return of their own will find counsel, a grant and neighbours who expect them; more of those who wish to return dare to.
lever-contingency-plan = contingency plan and exercise
    .hint = Roles and steps are agreed and tried out. The contingency fund opens with the declaration instead of days later; sites open and staff move sooner.
lever-follow-up = follow-up after registration
    .hint = Registration teams with time to spare visit people who were registered in haste and ask what they need.

admission-assess = everybody is registered, screened and admitted
admission-wave-through = everybody passes without registration or screening
admission-assess-and-refuse = individual assessment, with refusals that may be appealed
admission-turn-back = people are turned back without assessment

warning-refusal-without-assessment = This turns people back without individual assessment. It breaches the principle of non-refoulement and caps the score; nothing can make up for it.
warning-closure-without-alternative = This closes the post without an alternative. People will still come; they will wait, or cross elsewhere in danger.
warning-nobody-identified = Nobody will know who came and what they need: children alone, people who are ill, people who seek asylum.
warning-no-tender = Without a tender this costs more; unless an emergency is declared it is an audit finding, and donors give less.

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
