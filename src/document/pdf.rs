//! PDF to pieces. The only file that knows the crate pdf-extract, which gives each letter its place on the page.
//!
//! The crate panics on some damaged files and takes its time on hostile ones: it is run on a thread of its own, with a
//! deadline, on files whose streams were counted before (`pdf_guard`) and whose forms are no rings.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Once, mpsc};
use std::thread;
use std::time::Duration;

use pdf_extract::{Document, MediaBox, Object, ObjectId, OutputDev, OutputError, Stream, Transform};

use super::layout::{self, Glyph};
use super::metadata::Metadata;
use super::pdf_guard::{self, Budget};
use super::provenance::Origin;
use super::{Piece, fold};

const MOST_BYTES: usize = 20_000_000;
const MOST_PAGES: usize = 300;
/// Letters, and strokes of the drawings between them.
const MOST_MARKS: usize = 2_000_000;
/// The bytes that draw one page, or one form.
const MOST_DRAWN: u64 = 4_000_000;
/// A page within a group of pages within a group …
const DEEPEST_PAGE: usize = 256;
/// A form within a form within a form …
const DEEPEST_FORM: usize = 12;
const DEADLINE: Duration = Duration::from_secs(20);
/// The parser of the crate calls itself for what is nested.
const STACK: usize = 64 << 20;
const THREAD: &str = "recoupe-pdf";

const INSTEAD: &str = "save its text as .txt and give that";

pub fn is_pdf(bytes: &[u8]) -> bool {
    // A few bytes before the mark are common enough that all readers take them.
    bytes.get(..bytes.len().min(1024)).is_some_and(|head| pdf_guard::find(head, b"%PDF-").is_some_and(|at| at < 8))
}

/// The paragraphs of a PDF in reading order, and its own title and day.
///
/// # Errors
/// The reason why there is no text, and what to do: pictures only, locked, damaged, too large.
pub fn read(bytes: Vec<u8>) -> Result<(Vec<Piece>, Metadata), String> {
    if bytes.len() > MOST_BYTES {
        return Err(format!("a PDF of more than {} MB; {INSTEAD}", MOST_BYTES / 1_000_000));
    }
    pdf_guard::check(&bytes)?;
    quieten();
    let (sender, receiver) = mpsc::channel();
    let work = move || {
        let read = catch_unwind(AssertUnwindSafe(|| pages(&bytes)));
        let _ = sender.send(read.unwrap_or_else(|_| Err(damaged())));
    };
    let started = thread::Builder::new().name(THREAD.to_owned()).stack_size(STACK).spawn(work);
    started.map_err(|cause| format!("this PDF could not be read ({cause}); try again, or {INSTEAD}"))?;
    let (pages, found, pictures) = match receiver.recv_timeout(DEADLINE) {
        Ok(read) => read?,
        Err(mpsc::RecvTimeoutError::Timeout) => {
            return Err(format!("this PDF was not read within {} s; {INSTEAD}", DEADLINE.as_secs()));
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => return Err(damaged()),
    };
    let pieces = layout::pieces(&pages);
    let letters: usize = pieces.iter().map(|piece| piece.words.chars().filter(|c| c.is_alphabetic()).count()).sum();
    let unknown = pieces.iter().map(|piece| piece.words.matches('\u{fffd}').count()).sum::<usize>();
    match (letters, pictures) {
        (0, true) => Err(String::from(
            "no text in this PDF (it holds images only); have its text recognised (for example with ocrmypdf) and give that",
        )),
        (0, false) => Err(format!("no text in this PDF; if you see words in it, {INSTEAD}")),
        _ if unknown > letters => {
            Err(format!("the letters of this PDF cannot be read (its fonts do not tell what they are); {INSTEAD}"))
        }
        _ => Ok((pieces, found)),
    }
}

fn damaged() -> String {
    format!("this PDF is damaged and cannot be read; fetch it again, or open it in a viewer and {INSTEAD}")
}

/// Keeps the crate's panics, which are caught, off the terminal; those of all other threads are told as before.
fn quieten() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if thread::current().name() != Some(THREAD) {
                usual(panic);
            }
        }));
    });
}

