//! A press release by mail to a page: its text, and what its head tells. The only file that knows the crate mail-parser.

use mail_parser::{Message, MessageParser, PartType};

use super::pdf_guard::find;
use crate::ingest::{Media, Page, Told};

/// Headers that a mail is known by; sorted.
const HEADERS: &[&str] =
    &["content-type", "date", "delivered-to", "message-id", "mime-version", "received", "return-path", "subject", "to"];

/// What programs write before the subject of a mail that is passed on; in lower case.
const PASSED_ON: &[&str] = &["fw:", "fwd:", "re:", "tr:"];

const NO_TEXT: &str = "no text in this mail; save what is attached to it, and give that";

/// More parts than any mail has, and as many heads of mails within it.
const MOST_PARTS: usize = 10_000;
const PART_HEAD: &[u8] = b"content-type:";

/// The longest head that is looked at.
const LONGEST_HEAD: usize = 64_000;

/// Whether bytes start with the head of a mail: nothing but headers, a sender and two more of the known ones.
pub fn is_mail(bytes: &[u8]) -> bool {
    // A page; there is no need to look for the end of its head.
    if bytes.starts_with(b"<") {
        return false;
    }
    let reach = &bytes[..bytes.len().min(LONGEST_HEAD)];
    let end = [find(reach, b"\n\n"), find(reach, b"\n\r\n")].into_iter().flatten().min();
    let Some(head) = end.map(|end| String::from_utf8_lossy(&reach[..end])) else { return false };
    let (mut from, mut known) = (false, 0);
    for line in head.lines().filter(|line| !line.starts_with([' ', '\t'])) {
        let Some((name, _)) = line.split_once(':') else { return false };
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return false;
        }
        let name = name.to_ascii_lowercase();
        from |= name == "from";
        known += usize::from(HEADERS.binary_search(&name.as_str()).is_ok());
    }
    from && known >= 2
}

/// The page inside a mail: its plain text, or its HTML where it has none, told its subject, sender and day.
///
/// # Errors
/// The reason why there is no text, and what to do.
pub fn opened(mut page: Page) -> Result<Page, String> {
    let bytes = std::mem::take(&mut page.bytes);
    let is_head = |at: &[u8]| at.eq_ignore_ascii_case(PART_HEAD);
    if bytes.windows(PART_HEAD.len()).filter(|at| is_head(at)).count() > MOST_PARTS {
        return Err(format!("a mail of more than {MOST_PARTS} parts; save its text as .txt and give that"));
    }
    let message = MessageParser::default().parse(&bytes).ok_or(NO_TEXT)?;
    let opened = page_of(&message, page);
    take_apart(message);
    opened
}

/// Drops the mails within a mail one after the other: the crate drops them within each other, and a stack ends.
fn take_apart(message: Message<'_>) {
    let mut left = vec![message];
    while let Some(message) = left.pop() {
        left.extend(message.parts.into_iter().filter_map(|part| match part.body {
            PartType::Message(inner) => Some(inner),
            _ => None,
        }));
    }
}

fn page_of(message: &Message<'_>, page: Page) -> Result<Page, String> {
    let part = |places: &[u32]| {
        places.iter().filter_map(|place| message.parts.get(usize::try_from(*place).ok()?)).find_map(|part| match &part
            .body
        {
            PartType::Text(text) if !text.trim().is_empty() => Some((text.to_string(), Media::Plain)),
            PartType::Html(text) if !text.trim().is_empty() => Some((text.to_string(), Media::Html)),
            _ => None,
        })
    };
    let (text, media) = part(&message.text_body).or_else(|| part(&message.html_body)).ok_or(NO_TEXT)?;
    let subject = message.subject().map(|subject| without_marks(subject).to_owned()).filter(|words| !words.is_empty());
    let sender = message.from().and_then(|from| from.first()).and_then(|sender| {
        let host = || sender.address().and_then(|address| address.rsplit_once('@')).map(|(_, host)| host.to_owned());
        sender.name().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).or_else(host)
    });
    let day = message.date().filter(|day| day.is_valid());
    let day = day.and_then(|day| format!("{:04}-{:02}-{:02}", day.year, day.month, day.day).parse().ok());
    let text = match (&subject, media) {
        // The title of a text is its first line.
        (Some(subject), Media::Plain) => format!("{subject}\n\n{}", without_signature(&text)),
        _ => text,
    };
    let told = Told {
        title: page.told.title.or(subject),
        outlet: page.told.outlet.or(sender),
        published: page.told.published.or(day),
        ..page.told
    };
    Ok(Page { bytes: text.into_bytes(), media, charset: Some(String::from("utf-8")), told, ..page })
}

