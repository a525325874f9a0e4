//! URIs by RFC 3986: which texts are some, and their normal form.

/// The ports that need not be named, by scheme.
const USUAL_PORTS: [(&str, &str); 4] = [
    ("http", "80"),
    ("https", "443"),
    ("ws", "80"),
    ("wss", "443"),
];

const SUB_DELIMITERS: &[u8] = b"!$&'()*+,;=";

/// The parts of a URI.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Uri<'a> {
    scheme: &'a str,
    authority: Option<Authority<'a>>,
    path: &'a str,
    query: Option<&'a str>,
    fragment: Option<&'a str>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Authority<'a> {
    user: Option<&'a str>,
    host: &'a str,
    port: Option<&'a str>,
}

impl<'a> Uri<'a> {
    /// The parts of a text that is a URI, and none of one that is not.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let (scheme, rest) = text.split_once(':')?;
        let (rest, fragment) = split_off(rest, '#');
        let (rest, query) = split_off(rest, '?');
        let (authority, path) = match rest.strip_prefix("//") {
            Some(rest) => {
                let end = rest.find('/').unwrap_or(rest.len());
                let (authority, path) = rest.split_at(end);
                (Some(Authority::parse(authority)?), path)
            }
            None => (None, rest),
        };
        let is_sound = is_scheme(scheme)
            && is_made_of(path, b":@/")
            && query.is_none_or(|part| is_made_of(part, b":@/?"))
            && fragment.is_none_or(|part| is_made_of(part, b":@/?"));
        is_sound.then_some(Self {
            scheme,
            authority,
            path,
            query,
            fragment,
        })
    }

    /// Its normal form by section 6 of RFC 3986: letters whose case means nothing are small, escapes
    /// are in capitals and only where they are needed, dots in the path are followed, and for the
    /// schemes of the web the usual port is not named and the path not empty. None for the rare URI
    /// whose normal form would be another one.
    #[must_use]
    pub fn normal(&self) -> Option<String> {
        let scheme = self.scheme.to_ascii_lowercase();
        let usual_port = USUAL_PORTS
            .iter()
            .find(|(name, _)| *name == scheme)
            .map(|(_, port)| *port);
        let mut text = format!("{scheme}:");
        if let Some(authority) = &self.authority {
            text.push_str("//");
            text.push_str(&authority.normal(usual_port));
        }
        let path = normal_escapes(self.path);
        let path = if path.starts_with('/') {
            without_dots(&path)
        } else {
            path
        };
        if self.authority.is_none() && path.starts_with("//") {
            return None;
        }
        if path.is_empty() && self.authority.is_some() && usual_port.is_some() {
            text.push('/');
        }
        text.push_str(&path);
        for (mark, part) in [('?', self.query), ('#', self.fragment)] {
            if let Some(part) = part {
                text.push(mark);
                text.push_str(&normal_escapes(part));
            }
        }
        Some(text)
    }
}

impl<'a> Authority<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let (user, rest) = match text.split_once('@') {
            Some((user, rest)) => (Some(user), rest),
            None => (None, text),
        };
        let end_of_host = if rest.starts_with('[') {
            rest.find(']')? + 1
        } else {
            rest.find(':').unwrap_or(rest.len())
        };
        let (host, rest) = rest.split_at(end_of_host);
        let port = match rest.strip_prefix(':') {
            Some(port) => Some(port),
            None if rest.is_empty() => None,
            None => return None,
        };
        let is_sound = user.is_none_or(|part| is_made_of(part, b":"))
            && is_host(host)
            && port.is_none_or(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        is_sound.then_some(Self { user, host, port })
    }

    fn normal(&self, usual_port: Option<&str>) -> String {
        let mut text = String::new();
        if let Some(user) = self.user {
            text.push_str(&normal_escapes(user));
            text.push('@');
        }
        text.push_str(&small_letters(&normal_escapes(self.host)));
        if let Some(port) = self
            .port
            .filter(|port| !port.is_empty() && Some(*port) != usual_port)
        {
            text.push(':');
            text.push_str(port);
        }
        text
    }
}

fn split_off(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// An address of version 6 or later in brackets, or a name.
fn is_host(text: &str) -> bool {
    let Some(literal) = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    else {
        return is_made_of(text, b"");
    };
    match literal.strip_prefix(['v', 'V']) {
        Some(future) => future.split_once('.').is_some_and(|(version, address)| {
            let is_number = version.bytes().all(|byte| byte.is_ascii_hexdigit());
            let is_address = address
                .bytes()
                .all(|byte| is_unreserved(byte) || SUB_DELIMITERS.contains(&byte) || byte == b':');
            !version.is_empty() && is_number && !address.is_empty() && is_address
        }),
        None => literal.parse::<std::net::Ipv6Addr>().is_ok(),
    }
}

const fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// Whether a part has only unreserved characters, delimiters, whole escapes, and these others.
fn is_made_of(part: &str, others: &[u8]) -> bool {
    let mut bytes = part.as_bytes();
    loop {
        bytes = match bytes {
            [] => return true,
            [b'%', high, low, rest @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                rest
            }
            [byte, rest @ ..]
                if is_unreserved(*byte)
                    || SUB_DELIMITERS.contains(byte)
                    || others.contains(byte) =>
            {
                rest
            }
            _ => return false,
        };
    }
}

/// A part with its escapes in capitals, and without those that stand for unreserved characters.
fn normal_escapes(part: &str) -> String {
    let mut text = String::with_capacity(part.len());
    let mut pieces = part.split('%');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        // A part that was parsed has two digits after each mark.
        let (escape, rest) = piece.split_at_checked(2).unwrap_or((piece, ""));
        match u8::from_str_radix(escape, 16) {
            Ok(byte) if is_unreserved(byte) => text.push(char::from(byte)),
            _ => {
                text.push('%');
                text.push_str(&escape.to_ascii_uppercase());
            }
        }
        text.push_str(rest);
    }
    text
}

/// A part in small letters, escapes as they are.
fn small_letters(part: &str) -> String {
    let mut text = String::with_capacity(part.len());
    let mut left_of_escape = 0_u8;
    for character in part.chars() {
        if left_of_escape > 0 {
            left_of_escape -= 1;
            text.push(character);
        } else {
            if character == '%' {
                left_of_escape = 2;
            }
            text.push(character.to_ascii_lowercase());
        }
    }
    text
}

/// A path that begins with a slash, with `.` and `..` followed, as section 5.2.4 of RFC 3986 does.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." | ".." => {
                if segment == ".." {
                    kept.pop();
                }
                if is_last {
                    kept.push("");
                }
            }
            _ => kept.push(segment),
        }
    }
    kept.iter()
        .fold(String::new(), |path, segment| path + "/" + segment)
}