/// The letters of each page, what the file tells of itself, and whether it holds pictures.
fn pages(bytes: &[u8]) -> Result<(Vec<Vec<Glyph>>, Metadata, bool), String> {
    let start = pdf_guard::find(bytes, b"%PDF-").unwrap_or(0);
    let mut document = Document::load_mem(&bytes[start..]).map_err(|_| damaged())?;
    if document.is_encrypted() && document.decrypt("").is_err() {
        return Err(format!("this PDF asks for a password; open it with the password and {INSTEAD}"));
    }
    let pictures = without_pictures(&mut document);
    let lengths = unpacked_lengths(&document)?;
    let numbers: Vec<(u32, ObjectId)> = document.get_pages().into_iter().collect();
    if numbers.is_empty() {
        return Err(damaged());
    }
    if numbers.len() > MOST_PAGES {
        return Err(format!("a PDF of more than {MOST_PAGES} pages; cut it"));
    }
    check_forms(&document, &lengths)?;
    for (_, page) in &numbers {
        check_page(&document, *page, &lengths)?;
    }
    let mut paper = Paper::default();
    for (number, _) in numbers {
        pdf_extract::output_doc_page(&document, &mut paper, number)
            .map_err(|_| if paper.marks > MOST_MARKS { drawn_too_much() } else { damaged() })?;
    }
    Ok((paper.pages, metadata(&document), pictures))
}

/// Empties the pictures, which are no text and may be large. Whether there were any.
fn without_pictures(document: &mut Document) -> bool {
    let mut any = false;
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image") {
            stream.dict.remove(b"Filter");
            stream.dict.remove(b"DecodeParms");
            stream.set_content(Vec::new());
            any = true;
        }
    }
    any
}

/// The length of each stream once unpacked; all of them keep to the budget.
fn unpacked_lengths(document: &Document) -> Result<BTreeMap<ObjectId, u64>, String> {
    let mut budget = Budget::new();
    let mut lengths = BTreeMap::new();
    for (id, object) in &document.objects {
        let Object::Stream(stream) = object else { continue };
        let filters = stream.filters().unwrap_or_default();
        let names: Vec<u8> = filters.iter().flat_map(|name| [b"/", *name].concat()).collect();
        lengths.insert(*id, budget.charge(&names, &stream.content)?);
    }
    Ok(lengths)
}

/// That what a page draws is of a size that can be followed, and that it is no forebear of its own.
fn check_page(document: &Document, page: ObjectId, lengths: &BTreeMap<ObjectId, u64>) -> Result<(), String> {
    let contents = document.get_page_contents(page);
    if contents.iter().filter_map(|id| lengths.get(id)).sum::<u64>() > MOST_DRAWN {
        return Err(drawn_too_much());
    }
    let mut at = page;
    for _ in 0..DEEPEST_PAGE {
        let parent = document.get_dictionary(at).and_then(|node| node.get(b"Parent")).and_then(Object::as_reference);
        let Ok(parent) = parent else { return Ok(()) };
        at = parent;
    }
    Err(damaged())
}

fn drawn_too_much() -> String {
    format!("this PDF draws more than any text does; {INSTEAD}")
}

/// That no form shows itself, by whatever way: the crate would follow it until its stack is used up.
fn check_forms(document: &Document, lengths: &BTreeMap<ObjectId, u64>) -> Result<(), String> {
    let mut forms = BTreeSet::new();
    for object in document.objects.values() {
        collect_shown(document, object, &mut forms);
    }
    let mut shown: BTreeMap<ObjectId, BTreeSet<ObjectId>> = BTreeMap::new();
    for form in forms {
        let Ok(stream) = document.get_object(form).and_then(Object::as_stream) else { continue };
        if lengths.get(&form).is_some_and(|length| *length > MOST_DRAWN) {
            return Err(drawn_too_much());
        }
        let mut inner = BTreeSet::new();
        if let Ok(resources) = stream.dict.get(b"Resources") {
            let resources = document.dereference(resources).map_or(resources, |(_, resources)| resources);
            collect_shown(document, resources, &mut inner);
        } else if pdf_guard::find(&unpacked(stream), b"Do").is_some() {
            // It may show whatever the page does that shows it, itself among them.
            return Err(format!("this PDF shows parts of itself that it does not name; {INSTEAD}"));
        }
        shown.insert(form, inner);
    }
    // A form is settled once all that it shows is: what is never settled is in a ring, or too deep.
    let mut settled: BTreeSet<ObjectId> = BTreeSet::new();
    for _ in 0..DEEPEST_FORM {
        let ready =
            |inner: &BTreeSet<ObjectId>| inner.iter().all(|form| settled.contains(form) || !shown.contains_key(form));
        let more: Vec<ObjectId> =
            shown.iter().filter(|(id, inner)| !settled.contains(id) && ready(inner)).map(|(id, _)| *id).collect();
        settled.extend(more);
    }
    if settled.len() == shown.len() {
        return Ok(());
    }
    Err(format!("this PDF shows parts of itself within themselves; {INSTEAD}"))
}

