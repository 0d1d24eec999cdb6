//! Fetches pages over http and https, one or many, for callers that know nothing of an async runtime.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinSet;
use url::{Origin, Url};

use super::super::Page;
use super::super::evidence::archives_in;
use super::super::warc::{Archive, AsOf};
use super::engine::Engine;
use super::manners::Hosts;
use super::visit::{Known, Visit, visit};
use super::{address, resolver};
use crate::error::Error;
use crate::progress::Watch;

/// How far a fetch may go.
#[derive(Debug, Clone)]
pub struct Options {
    /// Until the connection stands.
    pub connect_timeout: Duration,
    /// From the first request of a page to the last byte, robots.txt, redirects and further tries included.
    pub deadline: Duration,
    /// The longest page, packed as well as unpacked.
    pub most_bytes: usize,
    pub most_redirects: usize,
    /// How often a page is asked for where another try may help.
    pub tries: u32,
    /// The wait before the second try; it doubles after that.
    pub patience: Duration,
    /// The wait between two pages of a host, where its robots.txt asks for no longer one.
    pub pause: Duration,
    /// Whether robots.txt is asked for and heeded.
    pub heeds_robots: bool,
    /// Archives, and folders of archives, in which an address is looked up before it is asked for.
    pub evidence: Vec<PathBuf>,
    /// What was kept or published later does not count, and nothing is fetched.
    pub as_of: Option<AsOf>,
    /// Whether nothing is fetched: what was not kept fails.
    pub is_offline: bool,
    /// Whether what a hand corrected is honoured.
    pub honours_corrections: bool,
    /// A proxy to go through; it is trusted, and then resolves the names itself. None is taken from the environment.
    pub proxy: Option<Url>,
    /// Who is told of each address and each document as it ends.
    pub watch: Watch,
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
            tries: 3,
            patience: Duration::from_secs(1),
            pause: Duration::from_secs(1),
            heeds_robots: true,
            evidence: Vec::new(),
            as_of: None,
            is_offline: false,
            honours_corrections: true,
            proxy: None,
            watch: Watch::default(),
            allow_loopback: false,
        }
    }
}

impl Options {
    /// For a server of one's own on this machine, which need not be spared: for tests.
    pub fn own_server() -> Self {
        let none = Duration::ZERO;
        Self { allow_loopback: true, heeds_robots: false, pause: none, patience: none, tries: 1, ..Self::default() }
    }
}

/// Hosts that are visited at once.
const MOST_HOSTS: usize = 8;

/// Fetches pages; costs nothing until the first one. Not to be called from inside an async runtime.
#[derive(Default)]
pub struct Reader {
    options: Options,
    machine: OnceLock<Result<Machine, String>>,
    archive: OnceLock<Archive>,
}

/// The client, what it knows of the hosts it met, and the runtime that drives it.
struct Machine {
    shared: Arc<Shared>,
    runtime: Option<tokio::runtime::Runtime>,
}

struct Shared {
    engine: Engine,
    hosts: Hosts,
}

impl Reader {
    pub fn new(options: Options) -> Self {
        Self { options, ..Self::default() }
    }

    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The page at `url`, its bytes unpacked but not decoded: from the evidence where it was kept, else from its server.
    ///
    /// # Errors
    /// `Error::Address` with the reason: refused, not reached in time, any status but 200, too large, not a text; not
    /// kept by the day that counts.
    pub fn fetch(&self, url: &Url) -> Result<Page, Error> {
        if let Some(page) = self.archive().page(url, self.options.as_of) {
            return page;
        }
        if self.options.as_of.is_some() {
            let reason =
                "was not kept by that day; name the archive that holds it with --evidence, or leave out --as-of";
            return Err(failed(url, String::from(reason)));
        }
        if self.options.is_offline {
            return Err(failed(url, String::from("was not fetched yet")));
        }
        let mut visits = self.visit(vec![url.clone()], Arc::new(|_| Known::default()));
        let visit = visits.pop().unwrap_or_else(|| Err(failed(url, String::from("not fetched"))))?;
        visit.page(url, self.options.most_bytes).map_err(|reason| failed(url, reason))
    }

    /// The evidence. An archive that cannot be read is told by [`Reader::faults`].
    fn archive(&self) -> &Archive {
        self.archive.get_or_init(|| {
            let files = self.options.evidence.iter().flat_map(|path| match path.is_dir() {
                true => archives_in(path).unwrap_or_default(),
                false => vec![path.clone()],
            });
            Archive::open(files.collect())
        })
    }

