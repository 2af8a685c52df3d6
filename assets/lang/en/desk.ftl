# The players' desk.

desk-welcome = Choose an exercise
desk-what = You lead the response of a fictional country that receives more people than it is ready for. Decide together; see what follows.
desk-model-note = A training model, not a forecast. What is scored is the response, not the disaster.
desk-card-facts = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, { $sites ->
        [one] { $sites } place
       *[other] { $sites } places
    }
difficulty-first = for a first time
difficulty-middle = of medium difficulty
difficulty-high = demanding
desk-choose = Read the briefing: { $scenario }
desk-continue = Continue: { $scenario }, day { $day }, { $orders ->
        [one] { $orders } order
       *[other] { $orders } orders
    }
desk-unreadable = On record, but not readable: { $file }. { $reason }
desk-leave = Save and leave
desk-not-continued = This exercise cannot be continued: { $reason }
desk-briefing = Situation
desk-objectives = What this exercise is for
desk-content-note = Before you start
desk-world = World number
desk-world-note = The same number gives the same arrivals, weather and events.
desk-start = Start the exercise
desk-gentle = Leave out { $count ->
        [one] { $count } message that some may find hard to bear
       *[other] { $count } messages that some may find hard to bear
    }
desk-back = Back
desk-looks = Language, display
desk-light = Light colours
desk-dark = Dark colours
desk-larger = Larger text
desk-smaller = Smaller text
desk-when = Day { $day }, { $hour } · { $phase }
desk-when-short = Day { $day }, { $hour }
desk-money = { $amount } { $currency }
desk-funds = Funds: { $amount }
desk-how-it-went = How it went
desk-how-it-went-hint = See how it went (Enter)
desk-not-recorded = The exercise is no longer put on record: { $reason }

phase-before = Preparedness
phase-during = Response
phase-after = Transition

clock-pause = Pause
clock-pause-hint = Time stands still (space bar)
clock-speed-hint = { $hours ->
        [one] { $hours } hour of the exercise in a second
       *[other] { $hours } hours of the exercise in a second
    }
clock-hour = +1 h
clock-hour-hint = Move on by one hour (H)
period-title = Period
period-hint = The group decides for some minutes; then the period is played, up to what comes in.
period-off = no countdown
period-hours = { $hours } hours
period-minutes = minutes to decide
period-left = To decide: { $left }
period-left-hint = Then { $hours } hours are played, or until something comes in
period-hold = Hold
period-go-on = Go on
period-play = Play until { $hour }
clock-day = +1 day
clock-day-hint = Move on by a day. Stops for what asks for you: messages, refused orders, outbreaks, deaths, a new phase; what else happened is said above the map (D)
clock-next = Next event
clock-next-hint = Run until anything happens, also goods that run out, an inspection, a place that is full; at most to midnight (N)

inbox-title = { $unread ->
        [0] Inbox
       *[other] Inbox ({ $unread } unread)
    }
inbox-empty = Nothing has come in yet.
inject-from = From: { $from }
inject-severe = This message may be hard to bear. Anyone may pause or leave.
inject-close = Back
inbox-decide = decide by: { $when }
dilemma-title = What do you decide?
dilemma-until = Decide by: { $when }. If nobody decides: { $option }
dilemma-pending = Goes out with the next hour. You can still choose otherwise.
dilemma-decided = You decided: { $option }
dilemma-defaulted = Nobody decided in time. What happened: { $option }
journal-title = What happened

overlay-waiting = Waiting
    .bounds = Longest wait: met up to { $a } h, nearly up to { $b } h, partly up to { $c } h, not met beyond.
    .why = longest wait { $value } h
overlay-occupancy = Occupancy
    .bounds = Places taken: met up to { $a }%, nearly up to { $b }%, partly up to { $c }%, not met beyond.
    .why = { $value }% of places taken
overlay-water = Water
    .bounds = Water a person and day: met from { $a } litres on, nearly from { $b }, partly from { $c }, not met below.
    .why = { $value } litres a person and day
overlay-needs = Specific needs
    .bounds = Known specific needs without care: met up to { $a }%, nearly up to { $b }%, partly up to { $c }%, not met beyond.
    .why = { $value ->
        [one] one person with a known need without care
       *[other] { $value } people with a known need without care
    }
overlay-acceptance = Acceptance
    .bounds = Hosts who accept newcomers: met from { $a }% on, nearly from { $b }%, partly from { $c }%, not met below.
    .why = { $value }% of hosts accept newcomers
