//! An incident's report as a page to work in, served to this machine alone: documents are added, the statement is chosen,
//! facts are corrected by hand.
//!
//! `guard` tells who may ask, `form` what a form says, `correct` makes a correction of it, `documents` a document; `jobs` are
//! what is under way. Nothing else is kept between two requests: each reads the folder anew, so that several windows, an
//! editor and other commands see one state, that of the files. To look at the page asks nobody: what is fetched is fetched
//! when its reader says so, once, and kept.

mod correct;
mod documents;
mod form;
mod guard;
mod jobs;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Form as Pairs, Multipart, RawQuery, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use crate::case::Case;
use crate::compare::{Comparison, Failure};
use crate::corrected::Orphan;
use crate::correction::{Anchor, Correction};
use crate::error::{Error, Result};
use crate::ingest::{Options, Reader};
use crate::progress::Watch;
use crate::report::html::{self, Folder, Words};
use crate::wording::Language;
use form::{Form, Refusal};
use guard::Guard;
use jobs::Jobs;

/// What is served, and in which language.
struct Served {
    folder: PathBuf,
    language: Language,
    /// How the network is reached, when a reader asks for it.
    network: Options,
    jobs: Jobs<Ended>,
}

/// What work came to.
enum Ended {
    Page(String),
    /// A place in the page.
    Go(String),
    /// Done, but for these.
    Partly(Vec<String>),
    Refused(Refusal),
}

/// A server that listens, and does not answer yet.
pub struct Server {
    listener: TcpListener,
    guard: Guard,
    served: Served,
}

/// The largest form that is taken in, a document with what is told of it.
const MOST_BYTES: usize = 51_000_000;

impl Server {
    /// Listens on this machine's own address, at `port` or, where that is 0, at one that is free. The folder may be empty.
    ///
    /// # Errors
    /// That there is no such folder or its manifest cannot be read, that somebody else listens at the port, that the system
    /// has no randomness.
    pub fn new(folder: &Path, port: u16, network: Options, language: Language) -> Result<Self> {
        // Told before a window is opened.
        if !folder.is_dir() {
            let reason = if folder.exists() { "is no folder" } else { "there is no such folder; check the name" };
            return Err(Error::Folder { folder: folder.to_owned(), reason: String::from(reason) });
        }
        crate::documents::listed(folder)?;
        let failed = |cause: io::Error| Error::Source {
            source_name: format!("127.0.0.1:{port}"),
            reason: format!("cannot be served on ({cause}); name another port with --port, or 0 for any that is free"),
        };
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let guard = Guard::new(port).map_err(failed)?;
        let served = Served { folder: folder.to_owned(), language, network, jobs: Jobs::default() };
        Ok(Self { listener, guard, served })
    }

    /// Where the page is, its secret included.
    pub fn address(&self) -> String {
        self.guard.address()
    }

    /// Answers until the program is ended.
    ///
    /// # Errors
    /// Those of the system.
    pub fn run(self) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let base = format!("/{}", self.guard.token());
        let at = |name: &str| format!("{base}/{name}");
        let router = Router::new()
            .route(&at(""), get(page))
            .route(&at("claim"), get(claim))
            .route(&at("fact"), get(fact))
            .route(&at("correct"), post(correct))
            .route(&at("undo"), post(undo))
            .route(&at("choose"), post(choose))
            .route(&at("add"), post(add))
            .route(&at("fetch"), post(fetch))
            .with_state(Arc::new(self.served))
            .layer(DefaultBodyLimit::max(MOST_BYTES))
            .fallback(|| async {
                (StatusCode::NOT_FOUND, "no such page; take the address that recoupe serve printed\n")
            })
            .layer(from_fn_with_state(Arc::new(self.guard), guard::check));
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            axum::serve(listener, router).await
        })
    }
}

impl Served {
    /// Reads what is there, and fetches nothing.
    fn reader(&self, watch: Watch) -> Reader {
        Reader::new(Options { is_offline: true, watch, ..self.network.clone() })
    }

    /// Reads what a reader asked to be fetched.
    fn fetcher(&self, watch: Watch) -> Reader {
        Reader::new(Options { watch, ..self.network.clone() })
    }

