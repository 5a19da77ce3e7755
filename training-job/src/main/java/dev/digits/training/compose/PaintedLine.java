package dev.digits.training.compose;

import dev.digits.decoder.MarkKind;
import dev.digits.segmentation.GreyImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The ink of a line of which it is known what it says.
 *
 * @param ink all of it
 * @param pen width of the pen's trace, in pixels of {@code ink}
 * @param labels the digits from left to right, 0 to 9
 * @param places where its digits, letters and signs stand; empty where that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record PaintedLine(GreyImage ink, double pen, int[] labels, List<Place> places) {
    /** Copies the list. */
    public PaintedLine {
        places = List.copyOf(places);
    }

    /**
     * Where something stands.
     *
     * @param left column of {@link #ink}
     * @param right column behind it
     * @param kind what it is; empty for a digit
     */
    public record Place(double left, double right, Optional<MarkKind> kind) {}

    /** What stands nearest to a column; empty where nothing reaches over it or that is not known. */
    public Optional<MarkKind> kindAt(double column) {
        return places.stream()
                .filter(place -> place.left() <= column && column <= place.right())
                .min(Comparator.comparingDouble(place -> Math.abs(place.left() + place.right() - 2 * column)))
                .flatMap(Place::kind);
    }

    /** The digits as text, such as {@code "407"}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int label : labels) {
            text.append(label);
        }
        return text.toString();
    }
}
