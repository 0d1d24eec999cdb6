use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use super::*;

fn french(message: &str) -> Cow<'_, str> {
    told(message, Language::French)
}

#[test]
fn a_message_is_told_in_french_with_those_it_holds() {
    let rows = [
        ("measure", "mesure"),
        ("no such day", "ce jour n’existe pas"),
        ("there is no such file or folder; check the name", "ni fichier ni dossier de ce nom~; vérifiez le nom"),
        ("no text to read (it is empty)", "aucun texte à lire (il est vide)"),
        (
            "no text to read (it looks like a PNG picture; give it as HTML, Markdown or plain text)",
            "aucun texte à lire (on dirait une image PNG~; donnez-le en HTML, en Markdown ou en texte simple)",
        ),
        (
            "HTTP 404: not found; check the address, or look for an archived copy",
            "HTTP 404~: introuvable~; vérifiez l’adresse, ou cherchez une copie archivée",
        ),
        (
            "HTTP 429: the server wants fewer requests; try again later (it asks to wait 60 s)",
            "HTTP 429~: le serveur veut moins de demandes~; réessayez plus tard (il demande d’attendre 60 s)",
        ),
        (
            "redirects to http://169.254.169.254/: refused: not on the public internet (this machine); save the page and give \
             the file",
            "redirige vers http://169.254.169.254/~: refusé~: hors de l’internet public (cette machine)~; enregistrez la page \
             et donnez le fichier",
        ),
        (
            "there is no file \"à (lire); «x».txt\"; its folder holds: no date.txt, sum of money",
            "il n’y a pas de fichier «~à (lire); «x».txt~»~; son dossier contient~: no date.txt, sum of money",
        ),
        (
            "no text in this PDF; if you see words in it, save its text as .txt and give that",
            "aucun texte dans ce PDF~; si vous y voyez des mots, enregistrez son texte en .txt et donnez ce fichier",
        ),
        (
            "fil.xml: lists 3 articles; the 2 newest are read; --most 3 reads all, --match WORDS those with these words",
            "fil.xml~: liste 3 articles~; seuls les 2 plus récents sont lus~; --most 3 les lit tous, --match MOTS ceux qui ont \
             ces mots",
        ),
        (
            "fil.xml: 12 entries are left out: no address of an article",
            "fil.xml~: 12 entrées sont laissées de côté~: pas d’adresse d’article",
        ),
        (
            "x/corrections.toml:8: an orphan, honoured no more: no quote is read there any more (zdnet)",
            "x/corrections.toml:8~: correction orpheline, qui n’est plus respectée~: aucune citation n’y est plus lue (zdnet)",
        ),
        (
            "x/rapport.json: cannot be written: Permission denied (os error 13)",
            "x/rapport.json~: écriture impossible~: accès refusé par le système",
        ),
        ("a: b/c.txt: is given twice; it is read once", "a: b/c.txt~: est donné deux fois~; il est lu une fois"),
        ("rejected by hand: sum of money", "rejeté à la main~: sum of money"),
        ("the same as « no date », merged by hand", "le même que «~no date~», fusionné à la main"),
        ("\"no such day\" is no list of tables", "«~no such day~» n’est pas une liste de tables"),
        (
            "unknown key \"outlte\"; did you mean \"outlet\"?",
            "clé inconnue «~outlte~»~; vouliez-vous dire «~outlet~»~?",
        ),
        ("\"url\": x: is not an address (empty host); write it as https://www.example.fr/page", {
            "«~url~»~: x~: n’est pas une adresse (hôte absent)~; écrivez https://www.example.fr/page"
        }),
    ];
    for (english, expected) in rows {
        let expected = expected.replace('~', "\u{a0}");
        assert_eq!(french(english), expected);
        assert_eq!(told(english, Language::English), english);
        assert_eq!(french(&expected), expected, "told twice");
    }
}

#[test]
fn what_no_row_holds_stays_as_it_is() {
    let rows = [
        "",
        ":",
        ": ",
        "measure.txt",
        "a.txt: measure",
        "expected `=`, found `\n`",
        "https://www.example.fr/no-date?a=b: c",
        "Selon lui : « it is empty », dit-il",
        "il manque --official ; --help dit quoi donner",
    ];
    for message in rows {
        assert_eq!(french(message), message);
    }
}

#[test]
fn a_line_has_the_colon_of_its_language() {
    let rows = [
        (Language::English, "it is empty", "a.txt: it is empty"),
        (Language::French, "it is empty", "a.txt\u{a0}: il est vide"),
        (Language::French, "expected `=`", "a.txt\u{a0}: expected `=`"),
    ];
    for (language, reason, expected) in rows {
        assert_eq!(line("a.txt", reason, language), expected);
    }
}

