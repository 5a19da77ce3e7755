package dev.digits.benchmarks.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds one text in JSON; enough for file names, digits and line breaks. */
final class JsonText {
    private JsonText() {}

    /** The first text of that name as it is written, escapes and all. */
    static Optional<String> first(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(json);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
