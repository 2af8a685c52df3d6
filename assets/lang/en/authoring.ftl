# The authoring tools: new scenarios, the inject list as a spreadsheet, preview, kit.

cli-force = Replace files that exist
file-written = Written: { $path }
error-exists-force = { $path } exists already: give another name, or add --force to replace it

seat-coordination = Coordination
seat-border = Border authority
seat-civil-protection = Civil protection
seat-health = Health
seat-protection = Protection
seat-finance = Finance
seat-foreign-affairs = Foreign affairs
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
msel-problem-unknown-word = “{ $found }” is not one of the words that may stand here: { $known }
msel-problem-missing-column = the column “{ $name }” is missing: export the list again to see all of them
msel-problem-column-twice = the column “{ $name }” is there twice: keep one
msel-problem-no-id = “{ $found }” is no id: use small letters, digits, - and _, starting with a letter
msel-problem-id-twice = this id stands in row { $first } already: give one of the two another
msel-problem-no-number = “{ $found }” is no whole number
msel-problem-empty = something is missing here
msel-problem-not-here = this must be empty here: day and hour go with “at a time”, a condition with “once a condition holds”, hours and signs with an expected action
msel-ignored = columns without a meaning here were left out: { $names }
msel-imported = { $changed ->
        [one] { $changed } inject changed
       *[other] { $changed } injects changed
    }, { $added } added, { $removed } removed.
msel-refused = { $count ->
        [one] one problem
       *[other] { $count } problems
    } in { $file }: nothing was written
