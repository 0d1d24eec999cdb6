//! Findings to bytes: tables, JSON, CSV, Markdown.
