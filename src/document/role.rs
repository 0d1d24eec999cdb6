//! What an element is by its name, its role, its classes and its id.

use super::html::Element;
use crate::lang::Pack;

/// Whether an element says that it holds the article.
pub fn is_article(element: &Element) -> bool {
    element.name == "article" || element.attribute("role") == Some("article") || is_article_body(element)
}

/// Whether an element says that it is the body of the article, and nothing else.
pub fn is_article_body(element: &Element) -> bool {
    element.attribute("itemprop").is_some_and(|property| property.eq_ignore_ascii_case("articleBody"))
}

/// Whether an element says that it describes a picture.
pub fn is_caption(element: &Element) -> bool {
    element.class_words().any(|word| matches!(word, "caption" | "figcaption" | "legend" | "legende"))
        && !matches!(element.name.as_str(), "body" | "main" | "article" | "section")
}

/// Whether an element says that it holds the lines under the title.
pub fn is_lead(element: &Element, pack: &Pack) -> bool {
    const LEAD: &[&str] = &[
        "standfirst",
        "chapo",
        "lead",
        "lede",
        "dek",
        "excerpt",
        "intro",
        "introduction",
        "subtitle",
        "subheadline",
        "teaser",
        "summary",
        "strapline",
    ];
    if matches!(element.name.as_str(), "body" | "main" | "article") {
        return false;
    }
    let described = element.attribute("itemprop").is_some_and(|property| property.eq_ignore_ascii_case("description"));
    described || element.class_words().any(|word| LEAD.contains(&word) || pack.boilerplate.lead_classes.contains(&word))
}

/// Whether an element is not the article's by its name or its role, or holds comments.
pub fn is_surely_noise(element: &Element) -> bool {
    matches!(element.name.as_str(), "nav" | "aside" | "menu")
        || matches!(element.attribute("role"), Some("navigation" | "complementary" | "search" | "dialog"))
        || element.class_words().any(|word| matches!(word, "comments" | "commentlist" | "disqus" | "related"))
}

/// Whether an element says that it is not the article's: menus, boxes, buttons, comments. Themes say it of whole
/// pages (`has-sidebar`), so that whoever asks must weigh how much the element holds.
pub fn is_noise(element: &Element, pack: &Pack) -> bool {
    const NAMES: &[&str] = &["nav", "aside", "footer", "menu"];
    const ROLES: &[&str] =
        &["navigation", "complementary", "contentinfo", "dialog", "alertdialog", "search", "banner", "menu", "menubar"];
    const WORDS: &[&str] = &[
        "ad",
        "ads",
        "advert",
        "advertisement",
        "affiliate",
        "alert",
        "author",
        "authors",
        "avatar",
        "badge",
        "banner",
        "bio",
        "breadcrumb",
        "breadcrumbs",
        "byline",
        "by",
        "caddy",
        "comment",
        "comments",
        "commentlist",
        "consent",
        "cookie",
        "cookies",
        "copyright",
        "crumb",
        "crumbs",
        "credit",
        "credits",
        "disqus",
        "entry-meta",
        "feedback",
        "footer",
        "gdpr",
        "hidden",
        "login",
        "masthead",
        "menu",
        "meta",
        "metadata",
        "modal",
        "nav",
        "navbar",
        "navigation",
        "newsletter",
        "nl",
        "outbrain",
        "overlay",
        "pager",
        "pagination",
        "popin",
        "popup",
        "poll",
        "promo",
        "promoted",
        "promotion",
        "rating",
        "readmore",
        "recommend",
        "recommendation",
        "recommendations",
        "recommended",
        "related",
        "reply",
        "respond",
        "rgpd",
        "share",
        "shares",
        "sharebar",
        "sharing",
        "shop",
        "sidebar",
        "skip",
        "social",
        "socials",
        "sponsor",
        "sponsored",
        "subscribe",
        "subscription",
        "taboola",
        "tag",
        "tags",
        "taglist",
        "toolbar",
        "trending",
    ];
    const PARTS: &[&str] = &[
        "newsletter",
        "breadcrumb",
        "outbrain",
        "taboola",
        "cookie",
        "sharedaddy",
        "related",
        "comment",
        "advert",
        "sponsor",
    ];
    const QUOTED: &[&str] = &["embed", "tweet"];
    let name = element.name.as_str();
    let quoted = element.class_words().any(|word| QUOTED.contains(&word));
    if quoted || matches!(name, "html" | "body" | "main") {
        return false;
    }
    NAMES.contains(&name)
        || element.attribute("role").is_some_and(|role| ROLES.contains(&role))
        || element.class_words().any(|word| {
            WORDS.contains(&word)
                || pack.boilerplate.noise_classes.contains(&word)
                || PARTS.iter().any(|part| word.len() > part.len() && word.contains(part))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::pack;

    fn element(name: &str, class: &str) -> Element {
        Element::new(name, vec![("class".to_owned(), class.to_owned())])
    }

    #[test]
    fn class_names_tell_what_an_element_is() {
        for class in
            ["related-posts", "Article__share", "bss-com comments", "nl", "lire-aussi", "post__tags", "newsletterBox"]
        {
            assert!(is_noise(&element("div", class), pack("fr")), "{class}");
        }
        for class in ["article-widget", "entry-content", "print:block", "social-media-embed", "shareholders"] {
            assert!(!is_noise(&element("div", class), pack("fr")), "{class}");
        }
        for class in ["article__chapo", "standfirst", "bss-lead"] {
            assert!(is_lead(&element("p", class), pack("fr")), "{class}");
        }
        assert!(is_caption(&element("div", "wp-caption-text")));
        assert!(is_article(&element("article", "")));
    }
}
