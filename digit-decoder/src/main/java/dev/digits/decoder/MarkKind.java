package dev.digits.decoder;

/** What a mark is that is no digit. */
public enum MarkKind {
    SIGN,
    LETTER,
    /** A digit that was crossed out. */
    CORRECTED
}
