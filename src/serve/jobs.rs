//! What is under way: work away from the thread that answers, so that a page can tell how far it has come.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;

use crate::progress::{Progress, Watch};
use crate::wording::Language;

/// Work that ends before is answered at once; a browser that waits for more asks again.
const PATIENCE: Duration = Duration::from_millis(500);

/// Of those that nobody asked for again, as many are kept.
const MOST_KEPT: usize = 16;

/// All that is under way or was, until its end is asked for.
pub struct Jobs<T> {
    next: AtomicU64,
    known: Mutex<BTreeMap<u64, Arc<Job<T>>>>,
}

struct Job<T> {
    progress: Arc<Progress>,
    began: Instant,
    /// `Some(None)` where the work ended by a panic.
    ended: Mutex<Option<Option<T>>>,
    done: Notify,
}

/// How it stands.
pub enum State<T> {
    /// What it came to; a fault of the program's own is `None`.
    Ended(Option<T>),
    /// How far it has come, where anything is counted.
    Running(Option<String>),
    Unknown,
}

impl<T: Send + 'static> Default for Jobs<T> {
    fn default() -> Self {
        Self { next: AtomicU64::new(1), known: Mutex::default() }
    }
}

impl<T: Send + 'static> Jobs<T> {
    /// Begins the work, and tells the number by which it is asked for. Called inside the runtime.
    pub fn start(&self, work: impl FnOnce(Watch) -> T + Send + 'static) -> u64 {
        let number = self.next.fetch_add(1, Relaxed);
        let progress = Arc::new(Progress::default());
        let watch = Watch::with(Arc::clone(&progress));
        let job = Arc::new(Job { progress, began: Instant::now(), ended: Mutex::new(None), done: Notify::new() });
        {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            known.insert(number, Arc::clone(&job));
            while known.len() > MOST_KEPT {
                let Some(first) = known.iter().find(|(_, job)| job.is_over()).map(|(number, _)| *number) else { break };
                known.remove(&first);
            }
        }
        tokio::spawn(async move {
            let ended = tokio::task::spawn_blocking(move || work(watch)).await.ok();
            *job.ended.lock().unwrap_or_else(PoisonError::into_inner) = Some(ended);
            job.done.notify_waiters();
        });
        number
    }

    /// Waits a little, and tells whether it is over.
    pub async fn peek(&self, number: u64) -> bool {
        match self.job(number) {
            Some(job) => job.wait().await,
            None => true,
        }
    }

    /// Waits a little for the end, which is told once.
    pub async fn wait(&self, number: u64, language: Language) -> State<T> {
        let Some(job) = self.job(number) else { return State::Unknown };
        if !job.wait().await {
            return State::Running(job.progress.counts().line(job.began.elapsed(), language));
        }
        self.known.lock().unwrap_or_else(PoisonError::into_inner).remove(&number);
        match job.ended.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(ended) => State::Ended(ended),
            // Another window was told of it meanwhile.
            None => State::Unknown,
        }
    }

    fn job(&self, number: u64) -> Option<Arc<Job<T>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&number).map(Arc::clone)
    }
}

impl<T> Job<T> {
    async fn wait(&self) -> bool {
        let done = self.done.notified();
        if !self.is_over() {
            let _ = tokio::time::timeout(PATIENCE, done).await;
        }
        self.is_over()
    }

    fn is_over(&self) -> bool {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn an_end_is_told_once_and_what_takes_long_tells_how_far_it_is() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let jobs: Jobs<u8> = Jobs::default();
            let one = jobs.start(|_| 7);
            assert!(matches!(jobs.wait(one, Language::English).await, State::Ended(Some(7))));
            assert!(matches!(jobs.wait(one, Language::English).await, State::Unknown));
            assert!(matches!(jobs.wait(99, Language::English).await, State::Unknown));

            let (go, wait) = channel::<()>();
            let long = jobs.start(move |watch| {
                watch.expect_documents(3);
                watch.document::<(), ()>(&Ok(()));
                wait.recv().map_or(0, |()| 8)
            });
            let State::Running(Some(line)) = jobs.wait(long, Language::French).await else { panic!("not under way") };
            assert!(line.starts_with("1 sur 3 documents lus"), "{line}");
            go.send(()).unwrap();
            assert!(matches!(jobs.wait(long, Language::French).await, State::Ended(Some(8))));

            let fault = jobs.start(|_| panic!("a fault"));
            assert!(matches!(jobs.wait(fault, Language::English).await, State::Ended(None)));
        });
    }

    #[test]
    fn what_nobody_asks_for_is_let_go() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let jobs: Jobs<Vec<u8>> = Jobs::default();
            for _ in 0..3 * MOST_KEPT {
                let number = jobs.start(|_| vec![0; 10]);
                while !jobs.known.lock().unwrap()[&number].is_over() {
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
            }
            assert!(jobs.known.lock().unwrap().len() <= MOST_KEPT);
        });
    }
}
