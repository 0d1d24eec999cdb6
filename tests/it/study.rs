//! Studies: many incidents together, loose articles among them, the same bytes each time.

use std::fs;

use serde_json::{Value, json};

use crate::program::Scratch;

const MANIFEST: &str = r#"
organisation = "Orange Bleue"

[[official]]
path = "official.txt"
published = "2024-03-14"

[[articles]]
path = "articles/echo.txt"
outlet = "L’Écho"
published = "2024-03-15"
url = "https://echo.example/orange-bleue"
"#;
const STATEMENT: &str = "Information de nos clients\n\nLe 12 mars 2024, Orange Bleue a subi une attaque. 41 300 clients sont concernés : \
                         noms et adresses e-mail ont été exfiltrés. Aucun mot de passe n’est concerné.\n";
const ARTICLE: &str = "Orange Bleue piratée\n\n41 300 clients sont concernés : leurs noms et leurs adresses e-mail ont été volés. Aucun mot \
                       de passe n’a fuité.\n";
const WRONG: &str = "Orange Bleue victime d’une attaque\n\nLes données de 43 100 clients d’Orange Bleue ont été volées le 12 mars 2024 : \
                     noms, adresses e-mail.";

fn line(id: &str, published: &str, text: &str) -> String {
    let url = format!("https://{id}.example/article");
    format!("{}\n", json!({"id": id, "text": text, "published": published, "outlet": id, "url": url}))
}

fn incident() -> Scratch {
    Scratch::with(&[
        ("all/orange/incident.toml", MANIFEST),
        ("all/orange/official.txt", STATEMENT),
        ("all/orange/articles/echo.txt", ARTICLE),
    ])
}

fn json_of(scratch: &Scratch, arguments: &[&str], code: i32) -> Value {
    let run = scratch.run(&[arguments, &["--format", "json"]].concat()).ends(code);
    serde_json::from_str(&run.out).unwrap()
}

fn column<'a>(table: &'a Value, name: &str) -> Vec<&'a Value> {
    table.as_array().unwrap().iter().map(|row| &row[name]).collect()
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let root = env!("CARGO_MANIFEST_DIR");
    let corpus = format!("{root}/corpus");
    let scratch = Scratch::with(&[]);
    for (threads, folder) in [("1", "one"), ("4", "two")] {
        let mut command = scratch.command(&["study", &corpus, "-o", folder, "--quiet"]);
        let ended = command.env("RAYON_NUM_THREADS", threads).output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    }
    let names = Scratch::names_in(&scratch.path().join("one"));
    assert!(names.len() >= 15 && names.contains(&String::from("index.html")), "{names:?}");
    assert_eq!(names, Scratch::names_in(&scratch.path().join("two")));
    for name in &names {
        let bytes = |folder: &str| fs::read(scratch.path().join(folder).join(name)).unwrap();
        assert_eq!(bytes("one"), bytes("two"), "{name}");
    }
    // Written anew over an earlier study, and nothing is left beside it.
    scratch.run(&["study", &corpus, "-o", "one", "--quiet"]).ends(0);
    assert_eq!(Scratch::names_in(&scratch.path().join("one")), names);
    let rates = scratch.read("one/rates.csv");
    let all = rates.lines().find(|line| line.starts_with("all,,article,departs,")).unwrap();
    let cells: Vec<&str> = all.split(',').collect();
    let [count, of, rate, low, high] = [4, 5, 6, 7, 8].map(|at| cells[at].parse::<f64>().unwrap());
    assert!(count > 10.0 && of > 20.0 && (rate - count / of).abs() < 1e-4 && low < rate && rate < high, "{all}");
    assert!(cells[9].contains(" rules "), "{all}");
}

