package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Atom;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.Lattice;
import dev.digits.segmentation.LatticeLine;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.cut.MarkCutter;
import dev.digits.segmentation.cut.Piece;
import dev.digits.segmentation.line.TypicalSize;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.tile.TileFramer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Builds the lattice of a sheet, line by line, and cuts a tile for each candidate. One instance a drawing. */
public final class LatticeBuilder {
    /** Writing is at least so many stroke widths tall. */
    private static final double FLATTEST = 3;

    private final Sheet sheet;
    private final int maxTiles;
    private final Consumer<Tile> sink;
    private final MarkCutter cutter = new MarkCutter();
    private final TileFramer framer = new TileFramer();
    private final List<LatticeLine> lines = new ArrayList<>();
    private final List<Rejected> rejected;
    private int tiles;

    /**
     * Begins a lattice.
     *
     * @param maxTiles of the whole lattice; a line that would need more is rejected whole
     * @param sink is given each tile as soon as it is cut
     */
    public LatticeBuilder(Sheet sheet, int maxTiles, Consumer<Tile> sink) {
        this.sheet = sheet;
        this.maxTiles = maxTiles;
        this.sink = sink;
        rejected = new ArrayList<>(sheet.rejected());
    }

    /**
     * Adds a line below those added before.
     *
     * @param marks from left to right
     */
    public void add(List<Mark> marks) {
        double lineHeight = Math.max(
                1, TypicalSize.ofHeights(marks.stream().map(Mark::box).toList(), FLATTEST * sheet.strokeWidth()));
        List<Piece> atoms = cut(marks, lineHeight);
        List<AtomGroup> groups = AtomGroups.of(atoms, lineHeight, sheet.areStrokes());
        if (tiles + groups.size() > maxTiles) {
            marks.forEach(mark -> rejected.add(
                    new Rejected(sheet.inDrawing(mark.box()), Rejected.Reason.TOO_MANY_MARKS, Optional.empty())));
            return;
        }
        PenFinder pens = new PenFinder(sheet.strokeWidth());
        List<Candidate> candidates = new ArrayList<>();
        for (AtomGroup group : groups) {
            candidates.add(candidate(group, atoms, pens));
        }
        lines.add(new LatticeLine(atoms.stream().map(this::atom).toList(), candidates));
    }

    private List<Piece> cut(List<Mark> marks, double lineHeight) {
        List<Piece> pieces = new ArrayList<>();
        for (Mark mark : marks) {
            pieces.addAll(cutter.cut(mark, pieces.size(), sheet.strokeWidth(), lineHeight));
        }
        pieces.sort(Comparator.comparingInt(
                piece -> 2 * piece.mark().box().x() + piece.mark().box().width()));
        return pieces;
    }

    /** The lattice of all lines added. */
    public Lattice build() {
        return new Lattice(lines, rejected);
    }

    private Atom atom(Piece piece) {
        return new Atom(sheet.inDrawing(piece.mark().box()), piece.mark(), sheet.scale());
    }

    private Candidate candidate(AtomGroup group, List<Piece> atoms, PenFinder pens) {
        List<Piece> pieces = group.select(atoms);
        Mark mark = Mark.join(pieces.stream().map(Piece::mark).toList());
        Tile tile = new Tile(tiles++, framer.frame(mark, sheet.strokeWidth()));
        sink.accept(tile);
        return new Candidate(
                group.first(),
                group.members(),
                sheet.inDrawing(group.box()),
                tile,
                group.prior(),
                pens.find(pieces, group.box()));
    }
}
