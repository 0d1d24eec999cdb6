//! How far a run has come, on standard error: from half a second on, and only where somebody looks.

use std::io::{IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use recoupe::progress::{Counts, Progress, Watch};
use recoupe::wording::Language;

/// A run that is over before shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);
const BETWEEN_DRAWINGS: Duration = Duration::from_millis(100);
/// Where a line cannot be drawn anew.
const BETWEEN_LINES: Duration = Duration::from_secs(2);

/// What is shown of the run, if anything is: the program has one run and one standard error.
static SHOWN: Mutex<Option<Bar>> = Mutex::new(None);

struct Bar {
    watch: Watch,
    /// `None` where lines are written one below the other.
    drawn: Option<ProgressBar>,
}

/// A run that is shown while this lives.
pub struct Shown(Option<(Sender<()>, JoinHandle<()>)>);

impl Shown {
    /// Shows nothing where standard error is no terminal, or the user wants quiet.
    pub fn start(is_quiet: bool, tell: Language) -> Self {
        if is_quiet || !std::io::stderr().is_terminal() {
            return Self(None);
        }
        let progress = Arc::new(Progress::default());
        let is_plain = std::env::var_os("TERM").is_none_or(|terminal| terminal == "dumb");
        *shown() = Some(Bar { watch: Watch::with(Arc::clone(&progress)), drawn: None });
        let (stop, stopped) = channel();
        let drawer = std::thread::spawn(move || {
            let began = Instant::now();
            let mut wait = PATIENCE;
            while stopped.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                let Some(line) = line(progress.counts(), began.elapsed(), tell) else { continue };
                if is_plain {
                    wait = BETWEEN_LINES;
                    let _ = writeln!(std::io::stderr().lock(), "recoupe: {line}");
                } else {
                    wait = BETWEEN_DRAWINGS;
                    draw(line);
                }
            }
        });
        Self(Some((stop, drawer)))
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Some((stop, drawer)) = self.0.take() {
            drop(stop);
            let _ = drawer.join();
            if let Some(drawn) = shown().take().and_then(|bar| bar.drawn) {
                drawn.finish_and_clear();
            }
        }
    }
}

/// What the readers of sources are to count for; nobody, where nothing is shown.
pub fn watch() -> Watch {
    shown().as_ref().map(|bar| bar.watch.clone()).unwrap_or_default()
}

/// Writes to standard error above what is drawn there.
pub fn above(write: impl FnOnce()) {
    let drawn = shown().as_ref().and_then(|bar| bar.drawn.clone());
    match drawn {
        Some(drawn) => drawn.suspend(write),
        None => write(),
    }
}

fn shown() -> MutexGuard<'static, Option<Bar>> {
    SHOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn draw(line: String) {
    if let Some(bar) = shown().as_mut() {
        bar.drawn.get_or_insert_with(drawing).set_message(line);
    }
}

fn drawing() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    bar.set_style(ProgressStyle::with_template("{wide_msg}").unwrap_or_else(|_| ProgressStyle::default_spinner()));
    bar
}

/// « 12 of 30 addresses, 4 of 10 documents read, 3.2 a second, 2 failed »; `None` where nothing is to be counted.
fn line(counts: Counts, since: Duration, tell: Language) -> Option<String> {
    let of = |done: usize, all: usize, english: &str, french: &str| {
        (all > 0).then(|| {
            let of = if all > 1 { format!("{} {all} ", tell.either("of", "sur")) } else { String::new() };
            format!("{done} {of}{}", tell.either(english, french))
        })
    };
    let addresses = of(counts.addresses, counts.all_addresses, "fetched", "téléchargées");
    let documents = of(counts.documents, counts.all_documents, "documents read", "documents lus");
    if addresses.is_none() && documents.is_none() {
        return None;
    }
    let rate = (counts.addresses + counts.documents) as f64 / since.as_secs_f64().max(0.001);
    let rate = match tell {
        Language::English => format!("{rate:.1} a second"),
        Language::French => format!("{} par seconde", format!("{rate:.1}").replace('.', ",")),
    };
    let failed = match (counts.failed, tell) {
        (0, _) => None,
        (count, Language::English) => Some(format!("{count} failed")),
        (1, Language::French) => Some(String::from("1 échec")),
        (count, Language::French) => Some(format!("{count} échecs")),
    };
    Some([addresses, documents, Some(rate), failed].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_told_in_both_languages() {
        let counts = Counts { addresses: 12, all_addresses: 30, documents: 4, all_documents: 10, failed: 2 };
        let told = |counts, tell| line(counts, Duration::from_secs(5), tell);
        let rows = [
            (
                counts,
                "12 of 30 fetched, 4 of 10 documents read, 3.2 a second, 2 failed",
                "12 sur 30 téléchargées, 4 sur 10 documents lus, 3,2 par seconde, 2 échecs",
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
