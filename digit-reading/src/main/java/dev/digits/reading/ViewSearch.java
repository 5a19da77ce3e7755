package dev.digits.reading;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Paper;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Skew;
import dev.digits.segmentation.View;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How a drawing is looked at to be read. It begins with the drawing as it is, and that is the end of it where one line is read well. Where its marks
 * lie in sloped lines it is read so next; where it was read poorly, on another paper that it may have, then by all quarter turns. Another view than
 * the first must be clearly better.
 *
 * <pre>{@code
 * ViewSearch<Reading> search = new ViewSearch<>(reading -> reading);
 * try (OpenDrawing open = segmenter.open(picture, work)) {
 *     while (search.goesOn()) {
 *         SegmentedDrawing drawing = open.segment(search.view());
 *         search.tell(drawing, read(drawing));
 *     }
 * }
 * Reading best = search.best();
 * }</pre>
 *
 * @param <R> what holds a reading
 */
public final class ViewSearch<R> {
    /** Readings with no more of an error are good, as all but few of upright writing are. */
    private static final double GOOD = 0.03;
    /** Turned writing is read with more of an error than this; a doubtful digit or two of upright writing are not worth four more readings. */
    private static final double POOR = 0.1;
    /** Digits that are read well stand upright, though up to this share of what is seen be signs and letters among them. */
    private static final double MOST_OTHERS = 1 / 3.0;
    /** Another way up has less than this share of the error: digits that are turned look like others too. */
    private static final double CLEARLY = 0.5;
    /** One digit does not say which way up it is. */
    private static final int LEAST_DIGITS = 2;
    /** Nor do fewer of lines by quarter turns, most of them such that do not look much the same turned. */
    private static final int LEAST_TELLING_DIGITS = 3;
    /** Lines that are sloped by less are read as they are. */
    private static final int LEAST_SKEW = 4;
    /** Drawings of more marks are read as they are: each try takes as long as the first. */
    private static final int MOST_MARKS = 250;

    private static final int QUARTER = 90;

    private final Function<R, Reading> reading;
    private final Deque<View> next = new ArrayDeque<>(List.of(View.AS_IT_IS));
    /** By degrees, how the drawing was read by quarter turns. */
    private final Map<Integer, Seen<R>> turned = new HashMap<>();

    private Seen<R> best;

    private record Seen<R>(R read, ReadingQuality quality) {
        double error() {
            return quality.error();
        }
    }

    /** A search that has not read anything. */
    public ViewSearch(Function<R, Reading> reading) {
        this.reading = reading;
    }

    /** Whether there is another view to be read. */
    public boolean goesOn() {
        return !next.isEmpty();
    }

    /** How the drawing is to be looked at. */
    public View view() {
        return next.element();
    }

    /**
     * Takes what was read in that view.
     *
     * @param drawing the lines that were read
     */
    public void tell(SegmentedDrawing drawing, R read) {
        View view = next.remove();
        Seen<R> seen = new Seen<>(read, ReadingQuality.of(reading.apply(read)));
        if (best == null) {
            best = seen;
            propose(drawing);
        } else if (view.paper() == Paper.FOUND && view.degrees() % QUARTER == 0) {
            turned.put(view.degrees(), seen);
            if (next.isEmpty()) {
                keepClearlyTurned();
            }
        } else if (isClearlyBetter(view, seen.quality())) {
            best = seen;
            next.clear();
        }
    }

    private boolean isClearlyBetter(View view, ReadingQuality quality) {
        return view.paper() == Paper.FOUND ? isClearlySloped(quality) : isRead(quality, POOR);
    }

    /**
     * The marks say that the lines are sloped: they are fewer so, and read no worse, or they are read better. Digits that stand one below
     * another are no lines: so a line by a quarter turn looks along the steepest slope.
     */
    private boolean isClearlySloped(ReadingQuality quality) {
        boolean isBetter = quality.error() < CLEARLY * best.error();
        boolean isInFewerLines =
                quality.lines() < best.quality().lines() && quality.error() <= Math.max(GOOD, best.error());
        // a sign of a stroke and two rings is a 1 and two 0 along some line
        boolean isOfDigits = best.quality().digits() > 0 || quality.tellingDigits() > 0;
        return quality.digits() >= LEAST_DIGITS * Math.max(1, quality.lines())
                && isOfDigits
                && (isBetter || isInFewerLines);
    }

    /** Of all quarter turns the one that is read best is believed, if any. */
    private void keepClearlyTurned() {
        int degrees = Collections.min(
                turned.keySet(),
                Comparator.comparingDouble(each -> turned.get(each).error()));
        Seen<R> seen = turned.get(degrees);
        Seen<R> upsideDown = turned.getOrDefault((degrees + 2 * QUARTER) % (4 * QUARTER), best);
        if (isClearlyTurned(seen.quality(), upsideDown.error())) {
            best = seen;
        }
    }

    /**
     * Enough digits that tell are believed where they are read far better than the drawing as it is; one less where all are read well, and a single one
     * where they are read far better than upside down, too.
     */
    private boolean isClearlyTurned(ReadingQuality quality, double errorUpsideDown) {
        double mostError = quality.tellingDigits() >= LEAST_TELLING_DIGITS ? POOR : GOOD;
        int needed = quality.error() < CLEARLY * errorUpsideDown ? 1 : LEAST_DIGITS;
        return quality.digits() >= LEAST_TELLING_DIGITS
                && quality.tellingDigits() >= needed
                && isRead(quality, mostError);
    }

    private boolean isRead(ReadingQuality quality, double mostError) {
        return quality.error() <= mostError && quality.error() < CLEARLY * best.error();
    }

    /** The best reading of those that were told. */
    public R best() {
        return best.read();
    }

    private boolean standsUpright() {
        return best.quality().digitError() <= GOOD && best.error() <= MOST_OTHERS;
    }

    private void propose(SegmentedDrawing drawing) {
        List<Box> marks =
                drawing.lines().stream().flatMap(line -> line.marks().stream()).toList();
        if (marks.size() + drawing.rejected().size() > MOST_MARKS) {
            return;
        }
        if (best.error() > POOR) {
            drawing.otherPapers().forEach(paper -> next.add(View.on(paper)));
        }
        int skew = best.error() > GOOD || best.quality().lines() > 1 ? Skew.of(marks) : 0;
        if (Math.abs(skew) >= LEAST_SKEW) {
            next.add(View.turned(skew));
        }
        if (best.error() > POOR && !standsUpright() && marks.size() >= LEAST_TELLING_DIGITS) {
            next.addAll(List.of(View.turned(2 * QUARTER), View.turned(QUARTER), View.turned(3 * QUARTER)));
        }
    }
}
