//! How well recoupe reads: precision, recall and F1 against gold annotations.