#[test]
fn many_messages_take_no_noticeable_time() {
    let nested = format!("{}it is empty", "no text to read (".repeat(2_000));
    let named = format!("{}it is empty", "a: ".repeat(2_000));
    let start = Instant::now();
    for number in 0..2_000 {
        let message = match number % 100 {
            0 => nested.clone(),
            1 => named.clone(),
            2..50 => format!("words that no row holds, {number}: and more; check it"),
            _ => format!("HTTP {number}: not found; check the address, or look for an archived copy"),
        };
        french(&message);
    }
    // A machine that does much else, and a program that is not optimised.
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn rows_are_distinct_and_tell_each_placeholder_once() {
    let mut seen = BTreeSet::new();
    for (english, told) in fr::CATALOGUE.ours.iter().chain(fr::CATALOGUE.others) {
        assert!(seen.insert(*english), "twice: {english}");
        let placeholders = told.matches("{}").count() + told.matches("{=}").count();
        assert!(placeholders <= english.matches("{}").count(), "{english}: {told}");
        assert!(!told.contains('\'') && !told.contains('\u{a0}'), "{told}");
        assert_ne!(english, told);
    }
}

// What follows reads the sources.

/// Where messages are made.
const MAKERS: &[&str] = &[
    "case.rs",
    "charset.rs",
    "collection",
    "claim/mention/resolve",
    "claim/unread.rs",
    "cli",
    "compare/selection.rs",
    "corrected.rs",
    "correcting.rs",
    "correction",
    "date.rs",
    "document",
    "documents.rs",
    "draft/mod.rs",
    "error.rs",
    "fetched.rs",
    "ingest",
    "report/json.rs",
    "report/mod.rs",
    "report/workbook.rs",
    "serve",
    "store",
];

/// Files of them whose words are none: told in both languages where they stand, or words that pages say.
const NO_MAKERS: &[&str] = &["cli/usage.rs", "cli/help", "document/written_day.rs", "document/plain.rs"];

/// Words of which a message has one at least.
const SMALL_WORDS: &[&str] = &[
    "a", "an", "and", "any", "are", "be", "cannot", "has", "is", "it", "its", "may", "no", "not", "of", "or", "than",
    "that", "the", "there", "this", "to", "was", "with", "without",
];

/// Literals with such a word that no reader is shown in a language of ours, or that are told in both where they stand.
const NO_MESSAGES: &[&str] = &[
    // Never seen: clap tells what the values are.
    "no such verdict",
    "no such aspect",
    "no such format",
    "no such dialect",
    "no such language",
    "no such kind",
    // Said to servers, and about patterns of this program.
    " (compares press articles; fetches pages at a reader's request)",
    "text/html; charset=utf-8",
    "a height on paper is small, and saturates",
    // Put into messages whose rows are whole.
    "its keys and values",
    " and ",
    "the statement",
    "key of \"with\"",
    // Questions and what init wrote, told in both languages.
    "Which is the statement?",
    "Which organisation is it about?",
    "The language of the documents?",
    "On which day was it published (2020-07-23)?",
    "Quel titre de presse a publié",
    "{}: written, with {} statement{} and {} article{}; next: recoupe compare {}",
    "{} : écrit, avec {} communiqué{} et {} article{} ; ensuite : recoupe compare {}",
];

/// The string literals of a source up to its tests, each placeholder as `{}`, each escape as what it stands for.
fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let is_raw = rest[..at].ends_with("r") || rest[..at].ends_with("r#");
        let hash = if rest[..at].ends_with('#') { "\"#" } else { "\"" };
        rest = &rest[at..];
        if rest.starts_with('"') && is_raw {
            let end = rest[1..].find(hash).unwrap() + 1;
            found.push(rest[1..end].to_owned());
            rest = &rest[end + hash.len()..];
        } else if let Some(text) = rest.strip_prefix('"') {
            let (literal, behind) = unescaped(text);
            found.push(without_names(&literal));
            rest = behind;
        } else if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if let Some(escaped) = rest.strip_prefix("'\\") {
            // The sign behind the stroke may be a quotation mark itself.
            rest = &escaped[1..];
            rest = &rest[rest.find('\'').unwrap() + 1..];
        } else {
            let mut letters = rest.char_indices().skip(2);
            let is_letter = rest.starts_with('\'') && letters.next().is_some_and(|(_, mark)| mark == '\'');
            let end = if is_letter { letters.next().map_or(rest.len(), |(end, _)| end) } else { 1 };
            rest = &rest[end..];
        }
    }
    found
}

/// A literal up to its closing mark, and what stands behind it.
fn unescaped(text: &str) -> (String, &str) {
    let mut literal = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return (literal, &text[at + 1..]),
            '\\' => match letters.next().unwrap().1 {
                'n' => literal.push('\n'),
                '\n' => {
                    let behind = letters.as_str();
                    letters = text.char_indices();
                    let left = behind.trim_start().len();
                    let to = text.len() - left;
                    while letters.offset() < to {
                        letters.next();
                    }
                }
                'u' => {
                    let code: String = letters.by_ref().map(|(_, letter)| letter).take_while(|it| *it != '}').collect();
                    let code = u32::from_str_radix(&code[1..], 16).unwrap();
                    literal.push(char::from_u32(code).unwrap());
                }
                other => literal.push(other),
            },
            other => literal.push(other),
        }
    }
    panic!("a literal without end: {literal}")
}

