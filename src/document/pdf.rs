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
/// The bytes that draw one page, or one form. They take three hundred times the memory while they are read.
const MOST_DRAWN: u64 = 800_000;
/// The bytes that draw all pages, those of a form counted each time that it is shown.
const MOST_DRAWN_IN_ALL: u64 = 6_000_000;
/// How often a page may set its state aside; viewers allow some tens.
const DEEPEST_STATE: usize = 500;
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
    let forms = forms(&document, &lengths)?;
    let mut drawn = 0_u64;
    for (_, page) in &numbers {
        drawn = drawn.saturating_add(drawn_by(&document, *page, &lengths, &forms)?);
        if drawn > MOST_DRAWN_IN_ALL {
            return Err(drawn_too_much());
        }
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

/// How many bytes draw a page, with the forms that it shows; that it is no forebear of its own.
fn drawn_by(
    document: &Document,
    page: ObjectId,
    lengths: &BTreeMap<ObjectId, u64>,
    forms: &BTreeMap<ObjectId, u64>,
) -> Result<u64, String> {
    let contents = document.get_page_contents(page);
    if contents.iter().filter_map(|id| lengths.get(id)).sum::<u64>() > MOST_DRAWN {
        return Err(drawn_too_much());
    }
    let content = document.get_page_content(page).unwrap_or_default();
    let mut shown = BTreeSet::new();
    let mut at = page;
    for _ in 0..DEEPEST_PAGE {
        let node = document.get_dictionary(at).map_err(|_| damaged())?;
        if let Ok((_, resources)) = node.get(b"Resources").and_then(|resources| document.dereference(resources)) {
            collect_shown(document, resources, &mut shown);
        }
        match node.get(b"Parent").and_then(Object::as_reference) {
            Ok(parent) => at = parent,
            Err(_) => return drawn(&content, &shown, forms),
        }
    }
    Err(damaged())
}

/// The bytes of what is drawn, with those of the largest form for each that is shown.
fn drawn(content: &[u8], shown: &BTreeSet<ObjectId>, forms: &BTreeMap<ObjectId, u64>) -> Result<u64, String> {
    if deepest_state(content) > DEEPEST_STATE {
        return Err(drawn_too_much());
    }
    let largest = shown.iter().filter_map(|form| forms.get(form)).max().copied().unwrap_or(0);
    let times = content.windows(2).filter(|two| *two == b"Do").count() as u64;
    Ok(times.saturating_mul(largest).saturating_add(content.len() as u64))
}

/// How many states are set aside at once (`q` without its `Q`); what stands in texts is counted too.
fn deepest_state(content: &[u8]) -> usize {
    let is_letter = |at: usize| content.get(at).is_some_and(u8::is_ascii_alphabetic);
    let (mut depth, mut deepest) = (0_usize, 0);
    for (at, byte) in content.iter().enumerate().filter(|(_, byte)| matches!(byte, b'q' | b'Q')) {
        if is_letter(at.wrapping_sub(1)) || is_letter(at + 1) {
            continue;
        }
        depth = if *byte == b'q' { depth + 1 } else { depth.saturating_sub(1) };
        deepest = deepest.max(depth);
    }
    deepest
}

fn drawn_too_much() -> String {
    format!("this PDF draws more than any text does; {INSTEAD}")
}

/// How many bytes draw each form, with those that it shows. None shows itself, by whatever way: the crate would follow it
/// until its stack is used up.
fn forms(document: &Document, lengths: &BTreeMap<ObjectId, u64>) -> Result<BTreeMap<ObjectId, u64>, String> {
    let mut forms = BTreeSet::new();
    for object in document.objects.values() {
        collect_shown(document, object, &mut forms);
    }
    let mut shown: BTreeMap<ObjectId, (Vec<u8>, BTreeSet<ObjectId>)> = BTreeMap::new();
    for form in forms {
        let Ok(stream) = document.get_object(form).and_then(Object::as_stream) else { continue };
        if lengths.get(&form).is_some_and(|length| *length > MOST_DRAWN) {
            return Err(drawn_too_much());
        }
        let mut inner = BTreeSet::new();
        let content = unpacked(stream);
        if let Ok(resources) = stream.dict.get(b"Resources") {
            let resources = document.dereference(resources).map_or(resources, |(_, resources)| resources);
            collect_shown(document, resources, &mut inner);
        } else if pdf_guard::find(&content, b"Do").is_some() {
            // It may show whatever the page does that shows it, itself among them.
            return Err(format!("this PDF shows parts of itself that it does not name; {INSTEAD}"));
        }
        shown.insert(form, (content, inner));
    }
    // A form is settled once all that it shows is: what is never settled is in a ring, or too deep.
    let mut settled: BTreeMap<ObjectId, u64> = BTreeMap::new();
    for _ in 0..DEEPEST_FORM {
        let is_ready = |inner: &BTreeSet<ObjectId>| {
            inner.iter().all(|form| settled.contains_key(form) || !shown.contains_key(form))
        };
        let ready = shown.iter().filter(|(id, (_, inner))| !settled.contains_key(id) && is_ready(inner));
        let more: Vec<(ObjectId, u64)> = ready
            .map(|(id, (content, inner))| Ok((*id, drawn(content, inner, &settled)?)))
            .collect::<Result<_, String>>()?;
        settled.extend(more);
    }
    if settled.len() == shown.len() {
        return Ok(settled);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_that_are_set_aside_are_counted() {
        let rows: [(&[u8], usize); 6] =
            [(b"q Q q Q", 1), (b"q q q Q", 3), (b"[]q[]q", 2), (b"(aqua) Tj q", 1), (b"Q Q q1 q", 2), (b"", 0)];
        for (content, expected) in rows {
            assert_eq!(deepest_state(content), expected, "{}", String::from_utf8_lossy(content));
        }
        assert!(drawn(&b"q ".repeat(DEEPEST_STATE + 1), &BTreeSet::new(), &BTreeMap::new()).is_err());
    }

    #[test]
    fn a_form_is_drawn_each_time_that_it_is_shown() {
        let forms = BTreeMap::from([((1, 0), 100), ((2, 0), 7), ((3, 0), 5000)]);
        let shown = BTreeSet::from([(1, 0), (2, 0)]);
        assert_eq!(drawn(b"/A Do /B Do", &shown, &forms), Ok(11 + 200));
        assert_eq!(drawn(b"BT ET", &shown, &forms), Ok(5));
        assert_eq!(drawn(b"/A Do", &BTreeSet::new(), &forms), Ok(5));
    }
}
