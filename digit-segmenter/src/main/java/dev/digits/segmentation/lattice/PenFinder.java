package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Pen;
import dev.digits.segmentation.Place;
import dev.digits.segmentation.cut.Piece;
import dev.digits.segmentation.mark.Trail;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds how the pen wrote the candidates of a line. */
final class PenFinder {
    private final double strokeWidth;
    /** By piece, which places of its stroke's trail lie on it. */
    private final IdentityHashMap<Piece, BitSet> onPieces = new IdentityHashMap<>();

    /**
     * For one line.
     *
     * @param strokeWidth of the pen's trace in sheet pixels
     */
    PenFinder(double strokeWidth) {
        this.strokeWidth = strokeWidth;
    }

    /**
     * How the pen wrote some atoms.
     *
     * @param box that holds them, in sheet pixels
     * @return empty for a picture, and where the pen's middle was nowhere on the sheet
     */
    Optional<Pen> find(List<Piece> atoms, Box box) {
        Place middle = new Place(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
        double side = Math.max(box.width(), box.height()) - strokeWidth;
        return Pen.of(
                atoms.stream().collect(Collectors.groupingBy(Piece::source)).values().stream()
                        .map(this::places)
                        .toList(),
                middle,
                Math.max(1, side) / 2);
    }

    /** The places of a stroke's trail that lie on some pieces of it. */
    private List<Place> places(List<Piece> pieces) {
        Optional<Trail> trail = pieces.get(0).mark().trail();
        if (trail.isEmpty()) {
            return List.of();
        }
        BitSet on = new BitSet();
        pieces.forEach(piece -> on.or(onPieces.computeIfAbsent(piece, one -> on(trail.get(), one))));
        return on.stream().mapToObj(trail.get().places()::get).toList();
    }

    private static BitSet on(Trail trail, Piece piece) {
        BitSet on = new BitSet();
        for (int i = 0; i < trail.places().size(); i++) {
            on.set(i, piece.mark().isInkAt(trail.places().get(i)));
        }
        return on;
    }
}
