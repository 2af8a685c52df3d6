# The command line. Command and option names stay as they are in every language.

cli-about = Umbral: a migration-crisis response trainer. It simulates a crisis in a fictional country and scores the response, not the disaster.
cli-run = Run a scenario under a policy and print the result
cli-run-scenario = Scenario file (.ron), or the id of a shipped scenario: { $known }
cli-run-seed = Seed of the world and of luck; the same seed gives the same result
cli-run-policy = Policy: { $known }, or a file: rules as in umbral schema Policy, or a RON list of (hour, decision)
cli-run-format = Output: text, or one JSON object
cli-run-record = Write a recording to this file (it must not exist)
cli-run-compare = Compare with doing nothing, reacting, the reference and the best known response in the same world
cli-lang = Language: en, es or fr
cli-replay = Run a recording again and check that every tick is the same
cli-replay-file = Recording written by run --record
cli-welcome = This build has no desk for players. What it can do:
cli-welcome-run = run a shipped scenario: umbral run { $scenario } --seed 7 --policy reference
cli-welcome-replay = check a recording: umbral replay FILE
cli-welcome-help = all commands and options: umbral --help
cli-commands = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-usage = Usage:
cli-help = Print this help
cli-version = Print the version

usage-no-value = { $option } needs a value after it
usage-choice = "{ $value }" does not fit { $option }: give one of { $known }
usage-number = "{ $value }" does not fit { $option }: give a whole number { $name ->
        [seeds] from 1 to { $most }
       *[seed] from 0 on
    }, digits only
usage-unknown = "{ $found }" does not belong here{ $help ->
        [meant] {": did you mean "}{ $meant }?
       *[none] {""}
    }
usage-no-command = there is no command "{ $found }"{ $help ->
        [meant] {": did you mean "}{ $meant }?
       *[none] {""}
    }
usage-missing = this is missing: { $missing }
usage-conflict = { $one } and { $other } do not go together
usage-twice = { $option } was given more than once
usage-help = { $command } --help tells more

error-prefix = error
warning-prefix = warning
error-scenario-file-not-found = there is no file "{ $name }": check its name and folder, or give one of { $known }
error-scenario-not-found = there is no scenario "{ $name }": give the path of a .ron file, or one of { $known }
error-policy-not-found = there is no policy "{ $name }": give the path of a .ron file, or one of { $known }
error-unreadable = { $path } cannot be read: { $reason }
error-unwritable = { $path } cannot be written: { $reason }
error-exists = { $path } exists already: give the name of a new file, so that nothing is overwritten
error-too-large = { $path } has { $bytes } bytes; scenario files have at most { $most }
error-policy-not-started = the program that decides did not start: { $reason }. Check the command after --policy-cmd
error-policy-ended = the program that decides ended before the exercise did. What it said last: { $said }
error-policy-stuck = the program that decides gave no answer in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}: it was stopped. Give it more time with --policy-seconds, or let it decide less often
error-policy-not-understood = the program that decides sent something that is not of the protocol ({ $reason }): { $line }
error-asset = the { $file } file inside the program or recording is broken: { $message }
error-findings = { $count ->
        [one] one problem
       *[other] { $count } problems
    } in { $file }: nothing was run
error-not-a-recording = { $path } is no recording: recordings are written by run --record
error-later-format = this recording has format { $version }; this program reads { $known }: use a newer program
error-damaged = the recording is damaged at line { $line }: what comes after it cannot be trusted
error-other-engine = this recording was made with engine { $engine } or other rules; this is { $own }: use that version to replay it
error-no-output = the result cannot be written: { $reason }

replay-same = { $ticks ->
        [one] One tick was
       *[other] { $ticks } ticks were
    } run again: all the same.
replay-differs = The run differs from the recording at tick { $tick }.
replay-other-result = All ticks are the same, but the recorded result is another.
replay-no-end = The recording has no end: the exercise was left before it was over. Everything recorded was checked.
replay-torn = The end of the recording is torn: the last { $bytes } bytes are lost, everything before them was checked.
record-written = Recording: { $path }

