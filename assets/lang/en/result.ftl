# The readable result of `umbral run`.

result-heading = { $scenario } · seed { $seed } · policy { $policy }
result-model-note = Training model, not a forecast.
result-people = People
result-arrived = Arrived
result-in-country = In the area of operation
result-moved-on = Travelled on
result-returned = Returned home
result-deceased = Lost their lives
result-sites = Places
result-site = Place
result-peak = Most people
result-beds = Places then
result-queue = Longest queue
result-wait = Longest wait (h)
result-wait-p90 = Wait of 9 in 10 (h)
result-stock-out = Out of stock (h, each kind of goods counted)
result-money = Money ({ $currency })
result-line = Line
result-approved = Approved
result-paid = Paid
result-committed = Committed
result-owed = Owed
result-contingency = Left in the contingency fund: { $amount }
result-orders = Orders: { $submitted } submitted, { $accepted } accepted, { $refused } refused
result-score = Score
result-total = Total before gates: { $total }
result-grade = Result: { $grade } of 100 ({ $band }; pass mark { $pass })
result-dimension-none = not measured yet
result-gates = Gates
result-gate-open = not breached
result-gate-breached = breached: { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }; caps the result at { $cap }
result-gate-breached-at = breached at { $site }: { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }; caps the result at { $cap }
result-gate-persons = breached: { $persons ->
        [one] one person
       *[other] { $persons } people
    }; caps the result at { $cap }
result-gate-persons-at = breached, most at { $site }: { $persons ->
        [one] one person
       *[other] { $persons } people
    } in all; caps the result at { $cap }
result-gate-share = breached: { $share }; caps the result at { $cap }
result-gate-share-at = breached at { $site }: { $share }; caps the result at { $cap }
result-indicators = Indicators
result-indicator = Indicator
result-value = Value
result-points = Points
result-band = Band
result-worst = Worst off
result-behind = Behind the weakest indicators
result-behind-line = { $indicator } – { $orders }
result-behind-orders = { $orders ->
    [one] { $orders } order carried out
   *[other] { $orders } orders carried out
}, { $refused } refused, the first on day { $day }
result-behind-no-order = nothing was ordered for it
result-moments = Worst moments
result-no-moments = none
result-injects = Expected actions
result-inject-day = Day
result-inject = After
result-inject-judged = How it went
result-inject-after = Hours
result-not-delivered = Injects that never came
result-not-delivered-time = its time lies after the end
result-not-delivered-condition = its condition never held in what was reported: sites count every few hours, and a peak between two counts is not seen
result-not-delivered-release = it waits for the facilitator to release it
compare-title = Beside other responses to the same world (distance in points, no ranking of people)
compare-policy = Response
compare-grade = Points
compare-distance = Distance
compare-averted = Against doing nothing, { $hours } person-hours of need were averted, at { $cost } for a thousand.
compare-added = Against doing nothing, nothing was averted: { $hours } person-hours of need came on top.
judged-pending = still time
judged-met = done in time
judged-late = done late
judged-not-met = not done
judged-by-observers = for the observers to say
result-moment = Day { $day }, { NUMBER($hour, minimumIntegerDigits: 2) }:00
result-digest = Digest { $digest } after { $ticks } hours · model { $model } · engine { $engine }
result-elapsed = computed in { $ms } ms

dimension-p1 = Rights and standards
dimension-p2 = Evidence
dimension-p3 = Partnerships
dimension-o1 = Well-being
dimension-o2 = Crisis response
dimension-o3 = Safe, orderly and dignified movement

band-met = met
band-nearly = nearly met
band-partly = partly met
band-not-met = not met

unit-name-permille = ‰
unit-name-hours = h
unit-name-per-100000 = per 100,000

indicator-water = Water not provided
indicator-sanitation = Latrines and showers not provided
indicator-food = Food not provided
indicator-shelter = Covered space not provided
indicator-dignity_goods = Dignity kits not issued in time
indicator-stock_outs = Goods out of stock
indicator-registration = Not registered in time
indicator-equal_treatment = Widest gap between groups
indicator-count_gap = Gap between count and truth
indicator-dignified_waiting = Undignified waiting
indicator-long_wait = Wait that 1 in 10 exceeds
indicator-unscreened_exits = Left without screening
indicator-lives_lost = Lives lost
indicator-child_care = Children without a case worker
indicator-late_survivor_care = Recent violence: no care within 72 hours
indicator-counter_trafficking = Not protected from trafficking
indicator-dignified_deaths = Deaths without dignity or word to families
indicator-informal_entries = People who came in without a post
indicator-unknown_needs = Specific needs that nobody knew of
indicator-slow_referrals = Hours without the service needed
indicator-goods = Household and hygiene kits not issued in time
indicator-status = Papers or asylum procedure not in time
indicator-treatment = Illness, injury, malnutrition not treated
indicator-continuity = Daily medicine or maternal care interrupted
indicator-support = Mental-health or disability support missing
indicator-host_burden = What host communities bear
indicator-forecast_error = Forecast of the next day in error
indicator-disaggregation = People not known by sex and age
indicator-partner_help = Partners’ help that reached nobody
indicator-complaints = Complaints without an answer

gate-arrears = Unpaid bills stopped a life-saving service
gate-survival = Water or food was below what is needed to survive for days
gate-refusal = People were refused without individual assessment
gate-children = Children had no case worker a week after arrival
result-aftermath = If nobody decides for { $days } more days
result-aftermath-what = What
result-aftermath-before = Two weeks before the end
result-aftermath-after = Two weeks after
result-aftermath-unmet = Needs not met
result-aftermath-owed = Unpaid bills
result-aftermath-note = { $deaths ->
        [one] 1 person dies
       *[other] { $deaths } people die
    }; life-saving services stand still for { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }.
