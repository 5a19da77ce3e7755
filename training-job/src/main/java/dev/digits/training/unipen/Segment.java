package dev.digits.training.unipen;

import dev.digits.training.dataset.MalformedFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What some components mean.
 *
 * @param level of the hierarchy, such as {@code CHARACTER} or {@code WORD}
 * @param part which components
 * @param quality as someone judged it: {@code GOOD}, {@code OK}, {@code BAD}, or {@code ?}
 * @param label the text; empty where none is given
 */
record Segment(String level, Delineation part, String quality, String label) {
    /** The label's part is possessive, so that a label of any length needs no stack. */
    private static final Pattern ARGUMENTS = Pattern.compile(
            "\\s*(\\S+)\\s+(\\S+)(?:\\s+([^\"\\s]\\S*))?(?:\\s+\"((?:\\\\.|[^\"\\\\])*+)\"?)?.*", Pattern.DOTALL);

    static Segment of(Statement statement) throws MalformedFileException {
        Matcher arguments = ARGUMENTS.matcher(statement.arguments());
        if (!arguments.matches()) {
            throw statement.malformed("names no level and no components");
        }
        return new Segment(
                arguments.group(1),
                Delineation.of(arguments.group(2), statement),
                arguments.group(3) == null ? "?" : arguments.group(3),
                arguments.group(4) == null ? "" : unescaped(arguments.group(4)));
    }

    private static String unescaped(String label) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c == '\\' && i + 1 < label.length()) {
                i++;
                c = switch (label.charAt(i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> label.charAt(i);
                };
            }
            text.append(c);
        }
        return text.toString();
    }
}
