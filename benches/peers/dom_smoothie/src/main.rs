//! Pages read by dom_smoothie alone, with the command line and the lines of `recoupe extract --format jsonl`.

use dom_smoothie::{Config, Readability, TextMode};

fn main() {
    for path in std::env::args().skip(2).take_while(|argument| argument != "--format") {
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let html = String::from_utf8_lossy(&bytes).into_owned();
        let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
        let Ok(mut reader) = Readability::new(html, None, Some(config)) else { continue };
        let Ok(article) = reader.parse() else { continue };
        let published = article.published_time.map(|time| time.chars().take(10).collect::<String>());
        println!(
            "{}",
            serde_json::json!({
                "source": path, "title": article.title, "published": published, "text": article.text_content.to_string(),
            })
        );
    }
}
