# What each finding means and why it matters: `umbral explain`.

explain-severity =
    { $severity ->
        [error] error: the scenario does not run
       *[warning] warning: the scenario runs, and is probably not what was meant
    }
explain-bad = Wrong:
explain-good = Right:
explain-csv = In the CSV file beside the scenario:
explain-policy = In a policy:
explain-more = More about one of them: umbral explain { $code }
explain-unknown = there is no finding "{ $code }"; all of them: umbral explain
explain-unknown-suggest = there is no finding "{ $code }"; did you mean { $suggestion }? All of them: umbral explain
cli-explain = Explain a finding of check: what it means, why it matters, a wrong and a right example
cli-explain-code = Code of the finding, such as S014; without it all are listed
cli-welcome-explain = what a finding means: umbral explain S014

explain-s001 = The text is not written in the notation of scenario files (RON): a bracket, comma, colon or quote is missing or too many.
    .why = Nothing after such a place can be read, so this is the only problem that is shown; correct it and check again.
explain-s002 = Brackets stand inside each other more than 64 levels deep.
    .why = No scenario needs that many; usually a closing bracket is missing above.
explain-s003 = A value has the right form, but the program cannot use it, such as money with three decimals.
    .why = The program never guesses what was meant.
explain-s010 = A field has a name that does not exist at this place.
    .why = A misspelt field would otherwise be left out in silence, and the exercise would run without it.
explain-s011 = A field that is needed here is not there.
    .why = There is no sensible value to put in its place; only the author knows it.
explain-s012 = A field, or an entry of a table, is written twice.
    .why = One of the two would be ignored, and nobody could tell which.
explain-s013 = A value is of the wrong kind: a text where a number is needed, a word in quotes where one of the fixed words is needed, and so on.
    .why = Texts stand in quotes; numbers and fixed words do not.
explain-s014 = Something is named that the file does not define: a site, a route, a profile, an objective.
    .why = An order, a route or an inject about it would reach nobody.
explain-s015 = Two things of one kind have the same id.
    .why = Whoever names the id could mean either.
explain-s016 = A number is too small or too large for what it counts.
    .why = Outside its range a figure is a slip of the pen, or would make the model say nonsense.
explain-s017 = Only some fixed words are possible here, and this is none of them.
    .why = Each of the words stands for something the model can do.
explain-s018 = Brackets hold too many or too few values.
    .why = A place on the map, for example, has exactly two numbers, a dilemma from two to six options.
explain-s019 = An id does not have the form of an id.
    .why = Ids are short words of small letters, digits, - and _, so that they can be typed and compared without doubt. Names for players may be anything.
explain-s020 = A fraction stands where only a whole number makes sense.
    .why = Persons, beds and kits are counted in whole numbers, so that nobody is ever lost by rounding.
explain-s021 = An amount of money is written with more than two decimals.
    .why = A point comes before cents. Whoever writes it between thousands would get a thousandth of the amount, and nothing would say so.
explain-s030 = The CSV file that a source of arrivals names is not beside the scenario.
    .why = Without it nobody knows how many people come.
explain-s031 = The first line of a CSV file is not day,persons.
    .why = It says what the columns mean, in case somebody gives another table by mistake.
explain-s032 = A line of a CSV file does not have exactly two values.
    .why = Each line is one day: its number and the persons who come.
explain-s033 = A day is missing in a CSV file, or stands in the wrong place.
    .why = A gap could mean that nobody came or that nobody counted; write 0 if nobody comes.
explain-s034 = A value in a CSV file is not a whole number of persons.
    .why = People are counted one by one; a number must be plain digits without separators.
explain-s035 = A CSV file has more or fewer days than the scenario.
    .why = Each day of the exercise needs its figure, and a figure for a day that never comes would mislead.
explain-s036 = A file name leads out of the folder of the scenario.
    .why = A scenario that somebody sends you must not be able to read other files on your computer.
explain-s040 = The exercise has no day, or more than a year.
    .why = The three phases together must last from 1 to 366 days.
