//! Fetches a page over http or https, through a client that reaches the public internet alone.
//!
//! Three guards, since none sees everything: the address and every redirect are judged before they are followed
//! (`address.rs`), and what a name resolves to is judged before it is dialled (`resolver.rs`).

use std::error::Error as _;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, HeaderName, LOCATION, RETRY_AFTER};
use reqwest::{Client, Response};
use url::Url;

use super::super::{Media, Page, Told, name, wall};
use super::resolver::{self, PublicOnly, Refused};
use super::{address, response};
use crate::error::Error;

const USER_AGENT: &str = concat!(
    "recoupe/",
    env!("CARGO_PKG_VERSION"),
    " (compares press articles; fetches single pages at a reader's request)"
);

/// How far a fetch may go.
#[derive(Debug, Clone)]
pub struct Options {
    /// Until the connection stands.
    pub connect_timeout: Duration,
    /// From the first request to the last byte, redirects included.
    pub deadline: Duration,
    /// The longest page, unpacked.
    pub most_bytes: usize,
    pub most_redirects: usize,
    /// A proxy to go through; it is trusted, and then resolves the names itself. None is taken from the environment.
    pub proxy: Option<Url>,
    /// Opens addresses of this machine, and makes https impossible: for tests with a server of one's own.
    pub allow_loopback: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            deadline: Duration::from_secs(30),
            most_bytes: 10_000_000,
            most_redirects: 5,
            proxy: None,
            allow_loopback: false,
        }
    }
}

/// Fetches pages; costs nothing until the first one. Not to be called from inside an async runtime.
#[derive(Default)]
pub struct Reader {
    options: Options,
    engine: OnceLock<Result<Engine, String>>,
}

impl Reader {
    pub fn new(options: Options) -> Self {
        Self { options, engine: OnceLock::new() }
    }

    /// The page at `url`, its bytes unpacked but not decoded.
    ///
    /// # Errors
    /// `Error::Address` with the reason: refused, not reached in time, any status but 200, too large, not a text.
    pub fn fetch(&self, url: &Url) -> Result<Page, Error> {
        address::check(url, self.options.allow_loopback)?;
        let failed = |reason: String| Error::Address { address: address::without_credentials(url), reason };
        let engine =
            self.engine.get_or_init(|| Engine::new(&self.options)).as_ref().map_err(|why| failed(why.clone()))?;
        let whole = async {
            let fetching = fetch(&engine.client, url, &self.options);
            tokio::time::timeout(self.options.deadline, fetching).await.unwrap_or_else(|_| Err(too_slow(&self.options)))
        };
        engine.block_on(whole).map_err(failed)
    }
}

/// The client and the runtime that drives it.
struct Engine {
    client: Client,
    runtime: Option<tokio::runtime::Runtime>,
}

impl Engine {
    fn new(options: &Options) -> Result<Self, String> {
        Self::asking(options, resolver::ask_the_system)
    }

    /// An engine that learns from `ask` what a name resolves to.
    fn asking(options: &Options, ask: resolver::Ask) -> Result<Self, String> {
        // Fails where a provider is installed already, which then serves as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|cause| format!("cannot be fetched: no runtime ({cause})"))?;
        let proxy_host = options.proxy.as_ref().and_then(|proxy| proxy.host_str().map(str::to_owned));
        let mut builder = Client::builder()
            .user_agent(USER_AGENT)
            .referer(false)
            .redirect(reqwest::redirect::Policy::none())
            .dns_resolver(Arc::new(PublicOnly { allow_loopback: options.allow_loopback, proxy_host, ask }))
            .connect_timeout(options.connect_timeout)
            .pool_max_idle_per_host(0)
            .gzip(true)
            .brotli(true)
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
        Ok(Self { client, runtime: Some(runtime) })
    }

    fn block_on<T>(&self, work: impl Future<Output = Result<T, String>>) -> Result<T, String> {
        match &self.runtime {
            Some(runtime) => runtime.block_on(work),
            None => Err(String::from("cannot be fetched: the reader is closed")),
        }
    }
}

