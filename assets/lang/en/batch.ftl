# Batches: many runs, what can be said of them, and shards.
cli-batch = Run policies in many worlds and write tables and a summary; the same command goes on where it was stopped
cli-batch-scenarios = Scenarios by id or path, with commas
cli-batch-policies = Policies by id or path, with commas; NAME@2 is the same policy with another noise
cli-batch-seeds = Seeds: 1,2,5..40 (40 included), a file, or the id of a list: smoke, golden, validation, public-scoring
cli-batch-out = Folder for the results; it is made if it does not exist
cli-batch-jobs = Threads; as many as the machine has cores if left out
cli-batch-baseline = The policy to which others are compared; the first if left out
cli-batch-series = Write who was where in each tick, too (large)
cli-batch-until-settled = Look after 50, 100, 200 and 400 worlds, and stop as soon as the ranking is settled
cli-batch-program = A program that decides, by its command line; may be given several times
cli-batch-program-seconds = Seconds that a program may think about an answer
cli-env = Speak an exercise as lines of JSON over standard streams, for learners and programs (see assets/python)
cli-run-program = A program that decides, by its command line, in place of --policy
cli-plan = Write the plan of a batch for other machines, split into shards
cli-plan-shards = Into how many shards
cli-shard = Run one shard of a plan; may be repeated
cli-shard-dir = Folder with the plan
cli-shard-number = Which shard, from 0
cli-merge = Put all shards of a plan together and write tables and a summary
plan-written = { $runs ->
    [one] One run
   *[other] { $runs } runs
} in { $shards ->
    [one] one shard
   *[other] { $shards } shards
}. Run each: umbral shard { $folder } N, N from 0 to { $last }. Then: umbral merge { $folder }
batch-progress = { $done } of { $of } runs, { $rate } a second, about { $left } s left
batch-written = Results: { $folder } (runs.csv, runs.parquet, summary.html, dictionary.csv)
batch-stopping = Stopping: what has begun is ended and kept. The same command goes on from here.
batch-title = Policies compared
batch-headline = { $scenarios ->
    [one] Most points: { $policy }
   *[other] Most points over { $scenarios } scenarios: { $policy }
}
batch-counts = { $runs ->
    [one] One run
   *[other] { $runs } runs
}: { $policies ->
    [one] one policy
   *[other] { $policies } policies
} in the same { $worlds ->
    [one] world
   *[other] { $worlds } worlds
}.
batch-failures = { $count ->
    [one] One run failed
   *[other] { $count } runs failed
}: the program that decides could not go on. The column “reason” says why; comparisons leave these worlds out.
batch-settled = The order of all { $pairs } pairs is settled after { $worlds } worlds (chance of a wrong claim: at most 5 %).
batch-not-settled = Not settled after { $worlds } worlds: { $open } of { $pairs } pairs cannot be told apart. Do not rank them.
batch-caption = { $worlds ->
    [one] Compared in one world.
   *[other] Compared in the same { $worlds } worlds.
} Points from 0 to 100, after gates; 60 are needed to pass (dashed line).
batch-policy = Policy
batch-scale = 0 to 100
batch-mean = Mean
batch-difference = Against { $baseline } (95 %)
batch-cvar = Worst tenth
batch-min = Worst
batch-passed = Passed
batch-gates = No gate breached
batch-standards = Standards met
batch-best = Best in
batch-regret = Regret
batch-dimensions = Mean points by dimension
batch-pareto = Not dominated
batch-yes = yes
batch-overall = All scenarios
batch-worst-scenario = Worst scenario
batch-worst-regret = Greatest regret
batch-reading = Mean { $mean }, nine in ten worlds between { $low } and { $high }
batch-how = How to read this
batch-note-worlds = All policies met the same worlds: the same arrivals, weather and scheduled injects. A difference is therefore computed world by world.
batch-note-chart = The upright stroke is the mean, the dark bar holds the middle half of the worlds, the light one nine in ten.
batch-note-difference = The interval holds the true mean difference in 95 of 100 such batches. One that contains zero tells nothing of who is better.
batch-note-cvar = “Worst tenth” is the mean of the worst tenth of worlds: what to expect when it goes badly. “Regret” is what the best policy of the same world had more.
batch-note-best = “Best in” is the share of worlds in which nobody did better; a tie is shared. “Not dominated” means that no other policy is at least as good in all dimensions and better in one.
batch-note-model = A training model, not a forecast: compare responses with each other; levels say nothing about real crises.
error-no-seeds = no seeds were given: write for example --seeds 1..20
error-not-seeds = “{ $word }” is neither a number, a range such as 5..40, a file, nor one of the lists smoke, golden, validation, public-scoring
error-seed-twice = seed { $seed } is named twice: it would count twice. Leave one of them out
error-named-twice = “{ $name }” is named twice: leave one of them out; NAME@2 runs a policy with another noise
error-too-many-runs = { $runs } runs are more than anybody can wait for: choose fewer seeds, policies or scenarios
error-no-baseline = the baseline “{ $name }” is none of the policies of this batch: { $known }
error-other-batch = { $folder } holds something else: choose a new folder, or repeat just the command that began it
error-batch-engine = { $folder } was made with engine { $found } or other rules; this is { $own }: use that version, or choose a new folder
error-no-plan = { $folder } holds no plan: write one with umbral plan
error-batch-damaged = { $path } is not as it was written. If it is a shard, delete it and run that shard again; if it is a plan, write it anew
error-no-shard = there is no shard { $number }: this plan has { $of }, numbered from 0
error-shards-missing = these shards have not been run yet: { $shards }. Run them with umbral shard, then merge again
error-shard-mismatch = { $path } belongs to another plan or holds other runs: delete it and run that shard again
error-batch-io = { $path }: { $reason }. What was computed so far is kept; the same command goes on
error-batch-stopped = stopped after { $done } of { $of } runs: all of them are kept, the same command goes on
error-no-policies = name at least one policy with --policies, or a program with --policy-cmd
cli-sweep = Run variants of a policy, or a policy under other assumptions, at many points, like a batch
cli-sweep-vary = A parameter of the policy or a rule of the model (see umbral rules) and its range, as in food_days=2..14; may be given several times
cli-sweep-method = How points are chosen: grid, lhs (Latin hypercube) or sobol
cli-sweep-points = How many points at most
cli-discover = Say under which conditions a policy of a sweep fails, in words and as a page (discovery.html)
cli-discover-dir = Folder with the results of a sweep
cli-discover-policy = Which policy
cli-discover-below = Fewer points than this count as failing; not passing, if left out
cli-optimise = Look for better parameters of a policy, and show them in worlds that were not used
cli-optimise-out = File for the policy found
cli-optimise-candidates = How many points to begin with
cli-compare = Compare two recordings: the first decision that differs, and the chain of indicators after it
cli-compare-file = Recording written by run --record
discover-title = When does it fail?
discover-all = { $policy } fails in { $share } of { $runs } runs.
discover-none = No condition tells failures from the rest.
discover-box = It fails in { $share } of the runs in which all of this holds; they contain { $held } of all failures:
discover-between = { $factor } lies between { $low } and { $high }
discover-above = { $factor } is at least { $low }
discover-below = { $factor } is at most { $high }
discover-chart = Runs by the two strictest conditions
discover-key = Filled square: failed. Open circle: did not fail.
optimise-found = Best of { $candidates } points ({ $runs } runs): { $values }
optimise-fresh = In { $worlds } worlds that were not used: { $mean } points against { $policy } (95 %: { $low } … { $high }).
optimise-note = The { $chosen } points in the worlds it was chosen in are too good: it was chosen there.
compare-other-scenario = { $one } and { $two } are of different scenarios or rules ({ $first }, { $second }): choose two recordings of the same one
compare-other-world = Note: the seeds differ ({ $first }, { $second }); part of any difference is the world’s.
compare-same-acts = Both took the same decisions.
compare-first = First difference on day { $day }, { $hour }{":"}00:
compare-nothing = nothing
compare-chain = Indicators that differ by at least one point, in the order in which they came apart:
compare-indicator = day { $day }  { $name }: { $first } / { $second } at the end
compare-end = Points after gates: { $first } / { $second }
compare-no-day = One of the recordings ends before its first day.
error-not-a-factor = “{ $word }” is no factor: write a name and a range, as in food_days=2..14
error-not-a-parameter = there is no such parameter or rule ({ $reason }): parameters stand in assets/policies/reference.ron, rules in umbral rules
error-rule-range = the rule { $name } must lie between { $low } and { $high }
error-mixed-factors = parameters of a policy and rules of the model cannot be varied in one sweep: run two
error-without-parameters = “{ $name }” is a list of orders and has no parameters: choose a policy that has
error-no-sweep = { $folder } holds no results of a sweep: run umbral sweep first
error-not-in-batch = the sweep has no runs of “{ $name }”
error-too-few-worlds = at least { $least } worlds are needed: half of them to choose in, half to show in
