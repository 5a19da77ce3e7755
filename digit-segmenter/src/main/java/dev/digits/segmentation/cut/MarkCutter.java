package dev.digits.segmentation.cut;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.List;

/** Cuts a mark along its seams. */
public final class MarkCutter {
    private final SeamFinder seams = new SeamFinder();

    /**
     * Cuts one mark.
     *
     * @param source number that the pieces are to bear
     * @param strokeWidth of the pen's trace in sheet pixels
     * @param lineHeight typical size of the line's digits in sheet pixels
     * @return from left to right; the mark itself when there is no place to cut it
     */
    public List<Piece> cut(Mark mark, int source, double strokeWidth, double lineHeight) {
        List<Seam> found = seams.find(mark, strokeWidth, lineHeight);
        List<Mark> parts = parts(mark, found);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            double left = i == 0 ? 0 : found.get(i - 1).ink() / strokeWidth;
            double right = i == parts.size() - 1 ? 0 : found.get(i).ink() / strokeWidth;
            pieces.add(new Piece(parts.get(i), source, i, parts.size(), left, right));
        }
        return pieces;
    }

    private static List<Mark> parts(Mark mark, List<Seam> seams) {
        if (seams.isEmpty()) {
            return List.of(mark);
        }
        Box box = mark.box();
        List<byte[]> inks = new ArrayList<>();
        for (int i = 0; i <= seams.size(); i++) {
            inks.add(new byte[mark.ink().length]);
        }
        for (int row = 0; row < box.height(); row++) {
            for (int column = 0; column < box.width(); column++) {
                int part = 0;
                for (Seam seam : seams) {
                    part += column >= seam.columns()[row] ? 1 : 0;
                }
                int pixel = row * box.width() + column;
                inks.get(part)[pixel] = mark.ink()[pixel];
            }
        }
        return inks.stream().map(ink -> new Mark(box, ink).trimmed()).toList();
    }
}
