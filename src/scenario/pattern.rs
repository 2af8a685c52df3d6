//! The small part of regular expressions that id patterns use.
//!
//! Contract: a sequence of characters, `.`, `\d`, `\w` and classes such as `[a-z0-9_]`, each
//! with an optional `?`, `*`, `+` or `{m,n}`, with or without `^` and `$`. Anything else
//! (groups, alternatives) is not understood, and a pattern that is not understood refuses
//! nothing. Matching takes time proportional to the text times the pattern.

/// A compiled pattern.
pub(super) struct Pattern {
    from_start: bool,
    to_end: bool,
    atoms: Vec<Atom>,
}

struct Atom {
    set: Set,
    min: usize,
    max: usize,
}

struct Set {
    negated: bool,
    ranges: Vec<(char, char)>,
}

impl Set {
    fn holds(&self, c: char) -> bool {
        let inside = self.ranges.iter().any(|&(low, high)| low <= c && c <= high);
        inside != self.negated
    }
}

impl Pattern {
    /// Compiles a pattern, or `None` if it is not understood.
    pub(super) fn new(pattern: &str) -> Option<Self> {
        let (from_start, rest) = match pattern.strip_prefix('^') {
            Some(rest) => (true, rest),
            None => (false, pattern),
        };
        let (to_end, rest) = match rest.strip_suffix('$') {
            Some(rest) if !rest.ends_with('\\') => (true, rest),
            _ => (false, rest),
        };
        let mut chars = rest.chars().peekable();
        let mut atoms = Vec::new();
        while let Some(set) = set(&mut chars)? {
            let (min, max) = repeats(&mut chars)?;
            atoms.push(Atom { set, min, max });
        }
        Some(Self { from_start, to_end, atoms })
    }

    /// Whether `text` matches.
    pub(super) fn matches(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        let mut reached = vec![!self.from_start; text.len() + 1];
        reached[0] = true;
        for atom in &self.atoms {
            reached = atom.advance(&text, &reached);
        }
        match self.to_end {
            true => reached[text.len()],
            false => reached.contains(&true),
        }
    }
}

impl Atom {
    /// The positions reachable from `reached` by this atom.
    fn advance(&self, text: &[char], reached: &[bool]) -> Vec<bool> {
        let mut next = vec![false; reached.len()];
        // The reached positions from which every character up to here is in the set.
        let mut starts: Vec<usize> = Vec::new();
        for at in 0..reached.len() {
            if at > 0 && !self.set.holds(text[at - 1]) {
                starts.clear();
            }
            if reached[at] {
                starts.push(at);
            }
            let newest = starts.partition_point(|&start| at - start >= self.min);
            let in_reach =
                newest.checked_sub(1).and_then(|index| starts.get(index)).is_some_and(|&start| at - start <= self.max);
            next[at] = in_reach;
        }
        next
    }
}

type Chars<'p> = std::iter::Peekable<std::str::Chars<'p>>;

/// The next set; `Some(None)` at the end, `None` for what is not understood.
fn set(chars: &mut Chars<'_>) -> Option<Option<Set>> {
    let ranges = match chars.next() {
        None => return Some(None),
        Some('.') => {
            let ranges = vec![('\n', '\n')];
            let negated = true;
            return Some(Some(Set { negated, ranges }));
        }
        Some('[') => return class(chars).map(Some),
        Some('\\') => escaped(chars.next()?)?,
        Some('(' | ')' | '|' | '*' | '+' | '?' | '{' | '}' | ']' | '^' | '$') => return None,
        Some(c) => vec![(c, c)],
    };
    let negated = false;
    Some(Some(Set { negated, ranges }))
}

fn escaped(c: char) -> Option<Vec<(char, char)>> {
    match c {
        'd' => Some(vec![('0', '9')]),
        'w' => Some(vec![('0', '9'), ('a', 'z'), ('A', 'Z'), ('_', '_')]),
        c if c.is_alphanumeric() => None,
        c => Some(vec![(c, c)]),
    }
}

fn class(chars: &mut Chars<'_>) -> Option<Set> {
    let negated = chars.next_if_eq(&'^').is_some();
    let mut ranges = Vec::new();
    loop {
        let low = match chars.next()? {
            ']' if !ranges.is_empty() => return Some(Set { negated, ranges }),
            '[' | ']' => return None,
            '\\' => {
                ranges.extend(escaped(chars.next()?)?);
                continue;
            }
            c => c,
        };
        let mut ahead = chars.clone();
        let is_range = ahead.next() == Some('-') && ahead.next().is_some_and(|c| c != ']');
        let high = if is_range {
            chars.next();
            chars.next().filter(|&c| c != '\\' && c >= low)?
        } else {
            low
        };
        ranges.push((low, high));
    }
}

fn repeats(chars: &mut Chars<'_>) -> Option<(usize, usize)> {
    let range = match chars.peek() {
        Some('*') => (0, usize::MAX),
        Some('+') => (1, usize::MAX),
        Some('?') => (0, 1),
        Some('{') => return counted(chars),
        _ => return Some((1, 1)),
    };
    chars.next();
    Some(range)
}

fn counted(chars: &mut Chars<'_>) -> Option<(usize, usize)> {
    chars.next();
    let mut inside = String::new();
    loop {
        match chars.next()? {
            '}' => break,
            c => inside.push(c),
        }
    }
    let (min, max) = match inside.split_once(',') {
        None => (inside.parse().ok()?, inside.parse().ok()?),
        Some((min, "")) => (min.parse().ok()?, usize::MAX),
        Some((min, max)) => (min.parse().ok()?, max.parse().ok()?),
    };
    (min <= max).then_some((min, max))
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    fn matches(pattern: &str, text: &str) -> bool {
        Pattern::new(pattern).unwrap().matches(text)
    }

    #[test]
    fn id_patterns_match_as_regular_expressions_do() {
        let id = "^[a-z][a-z0-9_]*$";
        assert!(matches(id, "north_gate2"));
        assert!(matches(id, "n"));
        for bad in ["", "North", "2north", "north-gate", "north gate", "é"] {
            assert!(!matches(id, bad), "{bad}");
        }
        assert!(matches("^a{2,3}b$", "aab"));
        assert!(!matches("^a{2,3}b$", "ab"));
        assert!(!matches("^a{2,3}b$", "aaaab"));
        assert!(matches("a{2}b", "xaaaab!"));
        assert!(matches(r"^-?\d+$", "-12"));
        assert!(matches("^[^-]+-[a-c.-]$", "x--"));
        assert!(matches("^a*a$", "aaa"));
        assert!(matches("^a?a{3}$", "aaa"));
        assert!(!matches("^.b$", "\nb"));
    }

    #[test]
    fn unknown_syntax_is_not_understood() {
        for pattern in ["^(a|b)$", "a|b", r"\bx", "[]", "a**", "a{x}", "[a"] {
            assert!(Pattern::new(pattern).is_none(), "{pattern}");
        }
    }
}
