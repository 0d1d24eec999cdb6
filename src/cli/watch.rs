//! `recoupe watch`: what outlets change in pages over weeks, and whether they say so.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, bail};
use clap::Args;
use clap::builder::NonEmptyStringValueParser;
use jiff::Timestamp;
use jiff::civil::Date;

use super::Told;
use super::evidence::Network;
use super::exit::{Outcome, complain, say};
use super::interrupt::Interrupt;
use super::listed::{self, Listed};
use super::output::Output;
use super::progress::Shown;
use recoupe::ingest::{Incident, Reader, Source};
use recoupe::report::{Format, Report};
use recoupe::store::{Passed, Rhythm, Store, Wanted, export, pass};
use recoupe::watched::Watched;
use recoupe::wording::{Language, grouped};

/// Fetch pages again over weeks, and tell what each outlet corrected, silently or with a note
///
/// Give an incident's folder, whose addresses are watched, or addresses, once: they are registered in the store, a single
/// SQLite file. Each run fetches what is due (hosts are asked one page at a time, and what their robots.txt rules out is left
/// alone), keeps every version that says something new, and ends; start it from cron, or let it run with --every. A failed
/// fetch is noted and tried again later. With --report, --export or --reread nothing is fetched.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Watch these from now on: an incident's folder, addresses (a feed or a sitemap stands for the articles it lists)
    #[arg(value_name = "FOLDER | ADDRESS", value_parser = NonEmptyStringValueParser::new())]
    sources: Vec<String>,

    /// Keep what is watched in this SQLite file
    #[arg(long, value_name = "FILE", default_value = "watch.sqlite")]
    store: PathBuf,

    /// Keep running, and look this often for what is due: 30m, 6h, 1d
    #[arg(long, value_name = "TIME", value_parser = time)]
    every: Option<Duration>,

    /// Fetch the sources given this often [default: as --every, or 6h]
    #[arg(long, value_name = "TIME", value_parser = time)]
    interval: Option<Duration>,

    /// Fetch everything now, due or not
    #[arg(long)]
    now: bool,

    /// Tell all changes that the store holds
    #[arg(long, conflicts_with_all = ["sources", "every", "now", "export"])]
    report: bool,

    /// With --report, tell the changes seen since this day
    #[arg(long, value_name = "DAY", requires = "report")]
    since: Option<Date>,

    /// Write everything that the store holds into this folder: tables as CSV, described in a datapackage.json, pages as WARC
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["sources", "every", "now"])]
    export: Option<PathBuf>,

    /// Read the kept pages again that another version of recoupe has read; what it read is kept too
    #[arg(long, conflicts_with_all = ["sources", "every", "now"])]
    reread: bool,

    /// Tell changes that another version of recoupe has read, too, as it read them
    #[arg(long, requires = "report")]
    mixed: bool,

    #[command(flatten)]
    listed: Listed,

    #[command(flatten)]
    network: Network,
}

/// No source is asked more often.
const SHORTEST: Duration = Duration::from_secs(60);

impl Arguments {
    pub fn run(self, output: &Output, shown: Shown, tell: Language) -> Result<Outcome> {
        let now = Timestamp::now;
        if self.report || self.reread || self.export.is_some() {
            return self.run_offline(output, shown, tell);
        }
        if self.every.is_some() {
            check_endless(output)?;
        }
        let wanted = self.wanted()?;
        let mut store = if wanted.is_empty() { Store::open(&self.store)? } else { Store::make(&self.store)? };
        store.take()?;
        let (words, most) = self.listed.given();
        let rhythm = Rhythm { interval: self.interval.or(self.every), words, most };
        for note in store.register(&wanted, &rhythm, now())? {
            complain(&note);
        }
        if store.count_sources()? == 0 {
            bail!("{}: watches nothing yet; give an incident's folder or addresses", self.store.display());
        }
        if self.now {
            store.make_due(now())?;
        }
        let interrupt = Interrupt::listen();
        let stop = || interrupt.is_asked();
        let Some(every) = self.every else {
            // What a host's robots.txt says is asked for anew each round.
            let passed = pass(&store, &Reader::new(self.network.options()), &now, &stop)?;
            drop(shown);
            return tell_round(&store, passed, output, tell);
        };
        drop(shown);
        let mut is_first = true;
        loop {
            let began = now();
            let passed = pass(&store, &Reader::new(self.network.options()), &now, &stop)?;
            let is_news = passed.has_news();
            if is_first || is_news {
                tell_round(&store, passed, output, tell)?;
            }
            is_first = false;
            let next = began + every;
            let wait = Duration::try_from(next.duration_since(now())).unwrap_or(Duration::ZERO);
            if !output.is_quiet() && !stop() {
                complain(&format!("next round at {} UTC; Ctrl-C ends", next.strftime("%Y-%m-%d %H:%M")));
            }
            if interrupt.wait(wait) {
                return Ok(Outcome::Done);
            }
        }
    }

