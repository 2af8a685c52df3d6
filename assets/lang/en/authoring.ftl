# The authoring tools: new scenarios, the inject list as a spreadsheet, preview, kit.

cli-force = Replace files that exist
file-written = Written: { $path }
error-exists-force = { $path } exists already: give another name, or add --force to replace it

seat-coordination = Coordination
    .task = You lead the whole response: you set priorities, call people together and speak for the group. You decide when functions disagree.
    .ask = What must begin today because it takes days? What do we not know?
seat-border = Border authority
    .task = You run the posts: desks, hours, how people are registered. Nobody should have to go around you.
    .ask = How long does the last person in the queue wait, and where would they go otherwise?
seat-civil-protection = Civil protection
    .task = You run sites, transport and supply: shelters, water, latrines, goods, trucks.
    .ask = Where will people sleep in three days, and with how much water?
seat-health = Health
    .task = You look after care: clinicians, medicines, rooms, outbreaks, mental health.
    .ask = Who is ill and has not been seen? Where does water become a health question?
seat-protection = Protection
    .task = You look after people with specific needs: children alone, survivors of violence, people who seek asylum.
    .ask = Who has nobody to speak for them here? Can they talk in private?
seat-finance = Finance
    .task = You keep the money: lines, bills, the contingency fund, appeals to donors.
    .ask = Which line runs dry first, and what stops when it does?
seat-foreign-affairs = Foreign affairs
    .task = You speak with neighbours, consulates, agencies and the press, and watch what is being said.
    .ask = What do people believe, and who could tell them better?
channel-message = Written message
channel-news = News
channel-phone = Telephone call
channel-image = Image
mode-foot = on foot
mode-road = by road
mode-river = by river
mode-sea = by sea

# The inject list as a spreadsheet.
cli-msel = The inject list (MSEL) of a scenario as a spreadsheet, and back
cli-msel-export = Write the inject list as CSV
cli-msel-export-out = CSV file to write
cli-msel-separator = Separator; without it, the one spreadsheets of the language expect
cli-msel-import = Bring a changed inject list back into the scenario
cli-msel-csv = CSV file, saved from the spreadsheet as CSV UTF-8
cli-msel-import-out = Scenario file to write
msel-column-id = Id
msel-column-start = Starts
msel-column-day = Day
msel-column-hour = Hour
msel-column-condition = Condition
msel-column-to = To
msel-column-channel = Channel
msel-column-from = From
msel-column-title = Title
msel-column-text = Text
msel-column-expected = Expected action
msel-column-within = Within hours
msel-column-shown-by = Shown by
msel-column-objective = Objective
msel-column-effects = Effects
msel-column-dilemma = Question to the players
msel-column-severe = May weigh on people
msel-start-at = at a time
msel-start-once = once a condition holds
msel-start-released = released by the facilitator
msel-yes = yes
msel-no = no
msel-row = row { $row }
msel-cell = row { $row }, column “{ $column }”
msel-place = { $place }: { $what }
msel-problem-unreadable = this cannot be read: { $reason }
msel-problem-too-many-cells = there are more cells than headings: put texts with a separator in them between double quotes
msel-problem-too-few-cells = there are { $found } cells under { $most } headings: the file may have been cut off; save it again from the spreadsheet
msel-problem-unknown-word = “{ $found }” is not one of the words that may stand here: { $known }
msel-problem-missing-column = the column “{ $name }” is missing: export the list again to see all of them
msel-problem-headings-below = the headings stand in row { $row }: remove the rows above them
msel-problem-no-headings = this is no row of headings of an inject list: export the list with umbral msel export and keep its first row
msel-problem-column-twice = the column “{ $name }” is there twice: keep one
msel-problem-no-id = “{ $found }” is no id: use small letters, digits, - and _, starting with a letter
msel-problem-empty-id = a new row needs an id of its own: small letters, digits, - and _, starting with a letter, as in ferry_strike
msel-problem-id-twice = this id stands in row { $first } already: give one of the two another
msel-problem-no-number = “{ $found }” is no whole number: { $column ->
        [day] write the digits alone; days are counted from day 1 of the exercise, so that 13 is its thirteenth day
        [hour] write the hour alone, 8 for 8:00
       *[hours] write the digits alone, in hours: 48 for two days
    }
msel-problem-empty = something is missing here
msel-problem-not-here = this must be empty here: day and hour go with “at a time”, a condition with “once a condition holds”, hours and signs with an expected action
msel-ignored = columns without a meaning here were left out: { $names }
msel-imported = { $changed ->
        [one] { $changed } inject changed
       *[other] { $changed } injects changed
    }, { $added } added, { $removed } removed{ $order ->
        [changed] {", "}in another order
       *[same] {""}
    }.
msel-refused = { $count ->
        [one] one problem
       *[other] { $count } problems
    } in { $file }: nothing was written