    /// The incident as it stands, and the comparison where there is something to compare; else why there is none.
    fn read(&self, watch: Watch) -> Result<(Folder, std::result::Result<Comparison, Vec<Failure>>)> {
        let documents = crate::documents::listed(&self.folder)?;
        let unfetched = crate::documents::unfetched(&self.folder)?.len();
        let name = self.folder.canonicalize().unwrap_or_else(|_| self.folder.clone());
        let name = name.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut folder = Folder { name, documents, unfetched, ..Folder::default() };
        let case = match Case::of_folder(&self.folder, &self.reader(watch)) {
            Ok(case) => case,
            Err(_) if folder.documents.is_empty() => return Ok((folder, Err(Vec::new()))),
            // Nothing was named a statement yet, or what was is of a kind that is not read.
            Err(error) if !folder.documents.iter().any(|one| one.is_statement) => {
                return Ok((folder, Err(vec![Failure::of(&error)])));
            }
            Err(error) => return Err(error),
        };
        let sheets = case.corrections.clone();
        let read = case.read();
        let orphan = |correction: &Correction| {
            let is_it = |orphan: &&Orphan| orphan.line == correction.line;
            read.orphans.iter().find(is_it).map(|orphan| orphan.reason.clone())
        };
        let corrections = sheets.into_iter().flat_map(|sheet| sheet.corrections);
        folder.corrections = corrections.map(|correction| (correction.clone(), orphan(&correction))).collect();
        let comparison = read.compare();
        if comparison.officials.is_empty() || comparison.articles.is_empty() {
            return Ok((folder, Err(comparison.failures)));
        }
        Ok((folder, Ok(comparison)))
    }

    /// The whole page.
    fn page(&self, watch: Watch) -> Ended {
        let made = self.read(watch).and_then(|(folder, comparison)| {
            let page = match &comparison {
                Ok(comparison) => html::live(comparison, &folder, self.language),
                Err(failures) => html::start(&folder, failures, self.language),
            };
            page.map_err(|cause| Error::Source { source_name: folder.name, reason: cause.to_string() })
        });
        made.map_or_else(|error| Ended::Refused(Refusal::failed(&error)), Ended::Page)
    }

    /// A page about one document of the comparison.
    fn page_of(&self, make: impl FnOnce(&Comparison) -> io::Result<Option<String>>) -> Ended {
        let gone = || Refusal::conflict("that is not there any more; load the page anew");
        let made =
            self.read(Watch::default()).map_err(|error| Refusal::failed(&error)).and_then(|(folder, comparison)| {
                let made = make(&comparison.map_err(|_| gone())?);
                let failed = |cause: io::Error| Error::Source { source_name: folder.name, reason: cause.to_string() };
                made.map_err(|cause| Refusal::failed(&failed(cause)))?.ok_or_else(gone)
            });
        made.map_or_else(Ended::Refused, Ended::Page)
    }

    /// What the job came to, or how far it is.
    async fn answer(&self, job: u64) -> Response {
        match self.jobs.wait(job, self.language).await {
            jobs::State::Ended(Some(Ended::Page(page))) => shown(StatusCode::OK, page),
            // The page is read anew: what is written is what is shown.
            jobs::State::Ended(Some(Ended::Go(place))) => Redirect::to(&format!("./#{place}")).into_response(),
            jobs::State::Ended(Some(Ended::Partly(messages))) => self.told(StatusCode::OK, &messages, false),
            jobs::State::Ended(Some(Ended::Refused(refusal))) => self.refused(&refusal),
            jobs::State::Ended(None) => self.told(StatusCode::INTERNAL_SERVER_ERROR, &[FAULT.to_owned()], true),
            jobs::State::Unknown => Redirect::to("./").into_response(),
            jobs::State::Running(line) => {
                let page = html::progress(line.as_deref(), self.language).unwrap_or_default();
                let mut response = shown(StatusCode::OK, page);
                response.headers_mut().insert(header::REFRESH, HeaderValue::from_static("1"));
                response
            }
        }
    }

    /// Begins what a form asks for; a browser that has to wait is sent to where it is told how far it is.
    async fn begin(&self, work: impl FnOnce(Watch) -> Ended + Send + 'static) -> Response {
        let job = self.jobs.start(work);
        match self.jobs.peek(job).await {
            true => self.answer(job).await,
            false => Redirect::to(&format!("./?job={job}")).into_response(),
        }
    }

    fn refused(&self, refusal: &Refusal) -> Response {
        self.told(refusal.status(), &[refusal.reason().to_owned()], true)
    }

    fn told(&self, status: StatusCode, messages: &[String], is_wholly: bool) -> Response {
        shown(status, html::refused(messages, self.language, is_wholly).unwrap_or_default())
    }
}

const FAULT: &str = "a fault of recoupe's own; its window tells where";

type Asked = State<Arc<Served>>;

