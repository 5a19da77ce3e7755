package dev.digits.segmentation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the pen wrote a candidate, which a picture does not show. Places are in the square round the candidate: 0 is its
 * middle, -1 and 1 are its edges.
 *
 * @param strokes that the candidate has a part of, 1 or more
 * @param way of the longest of them, or of what of it belongs to the candidate: {@link #PLACES} places in the order of
 *     drawing, the first where it begins and the last where it ends, at even distances along the way
 */
public record Pen(int strokes, List<Place> way) {
    /** Of how many places a way is told by. */
    public static final int PLACES = 5;

    public Pen {
        way = List.copyOf(way);
        if (strokes < 1 || way.size() != PLACES) {
            throw new IllegalArgumentException(strokes + " strokes, " + way.size() + " places");
        }
    }

    /**
     * How some strokes were written.
     *
     * @param strokes each by its places in the order of drawing, at the same even distances
     * @param middle of the square round them
     * @param half the side of that square
     * @return empty where no stroke has a place
     */
    public static Optional<Pen> of(List<List<Place>> strokes, Place middle, double half) {
        return strokes.stream()
                .max(Comparator.comparingInt(List::size))
                .filter(longest -> !longest.isEmpty())
                .map(longest -> new Pen(
                        strokes.size(),
                        IntStream.range(0, PLACES)
                                .map(i -> (int) Math.rint(i * (longest.size() - 1.0) / (PLACES - 1)))
                                .mapToObj(longest::get)
                                .map(place ->
                                        new Place((place.x() - middle.x()) / half, (place.y() - middle.y()) / half))
                                .toList()));
    }
}
