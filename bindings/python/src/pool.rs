//! The threads that documents are read on: as many as are asked for, anew in a process that was forked, since threads do not
//! come along and work would wait for them for ever.

use std::sync::{Arc, Mutex, PoisonError};

use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::fault::Fault;

struct Kept {
    process: u32,
    threads: Option<usize>,
    pool: Arc<ThreadPool>,
}

static KEPT: Mutex<Option<Kept>> = Mutex::new(None);

/// Runs `work` on so many threads; on one for each core where none are asked for.
pub fn on<T: Send>(threads: Option<usize>, work: impl FnOnce() -> T + Send) -> Result<T, Fault> {
    let pool = pool(threads)?;
    Ok(pool.install(work))
}

fn pool(threads: Option<usize>) -> Result<Arc<ThreadPool>, Fault> {
    let process = std::process::id();
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(kept) = kept.as_ref().filter(|kept| (kept.process, kept.threads) == (process, threads)) {
        return Ok(Arc::clone(&kept.pool));
    }
    let wrong = |cause| Fault::argument(format!("no threads can be started ({cause}); ask for fewer"));
    let pool = Arc::new(ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).build().map_err(wrong)?);
    if let Some(old) = kept.replace(Kept { process, threads, pool: Arc::clone(&pool) })
        && old.process != process
    {
        // Its threads are another process's: to end them here would wait for what never answers.
        std::mem::forget(old);
    }
    Ok(pool)
}