async fn page(State(served): Asked, RawQuery(query): RawQuery) -> Response {
    let form = Form::of_query(&query.unwrap_or_default());
    if let Some(job) = form.optional("job") {
        return match job.parse() {
            Ok(job) => served.answer(job).await,
            Err(_) => Redirect::to("./").into_response(),
        };
    }
    let asked = Arc::clone(&served);
    served.begin(move |watch| asked.page(watch)).await
}

async fn claim(State(served): Asked, RawQuery(query): RawQuery) -> Response {
    let form = Form::of_query(&query.unwrap_or_default());
    let asked = Arc::clone(&served);
    let work = move |_| {
        let place = (|| Ok((form.value("document")?, form.value("kind")?, form.value("start")?.parse::<usize>())))();
        match place {
            Err(refusal) => Ended::Refused(refusal),
            Ok((_, _, Err(_))) => Ended::Refused(form.unknown("start")),
            Ok((document, kind, Ok(start))) => {
                asked.page_of(|comparison| html::claim(comparison, document, kind, start, asked.language))
            }
        }
    };
    served.begin(work).await
}

async fn fact(State(served): Asked, RawQuery(query): RawQuery) -> Response {
    let form = Form::of_query(&query.unwrap_or_default());
    let told = |key: &str| form.value(key).unwrap_or_default().to_owned();
    let anchor = Anchor {
        quote: told("quote"),
        prefix: told("prefix"),
        suffix: told("suffix"),
        start: form.optional("start").and_then(|start| start.parse().ok()),
    };
    let words = Words { document: told("document"), anchor };
    let asked = Arc::clone(&served);
    served.begin(move |_| asked.page_of(|comparison| html::fact(comparison, &words, asked.language))).await
}

/// Where in the page a form leads back to.
fn back(form: &Form) -> String {
    let is_place = |place: &&str| {
        let digits = place.strip_prefix(['f', 'a', 's']).unwrap_or_default();
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    form.optional("back").filter(is_place).unwrap_or("findings").to_owned()
}

async fn correct(State(served): Asked, Pairs(pairs): Pairs<Vec<(String, String)>>) -> Response {
    let (form, asked) = (Form::new(pairs), Arc::clone(&served));
    let work = move |_| match correct::correct(&asked.folder, &form) {
        Ok(()) => Ended::Go(back(&form)),
        Err(refusal) => Ended::Refused(refusal),
    };
    served.begin(work).await
}

async fn undo(State(served): Asked, Pairs(pairs): Pairs<Vec<(String, String)>>) -> Response {
    let (form, asked) = (Form::new(pairs), Arc::clone(&served));
    let work = move |_| match correct::undo(&asked.folder, &form) {
        Ok(()) => Ended::Go(String::from("corrections")),
        Err(refusal) => Ended::Refused(refusal),
    };
    served.begin(work).await
}

async fn choose(State(served): Asked, Pairs(pairs): Pairs<Vec<(String, String)>>) -> Response {
    let (form, asked) = (Form::new(pairs), Arc::clone(&served));
    let work = move |_| {
        let statements = form.all("statement").collect();
        match crate::documents::choose(&asked.folder, &statements, asked.language) {
            Ok(()) => Ended::Go(String::from("documents")),
            Err(error) => Ended::Refused(Refusal::conflict(error.to_string())),
        }
    };
    served.begin(work).await
}

async fn add(State(served): Asked, parts: Multipart) -> Response {
    let addition = match documents::carried(parts).await.and_then(documents::addition) {
        Ok(addition) => addition,
        Err(refusal) => return served.refused(&refusal),
    };
    let asked = Arc::clone(&served);
    let work = move |watch| match crate::documents::add(&asked.folder, addition, &asked.fetcher(watch), asked.language)
    {
        Ok(_) => Ended::Go(String::from("documents")),
        Err(error) => Ended::Refused(Refusal::conflict(error.to_string())),
    };
    served.begin(work).await
}

async fn fetch(State(served): Asked) -> Response {
    let asked = Arc::clone(&served);
    let work = move |watch| match crate::documents::fetch(&asked.folder, &asked.fetcher(watch)) {
        Ok(failures) if failures.is_empty() => Ended::Go(String::from("documents")),
        Ok(failures) => Ended::Partly(failures.iter().map(Failure::line).collect()),
        Err(error) => Ended::Refused(Refusal::failed(&error)),
    };
    served.begin(work).await
}

/// A page with the headers that keep it on this machine; what it may do stands in itself.
fn shown(status: StatusCode, page: String) -> Response {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    (status, headers, page).into_response()
}