help-prefix = help
error-folder = { $path } is a folder: name a scenario file in it, such as { $path }/NAME.ron
error-sheet = { $path } is a CSV file, not a scenario: give the .ron file (in umbral msel import the scenario comes first, then the CSV file)
error-no-sheet = { $path } is a scenario, not a CSV file: give the file that was saved from the spreadsheet
error-not-text = { $place }: this is no text in UTF-8: save the file as UTF-8 (a spreadsheet program offers “CSV UTF-8” when you save it under another name)
error-not-text-editor = { $place }: this is no text in UTF-8: save the file in your text editor with the encoding UTF-8
reason-not-found = there is no such file or folder
reason-denied = the system does not permit it
reason-folder = it is a folder
reason-no-folder = a part of the path is no folder
reason-exists = there is one of that name already
reason-full = there is no space left
reason-read-only = nothing can be written there
cli-rules = Print every rule of the model with unit, range and source
cli-check = Find all that is wrong with scenario and policy files, without running them
cli-check-files = Scenario or policy files, folders with such files, or ids of shipped scenarios
check-no-scenario = { $path } holds no .ron file: name the folder or file of a scenario
cli-welcome-check = check a scenario file: umbral check FILE
check-summary = { $files ->
        [one] One file
       *[other] { $files } files
    } checked: { $errors ->
        [0] no error
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }.
cli-validate = Run every check of the required behaviour and print a table with figures, misses included
cli-validate-scenarios = Scenarios to check; without any, all shipped ones
cli-validate-full = The long checks, too: other assumptions, the search for exploits; takes about an hour
cli-validate-section = Only the checks that begin in this part of the required behaviour (1 to 9), the long ones included; 3, 4 and 8 come together
validate-running = { $number }/{ $of }
validate-determinism = Same inputs, same results
validate-conservation = Nobody and nothing is made or lost
validate-pairs = Shutting people out or looking away never pays
validate-preparing = Preparing pays (a premise of the design)
validate-assumptions = Under other assumptions
validate-monotone = More means are never worse
validate-cases = Documented cases
validate-differences = Scenarios differ
validate-exploits = No exploit
validate-holds = holds
validate-miss = MISS
validate-shown = –
validate-cause-teams = probable cause: screening lengthens the queue, many people do not pass a desk, and teams that walk the sites find needs without it
validate-cause-few-cases = probable cause: a short exercise knows few survivors and few deaths: one case, late or in time, weighs more than screening
validate-cause-money = probable cause: the money runs out in every world under every response, and what then stops weighs more than what the two do differently
validate-cause-spent = cause: both responses have spent everything; what lies idle shows
validate-cause-close = probable cause: responses that are variants of the reference lie within a few points and change places among themselves
validate-cause-booths = probable cause: more booths are opened and staffed around the clock where many wait, and that staff and money are missing elsewhere
validate-cause-late-plan = cause: the reference declares the emergency at once and the fund opens after three days; the plan takes longer than that in every scenario but one, and there just as long
validate-cause-first-named = cause: in the model people go to the first station named
validate-cause-overflow = cause: the model knows no reason to sleep outside but a full place
validate-cause-slow-desks = probable cause: where a household takes long at a desk, a post that is open without a response keeps people waiting nearly as long as a closed one (registration.individual_minutes explains most)
validate-cause-relief = probable cause: where desks are slow, those who are turned away shorten the queue of the others; before gates that can outweigh what they suffer, after gates such a response never passes
validate-cause-one-world = probable cause: each draw is one world, and chance in one world moves more than what the two do differently; in the mean of the draws the order holds
validate-cause-groups = probable cause: the best plans register in groups and do without some measures; what they save in waiting and money outweighs that in the score
validate-cause-kits-behind = probable cause: people stay where there are beds, and kits follow them late: goods lose about four points, dignity kits five, all else hardly anything
validate-cause-unknown = cause: not found yet
validate-summary = { $holds ->
        [one] One check holds
       *[other] { $holds } checks hold
    }; { $misses ->
        [0] no miss
        [one] one miss
       *[other] { $misses } misses
    }.
validate-figure-digests = { $ticks } ticks run again and replayed, { $differ } differ
validate-figure-series = { $policies } policies in { $worlds } worlds, { $differ } with other people
validate-figure-audit = { $ticks } ticks audited, { $broken } broken
validate-figure-paired = { $won } of { $worlds } worlds; { $mean } points, 99% between { $low } and { $high }
validate-figure-refusing = { $runs } runs refuse people without assessment, { $passed } pass
validate-figure-idle = { $idle } items idle instead of { $usual }; { $left } left to spend instead of { $more }
validate-figure-first = first place, { $points } points
validate-figure-swaps = { $swaps } swaps of first place between scenarios
validate-figure-means = { $grade } points ({ $low } to { $high }), { $total } before gates; { $passed } of { $runs } pass
validate-figure-order = { $won } of { $worlds } worlds; { $mean } points before gates, 99% between { $low } and { $high }; { $graded } after gates
validate-figure-ranks = ranks kept (tau at least 0.8) in { $kept } of { $draws } draws; mean tau { $tau }
validate-figure-kept = holds in { $kept } of { $draws } draws
validate-figure-morris = { $effect } points in the mean, { $share }% of the effects of { $rules } assumptions
validate-figure-harm = { $worse } of the { $best } best of { $plans } plans are worse than the reference; at most { $most } against { $bar }
validate-figure-points = { $points } points
validate-figure-case = { $model } in the model; { $low } to { $high } documented, tolerance included ({ $worlds } worlds)
validate-figure-lever = { $mean } points, 99% between { $low } and { $high }; a mean of { $with } instead of { $without }, different in { $differs } of { $worlds } worlds; by the order alone different in { $changed } of { $tried }
validate-figure-moved = moved in { $moved } of { $scenarios } scenarios
cli-welcome-rules = every rule of the model with its source: umbral rules
rules-name = rule
rules-value = value
rules-unit = unit
rules-range = range
rules-source = source
rules-note = `assumption` means that no source was found; the text says the thought behind the value. This is a training model, not a forecast.
