package dev.digits.training.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the values of a setting are: how many texts make one, how they are read, and how JSON has them.
 *
 * @param label stands for a value in {@code --help}
 * @param arity texts that may follow the option, as picocli has it
 * @param article what a value is, for a message, such as "an int"
 * @param parser makes a value of a text; an {@link IllegalArgumentException} says that it is none
 * @param toJson a plain value, or a list of such; empty where there is nothing to write
 */
record Kind<T>(
        String label, String arity, String article, Function<String, T> parser, Function<T, Optional<Object>> toJson) {

    static final Kind<Integer> WHOLE = one("N", "an int", Integer::valueOf);
    static final Kind<Long> LONG = one("N", "a long", Long::valueOf);
    static final Kind<Float> FLOAT = one("SHARE", "a float", Float::valueOf);
    static final Kind<Boolean> FLAG = new Kind<>("", "0", "a boolean", Kind::flag, Optional::of);
    static final Kind<List<Integer>> WHOLES =
            new Kind<>("N", "1", "a list of ints", text -> list(text, Integer::valueOf), Optional::of);

    /** A learning rate; empty, and {@value #AUTO} as a text, to find it. */
    static final Kind<OptionalDouble> RATE = new Kind<>(
            "RATE",
            "1",
            "a number or " + Kind.AUTO,
            text -> text.equals(Kind.AUTO) ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text)),
            rate -> Optional.of(rate.isPresent() ? rate.getAsDouble() : Kind.AUTO));

    static final Kind<Optional<Path>> FOLDER =
            new Kind<>("DIR", "1", "a path", text -> Optional.of(Path.of(text)), path -> path.map(Path::toString));

    static final Kind<List<Path>> PATHS = new Kind<>(
            "DIR|FILE",
            "1..*",
            "a path",
            text -> list(text, Path::of),
            paths -> paths.isEmpty()
                    ? Optional.empty()
                    : Optional.of(paths.stream().map(Path::toString).toList()));

    private static final String AUTO = "auto";
    private static final String COMMA = ",";

    /** Any text. */
    static Kind<Optional<String>> optionalText(String label) {
        return new Kind<>(label, "1", "a text", Optional::of, text -> text.map(some -> some));
    }

    /** A number with or without decimals. */
    static Kind<Double> number(String label) {
        return one(label, "a double", Double::valueOf);
    }

    /** Whether a value is made of several texts with commas between. */
    boolean isList() {
        return equals(WHOLES) || equals(PATHS);
    }

    boolean isFlag() {
        return equals(FLAG);
    }

    T read(String option, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            String offence = equals(RATE)
                    ? option + " is " + text + ", must be " + article
                    : "Invalid value for option '" + option + "': '" + text + "' is not " + article;
            throw new IllegalArgumentException(offence, e);
        }
    }

    Optional<Object> json(T value) {
        return toJson.apply(value);
    }

    /** As it would stand on the command line; empty if there is nothing. */
    Optional<String> text(T value) {
        return json(value).map(Kind::plain);
    }

    private static String plain(Object json) {
        return json instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(COMMA))
                : String.valueOf(json);
    }

    private static <T> Kind<T> one(String label, String article, Function<String, T> parser) {
        return new Kind<>(label, "1", article, parser, Optional::of);
    }

    private static <E> List<E> list(String text, Function<String, E> parser) {
        return Arrays.stream(text.split(COMMA, -1)).map(parser).toList();
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
