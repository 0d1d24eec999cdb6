//! An address followed to its page: each hop judged, each host asked with manners.

use tokio::time::Instant;
use url::Url;

use super::super::Page;
use super::address;
use super::engine::Engine;
use super::exchange::Exchange;
use super::manners::Hosts;

/// What tells a server which version of a page is known already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    pub etag: Option<String>,
    pub last_modified: Option<String>,
}

/// The requests that led to an address's page, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The redirects on the way.
    pub hops: Vec<Exchange>,
    /// The answer at the end of them, of whatever status.
    pub last: Exchange,
}

impl Visit {
    /// The page that was asked for at `asked`.
    ///
    /// # Errors
    /// The reason and what to do where there is none.
    pub fn page(&self, asked: &Url, most: usize) -> Result<Page, String> {
        self.last.answer.page(asked, &self.last.url, most)
    }
}

/// Follows `url`. `known` is asked at every hop what is kept of the page there.
///
/// # Errors
/// The reason and what to do: refused, not reached in time, redirected without end.
pub async fn visit(
    engine: &Engine,
    hosts: &Hosts,
    url: &Url,
    known: &(dyn Fn(&Url) -> Known + Sync),
) -> Result<Visit, String> {
    let options = &engine.options;
    let (mut at, mut hops) = (url.clone(), Vec::new());
    let mut left = options.deadline;
    loop {
        let known = known(&at);
        let more: Vec<(&'static str, &str)> =
            [("if-none-match", &known.etag), ("if-modified-since", &known.last_modified)]
                .into_iter()
                .filter_map(|(name, value)| Some((name, value.as_deref()?)))
                .collect();
        let host = hosts.of(&at);
        let mut host = host.lock().await;
        host.wait().await;
        // Waiting for others is no fault of this page.
        let start = Instant::now();
        let last = host.page(engine, &at, &more, start + left).await?;
        left = left.saturating_sub(start.elapsed());
        let Some(location) = last.answer.redirect() else { return Ok(Visit { hops, last }) };
        if hops.len() == options.most_redirects {
            let most = options.most_redirects;
            return Err(format!("redirected more than {most} times; open it in a browser and give the final address"));
        }
        at = address::next_hop(&at, location, options.allow_loopback)?;
        hops.push(last);
    }
}
