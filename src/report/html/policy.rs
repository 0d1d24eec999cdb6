//! What the page may do, as its Content-Security-Policy: nothing but its own style and its own script, each by its hash.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of a page that holds one style sheet and one script, which may be empty, and sends forms to its own server
/// or to nobody.
pub fn policy(style: &str, script: &str, sends_forms: bool) -> String {
    let script = if script.is_empty() { String::new() } else { format!(" script-src 'sha256-{}';", hash(script)) };
    let style = hash(style);
    let receiver = if sends_forms { "self" } else { "none" };
    format!("default-src 'none'; style-src 'sha256-{style}';{script} base-uri 'none'; form-action '{receiver}'")
}

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_one_browsers_work_out() {
        // The example of the W3C's Content Security Policy Level 3, section 8.4.
        assert_eq!(hash("alert('Hello, world.');"), "qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
        let policy = policy("a{}", "0", false);
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"));
    }
}