overlay-data = Age of data
    .bounds = Age of the last count: met up to { $a } h, nearly up to { $b } h, partly up to { $c } h, not met beyond.
    .why = counted { $value } h ago
legend-signs = ring: places taken · flag: people waiting · boxes: loads on their way here · cross: cut off or closed

kind-point-of-entry = Border post
kind-informal-crossing = Informal crossing
kind-landing = Landing
kind-reception-centre = Reception centre
kind-transit-centre = Transit centre
kind-collective-shelter = Shelter
kind-host-community = Host community
kind-warehouse = Warehouse
kind-exit-post = Exit post
kind-outside = Abroad

count-none = not counted yet
count-known = { $value } ± { $error } ({ $age } h ago)
hover-present = { $value } ± { $error } people
hover-waiting = { $value } waiting

place-close = Look at the country
place-in-use = in use
place-not-in-use = not in use
place-cut-off = cut off
place-present = People there
place-waiting = Waiting
place-longest = Longest wait, hours
place-desks = Desks
place-desks-are = { $open } of { $booths }, { $from } to { $to }
place-unserved = Unregistered, unserved
place-beds = Places
place-beds-are = { $beds }
place-beds-unseen = { $beds }, not inspected
place-water = Water, litres a day
place-water-is = { $own } own, { $trucked } by truck
place-sanitation = Sanitation
place-sanitation-is = latrines { $women } women, { $men } men; { $showers } showers
place-rooms = Rooms for care
place-rooms-are = { $consulting } consulting, { $private } private
place-registered = Registered
place-registered-are = { $persons }: { $women }% women and girls, { $children }% children
place-complaints = Complaints
place-complaints-are = { $open } waiting, { $closed } answered
place-acceptance = Neighbours who accept newcomers
place-acceptance-is = { $value }% ({ $low } to { $high })
place-price = Prices in town
place-price-is = { $percent }% of normal
place-cash = Cash is paid for
place-cash-is = { $persons ->
        [one] 1 person
       *[other] { $persons } people
    }
place-children = Children alone
place-children-are = { $found } found, { $cared } with a case worker
place-staff = Staff
place-partners = Partners
place-partners-are = { $persons ->
        [one] 1 person
       *[other] { $persons } people
    }
place-striking = Staff have stopped work.
place-tired = Most tired crew, fatigue
place-stock = In store

country-title = The country
country-hint = Choose a place on the map (or press Page Down) to see it and to decide about it.
country-arrived = Arrived so far, as estimated: { $arrived }
country-forecast = Expected arrivals
country-forecast-day = Day { $day }: { $value } ({ $low } to { $high })
country-forecast-rate = In { $percent } of 100 days the number lies within the band.
country-trust = Trust in the response
country-trust-is = { $value }% ({ $low } to { $high })
country-trust-unasked = nobody asks people
country-rumour = A rumour has been going round for { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }.
country-money = Money left
country-line-stopped = { $left }; stopped by unpaid bills
country-contingency = Contingency fund
country-appeal = Appeal to donors
country-appeal-open = { $amount } asked for; answer in { $time }
country-income = Received from donors
country-findings = Audit findings
list-count = { $name }:{"\u00A0"}{ $count }
country-ready = Staff ready to be posted
country-levers = Measures
top-limits = { $count ->
    [one] One problem would limit the result
   *[other] { $count } problems would limit the result
}
country-limits = What would limit the result
limit-water-at = Water below what is needed to survive: { $site }
limit-food-at = Nothing left to eat: { $site }
limit-children-short = Children alone without a case worker
limit-arrears-of = Unpaid bills: { $line }
limit-water = { $what }. { $each } of { $floor } litres a person and day for about { $people } people, seen for { $hours }.
limit-food = { $what }. No ration is in store and cash feeds too few of about { $people } people, seen for { $hours }.
limit-children = { $what }: { $without } of { $found } known ({ $share }), seen for { $hours }. What counts is who has none { $days } days after arrival.
limit-arrears = { $what }, { $amount }, seen for { $hours }. After { $after } they stop what the line pays for.
limit-stopped = { $what }, { $amount }: what the line pays for stands still.
limit-from = From { $from } in a row on, the result is at most { $cap } points.
limit-share = From { $from } on, the result is at most { $cap } points.
limit-standing = From { $from } of standstill on, the result is at most { $cap } points.
limit-reached = By these reports, the result is at most { $cap } points already.
limit-note = An estimate from reports: what counts is what really happens, and it is seen only at the end.
measures-coordination = Coordination and partners
measures-information = Information and data
measures-protection = Protection and rights
measures-means = Staff and supply
measures-society = Host society

