//! Collections into tables: every path states the same, nothing is dropped, and a run that was ended goes on.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use arrow_json::LineDelimitedWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use recoupe::collection::{SCHEMA, extractor, schema};
use serde_json::{Value, json};

use crate::program::Scratch;

const TEXT: &str = "Fuite chez Acme\n\nAu total, 6 158 comptes ont été volés le 21 juillet 2020. Les noms et les IBAN ont fuité, selon Acme.";

fn lines(count: usize) -> String {
    let line = |number: usize| {
        let text = TEXT.replace("6 158", &format!("6 {:03}", number % 1000));
        format!(
            "{}\n",
            json!({"id": format!("a{number}"), "text": text, "published": "2020-07-24", "outlet": "L’Écho"})
        )
    };
    (0..count).map(line).collect()
}

fn reader(path: &Path) -> ParquetRecordBatchReaderBuilder<File> {
    ParquetRecordBatchReaderBuilder::try_new(File::open(path).unwrap()).unwrap()
}

/// The rows of a table, as JSON.
fn rows(path: &Path) -> Vec<Value> {
    let mut writer = LineDelimitedWriter::new(Vec::new());
    for batch in reader(path).build().unwrap() {
        writer.write(&batch.unwrap()).unwrap();
    }
    writer.finish().unwrap();
    let text = String::from_utf8(writer.into_inner()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn warc(pages: &[(&str, String)]) -> Vec<u8> {
    let mut out = Vec::new();
    for (number, (url, body)) in pages.iter().enumerate() {
        let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{body}");
        let mut member = GzEncoder::new(Vec::new(), Compression::fast());
        let head = format!(
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n\
             WARC-Target-URI: {url}\r\nContent-Length: {}\r\n\r\n",
            answer.len()
        );
        member.write_all(format!("{head}{answer}\r\n\r\n").as_bytes()).unwrap();
        out.extend(member.finish().unwrap());
    }
    out
}

fn html() -> String {
    let words: String = TEXT.split("\n\n").skip(1).map(|words| format!("<p>{words}</p>")).collect();
    format!("<html lang=fr><body><article><h1>Fuite chez Acme</h1>{}</article></body></html>", words.repeat(3))
}

#[test]
fn a_table_states_what_json_states() {
    let scratch = Scratch::with(&[("a.jsonl", &lines(3))]);
    let run = scratch.run(&["extract", "a.jsonl", "-o", "a.parquet"]).ends(0);
    assert_eq!((run.out.as_str(), run.err.contains("3 documents")), ("", true), "{}", run.err);
    let told = scratch.run(&["extract", "a.jsonl", "--format", "jsonl"]).ends(0).out;
    let told: Vec<Value> = told.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let table = rows(&scratch.path().join("a.parquet"));
    assert_eq!(table.len(), 3);
    for (row, document) in table.iter().zip(&told) {
        for key in ["id", "text", "published", "outlet", "language", "title"] {
            assert_eq!(row.get(key), document.get(key).filter(|value| !value.is_null()), "{key}");
        }
        let claims = (row["claims"].as_array().unwrap(), document["claims"].as_array().unwrap());
        assert!(claims.0.len() > 3 && claims.0.len() == claims.1.len(), "{claims:?}");
        for (flat, claim) in claims.0.iter().zip(claims.1) {
            assert_eq!((&flat["start"], &flat["end"]), (&claim["span"][0], &claim["span"][1]));
            let value = flat.get("count").or(flat.get("date")).unwrap_or(&Value::Null);
            assert_eq!(value, claim.get("value").unwrap_or(&Value::Null), "{flat} {claim}");
            for key in [
                "kind",
                "surface",
                "part",
                "rule",
                "unit",
                "unit_class",
                "role",
                "qualifier",
                "certainty",
                "field",
                "status",
            ] {
                assert_eq!(flat.get(key), claim.get(key).filter(|value| !value.is_null()), "{key}: {flat} {claim}");
            }
        }
    }
    let file = reader(&scratch.path().join("a.parquet"));
    assert_eq!(file.schema().fields(), schema().fields());
    let told = file.metadata().file_metadata().key_value_metadata().unwrap().clone();
    let value = |key: &str| told.iter().find(|told| told.key == key).and_then(|told| told.value.clone());
    assert_eq!((value("recoupe.schema").as_deref(), value("recoupe.extractor")), (Some(SCHEMA), Some(extractor())));
    assert_eq!(scratch.names(), ["a.jsonl", "a.parquet"]);
}

#[test]
fn every_kind_of_collection_states_the_same() {
    let scratch = Scratch::with(&[]);
    fs::create_dir(scratch.path().join("in")).unwrap();
    scratch.write(
        "in/a.jsonl",
        format!("{}\n", json!({"id": "1", "html": html(), "url": "https://www.example.fr/a"})).as_bytes(),
    );
    scratch.write("in/b.warc.gz", &warc(&[("https://www.example.fr/a", html())]));
    scratch.write("in/loose/c.html", html().as_bytes());
    let columns: [(&str, arrow_array::ArrayRef); 2] = [
        ("url", std::sync::Arc::new(arrow_array::StringArray::from(vec!["https://www.example.fr/a"]))),
        ("html", std::sync::Arc::new(arrow_array::LargeStringArray::from(vec![html()]))),
    ];
    let batch = arrow_array::RecordBatch::try_from_iter(columns).unwrap();
    let mut writer =
        ArrowWriter::try_new(File::create(scratch.path().join("in/d.parquet")).unwrap(), batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    scratch.run(&["extract", "in", "-o", "out.parquet", "--no-text"]).ends(0);
    let tables = Scratch::names_in(&scratch.path().join("out.parquet"));
    assert_eq!(tables, ["a.jsonl.parquet", "b.warc.gz.parquet", "d.parquet", "loose.parquet"]);
    let states = |table: &String| {
        let rows = rows(&scratch.path().join("out.parquet").join(table));
        assert_eq!((rows.len(), rows[0].get("text"), rows[0].get("error")), (1, None, None), "{table}: {rows:?}");
        rows[0]["claims"].to_string()
    };
    let all: Vec<String> = tables.iter().map(states).collect();
    assert!(all[0].contains("6158") && all.iter().all(|claims| *claims == all[0]), "{all:#?}");
}

#[test]
fn what_cannot_be_read_is_a_row_with_its_reason() {
    let bad = format!("{}{{\"id\": 1}}\nnonsense\n{}", lines(1), lines(1));
    let scratch = Scratch::with(&[("a.jsonl", &bad), ("b.parquet", "no parquet")]);
    let run = scratch.run(&["extract", "a.jsonl", "-o", "out.parquet"]).ends(0);
    assert!(run.err.contains("2 documents") && run.err.contains("2 records not read"), "{}", run.err);
    let table = rows(&scratch.path().join("out.parquet"));
    assert_eq!(table.len(), 4);
    assert_eq!((&table[1]["source"], table[1]["claims"].as_array().map(Vec::len)), (&json!("a.jsonl:2"), Some(0)));
    assert!(table[1]["error"].as_str().unwrap().contains("has neither \"text\" nor \"html\""));
    // An id that comes twice is two rows: whoever joins them sees to it.
    assert_eq!(table[0]["id"], table[3]["id"]);

    let mut torn = warc(&[("https://www.example.fr/a", html()), ("https://www.example.fr/b", html())]);
    torn.truncate(torn.len() - 40);
    scratch.write("torn.warc.gz", &torn);
    let run = scratch.run(&["extract", "torn.warc.gz", "-o", "torn.parquet"]).ends(3);
    assert!(run.err.contains("torn.warc.gz: it breaks off at byte"), "{}", run.err);
    let table = rows(&scratch.path().join("torn.parquet"));
    assert_eq!((table.len(), table[0].get("error")), (2, None));
    assert!(table[1]["error"].as_str().unwrap().contains("what stands before was read"));
    // Whoever comes later hears the same of it.
    let again = scratch.run(&["extract", "torn.warc.gz", "-o", "torn.parquet"]).ends(3);
    assert!(again.err.contains("torn.parquet: is there already, left as it is; 1 documents, "), "{}", again.err);
    assert!(again.err.contains("claims, 1 records not read"), "{}", again.err);
    assert_eq!(again.err.lines().last(), run.err.lines().last());

    let refused: [(&[&str], &str); 6] = [
        (&["b.parquet", "-o", "x.parquet"], "b.parquet: is no Parquet that can be read"),
        (&["absent.jsonl", "-o", "x.parquet"], "absent.jsonl: there is no such file"),
        (&["-", "-o", "x.parquet"], "-: is no file or folder"),
        (&["b.parquet", "-o", "b.parquet"], "b.parquet: is a collection that is read"),
        (&["a.jsonl", "-o", "x.parquet", "--as-of", "2020-07-24"], "are for reports, not for a table"),
        (&["a.jsonl", "--shard", "1/2"], "--shard is for collections"),
    ];
    for (arguments, expected) in refused {
        let run = scratch.run(&[&["extract"], arguments].concat()).ends(2);
        assert!(run.err.contains(expected) && run.err.lines().count() == 1, "{arguments:?}: {}", run.err);
    }
    assert!(!scratch.names().iter().any(|name| name.contains("x.parquet")), "{:?}", scratch.names());
}

#[test]
fn what_is_there_is_left_as_it_is_and_what_another_version_made_is_refused() {
    let scratch = Scratch::with(&[("in/a.jsonl", &lines(2)), ("in/b.jsonl", &lines(2))]);
    let run = |part: &str| scratch.run(&["extract", "in", "-o", "out.parquet", "--shard", part]).ends(0).err;
    assert!(run("1/2").contains("a.jsonl.parquet"));
    assert_eq!(Scratch::names_in(&scratch.path().join("out.parquet")), ["a.jsonl.parquet"]);
    run("2/2");
    let before = fs::read(scratch.path().join("out.parquet/a.jsonl.parquet")).unwrap();
    let told = scratch.run(&["extract", "in", "-o", "out.parquet"]).ends(0).err;
    assert_eq!(told.matches("is there already").count(), 2, "{told}");
    assert_eq!(fs::read(scratch.path().join("out.parquet/a.jsonl.parquet")).unwrap(), before);

    let other = arrow_array::RecordBatch::new_empty(schema());
    let path = scratch.path().join("out.parquet/a.jsonl.parquet");
    let mut writer = ArrowWriter::try_new(File::create(path).unwrap(), other.schema(), None).unwrap();
    writer.write(&other).unwrap();
    writer.close().unwrap();
    let run = scratch.run(&["extract", "in", "-o", "out.parquet"]).ends(3);
    assert!(run.err.contains("made by another program; take it away"), "{}", run.err);
}

#[test]
fn a_batch_in_memory_becomes_the_rows_of_its_file() {
    let scratch = Scratch::with(&[]);
    let text = TEXT.to_owned();
    let documents = arrow_array::RecordBatch::try_from_iter([
        ("id", arrow_array::create_array!(Utf8, [Some("a"), None, Some("c")]) as arrow_array::ArrayRef),
        ("text", arrow_array::create_array!(Utf8, [Some(text.clone()), None, Some(text)])),
    ])
    .unwrap();
    let path = scratch.path().join("in.parquet");
    let mut writer = ArrowWriter::try_new(File::create(&path).unwrap(), documents.schema(), None).unwrap();
    writer.write(&documents).unwrap();
    writer.close().unwrap();
    scratch.run(&["extract", "in.parquet", "-o", "out.parquet"]).ends(0);
    let background = recoupe::claim::Background::default();
    let read = |batch: &arrow_array::RecordBatch, before| {
        recoupe::collection::batch(batch, "in.parquet", before, &background, true).unwrap()
    };
    // In two pieces, as a table comes that is longer than one batch.
    let pieces = [read(&documents.slice(0, 2), 0), read(&documents.slice(2, 1), 2)];
    let mut writer = ArrowWriter::try_new(File::create(&path).unwrap(), schema(), None).unwrap();
    pieces.iter().for_each(|piece| writer.write(piece).unwrap());
    writer.close().unwrap();
    let (found, expected) = (rows(&path), rows(&scratch.path().join("out.parquet")));
    assert_eq!(found, expected);
    assert_eq!((found.len(), found[2]["source"].as_str()), (3, Some("in.parquet:3")));
    let other = documents.project(&[0]).unwrap();
    let refused = recoupe::collection::batch(&other, "x", 0, &background, true).unwrap_err();
    assert_eq!(refused.to_string(), "x: has no column \"text\" or \"html\"; its columns are: id");
}

#[test]
fn a_run_that_is_killed_leaves_only_whole_tables_and_goes_on() {
    let files: Vec<(String, String)> = (0..3).map(|number| (format!("in/{number}.jsonl"), lines(400))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let scratch = Scratch::with(&files);
    let arguments = |out: &'static str| ["extract", "in", "-o", out, "--quiet"];
    scratch.run(&arguments("undisturbed.parquet")).ends(0);
    let expected: Vec<Vec<u8>> = (0..3)
        .map(|number| fs::read(scratch.path().join(format!("undisturbed.parquet/{number}.jsonl.parquet"))).unwrap())
        .collect();
    for round in 1..6 {
        let mut child = scratch.command(&arguments("out.parquet")).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(round * 150));
        child.kill().unwrap();
        child.wait().unwrap();
        for (number, expected) in expected.iter().enumerate() {
            let there = fs::read(scratch.path().join(format!("out.parquet/{number}.jsonl.parquet")));
            assert!(there.is_err() || there.unwrap() == *expected, "{number}, round {round}");
        }
    }
    scratch.run(&arguments("out.parquet")).ends(0);
    let names = Scratch::names_in(&scratch.path().join("out.parquet"));
    assert_eq!(names, ["0.jsonl.parquet", "1.jsonl.parquet", "2.jsonl.parquet"]);
    for (name, expected) in names.iter().zip(&expected) {
        assert!(fs::read(scratch.path().join("out.parquet").join(name)).unwrap() == *expected, "{name}");
    }
}

#[test]
#[cfg(unix)]
fn a_full_disk_is_told_and_leaves_nothing() {
    let scratch = Scratch::with(&[("a.jsonl", &lines(600))]);
    let script =
        format!("trap '' XFSZ; ulimit -f 1; exec '{}' extract a.jsonl -o a.parquet", env!("CARGO_BIN_EXE_recoupe"));
    let output = Command::new("sh").args(["-c", &script]).current_dir(scratch.path()).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("a.parquet: cannot be written (") && err.lines().count() == 1, "{err}");
    assert_eq!(scratch.names(), ["a.jsonl"]);
}
