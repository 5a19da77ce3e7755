package dev.digits.segmentation;

import dev.digits.segmentation.path.BestPath;
import dev.digits.segmentation.path.Company;
import dev.digits.segmentation.path.PathFinder;
import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.ScoredLine;
import dev.digits.segmentation.path.Step;
import dev.digits.segmentation.path.StepScorer;
import dev.digits.segmentation.style.LineStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Finds the best reading of a lattice, once its tiles are scored. Thread-safe. */
public final class LatticeDecoder {
    private final PathFinder paths;
    private final LineStyle style;
    private final StepDigits digits;

    /** Reads with the weights that were fitted. */
    public LatticeDecoder() {
        this(PathWeights.FITTED);
    }

    /** Reads with other weights, to try them. */
    public LatticeDecoder(PathWeights weights) {
        paths = new PathFinder(weights);
        StepScorer scorer = new StepScorer(weights);
        style = new LineStyle(scorer);
        digits = new StepDigits(scorer);
    }

    /**
     * Reads a drawing.
     *
     * @param scoresByTileId the network's scores of each tile that {@link Segmenter#segment} handed out
     */
    public Reading decode(Lattice lattice, IntFunction<TileScores> scoresByTileId) {
        return decode(lattice, scored(lattice, scoresByTileId));
    }

    /**
     * Reads a drawing whose lines were {@linkplain ScoredLine#of put together} before; for who reads it again and again.
     *
     * @param lines those of the lattice
     */
    public Reading decode(Lattice lattice, List<ScoredLine> lines) {
        return reading(lattice, best(lines));
    }

    /**
     * Reads a drawing as {@link #decode} does, and says why so.
     *
     * @param scoresByTileId the network's scores of each tile that {@link Segmenter#segment} handed out
     */
    public Explanation explain(Lattice lattice, IntFunction<TileScores> scoresByTileId) {
        List<BestPath> found = best(scored(lattice, scoresByTileId));
        List<ExplainedLine> lines = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Set<Step> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
            chosen.addAll(found.get(i).steps());
            lines.add(new ExplainedLine(
                    lattice.lines().get(i).atoms(),
                    found.get(i).considered().stream()
                            .map(step -> new ExplainedCandidate(
                                    step.scored(), step.values(), step.score(), chosen.contains(step)))
                            .toList()));
        }
        return new Explanation(reading(lattice, found), lines);
    }

    private List<BestPath> best(List<ScoredLine> lines) {
        List<BestPath> found = lines.stream().map(paths::find).toList();
        Company company = Company.of(found.stream()
                .flatMap(path -> path.steps().stream())
                .mapToInt(step -> step.values().size())
                .sum());
        if (company != Company.UNKNOWN) {
            found = lines.stream().map(line -> paths.find(line, company)).toList();
        }
        return found.stream().map(style::agree).toList();
    }

    private static List<ScoredLine> scored(Lattice lattice, IntFunction<TileScores> scoresByTileId) {
        return lattice.lines().stream()
                .map(line -> ScoredLine.of(line, scoresByTileId))
                .toList();
    }

    private Reading reading(Lattice lattice, List<BestPath> found) {
        List<Line> lines = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>(lattice.rejected());
        for (BestPath path : found) {
            List<Digit> digits = new ArrayList<>();
            for (Step step : path.steps()) {
                Candidate candidate = step.candidate();
                if (step.isRead()) {
                    digits.addAll(this.digits.of(step));
                } else {
                    rejected.add(new Rejected(
                            candidate.box(),
                            Rejected.Reason.NOT_A_DIGIT,
                            Optional.of(candidate.tile().pixels())));
                }
            }
            if (!digits.isEmpty()) {
                digits.sort(Comparator.comparingInt(
                        digit -> 2 * digit.box().x() + digit.box().width()));
                lines.add(new Line(digits));
            }
        }
        return new Reading(lines, rejected);
    }
}