fn unpacked(stream: &Stream) -> Vec<u8> {
    stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())
}

/// Adds the forms and pictures that the resources inside `object` name. The crate bounds how deep objects are nested.
fn collect_shown(document: &Document, object: &Object, found: &mut BTreeSet<ObjectId>) {
    let dictionary = match object {
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &stream.dict,
        Object::Array(items) => return items.iter().for_each(|item| collect_shown(document, item, found)),
        _ => return,
    };
    for (key, value) in dictionary {
        let Ok((_, named)) = document.dereference(value) else { continue };
        match named.as_dict() {
            Ok(named) if key == b"XObject" => {
                found.extend(named.iter().filter_map(|(_, form)| form.as_reference().ok()))
            }
            _ => collect_shown(document, value, found),
        }
    }
}

/// What the file tells of itself. Titles that are the name of another file say nothing.
fn metadata(document: &Document) -> Metadata {
    let entry = |name: &[u8]| {
        let (_, information) = document.dereference(document.trailer.get(b"Info").ok()?).ok()?;
        let (_, value) = document.dereference(information.as_dict().ok()?.get(name).ok()?).ok()?;
        pdf_extract::decode_text_string(value).ok()
    };
    let is_title = |title: &String| {
        let folded = fold::fold_words(title);
        !folded.is_empty()
            && !folded.starts_with("microsoft word")
            && !folded.contains(".doc")
            && !folded.contains("untitled")
    };
    let day = |text: String| {
        let digits = text.strip_prefix("D:")?.get(..8)?.to_owned();
        format!("{}-{}-{}", digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?).parse().ok()
    };
    Metadata {
        title: entry(b"Title").map(|title| title.trim().to_owned()).filter(is_title),
        published: entry(b"CreationDate").and_then(day),
        ..Metadata::default()
    }
    .read_in(Origin::File)
}

/// Takes down what is drawn.
#[derive(Default)]
struct Paper {
    pages: Vec<Vec<Glyph>>,
    top: f64,
    marks: usize,
}

impl Paper {
    fn count(&mut self) -> Result<(), OutputError> {
        self.marks += 1;
        if self.marks > MOST_MARKS { Err(OutputError::FormatError(std::fmt::Error)) } else { Ok(()) }
    }
}

impl OutputDev for Paper {
    fn begin_page(&mut self, _: u32, paper: &MediaBox, _: Option<(f64, f64, f64, f64)>) -> Result<(), OutputError> {
        self.top = paper.ury;
        self.pages.push(Vec::new());
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _: f64,
        font_size: f64,
        words: &str,
    ) -> Result<(), OutputError> {
        self.count()?;
        let size = (place.m21.hypot(place.m22) * font_size).abs();
        let across = (place.m11.hypot(place.m12) * font_size).abs();
        let glyph =
            Glyph { x: place.m31, y: self.top - place.m32, width: width * across, size, words: words.to_owned() };
        // A letter turned by a right angle stands in a margin.
        let upright = place.m11.abs() >= place.m12.abs();
        if let Some(page) = self.pages.last_mut().filter(|_| upright && glyph.x.is_finite() && glyph.y.is_finite()) {
            page.push(glyph);
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn stroke(
        &mut self,
        _: &Transform,
        _: &pdf_extract::ColorSpace,
        _: &[f64],
        _: &pdf_extract::Path,
    ) -> Result<(), OutputError> {
        self.count()
    }

    fn fill(
        &mut self,
        _: &Transform,
        _: &pdf_extract::ColorSpace,
        _: &[f64],
        _: &pdf_extract::Path,
    ) -> Result<(), OutputError> {
        self.count()
    }
}
