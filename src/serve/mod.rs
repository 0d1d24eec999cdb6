//! An incident's report as a page to work in, served to this machine alone: facts are corrected by hand in it.
//!
//! `guard` tells who may ask, `correct` makes a correction of what a form says. Nothing is kept between two requests: each
//! reads the folder anew, so that several windows, an editor and other commands see one state, that of the files.

mod correct;
mod guard;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{Form, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use crate::case::Case;
use crate::error::Error;
use crate::ingest::Reader;
use crate::report::html;
use crate::wording::Language;
use guard::Guard;

/// What is served, and in which language.
struct Served {
    folder: PathBuf,
    language: Language,
}

/// A server that listens, and does not answer yet.
pub struct Server {
    listener: TcpListener,
    guard: Guard,
    served: Served,
}

impl Server {
    /// Listens on this machine's own address, at `port` or, where that is 0, at one that is free.
    ///
    /// # Errors
    /// That the folder is no incident's, that somebody else listens at the port, that the system has no randomness.
    pub fn new(folder: &Path, port: u16, language: Language) -> Result<Self, Error> {
        // Told before a window is opened: no folder, no statement, a fault in the manifest.
        Case::of_folder(folder, &Reader::default())?;
        let failed = |cause: io::Error| Error::Source {
            source_name: format!("127.0.0.1:{port}"),
            reason: format!("cannot be served on ({cause}); name another port with --port, or 0 for any that is free"),
        };
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let guard = Guard::new(port).map_err(failed)?;
        Ok(Self { listener, guard, served: Served { folder: folder.to_owned(), language } })
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
        let router = Router::new()
            .route(&format!("{base}/"), get(page))
            .route(&format!("{base}/correct"), post(correct))
            .with_state(Arc::new(self.served))
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

/// Work that reads files, away from the thread that answers.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    tokio::task::spawn_blocking(work).await.ok()
}

async fn page(State(served): State<Arc<Served>>) -> Response {
    let language = served.language;
    let made = apart(move || {
        let case = Case::of_folder(&served.folder, &Reader::default())?;
        let name = case.name.clone();
        html::live(&name, &case.compare(), served.language)
            .map_err(|cause| Error::Source { source_name: name, reason: cause.to_string() })
    });
    match made.await {
        Some(Ok(page)) => shown(StatusCode::OK, page),
        Some(Err(error)) => told(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string(), language),
        None => told(StatusCode::INTERNAL_SERVER_ERROR, FAULT, language),
    }
}

const FAULT: &str = "a fault of recoupe's own; its window tells where";

async fn correct(State(served): State<Arc<Served>>, Form(pairs): Form<Vec<(String, String)>>) -> Response {
    let language = served.language;
    match apart(move || correct::correct(&served.folder, &pairs)).await {
        // The page is read anew: what is written is what is shown.
        Some(Ok(())) => Redirect::to("./#findings").into_response(),
        Some(Err(refusal)) => told(refusal.status(), refusal.reason(), language),
        None => told(StatusCode::INTERNAL_SERVER_ERROR, FAULT, language),
    }
}

#[derive(Template)]
#[template(path = "told.html")]
struct Told<'a> {
    lang: &'static str,
    title: &'static str,
    message: &'a str,
    back: &'static str,
}

fn told(status: StatusCode, message: &str, language: Language) -> Response {
    let page = Told {
        lang: language.name(),
        title: language.either("Nothing was changed", "Rien n’a été changé"),
        message,
        back: language.either("Back to the page", "Retour à la page"),
    };
    shown(status, page.render().unwrap_or_default())
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
        headers.insert(name, header::HeaderValue::from_static(value));
    }
    (status, headers, page).into_response()
}
