package dev.digits.gateway.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which the gateway's own pages speak. */
enum PageLanguage {
    ENGLISH("en"),
    GERMAN("de");

    private final String tag;

    PageLanguage(String tag) {
        this.tag = tag;
    }

    /** As in HTML's {@code lang}. */
    String tag() {
        return tag;
    }

    /**
     * The first of a person's languages that is spoken here; English when there is none.
     *
     * @param accepted those of the Accept-Language header, the one that is liked best first
     */
    static PageLanguage of(List<Locale> accepted) {
        return accepted.stream()
                .map(locale -> Arrays.stream(values())
                        .filter(language -> language.tag.equals(locale.getLanguage()))
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ENGLISH);
    }
}