impl Drop for Engine {
    /// Does not wait for a name that is still being looked up, which may take longer than the deadline.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn fetch(client: &Client, url: &Url, options: &Options) -> Result<Page, String> {
    let mut at = url.clone();
    for _ in 0..=options.most_redirects {
        let request =
            client.get(at.clone()).header(ACCEPT, "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1");
        let response = request.send().await.map_err(|cause| why_failed(&cause, options))?;
        match (response.status().as_u16(), header(&response, LOCATION)) {
            (301 | 302 | 303 | 307 | 308, Some(location)) => {
                at = next_hop(&at, location, options.allow_loopback)?;
            }
            (200, _) => return read(response, url, &at, options).await,
            (status, _) => return Err(response::why_not(status, header(&response, RETRY_AFTER))),
        }
    }
    Err(format!(
        "redirected more than {} times; open it in a browser and give the final address",
        options.most_redirects
    ))
}

/// Where a redirect leads, if it may be followed.
fn next_hop(at: &Url, location: &str, allow_loopback: bool) -> Result<Url, String> {
    let next = at.join(location).map_err(|cause| format!("redirects to what is no address ({cause})"))?;
    address::check(&next, allow_loopback).map_err(|error| format!("redirects to {error}"))?;
    if at.scheme() == "https" && next.scheme() == "http" {
        return Err(format!("refused: redirects from https to {next}, which anyone on the way could change"));
    }
    Ok(next)
}

/// The body, chunk by chunk, so that what unpacks without end is stopped at the limit.
async fn read(mut response: Response, asked: &Url, at: &Url, options: &Options) -> Result<Page, String> {
    let content_type = header(&response, CONTENT_TYPE).map(str::to_owned);
    let media = response::media(content_type.as_deref())?;
    if let Some(packing) = header(&response, CONTENT_ENCODING).filter(|packing| *packing != "identity") {
        return Err(format!("the server packed it as {packing}, which is not read; save the page and give the file"));
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|cause| why_failed(&cause, options))? {
        if bytes.len() + chunk.len() > options.most_bytes {
            let most = options.most_bytes;
            return Err(format!(
                "larger than {most} bytes, the most that is fetched; save the article and give the file"
            ));
        }
        bytes.extend_from_slice(&chunk);
    }
    if matches!(media, Media::Html | Media::Unknown)
        && let Some(why) = wall::why_blocked(&bytes)
    {
        return Err(why);
    }
    Ok(Page {
        id: name::of_address(asked),
        source: asked.to_string(),
        bytes,
        media,
        charset: content_type.as_deref().and_then(response::charset),
        told: Told { url: Some(at.to_string()), ..Told::default() },
    })
}

fn header(response: &Response, name: HeaderName) -> Option<&str> {
    response.headers().get(name)?.to_str().ok()
}

/// What a client's failure means to its user.
fn why_failed(cause: &reqwest::Error, options: &Options) -> String {
    let mut next = cause.source();
    while let Some(inner) = next {
        if let Some(refused) = inner.downcast_ref::<Refused>() {
            return refused.to_string();
        }
        next = inner.source();
    }
    let deepest = deepest(cause);
    if cause.is_timeout() {
        let seconds = options.connect_timeout.as_secs_f64();
        format!("no connection within {seconds} s; check the address, or try again later")
    } else if cause.is_connect() {
        format!("no connection ({deepest}); check the address and your own connection")
    } else {
        format!("the answer broke off or cannot be read ({deepest}); try again, or save the page and give the file")
    }
}

fn too_slow(options: &Options) -> String {
    let seconds = options.deadline.as_secs_f64();
    format!("not read within {seconds} s; try again later, or save the page and give the file")
}

/// The first cause of a failure, which says more than the layers around it and repeats no address.
fn deepest(cause: &reqwest::Error) -> String {
    let mut deepest: &dyn std::error::Error = cause;
    while let Some(inner) = deepest.source() {
        deepest = inner;
    }
    deepest.to_string()
}

#[cfg(test)]
#[path = "reader_tests.rs"]
mod tests;