lever-under-way = being prepared
lever-in-force = in force

figure-none = no data
figure-longest = Longest wait at desks
    .value = { $value } h
    .hint = The longest wait reported at any post. Line: { $standard } hours, the longest that is tolerated.
figure-waiting = People waiting at desks
    .value = { $value }
    .hint = People waiting before all desks, as reported.
figure-fullest = Fullest place
    .value = { $value }%
    .hint = People at the fullest place, as a share of its beds. Line: all beds taken.
figure-driest = Least water
    .value = { $value } L
    .hint = Litres a person and day at the driest place. Line: the standard of { $standard }.
figure-children = Known children in case work
    .value = { $value }%
    .hint = Of the children alone who were found. Line: all of them.

decide-title = Decide
decide-withdraw = Take back
decide-order = Order
decide-discard = Put aside
quote-price = costs { $amount }
quote-daily = { $amount } a day
quote-line = from { $line }, { $left } left
quote-line-waiting = from { $line }, { $left } left after the waiting orders
quote-lasts = { $waiting ->
    [0] this alone could be paid from it for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
   *[other] this and the waiting orders could be paid from it for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
}, without what the line pays every day already
quote-nothing = costs nothing by itself
quote-hours = takes effect in { $time }

group-desks = Desks
group-staff = Staff
group-places = Places for people
group-services = Water, sanitation, care
group-goods = Relief goods
group-ways = Transport and rescue
group-country = Country

registration-group = in groups: fast, shallow
registration-individual = one by one: slow, deep
screening-none = nobody asks
screening-rapid = a few questions in the queue
screening-full = an interview in private
buying-tender = by the ordinary rules
buying-urgent = at once, without a tender

draft-open-desks = At { $site }, staff { $a } { $na ->
        [one] desk
       *[other] desks
    }.
    .verb = Desks in use
draft-set-hours = At { $site }, open the desks from { $a } to { $b } o’clock.
    .verb = Opening hours
draft-set-registration = At { $site }, register people { $a }.
    .verb = Registration
draft-set-screening = At { $site }, look for specific needs: { $a }.
    .verb = Screening
draft-set-admission = From now on at { $site }: { $a }.
    .verb = Who is admitted
draft-suspend-post = Suspend { $site } for safety and take people from there to { $a }.
    .verb = Suspend with transport
draft-close-post = Close { $site } without an alternative.
    .verb = Close the post
draft-reopen-post = Reopen { $site }.
    .verb = Reopen the post
draft-post-staff = Post { $a } { $b } staff to { $site }.
    .verb = Post staff
draft-move-staff = Move { $a } { $b } staff from { $site } to { $c }.
    .verb = Move staff
draft-set-shift = At { $site }, work shifts of { $a } hours.
    .verb = Shifts
draft-open-site = Open { $site }.
    .verb = Open
draft-close-site = Close { $site }, which shelters nobody.
    .verb = Close the site
draft-assess-site = Have the building of { $site } inspected.
    .verb = Inspect
draft-repair-site = Repair the building of { $site }.
    .verb = Repair
draft-pitch-tents = At { $site }, pitch { $a } { $na ->
        [one] tent
       *[other] tents
    } from its store.
    .verb = Pitch tents
draft-direct = Direct people admitted at { $site } to { $a }.
    .verb = Direct people
draft-transfer = Offer { $a } { $na ->
        [one] household
       *[other] households
    } at { $site } transport to { $b }.
    .verb = Offer transport
draft-evacuate = Evacuate { $site }: offer everybody transport to { $a }.
    .verb = Evacuate
draft-truck-water = Truck { $a } litres of water a day to { $site }.
    .verb = Truck water
draft-build-sanitation = At { $site }, build { $a } { $na ->
        [one] latrine
       *[other] latrines
    } for women, { $b } for men, and { $c } { $nc ->
        [one] shower
       *[other] showers
    }.
    .verb = Latrines and showers
draft-light-site = Light the ways at { $site }.
    .verb = Light the ways
