package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Pen;
import dev.digits.segmentation.Place;
import dev.digits.segmentation.cut.Piece;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds how the pen wrote a candidate. */
final class PenFinder {
    private PenFinder() {}

    /**
     * How the pen wrote some atoms.
     *
     * @param box that holds them, in sheet pixels
     * @param strokeWidth of the pen's trace in sheet pixels
     * @return empty for a picture, and where the pen's middle was nowhere on the sheet
     */
    static Optional<Pen> of(List<Piece> atoms, Box box, double strokeWidth) {
        Place middle = new Place(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
        double side = Math.max(box.width(), box.height()) - strokeWidth;
        return Pen.of(
                atoms.stream().collect(Collectors.groupingBy(Piece::source)).values().stream()
                        .map(PenFinder::places)
                        .toList(),
                middle,
                Math.max(1, side) / 2);
    }

    /** The places of a stroke's trail that lie on some pieces of it. */
    private static List<Place> places(List<Piece> pieces) {
        return pieces.get(0).mark().trail().stream()
                .flatMap(trail -> trail.places().stream())
                .filter(place -> pieces.stream().anyMatch(piece -> piece.mark().isInkAt(place)))
                .toList();
    }
}