#[test]
fn a_loose_article_counts_as_if_it_lay_in_the_folder() {
    let scratch = incident();
    let loose = [
        line("loose", "2024-03-16", WRONG),
        line("other", "2024-03-16", "La mairie ouvre un guichet pour les 41 300 habitants de la ville."),
        line("again", "2024-03-15", ARTICLE)
            .replace("https://again.example/article", "https://echo.example/orange-bleue"),
    ];
    scratch.write("loose.jsonl", loose.concat().as_bytes());
    let with = json_of(&scratch, &["study", "all", "loose.jsonl"], 0);
    assert_eq!(column(&with["matches"], "status"), ["assigned", "unnamed", "known"]);
    assert_eq!(with["matches"][0]["incident"], "orange");
    assert_eq!(with["matches"][0]["dates"], "2024-03-12");
    assert_eq!(with["matches"][0]["words"], "Orange Bleue | 12 mars 2024");
    assert_eq!(column(&with["articles"], "document"), ["echo", "loose"]);
    scratch.write("all/orange/articles/loose.txt", WRONG.as_bytes());
    let entry = "\n[[articles]]\npath = \"articles/loose.txt\"\noutlet = \"loose\"\npublished = \"2024-03-16\"\nurl = \"https://loose.example/article\"\n";
    scratch.write("all/orange/incident.toml", format!("{MANIFEST}{entry}").as_bytes());
    let within = json_of(&scratch, &["study", "all"], 0);
    assert_eq!(with["findings"], within["findings"]);
    for table in ["rates", "figures", "fields", "wrong_figures", "denials"] {
        assert_eq!(with[table], within[table], "{table}");
    }
    assert_eq!(with["wrong_figures"][0]["printed"], 43_100);
    assert_eq!(with["denials"][0]["passed_on"], 1);
}

#[test]
fn match_tells_where_articles_belong_and_changes_nothing() {
    let scratch = incident();
    scratch.write("loose.jsonl", line("loose", "2024-03-16", WRONG).as_bytes());
    let before = scratch.names();
    let told = scratch.run(&["match", "all", "loose.jsonl", "--width", "100"]).ends(0);
    assert!(
        told.out.contains("orange") && told.out.contains("12 mars 2024") && told.out.contains("2 days after"),
        "{}",
        told.out
    );
    assert!(told.out.contains("1 article: 1 assigned, 0 undecided"), "{}", told.out);
    let csv = scratch.run(&["match", "all", "loose.jsonl", "--format", "csv"]).ends(0).out;
    assert!(csv.starts_with("document,source,outlet,published,title,url,status,incident,"), "{csv}");
    assert_eq!(scratch.names(), before);
}

#[test]
fn what_cannot_be_studied_is_one_line() {
    let scratch = incident();
    scratch.write("loose.jsonl", line("loose", "2024-03-16", WRONG).as_bytes());
    scratch.write("mine/notes.txt", b"mine");
    let rows: [(&[&str], &str); 6] = [
        (&["study", "loose.jsonl"], "names no incident to hold the articles against"),
        (&["match", "all"], "names no collection of articles"),
        (&["study", "nowhere"], "nowhere: there is no such file or folder"),
        (&["study", "mine"], "mine: holds no incident"),
        (&["study", "all", "-o", "mine"], "mine: holds notes.txt, which is no study's"),
        (&["study", "all", "-o", "loose.jsonl"], "loose.jsonl: is a file; name a folder"),
    ];
    for (arguments, expected) in rows {
        let run = scratch.run(arguments).ends(2);
        assert!(run.err.contains(expected) && run.err.lines().count() == 1, "{arguments:?}: {}", run.err);
    }
    assert_eq!(Scratch::names_in(&scratch.path().join("mine")), ["notes.txt"]);
    // An incident that cannot be read stops no other.
    scratch.write("all/empty/official.txt", b"Bonjour.\n");
    scratch.write("all/empty/a.txt", ARTICLE.as_bytes());
    scratch.write("broken.jsonl", b"{\"text\": 5}\n");
    let told = json_of(&scratch, &["study", "all", "broken.jsonl"], 3);
    assert_eq!(column(&told["incidents"], "incident"), ["orange"]);
    assert_eq!(told["failures"].as_array().unwrap().len(), 2, "{}", told["failures"]);
    scratch.write("all/torn/incident.toml", b"organisation = \n");
    for command in ["study", "match"] {
        let run = scratch.run(&[command, "all", "loose.jsonl", "--format", "csv"]).ends(3);
        assert_eq!(run.err.matches("torn/incident.toml:1").count(), 1, "{command}: {}", run.err);
    }
}

