package dev.digits.gateway.recognition;

import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer may hold beside the digits, when the caller asks for it. */
@Schema(
        enumeration = {"tiles", "strips"},
        description = "tiles: what the tile network saw of each digit; strips: how each line was read.")
public enum Include {
    /** The pixels that the tile network saw of each digit, as PNG data URLs. */
    TILES,
    /** How each line was read: its strip, the column scores, the spans. */
    STRIPS;

    /**
     * Reads the names of a caller; each may hold several, separated by commas.
     *
     * @param names as they came; an empty one stands for none, a null among them is unknown
     * @throws ProblemException {@link ProblemType#UNKNOWN_INCLUDE}
     */
    public static Set<Include> parse(Collection<String> names) {
        Set<Include> includes = EnumSet.noneOf(Include.class);
        names.stream()
                .map(String::valueOf)
                .filter(several -> !several.isEmpty())
                .flatMap(several -> Arrays.stream(several.split(",", -1)))
                .map(String::strip)
                .forEach(name -> includes.add(byName(name)));
        return includes;
    }

    private static Include byName(String name) {
        return Arrays.stream(values())
                .filter(include -> include.publicName().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemType.UNKNOWN_INCLUDE,
                                "include names something unknown; it takes: " + known() + ".")
                        .exception());
    }

    private static String known() {
        return Arrays.stream(values()).map(Include::publicName).collect(Collectors.joining(", "));
    }

    private String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