/// `{name}` and `{name:?}` as `{}`.
fn without_names(literal: &str) -> String {
    let mut plain = String::new();
    let mut rest = literal;
    while let Some(at) = rest.find('{') {
        let (before, behind) = rest.split_at(at);
        plain.push_str(before);
        let end = behind.find('}').filter(|end| !behind[..*end].contains(char::is_whitespace));
        plain.push_str(if end.is_some() { "{}" } else { "{" });
        rest = &behind[end.unwrap_or(0) + 1..];
    }
    plain + rest
}

/// The literals of all sources under `names`, each with its file.
fn sources(names: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut waiting: Vec<_> = names.iter().map(|name| root.join(name)).collect();
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        let shown = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        let is_test =
            shown.ends_with("tests.rs") || shown.ends_with("examples.rs") || shown.starts_with("wording/messages");
        if path.is_dir() && !is_test {
            waiting.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if shown.ends_with(".rs") && !is_test {
            let source = std::fs::read_to_string(&path).unwrap();
            found.extend(literals(&source).into_iter().map(|literal| (shown.clone(), literal)));
        }
    }
    found
}

#[test]
fn literals_are_read_as_the_compiler_reads_them() {
    let source = r##"let a = ("x {name:?} \"y\" \
                     z", '"', '\'', 'a', r"\d", r#"b "c""#, "\u{a0};\n{ q }"); // "no"
                     fn f<'a>() {}
#[cfg(test)]
mod tests { "not this" }"##;
    assert_eq!(literals(source), ["x {} \"y\" z", "\\d", "b \"c\"", "\u{a0};\n{ q }"]);
}

/// Whether the words are those of a literal, or put together from several, or a word or two that a placeholder stands for.
fn stands(words: &str, literals: &BTreeSet<String>, patterns: &[Pattern], depth: usize) -> bool {
    if literals.contains(words) || (depth > 0 && words.split_whitespace().count() <= 2) {
        return true;
    }
    let is_made = |pattern: &Pattern| {
        let caught = pattern.caught(words).unwrap_or_default();
        !caught.is_empty()
            && caught.iter().all(|part| stands(part.trim_start_matches("; "), literals, patterns, depth + 1))
    };
    depth < 3 && patterns.iter().any(is_made)
}

#[test]
fn every_row_is_said_by_a_source() {
    let literals: BTreeSet<String> =
        sources(&[""]).into_iter().map(|(_, literal)| literal.trim_start_matches("; ").to_owned()).collect();
    let has_marks =
        |pattern: &Pattern| pattern.fixed.len() > 1 && pattern.fixed.iter().any(|words| !words.trim().is_empty());
    let patterns: Vec<Pattern> = literals.iter().map(|literal| Pattern::new(literal)).filter(has_marks).collect();
    let ours = fr::CATALOGUE.ours.iter().map(|(english, _)| *english);
    let of_none: Vec<&str> = ours.filter(|english| !stands(english, &literals, &patterns, 0)).collect();
    assert!(of_none.is_empty(), "src/wording/messages/fr.rs has rows that no source says: {of_none:#?}");
}

/// A literal of a maker is a message where it has a small English word or an advice behind a semicolon, is one line, and is
/// neither markup nor the end of another (« ; did you mean … »).
fn is_message(literal: &str) -> bool {
    let mut words = literal.split(|letter: char| !letter.is_alphabetic());
    let is_said = literal.contains(' ') && (words.any(|word| SMALL_WORDS.contains(&word)) || literal.contains("; "));
    is_said && !literal.contains(['\n', '<']) && !literal.starts_with([';', '#']) && !literal.starts_with(" ;")
}

#[test]
fn every_message_of_a_source_has_a_row() {
    let is_of_maker = |file: &str| !NO_MAKERS.iter().any(|name| file.starts_with(name));
    let general = |literal: &str| {
        let pattern = Pattern::new(literal);
        fr::CATALOGUE.ours.iter().any(|(english, _)| pattern.letters > 0 && pattern.caught(english).is_some())
    };
    let missing: Vec<String> = sources(MAKERS)
        .into_iter()
        .filter(|(file, literal)| is_of_maker(file) && is_message(literal) && !NO_MESSAGES.contains(&literal.as_str()))
        .filter(|(_, literal)| french(literal) == literal.as_str() && !general(literal))
        .map(|(file, literal)| format!("{file}: {literal}"))
        .collect();
    assert!(missing.is_empty(), "src/wording/messages/fr.rs lacks: {missing:#?}");
}
