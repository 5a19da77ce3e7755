package dev.digits.training.ink;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person who looked at a sample noted about it. */
enum InkFlag {
    /** Hard to read for a person too, but labelled as it was meant. */
    SUSPECT(true),
    /** Shows another text than the label. */
    LABEL_ERROR(false),
    /** Holds ink of something else. */
    STRAY_INK(false),
    /** Holds a sign that is not in the label. */
    EXTRA_SYMBOL(false),
    /** A part of the writing is lost. */
    MISSING_STROKE(false),
    /** From IBM's contribution to UNIPEN, whose segments and labels do not fit each other. */
    CONTRIBUTOR_IBM(false);

    private final boolean usable;

    InkFlag(boolean usable) {
        this.usable = usable;
    }

    /** Whether a network may learn from a sample with this flag. */
    boolean usable() {
        return usable;
    }

    /** As it stands in files. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<InkFlag> of(String text) {
        return Arrays.stream(values()).filter(flag -> flag.text().equals(text)).findFirst();
    }
}