draft-build-rooms = At { $site }, set up { $a } { $na ->
        [one] consulting room
       *[other] consulting rooms
    } and { $b } { $nb ->
        [one] room
       *[other] rooms
    } for private talks.
    .verb = Rooms for care
draft-open-child-space = At { $site }, set up a space where children play and learn.
    .verb = Space for children
draft-send = Send { $a } { $b } from { $site } to { $c }.
    .verb = Send goods
draft-order = Order { $a } { $b } to { $site }, { $c }.
    .verb = Order goods
draft-support-repairs = At { $site }, help to repair { $a } { $na ->
        [one] home
       *[other] homes
    } a day.
    .verb = Help with homes
draft-pay-cash = At { $site }, pay cash for { $a } { $na ->
        [one] person
       *[other] people
    } every day.
    .verb = Pay cash
draft-pay-rent = For { $a } { $na ->
        [one] household
       *[other] households
    } at { $site } who want to stay, pay two months of rent in the nearest town.
    .verb = Pay rent
draft-hire-seats = Hire { $a } { $na ->
        [one] seat
       *[other] seats
    } an hour on { $b }.
    .verb = Hire transport
draft-send-rescue = Keep { $a } { $na ->
        [one] rescue team
       *[other] rescue teams
    } on { $b }.
    .verb = Rescue teams
draft-recruit = Recruit { $a } { $b } staff.
    .verb = Recruit
draft-enact = Put in force: { $a }.
    .verb = Start a measure
draft-move-budget = Move { $a } from { $b } to { $c }.
    .verb = Move money
draft-release-contingency = Release { $a } of the contingency fund to { $b }.
    .verb = Contingency fund
draft-launch-appeal = Appeal to donors for { $a }.
    .verb = Appeal to donors
draft-answer = Decision – { $inject }: { $a }
    .verb = Decide a question

closing-title = The exercise is over
closing-note = This is the score of the response, not of the disaster, and not of anybody in this room.
closing-score = { $points } points of 100 ({ $before } before limits)
closing-compare = Compare (takes a moment)
closing-comparing = Other responses are being run in the same world…
policy-do-nothing = Doing nothing
policy-reactive = Reacting only
policy-reference = A sound response by rule
policy-best-known = Best known response
closing-dimensions = By dimension
closing-gates = What limited the result
closing-gate = { $gate }: { $worst }
closing-weakest = The weakest indicators
closing-full = Full points up to
closing-moments = Moments to talk about, in their order
closing-leave = Back to the exercises
wellbeing-title = Before you go
wellbeing-text = Some of you have lived through something like this. Take a moment. What you felt in this room is normal; talk to someone you trust, and tell the facilitator if you would rather not go on.
cli-play-about = Opens the desk, the trainer for a room
cli-play-scenario = Id or file of a scenario to start with
error-no-display = There is no display to open a window on. Without one: umbral run { $scenario } --policy reference
error-no-graphics = No graphics driver and no software renderer could open the window. Without one: umbral run { $scenario } --policy reference

guide-step = Guide { $step } of { $of }
guide-hour = Time stands still. Press “+1 h” (or H) until the first message comes in.
guide-read = A message has come in, on the left. Choose it to read it.
guide-shut = When you have read it, go back (Esc).
guide-choose = The map shows the places you are in charge of. Choose one, such as the sports hall.
guide-begin = On the right stands how things are there, and what you can decide. Choose a decision.
guide-order = A decision is a sentence. Where it has blanks, fill them in; below stands what it costs and when it helps. Then press “Order”.
guide-send-out = The order waits and can still be taken back. It goes out with the next hour: press “+1 h”.
guide-country = Choose an empty spot on the map (or Esc): now you look at the country.
guide-measure = Start a measure, such as the contingency plan, and order it. What takes days should begin early.
guide-colours = The colours of the map show how long people wait. Choose something else in the legend below it.
guide-next = Press “Next event” (N): time runs until something happens, at most to midnight, and the line above the map says why it stopped.
guide-end = That is all there is to it. Figures with ± are counts: nobody knows better. Go on: decide, and see what follows.
guide-done = Go on without the guide
guide-leave = Leave the guide
guide-again = Show the guide

desk-exercise = Exercise
desk-finished = Finished: { $scenario }, { $points } points. Look again
ago-minutes = { $count ->
        [0] just now
        [one] { $count } minute ago
       *[other] { $count } minutes ago
    }
ago-hours = { $count ->
        [one] { $count } hour ago
       *[other] { $count } hours ago
    }
