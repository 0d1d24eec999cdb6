//! The report that a browser opens: strangers' words stay words, and nothing is loaded.

use scraper::{Html, Selector};

use crate::program::Scratch;

/// What runs, loads or breaks out where it is not escaped.
const HOSTILE: &str = "<script>alert(1)</script><img src=x onerror=alert(2)></script><svg onload=alert(3)>\
                       \"'><a href=javascript:alert(4)>x</a></style><style>@import url(//t.example/a)</style>\
                       <math><mi//xlink:href=\"data:x,<script>alert(5)</script>\">{{7*7}}{% raw %}&lt;script&gt;\u{2028}\
                       <!--<noscript><p title=\"</noscript><img src=//t.example/b>\">";

fn page() -> Html {
    let text = |number: &str| {
        format!(
            "Titre {HOSTILE}\n\nLe 21 juillet 2020, {number} comptes {HOSTILE} ont été volés. « Nous avons {HOSTILE} prévenu \
             tous les clients », indique {HOSTILE}. Le nom {HOSTILE} et l’adresse e-mail ont été consultés. 5 % {HOSTILE}."
        )
    };
    let line = |id: &str, number: &str, url: &str| {
        serde_json::json!({
            "id": format!("{id}\" onclick=alert(6) x=\"{HOSTILE}"), "text": text(number), "title": HOSTILE,
            "outlet": format!("{id} {HOSTILE}"), "url": url, "published": "2020-07-24",
        })
    };
    let lines = |lines: &[serde_json::Value]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
    let scratch = Scratch::with(&[
        ("official.jsonl", &lines(&[line("o", "6 128", "https://example.fr/o")])),
        (
            "articles.jsonl",
            &lines(&[
                line("a", "6 158", "javascript:alert(7)"),
                line("b", "6 158", "data:text/html,<script>alert(8)</script>"),
                line("c", "6 128", "https://example.fr/?\"onmouseover=alert(9)><script>"),
                line("d", "6 128", "//t.example/c"),
            ]),
        ),
        ("<img src=x onerror=alert(10)>.html", "<p>rien"),
    ]);
    let run = scratch.run(&[
        "compare",
        "--official",
        "official.jsonl",
        "articles.jsonl",
        "<img src=x onerror=alert(10)>.html",
        "--organisation",
        HOSTILE,
        "--format",
        "html",
    ]);
    assert_eq!(run.code, Some(3), "{}", run.err);
    let page = Html::parse_document(&run.out);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    page
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn strangers_words_stay_words_in_the_page() {
    let page = page();
    assert_eq!(all(&page, "script").len(), 1);
    assert!(!all(&page, "script")[0].inner_html().contains("alert"));
    assert!(
        !all(&page, "img, iframe, object, embed, math, base, link, video, audio, noscript, template")
            .iter()
            .any(|_| true)
    );
    let (mut links, mut live) = (0, 0);
    for element in all(&page, "*") {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on") && name != "style" && name != "srcdoc", "{name}={value}");
            if name == "href" {
                links += 1;
                live += usize::from(!value.starts_with('#'));
                assert!(value.starts_with('#') || value.starts_with("https://example.fr/"), "{value}");
            }
        }
    }
    assert!(links > 20 && live > 0);
    // The words are there for the reader.
    let shown: String = all(&page, "main")[0].text().collect();
    assert!(
        shown.contains("<script>alert(1)</script>") && shown.contains("onerror=alert(10)") && shown.contains("{{7*7}}")
    );
}

#[test]
fn a_page_that_is_opened_loads_nothing() {
    let page = page();
    for element in all(&page, "*") {
        for (name, value) in element.value().attrs() {
            let loads = matches!(
                name,
                "src" | "srcset" | "data" | "poster" | "background" | "action" | "formaction" | "ping" | "xlink:href"
            );
            assert!(!loads, "{name}={value}");
        }
    }
    let style = all(&page, "style")[0].inner_html();
    assert!(!style.contains("url(") && !style.contains("@import") && !style.contains("image-set"));
    let policy = all(&page, "meta[http-equiv=Content-Security-Policy]");
    let policy = policy[0].attr("content").unwrap();
    assert!(
        policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe") && !policy.contains("http"),
        "{policy}"
    );
}