explain-s041 = A list is empty that needs an entry, or far too long.
    .why = Without a site, route, profile or arrival there is no exercise; endless lists would take endless time.
explain-s042 = Shares that describe everybody do not add up to 1000 permille.
    .why = Otherwise some people would be counted twice, or not at all.
explain-s043 = Desks close before they open, or more are in use than there are.
    .why = Such desks would never serve anybody.
explain-s044 = A place lies outside the edges of the map.
    .why = Players could not see it or choose it.
explain-s045 = Directions lead people in a circle.
    .why = They would be sent from one place to the next for ever and never get a bed.
explain-s046 = A route ends where it starts.
    .why = Whoever takes it gets nowhere.
explain-s047 = A route for people that is not on foot has no seats.
    .why = Nobody can use it until players hire vehicles. If that is the lesson, it may stand.
explain-s048 = The last hour at which people come is not after the first one.
    .why = Nobody could ever come.
explain-s049 = The routes of a source of arrivals do not start at one place.
    .why = A source is a group that sets out from one place and chooses between ways; write two sources for two places.
explain-s050 = Something is planned for a day before the first or after the last one.
    .why = It would never happen.
explain-s051 = More people may come in all than the model can hold.
    .why = Above ten million its counts are no longer safe.
explain-s052 = A dilemma has two options with one id, or its default is none of its options.
    .why = The default is what happens when nobody answers in time; without one the question would stay open.
explain-s053 = A condition or effect is about something that the site does not have: beds, a store, desks, homes.
    .why = It could never hold, or would change nothing.
explain-s054 = A rule is set to a value outside its plausible range.
    .why = The ranges come from the sources of the rules; outside them the model says nothing about any real country. See umbral rules.
explain-s055 = A rule is named that does not exist.
    .why = A misspelt rule would leave the standard value in force without anybody noticing. umbral rules lists all of them.
explain-s056 = An indicator or gate is named that the score table does not have.
    .why = The change would be lost.
explain-s057 = A scenario raises the cap that a gate puts on the score.
    .why = Refusing people without assessment, or letting needs of survival go unmet, must cost the same everywhere; a scenario may only be stricter.
explain-s058 = A partner is there, and the agreement under which it would help is not on offer.
    .why = Players could never make use of it.
explain-s059 = An expected answer is no option of the dilemma.
    .why = Nobody could ever do what is expected.
explain-s060 = A condition is about a measure that is not on offer.
    .why = Nobody can put it in force, so the condition never holds.
explain-s061 = No chain of routes leads people to a site.
    .why = Its beds, staff and goods would count for nothing, and players would not see why.
explain-s062 = A store can be reached only on foot, or not at all.
    .why = Goods travel by truck or boat; these could never be sent anywhere.
explain-s063 = People are directed from one place to another, and no route leads there.
    .why = They would stay where they are. Routes have one direction: there and back are two.
explain-s064 = A route has fewer seats an hour than one household needs.
    .why = Families do not part, so nobody can board and all are stranded until players hire seats.
explain-s065 = More people have a need than can have it: more children alone than children, more malnourished under five than children under five.
    .why = The model would leave the rest out, and the figures of the scenario would not be those it is played with.
explain-s066 = Pay or seats that run from the first day on cost more until the end than their line and the contingency fund hold.
    .why = Arrears would stop services even if players did nothing wrong.
explain-s067 = An inject lies after the end of the exercise, or its condition cannot hold in this country.
    .why = Players would never see it, and what it tests would not be tested.
explain-s068 = An inject happens in the first hour: its time lies before the start, or its condition holds from the beginning.
    .why = That is seldom meant; if it is, write the first hour of the exercise.
explain-s069 = The time to act or to answer is zero, or longer than what is left of the exercise.
    .why = Whoever uses all of it is never judged, and a default never counts.
explain-s070 = An expected action names an order that nobody can give: the site lacks what it is about, or the country has no means for it.
    .why = The debrief would blame players for what they could not do.
explain-s071 = What is to be observed after an inject cannot hold before the end of the exercise.
    .why = The debrief would always say that it was not done.
