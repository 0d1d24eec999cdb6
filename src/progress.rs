//! How far a run has come: counts that the readers of sources keep for whoever shows them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use crate::wording::Language;

/// What is done and what is to be done. Kept by many threads at once.
#[derive(Debug, Default)]
pub struct Progress {
    addresses: AtomicUsize,
    all_addresses: AtomicUsize,
    documents: AtomicUsize,
    all_documents: AtomicUsize,
    failed: AtomicUsize,
    bytes: AtomicU64,
    all_bytes: AtomicU64,
}

/// The counts at one moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Addresses that were asked for and have answered, or failed.
    pub addresses: usize,
    pub all_addresses: usize,
    /// Documents that were read, or failed.
    pub documents: usize,
    pub all_documents: usize,
    /// What failed of both.
    pub failed: usize,
    /// Of collections, whose documents nobody counted: what was read of their files, and how large they are.
    pub bytes: u64,
    pub all_bytes: u64,
}

impl Progress {
    pub fn counts(&self) -> Counts {
        Counts {
            addresses: self.addresses.load(Relaxed),
            all_addresses: self.all_addresses.load(Relaxed),
            documents: self.documents.load(Relaxed),
            all_documents: self.all_documents.load(Relaxed),
            failed: self.failed.load(Relaxed),
            bytes: self.bytes.load(Relaxed),
            all_bytes: self.all_bytes.load(Relaxed),
        }
    }
}

impl Counts {
    /// « 12 %, 3 min left », of collections.
    fn share(self, since: Duration, tell: Language) -> Option<String> {
        if self.bytes == 0 || self.all_bytes == 0 {
            return None;
        }
        let share = (self.bytes as f64 / self.all_bytes as f64).min(1.0);
        let seconds = since.as_secs_f64() * (1.0 - share) / share;
        let (count, unit) = match seconds {
            seconds if seconds < 90.0 => (seconds, "s"),
            seconds if seconds < 5400.0 => (seconds / 60.0, "min"),
            seconds => (seconds / 3600.0, "h"),
        };
        let percent = format!("{:.0}\u{a0}%", share * 100.0);
        Some(match tell {
            Language::English => format!("{percent}, {count:.0} {unit} left"),
            Language::French => format!("{percent}, reste {count:.0}\u{a0}{unit}"),
        })
    }