/// A subject without the marks of a mail that was passed on.
fn without_marks(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some(mark) =
        PASSED_ON.iter().find(|mark| rest.get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark)))
    {
        rest = rest[mark.len()..].trim_start();
    }
    rest
}

/// A text up to the line of two hyphens that opens a signature.
fn without_signature(text: &str) -> &str {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        // The space after the hyphens is lost on the way as often as not.
        if line.trim_end() == "--" && at > 0 {
            return &text[..at];
        }
        at += line.len();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "From: =?utf-8?Q?Maison_=C5=92uvray?= <presse@example.fr>\r\nDate: Tue, 12 Mar 2024 09:30:00 +0100\r\n\
                        Subject: TR: =?iso-8859-1?Q?Une_fuite_de_donn=E9es?=\r\nMIME-Version: 1.0\r\n";

    fn read(bytes: Vec<u8>) -> Result<Page, String> {
        opened(Page { id: String::from("a"), bytes, ..Page::default() })
    }

    #[test]
    fn a_mail_is_known_by_its_head() {
        let rows = [
            (format!("{HEAD}\r\n6 128 clients"), true),
            (String::from("From: a@b.fr\nTo: c@d.fr\nSubject: Une fuite\n\nTexte"), true),
            (String::from("From: a@b.fr\n\nTexte"), false),
            (String::from("Communiqué\nDate: 12 mars\nFrom: a\nTo: b\n\nTexte"), false),
            (String::from("Date : le 12 mars\n\nTexte"), false),
            (String::new(), false),
        ];
        for (text, expected) in rows {
            assert_eq!(is_mail(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn the_plain_text_is_read_before_the_html() {
        let plain = "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nUn acc=E8s frau=\r\nduleux touche 6=A0128 clients.\r\n-- \r\nLe service\r\n";
        let html = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+NiAxMjggY2xpZW50czwvcD4=\r\n";
        let both = format!(
            "{HEAD}Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n{html}--x\r\n{plain}--x--\r\n"
        );
        let rows = [
            (
                format!("{HEAD}{plain}"),
                Media::Plain,
                "Une fuite de données\n\nUn accès frauduleux touche 6\u{a0}128 clients.",
            ),
            (both, Media::Plain, "Une fuite de données\n\nUn accès frauduleux touche 6\u{a0}128 clients."),
            (format!("{HEAD}{html}"), Media::Html, "<p>6 128 clients</p>"),
        ];
        for (mail, media, expected) in rows {
            let page = read(mail.into_bytes()).unwrap();
            assert_eq!((page.media, String::from_utf8(page.bytes).unwrap().trim()), (media, expected));
            assert_eq!(page.told.title.as_deref(), Some("Une fuite de données"));
            assert_eq!(page.told.outlet.as_deref(), Some("Maison Œuvray"));
            assert_eq!(page.told.published, "2024-03-12".parse().ok());
        }
    }

    #[test]
    fn a_mail_without_text_is_told() {
        let attached =
            format!("{HEAD}Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n");
        for mail in [attached, format!("{HEAD}\r\n")] {
            assert!(read(mail.into_bytes()).unwrap_err().starts_with("no text in this mail"));
        }
    }

    #[test]
    fn a_mail_within_a_mail_within_a_mail_is_no_matter() {
        for (depth, reason) in
            [(MOST_PARTS, "no text in this mail"), (MOST_PARTS + 1, "a mail of more than 10000 parts")]
        {
            let inner = "Content-Type: message/rfc822\n\n".repeat(depth);
            let work = move || read(format!("{HEAD}{inner}Un accès frauduleux.").into_bytes());
            let read = std::thread::Builder::new().stack_size(256 << 10).spawn(work).unwrap().join().unwrap();
            assert!(read.unwrap_err().starts_with(reason), "{depth}");
        }
    }
}
