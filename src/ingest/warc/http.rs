//! A server's answer as a WARC record holds it: status line, headers, body. Pure.

use super::super::web::exchange::{Answer, Headers};

/// Longer heads are no server's.
const MOST_HEAD: usize = 262_144;

/// The answer in a record's content; `None` where it is none.
pub fn parse(content: &[u8]) -> Option<Answer> {
    let (head, body) = parted(content)?;
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let status = lines.next()?.strip_prefix("HTTP/")?.split_whitespace().nth(1)?.parse().ok()?;
    let mut headers = Headers::new();
    for line in lines {
        match line.split_once(':') {
            Some((name, value)) => headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned())),
            // A header may go on in the next line.
            None => {
                if let Some((_, value)) = headers.last_mut() {
                    value.push_str(&format!(" {}", line.trim()));
                }
            }
        }
    }
    let mut answer = Answer { status, headers, body: Vec::new() };
    let is_in_parts = answer.header("transfer-encoding").is_some_and(|how| how.eq_ignore_ascii_case("chunked"));
    // Who joined the parts may have left the header.
    answer.body = is_in_parts.then(|| joined(body)).flatten().unwrap_or_else(|| body.to_vec());
    Some(answer)
}

/// The head and the body, parted by the first empty line.
fn parted(content: &[u8]) -> Option<(&[u8], &[u8])> {
    let start = content.get(..content.len().min(MOST_HEAD))?;
    let at = |end: &[u8]| start.windows(end.len()).position(|window| window == end).map(|at| (at, at + end.len()));
    match at(b"\r\n\r\n").into_iter().chain(at(b"\n\n")).min() {
        Some((head, body)) => Some((&content[..head], &content[body..])),
        // An answer without a body may end with its head.
        None => (content.len() < MOST_HEAD).then_some((content, &[])),
    }
}

/// A body that was sent in parts; `None` where it is not.
fn joined(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let end = body.windows(2).position(|window| window == b"\r\n").filter(|end| *end <= 64)?;
        let size = std::str::from_utf8(&body[..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        body = &body[end + 2..];
        if size == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(body.get(..size)?);
        body = body.get(size..)?.strip_prefix(b"\r\n")?;
    }
}

/// An answer as a record holds it. What parted it on its way is left out, since its parts were joined.
pub fn written(answer: &Answer) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status)).into_bytes();
    for (name, value) in answer.headers.iter().filter(|(name, _)| name != "transfer-encoding") {
        bytes.extend(format!("{name}: {value}\r\n").into_bytes());
    }
    bytes.extend(b"\r\n");
    bytes.extend_from_slice(&answer.body);
    bytes
}

/// The word beside a status, which later versions of HTTP no longer send.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        302 => "Found",
        304 => "Not Modified",
        403 => "Forbidden",
        404 => "Not Found",
        410 => "Gone",
        _ => "-",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(content: &str) -> Option<(u16, String, String)> {
        let answer = parse(content.as_bytes())?;
        let kind = answer.header("content-type").unwrap_or("-").to_owned();
        Some((answer.status, kind, String::from_utf8(answer.body).unwrap()))
    }

    #[test]
    fn an_answer_is_read_as_it_was_kept() {
        let rows = [
            ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", 200, "text/html", "<p>"),
            ("HTTP/2 404\ncontent-type:text/plain;\n charset=utf-8\n\nno", 404, "text/plain; charset=utf-8", "no"),
            ("HTTP/1.0 304 Not Modified\r\nETag: a", 304, "-", ""),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=1\r\nde\r\n0\r\n\r\n",
                200,
                "-",
                "abcde",
            ),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nabcde", 200, "-", "abcde"),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nab",
                200,
                "-",
                "ffffffffffffffff\r\nab",
            ),
        ];
        for (content, status, kind, body) in rows {
            assert_eq!(told(content), Some((status, kind.to_owned(), body.to_owned())), "{content}");
        }
        for content in ["", "<html>", "HTTP/1.1", "HTTP/1.1 OK 200\r\n\r\n"] {
            assert_eq!(told(content), None, "{content}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let headers =
            vec![("content-type".to_owned(), "text/html".to_owned()), ("etag".to_owned(), "\"é\"".to_owned())];
        let answer = Answer { status: 200, headers, body: b"\r\n\r\n6\x00128".to_vec() };
        assert_eq!(parse(&written(&answer)), Some(answer.clone()));
        let mut sent = answer.clone();
        sent.headers.push(("transfer-encoding".to_owned(), "chunked".to_owned()));
        assert_eq!(parse(&written(&sent)), Some(answer));
    }
}
