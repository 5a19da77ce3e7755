package dev.digits.training.unipen;

/** Why a segment does not become a sample. */
public enum Skipped {
    NO_LABEL("without a label"),
    WORDS("words and texts; only numbers and single letters or signs are taken"),
    BAD_QUALITY("judged BAD by those who labelled them"),
    NO_SUCH_INK("of components that are not there"),
    NO_INK("of the raised pen alone"),
    TWICE("of ink that was taken already");

    private final String text;

    Skipped(String text) {
        this.text = text;
    }

    /** To stand behind a number of segments. */
    public String text() {
        return text;
    }
}
