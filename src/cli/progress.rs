//! How far a run has come, on standard error: from half a second on, and only where somebody looks.

use std::io::{IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use recoupe::progress::{Progress, Watch};
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
                let Some(line) = progress.counts().line(began.elapsed(), tell) else { continue };
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