    /// What needs the store alone.
    fn run_offline(self, output: &Output, shown: Shown, tell: Language) -> Result<Outcome> {
        let mut store = Store::open(&self.store)?;
        if store.try_take()? {
            let read = store.read_versions(self.reread, &|| false)?;
            if self.reread && !output.is_quiet() {
                complain(&format!("{}: {read} versions read again", self.store.display()));
            }
        } else if self.reread {
            store.take()?;
        }
        if let Some(folder) = &self.export {
            drop(shown);
            let exported = export(&store, folder, &output.table_options(tell), Timestamp::now())?;
            if !output.is_quiet() {
                let rows = grouped(exported.rows as u64, ' ');
                let (tables, pages) = (exported.tables, exported.pages);
                say(&format!("{}: {tables} tables, {rows} rows, {pages} pages", folder.display()));
            }
            return Ok(Outcome::Done);
        }
        if !self.report {
            return Ok(Outcome::Done);
        }
        let since = self.since.map(|day| day.to_zoned(jiff::tz::TimeZone::UTC)).transpose()?.map(|day| day.timestamp());
        let watched = store.told(since, self.mixed)?;
        drop(shown);
        write(watched, &[self.store], output, tell, false)
    }

    fn wanted(&self) -> Result<Vec<Wanted>> {
        let one = |name: &String| match Source::parse(name)? {
            Source::Address(url) => Ok(Wanted::Address(url)),
            Source::Path(path) if path.is_dir() => {
                if !Incident::has_manifest(&path) {
                    bail!(
                        "{name}: has no incident.toml, which would name addresses; give addresses, or run recoupe init {name}"
                    );
                }
                Ok(Wanted::Incident(path))
            }
            Source::Path(_) | Source::Stdin => {
                bail!("{name}: is no address and no incident's folder; give https://…")
            }
        };
        self.sources.iter().map(one).collect()
    }

    /// The store, which no report is written over.
    pub fn store(&self) -> &Path {
        &self.store
    }
}

/// Tells a round, and how it ended.
fn tell_round(store: &Store, passed: Passed, output: &Output, tell: Language) -> Result<Outcome> {
    listed::tell(&passed.notes);
    let watched = store.told_of(&passed)?;
    let watched_store = watched.store.clone();
    write(watched, &[PathBuf::from(&watched_store)], output, tell, passed.is_ended)
}

fn write(watched: Watched, named: &[PathBuf], output: &Output, tell: Language, is_ended: bool) -> Result<Outcome> {
    let outcome = if watched.failures.is_empty() && !is_ended { Outcome::Done } else { Outcome::Incomplete };
    output.write(&Told::new(Report::Watched(watched), outcome), named, tell)?;
    Ok(outcome)
}

/// A run that goes on writes to standard output what has no end: paragraphs, or lines.
fn check_endless(output: &Output) -> Result<()> {
    if output.has_path() || !matches!(output.format(), Format::Table | Format::Jsonl | Format::Markdown) {
        bail!("--every writes to standard output, as table, markdown or jsonl; for a file, use watch --report -o FILE");
    }
    Ok(())
}

/// `90s`, `30m`, `6h`, `1d`, `2w`.
fn time(text: &str) -> Result<Duration, String> {
    let wrong = || String::from("write a number with its unit: 30m, 6h, 1d");
    let unit = text.chars().next_back().ok_or_else(wrong)?;
    let seconds: u64 = match unit {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        'w' => 604_800,
        _ => return Err(wrong()),
    };
    let number: u64 = text.get(..text.len() - unit.len_utf8()).unwrap_or("").parse().map_err(|_| wrong())?;
    let time = Duration::from_secs(number.saturating_mul(seconds));
    match time {
        _ if time < SHORTEST => Err(String::from("give at least 1m: hosts are asked no more often")),
        _ if time > Duration::from_secs(366 * 86_400) => Err(String::from("give at most a year: 366d")),
        _ => Ok(time),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_numbers_with_a_unit() {
        let rows = [
            ("1m", Some(60)),
            ("90s", Some(90)),
            ("6h", Some(21_600)),
            ("1d", Some(86_400)),
            ("2w", Some(1_209_600)),
            ("10s", None),
            ("6", None),
            ("h", None),
            ("", None),
            ("-6h", None),
            ("6µ", None),
            ("99999999999999999999d", None),
            ("400d", None),
        ];
        for (text, expected) in rows {
            assert_eq!(time(text).ok().map(|time| time.as_secs()), expected, "{text}");
        }
    }
}
