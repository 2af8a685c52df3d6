//! Putting changed injects into the text of a scenario; every other byte stays.

use std::ops::Range;

use crate::scenario::spanned::{Node, Value};

use super::row::{field, inject_nodes};

/// An inject of the list to be.
pub(super) enum Piece {
    /// One that is in the file, with replacements inside it: bytes of the file and their new text, in order.
    Kept(usize, Vec<(Range<usize>, String)>),
    /// One written anew in the place of one in the file; what stands before and after it stays.
    Rewritten(usize, String),
    /// A new one.
    New(String),
}

impl Piece {
    const fn origin(&self) -> Option<usize> {
        match self {
            Self::Kept(at, _) | Self::Rewritten(at, _) => Some(*at),
            Self::New(_) => None,
        }
    }
}

/// The file with its list of injects replaced.
pub(super) fn splice(source: &str, root: &Node, pieces: &[Piece]) -> String {
    let newline = if source.contains("\r\n") { "\r\n" } else { "\n" };
    let own = |text: &str| text.replace('\n', newline);
    let nodes = inject_nodes(root);
    let Some(list) = field(root, "injects") else {
        return if pieces.is_empty() { source.to_owned() } else { with_list(source, root, pieces, &own) };
    };
    let chunks = chunks(source, list, nodes);
    let inner = list.span.start + 1;
    let mut out = source[..inner].to_owned();
    for (at, piece) in pieces.iter().enumerate() {
        let last = at + 1 == pieces.len();
        let chunk = match piece.origin() {
            Some(origin) => chunk_with(source, &chunks[origin], &nodes[origin], piece, &own),
            None => text_of(piece, &own, newline),
        };
        out.push_str(&chunk);
        if let Some(origin) = piece.origin()
            && !last
            && chunks[origin].comma.is_none()
        {
            // A comment behind an item that stood last stays behind its new comma.
            let behind = chunks[origin].bytes.end - nodes[origin].span.end;
            out.insert(out.len() - behind, ',');
        }
    }
    let rest = chunks.last().map_or(inner, |chunk| chunk.bytes.end);
    let tail = &source[rest..list.span.end];
    // A list that was written on one line, or ended with its last item, gets its bracket on a line of its own.
    if matches!(pieces.last(), Some(Piece::New(_))) && !tail.starts_with(['\n', '\r']) {
        out.push_str(newline);
        out.push_str("    ");
    }
    out.push_str(tail);
    out.push_str(&source[list.span.end..]);
    out
}

/// An item of the list with the blank and comments before it, its comma and the rest of its line if that is a comment.
struct Chunk {
    bytes: Range<usize>,
    /// Where its comma is.
    comma: Option<usize>,
}

fn chunks(source: &str, list: &Node, nodes: &[Node]) -> Vec<Chunk> {
    let mut start = list.span.start + 1;
    let mut chunks = Vec::new();
    for node in nodes {
        let after = skip_blank(source, node.span.end);
        let comma = source[after..].starts_with(',').then_some(after);
        let end = comma.map_or(node.span.end, |comma| comma + 1);
        let line = source[end..].split('\n').next().unwrap_or_default();
        let note = line.trim_start().starts_with("//");
        let end = if note { end + line.trim_end_matches('\r').len() } else { end };
        chunks.push(Chunk { bytes: start..end, comma });
        start = end;
    }
    chunks
}

fn chunk_with(source: &str, chunk: &Chunk, node: &Node, piece: &Piece, own: &impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut at = chunk.bytes.start;
    let whole;
    let edits = match piece {
        Piece::Kept(_, edits) => edits.as_slice(),
        Piece::Rewritten(_, text) => {
            whole = [(node.span.clone(), text.clone())];
            &whole
        }
        Piece::New(_) => &[],
    };
    for (bytes, text) in edits {
        out.push_str(&source[at..bytes.start]);
        out.push_str(&own(text));
        at = bytes.end;
    }
    out + &source[at..chunk.bytes.end]
}

/// A new item, on lines of its own.
fn text_of(piece: &Piece, own: &impl Fn(&str) -> String, newline: &str) -> String {
    match piece {
        Piece::New(text) => format!("{newline}        {},", own(text)),
        _ => String::new(),
    }
}

/// A scenario without a list of injects gets one at its end.
fn with_list(source: &str, root: &Node, pieces: &[Piece], own: &impl Fn(&str) -> String) -> String {
    let Value::Record { fields, .. } = &root.value else { return source.to_owned() };
    let Some(last) = fields.last() else { return source.to_owned() };
    let end = last.value.span.end;
    let after = skip_blank(source, end);
    let (at, comma) = if source[after..].starts_with(',') { (after + 1, "") } else { (end, ",") };
    let items: String = pieces.iter().map(|piece| text_of(piece, own, &own("\n"))).collect();
    let list = own("\n    injects: [") + &items + &own("\n    ],");
    format!("{}{comma}{list}{}", &source[..at], &source[at..])
}

/// The first byte from `at` on that is neither blank nor comment.
fn skip_blank(source: &str, mut at: usize) -> usize {
    loop {
        let rest = &source[at..];
        let trimmed = rest.trim_start();
        at += rest.len() - trimmed.len();
        if trimmed.starts_with("//") {
            at += trimmed.find('\n').unwrap_or(trimmed.len());
        } else if trimmed.starts_with("/*") {
            at += block(trimmed);
        } else {
            return at;
        }
    }
}

/// The length of a block comment, which may hold others.
fn block(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth.saturating_sub(1), at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}
