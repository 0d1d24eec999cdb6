//! The console blocks of the README and of the tutorial show what the program prints.
//! `TRYCMD=overwrite cargo test --test it readme` writes them anew.

#[test]
fn the_console_blocks_are_true() {
    trycmd::TestCases::new().env("LC_ALL", "C").case("README.md").case("docs/tutorial.md").run();
}