explain-s072 = An effect of an inject changes nothing: its size is zero, the route is open anyway, or the limit lies on a route from outside.
    .why = Players read of something that does not happen.
explain-s073 = A learning objective is named by no inject.
    .why = The debrief goes by objectives and would have nothing to say about it.
explain-s074 = A gate caps the score at 0.
    .why = After one breach nothing that players do counts any more; people learn most where doing better still pays.
explain-s075 = A list names the same thing twice.
    .why = For some lists both count, for others only one: say once what is meant.
explain-s076 = A source of arrivals brings nobody.
    .why = It is a leftover, or its figures were forgotten.
explain-s077 = A profile describes people, and nobody of them comes.
    .why = It is a leftover, or a source of arrivals names another profile by mistake.
explain-s078 = All indicators of a dimension have the weight 0.
    .why = A whole side of the response would go unmeasured, and people look after what is measured.
explain-s079 = People are directed to a store, or to a place outside, where nobody takes them in.
    .why = They would never get a place.
explain-s080 = A text is empty in one of the three languages.
    .why = Whoever plays in that language would see nothing.
explain-s081 = A text is the same in two languages. Short names may be.
    .why = It was probably copied and never translated.
explain-s082 = A text is longer than the panel that shows it.
    .why = Under time pressure nobody scrolls; what is not seen is not read.
explain-s083 = A text that players read names a real country or organisation.
    .why = The countries of Umbral are invented so that nobody has to defend or accuse a real one; the model says nothing about any of them.
explain-s084 = A text uses a term that puts people down or likens them to a disaster, an army or a crime.
    .why = Words shape decisions. A person is never illegal, and people are no flood. As a quotation to be discussed it may stand.
explain-s090 = An expression in a rule of a policy cannot be read.
    .why = The rule could neither fire nor rest; a guess at what was meant would decide about people.
explain-s091 = An expression uses a name that the language does not have.
    .why = Names stand for what is observed. One that does not exist would be taken for zero, and nobody would notice.
explain-s092 = A number stands where something true or false is needed, or the other way round.
    .why = “Waiting” is no condition; from how many on is what the rule has to say.
explain-s093 = A rule uses the name or id of something that it does not have: its site or route, or a chosen site.
    .why = What a rule is looked at for is said by each; without it nobody knows which site is meant.
explain-s094 = A policy sets a parameter that the response does not have.
    .why = It would change nothing, and the policy would be the reference under another name.
explain-s095 = An order of a rule can never become an order, whatever its numbers are.
    .why = The rule would fire and nothing would happen.
explain-s096 = A number of a policy has a name that already means something in expressions.
    .why = Whoever reads the rule would take one for the other.
explain-s097 = The condition of a rule always or never holds, because it uses nothing of what is observed.
    .why = It is probably a slip. A rule that is meant to be always on says "true".

cli-schema = Print every field of the scenario format with meaning, unit, range, default and example
cli-schema-part = Only this type, or what has a field or word of this name, like Inject or dilemma
error-no-type = there is no type or field "{ $name }"{ $help ->
        [meant] {": did you mean "}{ $meant }?
       *[none] {""}
    } (types: { $known })
cli-welcome-schema = every field of a scenario file: umbral schema
schema-head = The scenario format, type by type, beginning with the whole file (Scenario). Words like Open are written without quotes, texts with.
schema-policies = The format of policies, with all names of its expressions: umbral schema Policy
schema-policy-head = The format of policies, type by type, beginning with the whole file (Policy), then all names that expressions may use.
schema-english = The meanings are in English, like the names of the fields.
schema-unit =
    { $unit ->
        [persons] persons
        [items] items
        [litres] litres
        [hours] hours
        [hour] hour of the day
        [day] day of the scenario
        [permille] thousandths
        [money] units of the currency
        [km] kilometres
        [kg] kilogrammes
        [percent] percent
       *[tenths] tenths
    }
schema-range = from { $low } to { $high }
schema-default = if left out: { $default }
schema-required = required
schema-example = Example: { $example }
