package dev.digits.training.unipen;

import dev.digits.segmentation.Stroke;
import dev.digits.training.dataset.MalformedFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which components a segment is made of: numbers from 0, {@code 4-5,7}, and where one belongs in part, its points, {@code
 * 379-380:1}. Components of the raised pen have numbers too.
 *
 * @param text as it stands in the file
 */
record Delineation(String text, List<Range> ranges) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?(?:-(\\d{1,9})(?::(\\d{1,9}))?)?");

    /** From one place to another, both belong to it. */
    private record Range(int first, int firstPoint, int last, int lastPoint) {}

    Delineation {
        ranges = List.copyOf(ranges);
    }

    static Delineation of(String text, Statement statement) throws MalformedFileException {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                throw statement.malformed("has the components \"" + text + "\", which is no list of ranges");
            }
            int first = Integer.parseInt(range.group(1));
            boolean single = range.group(3) == null;
            ranges.add(new Range(
                    first,
                    range.group(2) == null ? 0 : Integer.parseInt(range.group(2)),
                    single ? first : Integer.parseInt(range.group(3)),
                    lastPoint(range, single)));
        }
        return new Delineation(text, ranges);
    }

    /** A single place with a point is that component from there on. */
    private static int lastPoint(Matcher range, boolean single) {
        return single || range.group(4) == null ? Integer.MAX_VALUE : Integer.parseInt(range.group(4));
    }

    /**
     * The strokes of the pen on the paper, in drawing order.
     *
     * @return empty if there are not so many components or points, a range runs backwards, or components are named again and again
     */
    Optional<List<Stroke>> strokes(List<Component> components) {
        List<Stroke> strokes = new ArrayList<>();
        // where one range ends the next may begin, in the same component
        int most = components.size() + ranges.size();
        int named = 0;
        for (Range range : ranges) {
            if (range.first() > range.last()) {
                return Optional.empty();
            }
            for (int number = range.first(); number <= range.last(); number++) {
                named++;
                if (number >= components.size() || named > most) {
                    return Optional.empty();
                }
                Component component = components.get(number);
                int from = number == range.first() ? range.firstPoint() : 0;
                int to = number == range.last() ? range.lastPoint() : Integer.MAX_VALUE;
                if (from >= component.way().points()) {
                    return Optional.empty();
                }
                if (component.down()) {
                    strokes.add(part(component.way(), from, to));
                }
            }
        }
        return Optional.of(strokes);
    }

    /** Number of the first component. */
    int first() {
        return ranges.get(0).first();
    }

    private static Stroke part(Stroke way, int from, int to) {
        int end = to < way.points() ? to + 1 : way.points();
        return new Stroke(
                Arrays.copyOfRange(way.x(), from, Math.max(from, end)),
                Arrays.copyOfRange(way.y(), from, Math.max(from, end)));
    }
}
