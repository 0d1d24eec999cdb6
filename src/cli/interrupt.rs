//! Ctrl-C, and the word to end from the system: a run ends where nothing is half done; asked twice, it ends at once.

use std::process;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// Whether this run was asked to end. Listened for from the first on.
#[derive(Clone, Default)]
pub struct Interrupt(Arc<(Mutex<bool>, Condvar)>);

/// What a shell tells of a program that was ended by Ctrl-C.
const ENDED: i32 = 130;

impl Interrupt {
    /// Listens from here on; where the system lets nobody listen, Ctrl-C ends the program as it always does.
    pub fn listen() -> Self {
        let interrupt = Self::default();
        let heard = interrupt.clone();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let Ok(runtime) = runtime else { return };
            runtime.block_on(async {
                while asked().await.is_ok() {
                    if heard.is_asked() {
                        process::exit(ENDED);
                    }
                    *heard.lock() = true;
                    heard.0.1.notify_all();
                }
            });
        });
        interrupt
    }

    pub fn is_asked(&self) -> bool {
        *self.lock()
    }

    /// Waits for so long, or until asked to end; whether that was so.
    pub fn wait(&self, time: Duration) -> bool {
        let waited = self.0.1.wait_timeout_while(self.lock(), time, |asked| !*asked);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }

    fn lock(&self) -> MutexGuard<'_, bool> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(unix)]
async fn asked() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut ended = signal(SignalKind::terminate())?;
    tokio::select! {
        pressed = tokio::signal::ctrl_c() => pressed,
        _ = ended.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn asked() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