    /// « 12 of 30 addresses, 4 of 10 documents read, 3.2 a second, 2 failed »; `None` where nothing is to be counted.
    pub fn line(self, since: Duration, tell: Language) -> Option<String> {
        let of = |done: usize, all: usize, english: &str, french: &str| {
            (all > 0).then(|| {
                let of = if all > 1 { format!("{} {all} ", tell.either("of", "sur")) } else { String::new() };
                format!("{done} {of}{}", tell.either(english, french))
            })
        };
        let addresses = of(self.addresses, self.all_addresses, "fetched", "téléchargées");
        let all = if self.all_bytes > 0 { self.documents.min(1) } else { self.all_documents };
        let documents = of(self.documents, all, "documents read", "documents lus");
        if addresses.is_none() && documents.is_none() {
            return None;
        }
        let rate = (self.addresses + self.documents) as f64 / since.as_secs_f64().max(0.001);
        let rate = match tell {
            Language::English => format!("{rate:.1} a second"),
            Language::French => format!("{} par seconde", format!("{rate:.1}").replace('.', ",")),
        };
        let share = self.share(since, tell);
        let failed = match (self.failed, tell) {
            (0, _) => None,
            (count, Language::English) => Some(format!("{count} failed")),
            (1, Language::French) => Some(String::from("1 échec")),
            (count, Language::French) => Some(format!("{count} échecs")),
        };
        Some([addresses, documents, Some(rate), share, failed].into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}

/// Whoever watches a run, if anybody does; nothing is counted for nobody.
#[derive(Debug, Clone, Default)]
pub struct Watch(Option<Arc<Progress>>);

impl Watch {
    pub fn with(progress: Arc<Progress>) -> Self {
        Self(Some(progress))
    }

    pub(crate) fn expect_addresses(&self, count: usize) {
        self.add(|progress| &progress.all_addresses, count);
    }

    pub(crate) fn expect_documents(&self, count: usize) {
        self.add(|progress| &progress.all_documents, count);
    }

    pub(crate) fn expect_bytes(&self, count: u64) {
        if let Some(progress) = &self.0 {
            progress.all_bytes.fetch_add(count, Relaxed);
        }
    }

    pub(crate) fn bytes(&self, count: u64) {
        if let Some(progress) = &self.0 {
            progress.bytes.fetch_add(count, Relaxed);
        }
    }

    pub(crate) fn address<T, E>(&self, ended: &Result<T, E>) {
        self.add(|progress| &progress.addresses, 1);
        self.add(|progress| &progress.failed, usize::from(ended.is_err()));
    }

    pub(crate) fn document<T, E>(&self, ended: &Result<T, E>) {
        self.add(|progress| &progress.documents, 1);
        self.add(|progress| &progress.failed, usize::from(ended.is_err()));
    }

    fn add(&self, counter: impl Fn(&Progress) -> &AtomicUsize, count: usize) {
        if let Some(progress) = &self.0 {
            counter(progress).fetch_add(count, Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{each_page, sources};
    use crate::error::Error;
    use crate::ingest::{Options, Page, Reader, Sources, gather};

    #[test]
    fn what_is_read_and_what_fails_is_counted() {
        let progress = Arc::new(Progress::default());
        let watch = Watch::with(Arc::clone(&progress));
        let reader = Reader::new(Options { watch: watch.clone(), ..Options::own_server() });
        let named = ["Cargo.toml", "LICENSE-MIT", "absent.txt", "http://127.0.0.1:1/"].map(String::from);
        let named = sources(&named).unwrap();
        let [pages] = gather([Sources { named: &named, choice: None }], &reader).pages;
        let expected = Counts { addresses: 1, all_addresses: 1, all_documents: 2, failed: 1, ..Counts::default() };
        assert_eq!(progress.counts(), expected);
        let read = |page: Page| match page.source.as_str() {
            "LICENSE-MIT" => Err(Error::NoText { source_name: page.source, reason: String::from("none") }),
            _ => Ok(()),
        };
        let (done, failures) = each_page(pages, read);
        assert_eq!((done.len(), failures.len()), (1, 3));
        assert_eq!(progress.counts(), Counts { documents: 2, failed: 2, ..expected });
    }

    #[test]
    fn counts_are_told_in_both_languages() {
        let counts = Counts {
            addresses: 12,
            all_addresses: 30,
            documents: 4,
            all_documents: 10,
            failed: 2,
            ..Counts::default()
        };
        let told = |counts: Counts, tell| counts.line(Duration::from_secs(5), tell);
        let rows = [
            (
                counts,
                "12 of 30 fetched, 4 of 10 documents read, 3.2 a second, 2 failed",
                "12 sur 30 téléchargées, 4 sur 10 documents lus, 3,2 par seconde, 2 échecs",
            ),
            (
                Counts { documents: 1200, bytes: 20, all_bytes: 100, ..Counts::default() },
                "1200 documents read, 240.0 a second, 20\u{a0}%, 20 s left",
                "1200 documents lus, 240,0 par seconde, 20\u{a0}%, reste 20\u{a0}s",
            ),
            (
                Counts { documents: 5, all_documents: 9, ..Counts::default() },
                "5 of 9 documents read, 1.0 a second",
                "5 sur 9 documents lus, 1,0 par seconde",
            ),
        ];
        for (counts, english, french) in rows {
            assert_eq!(told(counts, Language::English).as_deref(), Some(english));
            assert_eq!(told(counts, Language::French).as_deref(), Some(french));
        }
        assert_eq!(told(Counts::default(), Language::English), None);
    }
}
