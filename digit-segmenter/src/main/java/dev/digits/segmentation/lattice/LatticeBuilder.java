package dev.digits.segmentation.lattice;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.Lattice;
import dev.digits.segmentation.LatticeLine;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.tile.TileFramer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Builds the lattice of a sheet, line by line, and cuts a tile for each candidate. One instance a drawing. */
public final class LatticeBuilder {
    private final Sheet sheet;
    private final int maxTiles;
    private final Consumer<Tile> sink;
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
     * @param atoms from left to right
     */
    public void add(List<Mark> atoms) {
        List<Box> boxes = atoms.stream().map(Mark::box).toList();
        LinePrior prior = LinePrior.of(boxes);
        List<AtomGroup> groups = AtomGroups.of(boxes, prior.height());
        if (tiles + groups.size() > maxTiles) {
            boxes.forEach(box ->
                    rejected.add(new Rejected(sheet.inDrawing(box), Rejected.Reason.TOO_MANY_MARKS, Optional.empty())));
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (AtomGroup group : groups) {
            candidates.add(candidate(group, atoms, prior.of(group, boxes)));
        }
        lines.add(new LatticeLine(boxes.stream().map(sheet::inDrawing).toList(), candidates));
    }

    /** The lattice of all lines added. */
    public Lattice build() {
        return new Lattice(lines, rejected);
    }

    private Candidate candidate(AtomGroup group, List<Mark> atoms, double prior) {
        Tile tile = new Tile(tiles++, framer.frame(Mark.join(group.select(atoms)), sheet.strokeWidth()));
        sink.accept(tile);
        return new Candidate(group.first(), group.members(), sheet.inDrawing(group.box()), tile, prior);
    }
}