#[cfg(feature = "collections")]
#[test]
fn tables_of_another_version_and_without_text_are_refused() {
    let scratch = incident();
    scratch.write("loose.jsonl", line("loose", "2024-03-16", WRONG).as_bytes());
    scratch.run(&["extract", "loose.jsonl", "-o", "loose.parquet", "--quiet"]).ends(0);
    let from_table = json_of(&scratch, &["study", "all", "loose.parquet"], 0);
    let from_lines = json_of(&scratch, &["study", "all", "loose.jsonl"], 0);
    assert_eq!(from_table["findings"], from_lines["findings"]);
    scratch.run(&["extract", "loose.jsonl", "-o", "bare.parquet", "--no-text", "--quiet"]).ends(0);
    let bare = scratch.run(&["match", "all", "bare.parquet"]).ends(2);
    assert!(bare.err.contains("was made with --no-text"), "{}", bare.err);
    // The fingerprint stands in the file's metadata, which is not compressed.
    let own = recoupe::collection::extractor();
    let mut bytes = fs::read(scratch.path().join("loose.parquet")).unwrap();
    let places: Vec<usize> =
        (0..bytes.len() - own.len()).filter(|at| bytes[*at..].starts_with(own.as_bytes())).collect();
    assert!(!places.is_empty());
    places.iter().for_each(|at| bytes[at + own.len() - 1] = if own.ends_with('0') { b'1' } else { b'0' });
    scratch.write("other.parquet", &bytes);
    let refused = scratch.run(&["study", "all", "other.parquet"]).ends(2);
    assert!(refused.err.contains("was made by recoupe") && refused.err.contains("--mixed-versions"), "{}", refused.err);
    scratch.run(&["study", "all", "other.parquet", "--mixed-versions"]).ends(0);
}

/// The articles of all annotated incidents, without their folders: how many find back, and how many go astray.
#[test]
fn articles_find_back_to_their_incidents_and_none_goes_astray() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders: Vec<_> = ["corpus", "tests/incidents"]
        .iter()
        .flat_map(|name| Scratch::names_in(&root.join(name)).into_iter().map(move |inner| root.join(name).join(inner)))
        .filter(|folder| folder.join("incident.toml").is_file())
        .collect();
    let scratch = Scratch::with(&[]);
    let mut lines = String::new();
    for folder in &folders {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let told = json_of(&scratch, &["compare", folder.to_str().unwrap()], 0);
        for article in told["articles"].as_array().unwrap() {
            let id = format!("{name}--{}", article["id"].as_str().unwrap());
            let row = json!({"id": id, "text": article["text"], "published": article["published"], "title": article["title"]});
            lines += &format!("{row}\n");
        }
    }
    scratch.write("loose.jsonl", lines.as_bytes());
    let folders: Vec<&str> = folders.iter().map(|folder| folder.to_str().unwrap()).collect();
    let told = json_of(&scratch, &[&["match"], folders.as_slice(), &["loose.jsonl"]].concat(), 0);
    let rows = told.as_array().unwrap();
    let assigned: Vec<&Value> = rows.iter().filter(|row| row["status"] == "assigned").collect();
    let astray: Vec<&&Value> = assigned
        .iter()
        .filter(|row| row["document"].as_str().unwrap().split("--").next() != row["incident"].as_str())
        .collect();
    assert!(astray.is_empty(), "{astray:#?}");
    // README.md tells these.
    assert_eq!((assigned.len(), rows.len()), (165, 187));
}
