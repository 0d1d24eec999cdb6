//! Who may ask: a browser on this machine that was given the address, and no page of anybody else's in it.
//!
//! The secret in the address keeps out whoever was not given it, other programs of this machine too. The Host header is
//! checked since a name of a stranger's may lead to this machine, the Origin since a stranger's page may send a form here.

use std::io;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

pub struct Guard {
    token: String,
    port: u16,
}

impl Guard {
    /// # Errors
    /// That the system has no randomness to give.
    pub fn new(port: u16) -> io::Result<Self> {
        let mut secret = [0_u8; 16];
        getrandom::fill(&mut secret).map_err(io::Error::other)?;
        let token = secret.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { token, port })
    }

    pub fn token(&self) -> &str {
        &self.token
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.token)
    }

    /// Why a request is refused; `None` where it is not.
    fn refusal(&self, method: &Method, headers: &HeaderMap) -> Option<&'static str> {
        let one = |name| {
            let mut values = headers.get_all(name).iter();
            let first = values.next().and_then(|value| value.to_str().ok());
            first.filter(|_| values.next().is_none())
        };
        let own = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        let is_own = |host: &str| own.iter().any(|own| own == host);
        if !one(header::HOST).is_some_and(is_own) {
            return Some("asked for under a name that is not this machine's own\n");
        }
        let from_here = |origin: &str| origin.strip_prefix("http://").is_some_and(is_own);
        let is_change = !matches!(*method, Method::GET | Method::HEAD);
        match headers.get(header::ORIGIN) {
            Some(_) if !one(header::ORIGIN).is_some_and(from_here) => Some("asked for by another site's page\n"),
            None if is_change => Some("changes are made in the page alone\n"),
            _ => None,
        }
    }
}

pub async fn check(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    match guard.refusal(request.method(), request.headers()) {
        Some(reason) => (StatusCode::FORBIDDEN, reason).into_response(),
        None => next.run(request).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_itself_may_ask_for_a_change() {
        let guard = Guard { token: String::from("x"), port: 8315 };
        let own = "127.0.0.1:8315";
        type Row<'a> = (Method, &'a [(&'a str, &'a str)], bool);
        let rows: [Row<'_>; 12] = [
            (Method::GET, &[("host", own)], true),
            (Method::GET, &[("host", "localhost:8315")], true),
            (Method::GET, &[], false),
            (Method::GET, &[("host", "127.0.0.1")], false),
            (Method::GET, &[("host", "evil.example:8315")], false),
            (Method::GET, &[("host", own), ("host", "evil.example")], false),
            (Method::GET, &[("host", own), ("origin", "https://evil.example")], false),
            (Method::POST, &[("host", own), ("origin", "http://127.0.0.1:8315")], true),
            (Method::POST, &[("host", own)], false),
            (Method::POST, &[("host", own), ("origin", "null")], false),
            (Method::POST, &[("host", own), ("origin", "http://127.0.0.1:8316")], false),
            (Method::POST, &[("host", own), ("origin", "http://127.0.0.1:8315.evil.example")], false),
        ];
        for (method, headers, expected) in rows {
            let mut map = HeaderMap::new();
            for (name, value) in headers {
                map.append(header::HeaderName::from_bytes(name.as_bytes()).unwrap(), value.parse().unwrap());
            }
            assert_eq!(guard.refusal(&method, &map).is_none(), expected, "{method} {headers:?}");
        }
        let (one, other) = (Guard::new(1).unwrap(), Guard::new(1).unwrap());
        assert!(one.token.len() == 32 && one.token != other.token);
    }
}
