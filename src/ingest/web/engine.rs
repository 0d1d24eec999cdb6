//! The client that reaches the public internet alone: one request, one answer, nothing followed.
//!
//! Three guards, since none sees everything: the address and every redirect are judged before they are followed
//! (`address`), and what a name resolves to is judged before it is dialled (`resolver`).

use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{ACCEPT, ACCEPT_ENCODING, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use reqwest::{Client, Response};
use url::Url;

use super::exchange::{Answer, Exchange, Headers};
use super::reader::Options;
use super::resolver::{self, PublicOnly, Refused};
use super::unpack::{ACCEPTED, too_large};

const OUR_NAME: &str =
    concat!("recoupe/", env!("CARGO_PKG_VERSION"), " (compares press articles; fetches pages at a reader's request)");

const PAGES: &str = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1";

pub struct Engine {
    client: Client,
    pub options: Options,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// What failed and what to do.
    pub reason: String,
    /// Whether the same request may fare better a little later.
    pub may_pass: bool,
}

impl Engine {
    /// An engine that learns from `ask` what a name resolves to.
    pub fn asking(options: &Options, ask: resolver::Ask) -> Result<Self, String> {
        // Fails where a provider is installed already, which then serves as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let proxy_host = options.proxy.as_ref().and_then(|proxy| proxy.host_str().map(str::to_owned));
        let mut builder = Client::builder()
            .referer(false)
            .redirect(reqwest::redirect::Policy::none())
            .dns_resolver(Arc::new(PublicOnly { allow_loopback: options.allow_loopback, proxy_host, ask }))
            .connect_timeout(options.connect_timeout)
            .pool_max_idle_per_host(0)
            .no_proxy();
        if let Some(proxy) = &options.proxy {
            let proxy = reqwest::Proxy::all(proxy.clone())
                .map_err(|cause| format!("the proxy's address is wrong ({})", deepest(&cause)))?;
            builder = builder.proxy(proxy);
        }
        if options.allow_loopback {
            // A test's server speaks http, and its machine may have no certificates.
            builder = builder.tls_certs_only([]);
        }
        let client = builder.build().map_err(|cause| {
            let cause = deepest(&cause);
            format!("cannot be fetched: no secure client ({cause}); install the system's ca-certificates package")
        })?;
        Ok(Self { client, options: options.clone() })
    }

    /// Asks once, with these headers besides those of every request.
    pub async fn ask(&self, url: &Url, more: &[(&'static str, &str)]) -> Result<Exchange, Unanswered> {
        let mut headers = HeaderMap::new();
        headers.insert(USER_AGENT, HeaderValue::from_static(OUR_NAME));
        headers.insert(ACCEPT, HeaderValue::from_static(PAGES));
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(ACCEPTED));
        for (name, value) in more {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
        let asked = written(&headers);
        let at = now();
        let request = self.client.get(url.clone()).headers(headers);
        let response = request.send().await.map_err(|cause| self.why_failed(&cause))?;
        // A proxy's own address says nothing of the server.
        let from = if self.options.proxy.is_none() { response.remote_addr().map(|from| from.ip()) } else { None };
        let (status, headers) = (response.status().as_u16(), written(response.headers()));
        let body = self.body(response).await?;
        Ok(Exchange { url: url.clone(), asked, at, from, answer: Answer { status, headers, body } })
    }

    /// The body, chunk by chunk, so that one without end is stopped at the limit.
    async fn body(&self, mut response: Response) -> Result<Vec<u8>, Unanswered> {
        let most = self.options.most_bytes;
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|cause| self.why_failed(&cause))? {
            if body.len() + chunk.len() > most {
                return Err(Unanswered { reason: too_large(most), may_pass: false });
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }

    /// What a client's failure means to its user.
    fn why_failed(&self, cause: &reqwest::Error) -> Unanswered {
        let mut next = cause.source();
        while let Some(inner) = next {
            if let Some(refused) = inner.downcast_ref::<Refused>() {
                return Unanswered { reason: refused.to_string(), may_pass: false };
            }
            next = inner.source();
        }
        let deepest = deepest(cause);
        let reason = if cause.is_timeout() {
            let seconds = self.options.connect_timeout.as_secs_f64();
            format!("no connection within {seconds} s; check the address, or try again later")
        } else if cause.is_connect() {
            format!("no connection ({deepest}); check the address and your own connection")
        } else {
            format!("the answer broke off or cannot be read ({deepest}); try again, or save the page and give the file")
        };
        Unanswered { reason, may_pass: true }
    }

    /// What is told where `spent` was not enough.
    pub fn too_slow(deadline: Duration) -> String {
        let seconds = deadline.as_secs_f64();
        format!("not read within {seconds} s; try again later, or save the page and give the file")
    }
}

/// The time to the microsecond, which is what an archive keeps of it.
fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
}

fn written(headers: &HeaderMap) -> Headers {
    let value = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers.iter().map(|(name, found)| (name.as_str().to_owned(), value(found))).collect()
}

/// The first cause of a failure, which says more than the layers around it and repeats no address.
fn deepest(cause: &reqwest::Error) -> String {
    let mut deepest: &dyn std::error::Error = cause;
    while let Some(inner) = deepest.source() {
        deepest = inner;
    }
    deepest.to_string()
}
