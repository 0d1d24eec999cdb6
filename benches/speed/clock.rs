//! The time of this thread alone, so that what else runs on the machine counts for little.

use std::time::{Duration, Instant};

pub struct Clock {
    on_processor: Option<Duration>,
    started: Instant,
}

impl Clock {
    pub fn start() -> Self {
        Self { on_processor: on_processor(), started: Instant::now() }
    }

    /// The time on a processor; that of the wall where the system does not tell.
    pub fn elapsed(&self) -> Duration {
        let wall = self.started.elapsed();
        self.on_processor.zip(on_processor()).map_or(wall, |(before, now)| now.saturating_sub(before))
    }
}

/// The time of one run: the least of three means. Linux counts in steps of some milliseconds, so that each mean is over runs
/// of a quarter of a second together.
pub fn measured(mut run: impl FnMut() -> Duration) -> Duration {
    let mut mean = || {
        let (started, mut sum, mut runs) = (Instant::now(), Duration::ZERO, 0);
        while runs == 0 || (sum < ENOUGH && started.elapsed() < LONGEST) {
            sum += run();
            runs += 1;
        }
        sum / runs
    };
    std::iter::repeat_with(&mut mean).take(3).min().unwrap_or_default()
}

const ENOUGH: Duration = Duration::from_millis(250);
const LONGEST: Duration = Duration::from_secs(3);

/// What Linux says that this thread has spent on a processor.
fn on_processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