    /// What is wrong with the archives that hold the evidence.
    pub fn faults(&self) -> &[Error] {
        &self.archive().faults
    }

    /// What each address leads to, in their order.
    pub fn visit(&self, urls: Vec<Url>, known: Arc<dyn Fn(&Url) -> Known + Send + Sync>) -> Vec<Result<Visit, Error>> {
        let mut found: Vec<Option<Result<Visit, Error>>> = urls.iter().map(|_| None).collect();
        let asked = urls.clone();
        self.each_visit(urls, known, |index, visit| found[index] = Some(visit));
        let lost = |url: &Url| Err(failed(url, String::from("not fetched, through a fault of recoupe's own")));
        found.into_iter().zip(&asked).map(|(visit, url)| visit.unwrap_or_else(|| lost(url))).collect()
    }

    /// Hands over what each address leads to, with its place in `urls`, as soon as it is there: hosts are visited side by
    /// side, the pages of one host one after the other.
    pub fn each_visit(
        &self,
        urls: Vec<Url>,
        known: Arc<dyn Fn(&Url) -> Known + Send + Sync>,
        mut done: impl FnMut(usize, Result<Visit, Error>),
    ) {
        let watch = &self.options.watch;
        watch.expect_addresses(urls.len());
        let mut done = |index: usize, found: Result<Visit, Error>| {
            watch.address(&found);
            done(index, found);
        };
        let mut hosts: BTreeMap<String, (Origin, Vec<(usize, Url)>)> = BTreeMap::new();
        for (index, url) in urls.into_iter().enumerate() {
            match address::check(&url, self.options.allow_loopback) {
                Err(error) => done(index, Err(error)),
                Ok(()) => {
                    let origin = url.origin();
                    let pages = hosts.entry(origin.ascii_serialization()).or_insert_with(|| (origin, Vec::new()));
                    pages.1.push((index, url));
                }
            }
        }
        if hosts.is_empty() {
            return;
        }
        let machine = match self.machine.get_or_init(|| Machine::asking(&self.options, resolver::ask_the_system)) {
            Ok(machine) => machine,
            Err(why) => {
                for (index, url) in hosts.into_values().flat_map(|(_, pages)| pages) {
                    done(index, Err(failed(&url, why.clone())));
                }
                return;
            }
        };
        machine.each_visit(hosts.into_values().map(|(_, pages)| pages).collect(), known, done);
    }
}

impl Machine {
    fn asking(options: &Options, ask: resolver::Ask) -> Result<Self, String> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|cause| format!("cannot be fetched: no runtime ({cause})"))?;
        let shared = Arc::new(Shared { engine: Engine::asking(options, ask)?, hosts: Hosts::default() });
        Ok(Self { shared, runtime: Some(runtime) })
    }

    fn each_visit(
        &self,
        hosts: Vec<Vec<(usize, Url)>>,
        known: Arc<dyn Fn(&Url) -> Known + Send + Sync>,
        mut done: impl FnMut(usize, Result<Visit, Error>),
    ) {
        let Some(runtime) = &self.runtime else { return };
        runtime.block_on(async {
            let (sender, mut visits) = mpsc::channel(1);
            let free = Arc::new(Semaphore::new(MOST_HOSTS));
            let mut tasks = JoinSet::new();
            for pages in hosts {
                let (shared, known, sender, free) =
                    (Arc::clone(&self.shared), Arc::clone(&known), sender.clone(), Arc::clone(&free));
                tasks.spawn(async move {
                    let _turn = free.acquire().await;
                    for (index, url) in pages {
                        let found = visit(&shared.engine, &shared.hosts, &url, &*known).await;
                        let _ = sender.send((index, found.map_err(|reason| failed(&url, reason)))).await;
                    }
                });
            }
            drop(sender);
            while let Some((index, found)) = visits.recv().await {
                done(index, found);
            }
        });
    }
}

impl Drop for Machine {
    /// Does not wait for a name that is still being looked up, which may take longer than the deadline.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn failed(url: &Url, reason: String) -> Error {
    Error::Address { address: address::without_secrets(url), reason }
}

#[cfg(test)]
#[path = "reader_tests.rs"]
mod tests;