ago-days = { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }
desk-when-over = End of day { $day }
dilemma-sent = You decided: { $option } It takes effect with the next hour.
dilemma-last-call = This is the last hour to decide.
stop-none = Time stands still, or passes, as you set it above. What stops it is said here.
stop-why = Stopped, { $when }: { $reasons }
stop-passed = Meanwhile, up to { $when }: { $reasons }
stop-read = Read the message
stop-message = message: { $title }
stop-last-call = last hour to decide: { $title }
stop-midnight = it is midnight: another day
stop-phase = a new phase begins: { $phase }
stop-limit = this would limit the result: { $limit }
stop-at-hand = A decision is at hand and not ordered: order it, put it aside, or press again to go on without it.
stop-over = the exercise is over
stop-resumed = you go on where you left; { $waiting ->
        [0] no order waits
        [one] { $waiting } order waits
       *[other] { $waiting } orders wait
    }
stop-resumed-part = you go on from the last hour on record; { $waiting ->
        [0] orders that had not gone out are lost, and messages are unread again
       *[other] messages are unread again
    }
weighty-title = Serious news
weighty-close = We have read it
over-title = The exercise is over
over-text = Nothing more can be ordered. See how it went, or look around first.
over-close = See how it went
over-stay = Look around first
legend-whole = Whole map
legend-zoom-hint = Closer and wider: also with the wheel. Pull the map to move it; a double click shows all of it.
legend-places = Places
legend-help = What the signs mean
legend-marks = mark in the sign: how the place stands by what is shown
legend-lines = full line: road or boat · dashes: on foot · orange dots: dangerous · red dashes with a cross: closed
count-exact = { $value } ({ $age } h ago)
country-arrived-corrected = A later count has corrected an earlier, higher estimate.
tray-title = Orders that go out with the next hour: { $waiting }
tray-sent = { $order } – gone out; takes effect with the next hour
tray-empty = No order waits.
order-accepted = Ordered: { $order }
order-refused = Refused: { $reason } The order was: { $order }
refused-recruit = { $left ->
        [0] nobody more can be recruited for this work
        [one] only { $left } person can be recruited for this work
       *[other] only { $left } people can be recruited for this work
    }
refused-post = { $left ->
        [0] nobody is ready to be posted for this work
        [one] only { $left } person is ready to be posted
       *[other] only { $left } people are ready to be posted
    }
refused-move = { $left ->
        [0] nobody does this work there
        [one] only { $left } person does this work there
       *[other] only { $left } people do this work there
    }
means-ready = Ready to be posted, without waiting orders: { $left }
means-recruitable = Can still be recruited: { $left }
means-at-work = At work here, of this profession: { $left }
means-in-store = In store here: { $left }
means-left = Then { $left } are left in the line { $line }.
means-left-waiting = After this and the waiting orders, { $left } are left in the line { $line }.
means-refused = This will be refused: { $reason }
blank-at-most = At most { $bound }.
blank-at-least = At least { $bound }.
closing-weight = { $share }% of the total
closing-expected = Expected within { $hours } h: { $action }
closing-judged = “Done in time”: an order of the kind that was expected went out within the hours given; “done late”: after them; “not done”: never. Whether it was enough, and done well, is for the room to discuss; the score counts what people lacked, and for how long.
closing-distance = Distance: points of this response above (+) or below (−) the other one, after limits.
closing-averted = Against doing nothing, { $hours } person-hours of need were averted, at a cost of { $cost } for each thousand.
keys-title = Keys
keys-hour = one hour on
keys-day = a day on, or up to what comes in
keys-next = on to the next event, at most to midnight
keys-space = time stands still, or runs
    .key = Space bar
keys-places = next place, place before
    .key = PgDn, PgUp
keys-escape = back: message, decision, place
    .key = Esc
keys-tab = on to the next button or blank
keys-enter = press the button; at the end: how it went
    .key = Enter
keys-help = this list
guide-prepare = Now prepare: order what you want ready before people come. Then go on by “+1 h” or “+1 day” until the response begins.
hover-present-exact = { $value } people
decide-take-up = Go on with what you put aside: { $order }
decide-throw-away = Throw it away
open-unsound = Unfavourable inspection, or damage: { $places ->
        [one] { $places } place
       *[other] { $places } places
    } cannot be used before the building is repaired.
open-unseen = Nobody has inspected the building yet: it may hold fewer people than is said.
