//! How a host is visited: one request at a time, a pause between two pages, nothing that its robots.txt asks to leave alone.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;
use url::{Origin, Url};

use super::address::next_hop;
use super::engine::{Engine, Unanswered};
use super::exchange::Exchange;
use super::retry::{self, Trouble};
use super::robots::{NAME, Robots};

/// What is known of each host. A host's entry is locked while it is asked.
#[derive(Default)]
pub struct Hosts {
    hosts: Mutex<HashMap<Origin, Arc<tokio::sync::Mutex<Host>>>>,
}

#[derive(Default)]
pub struct Host {
    /// Before this, nothing more is asked of it.
    ready: Option<Instant>,
    /// `None` until its robots.txt was asked for.
    robots: Option<Robots>,
}

/// The redirects that RFC 9309 lets a robots.txt make.
const MOST_REDIRECTS: usize = 5;

impl Hosts {
    pub fn of(&self, url: &Url) -> Arc<tokio::sync::Mutex<Host>> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(hosts.entry(url.origin()).or_default())
    }
}

impl Host {
    /// Waits until the host may be asked again.
    pub async fn wait(&self) {
        if let Some(ready) = self.ready {
            tokio::time::sleep_until(ready).await;
        }
    }

    /// One page of it, asked for again where that may help and `until` is not past.
    ///
    /// # Errors
    /// Why there is no answer, robots.txt among the reasons. An answer of whatever status is none.
    pub async fn page(
        &mut self,
        engine: &Engine,
        url: &Url,
        more: &[(&'static str, &str)],
        until: Instant,
    ) -> Result<Exchange, String> {
        if engine.options.heeds_robots {
            self.heed(engine, url, until).await?;
        }
        let asked = patiently(engine, url, more, until).await;
        let delay = self.robots.as_ref().and_then(|robots| robots.delay).unwrap_or_default();
        self.ready = Some(Instant::now() + delay.max(engine.options.pause));
        asked
    }

    async fn heed(&mut self, engine: &Engine, url: &Url, until: Instant) -> Result<(), String> {
        let robots = match &self.robots {
            Some(known) => known,
            None => {
                let asked = robots(engine, url, until).await?;
                self.robots.insert(asked)
            }
        };
        if robots.allows(url) {
            return Ok(());
        }
        let host = url.host_str().unwrap_or_default();
        Err(format!(
            "refused: the robots.txt of {host} asks programs ({NAME} or all) to leave this page alone; open it in a \
             browser, save the page and give the file"
        ))
    }
}

/// The rules of the site behind `url`. One that has none lets everybody in; one that fails lets nobody in (RFC 9309, 2.3.1).
async fn robots(engine: &Engine, url: &Url, until: Instant) -> Result<Robots, String> {
    let unknown = |why: String| {
        let host = url.host_str().unwrap_or_default();
        format!("not fetched, since the robots.txt of {host} cannot be had, which says whether it may be: {why}")
    };
    let mut at = url.join("/robots.txt").map_err(|cause| cause.to_string())?;
    for _ in 0..=MOST_REDIRECTS {
        // A host that cannot be reached is told as that: its page could not be had either.
        let answer = patiently(engine, &at, &[], until).await?.answer;
        match answer.status {
            200..=299 => {
                let encoding = answer.header("content-encoding");
                let bytes =
                    super::unpack::unpack(&answer.body, encoding, engine.options.most_bytes).map_err(unknown)?;
                return Ok(Robots::parse(&bytes));
            }
            429 | 500..=599 => {
                return Err(unknown(super::response::why_not(answer.status, answer.header("retry-after"))));
            }
            _ => match answer.redirect() {
                Some(location) => at = next_hop(&at, location, engine.options.allow_loopback).map_err(unknown)?,
                None => break,
            },
        }
    }
    Ok(Robots::default())
}

/// Asks, and asks again after a while what may be answered then.
async fn patiently(
    engine: &Engine,
    url: &Url,
    more: &[(&'static str, &str)],
    until: Instant,
) -> Result<Exchange, String> {
    let options = &engine.options;
    for tries in 1.. {
        let asked = tokio::time::timeout_at(until, engine.ask(url, more)).await;
        let asked = asked.map_err(|_| Engine::too_slow(options.deadline))?;
        let trouble = match &asked {
            Ok(exchange) => {
                let retry_after = exchange.answer.header("retry-after");
                Trouble::of_status(exchange.answer.status, retry_after, exchange.at)
            }
            Err(unanswered) => unanswered.may_pass.then_some(Trouble::Connection),
        };
        let left = until.saturating_duration_since(Instant::now());
        let wait = trouble.and_then(|trouble| retry::wait(trouble, tries, options.tries, options.patience, left));
        let Some(wait) = wait else { return asked.map_err(|Unanswered { reason, .. }| reason) };
        tokio::time::sleep(wait).await;
    }
    Err(Engine::too_slow(Duration::ZERO))
}
