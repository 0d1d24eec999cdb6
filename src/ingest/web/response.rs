//! What a server's answer says: its status, its kind, its charset. Pure.

use super::super::Media;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Why a page was not handed over, and what to do; for every status but 200.
pub fn why_not(status: u16, retry_after: Option<&str>) -> String {
    let meaning = match status {
        404 | 410 => "not found; check the address, or look for an archived copy",
        401 | 402 | 403 | 407 | 451 => "the server refuses it; open it in a browser, save the page and give the file",
        408 | 504 => "the server took too long; try again later",
        429 => "the server wants fewer requests; try again later",
        500..=599 => "the server failed; try again later",
        _ => "not a page; open it in a browser, save the page and give the file",
    };
    match retry_after.map(str::trim).and_then(|wait| wait.parse::<u32>().ok()) {
        Some(seconds) => format!("HTTP {status}: {meaning} (it asks to wait {seconds} s)"),
        None => format!("HTTP {status}: {meaning}"),
    }
}

/// The kind of page behind a `Content-Type`; an answer without one is of unknown kind.
///
/// # Errors
/// The reason why it is refused, where it is no text.
pub fn media(content_type: Option<&str>) -> Result<Media, String> {
    let Some(content_type) = content_type else { return Ok(Media::Unknown) };
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "text/html" | "application/xhtml+xml" => Ok(Media::Html),
        "text/markdown" => Ok(Media::Markdown),
        "text/plain" => Ok(Media::Plain),
        // The first bytes tell what it is.
        "" | "text/xml" | "application/xml" | "application/pdf" | "message/rfc822" | DOCX => Ok(Media::Unknown),
        // Feeds, and sitemaps as they are packed.
        "application/rss+xml" | "application/atom+xml" | "application/rdf+xml" => Ok(Media::Unknown),
        "application/gzip" | "application/x-gzip" => Ok(Media::Unknown),
        "application/feed+json" | "application/json" => Ok(Media::Json),
        other => Err(format!("the server sent {other}, which is not a page of text; give the address of the article")),
    }
}

/// The charset that a `Content-Type` declares, in lower case; `None` for what cannot be a charset's name.
pub fn charset(content_type: &str) -> Option<String> {
    let declared = content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches(['"', '\'']))
    })?;
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':');
    (!declared.is_empty() && declared.len() <= 40 && declared.bytes().all(is_name))
        .then(|| declared.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_told_with_its_meaning() {
        for (status, expected) in [(404, "not found"), (403, "refuses"), (500, "failed"), (204, "not a page")] {
            let reason = why_not(status, None);
            assert!(reason.starts_with(&format!("HTTP {status}: ")) && reason.contains(expected), "{reason}");
        }
        assert!(why_not(429, Some("120")).ends_with("(it asks to wait 120 s)"));
        assert!(!why_not(503, Some("\u{1b}[2K")).contains('\u{1b}'));
    }

    #[test]
    fn text_alone_is_read() {
        let rows = [
            (None, Some(Media::Unknown)),
            (Some("text/html; charset=utf-8"), Some(Media::Html)),
            (Some("TEXT/HTML"), Some(Media::Html)),
            (Some("application/xhtml+xml"), Some(Media::Html)),
            (Some("text/plain"), Some(Media::Plain)),
            (Some("text/markdown;charset=utf-8"), Some(Media::Markdown)),
            (Some("image/png"), None),
            (Some("application/pdf"), Some(Media::Unknown)),
            (Some(DOCX), Some(Media::Unknown)),
            (Some("application/rss+xml; charset=utf-8"), Some(Media::Unknown)),
            (Some("application/atom+xml"), Some(Media::Unknown)),
            (Some("application/x-gzip"), Some(Media::Unknown)),
            (Some("application/feed+json"), Some(Media::Json)),
            (Some("application/json"), Some(Media::Json)),
            (Some("application/ld+json"), None),
            (Some("text/css"), None),
        ];
        for (content_type, expected) in rows {
            assert_eq!(media(content_type).ok(), expected, "{content_type:?}");
        }
    }

    #[test]
    fn the_declared_charset() {
        let rows = [
            ("text/html; charset=ISO-8859-1", Some("iso-8859-1")),
            ("text/html;boundary=x; Charset=\"utf-8\"", Some("utf-8")),
            ("text/html", None),
            ("text/html; charset=", None),
            ("text/html; charset=é", None),
        ];
        for (content_type, expected) in rows {
            assert_eq!(charset(content_type).as_deref(), expected);
        }
    }
}
