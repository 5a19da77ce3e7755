package dev.digits.segmentation;

import dev.digits.segmentation.path.BestPath;
import dev.digits.segmentation.path.PathFinder;
import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;

/** Finds the best reading of a lattice, once its tiles are scored. Thread-safe. */
public final class LatticeDecoder {
    private final PathFinder paths;

    /** Reads with the weights that were fitted. */
    public LatticeDecoder() {
        this(PathWeights.FITTED);
    }

    /** Reads with other weights, to try them. */
    public LatticeDecoder(PathWeights weights) {
        paths = new PathFinder(weights);
    }

    /**
     * Reads a drawing.
     *
     * @param scoresByTileId the network's scores of each tile that {@link Segmenter#segment} handed out
     */
    public Reading decode(Lattice lattice, IntFunction<TileScores> scoresByTileId) {
        return reading(lattice, paths(lattice, scoresByTileId), scoresByTileId);
    }

    /**
     * Reads a drawing as {@link #decode} does, and says why so.
     *
     * @param scoresByTileId the network's scores of each tile that {@link Segmenter#segment} handed out
     */
    public Explanation explain(Lattice lattice, IntFunction<TileScores> scoresByTileId) {
        List<BestPath> found = paths(lattice, scoresByTileId);
        List<ExplainedLine> lines = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Set<Step> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
            chosen.addAll(found.get(i).steps());
            lines.add(new ExplainedLine(
                    lattice.lines().get(i).atoms(),
                    found.get(i).considered().stream()
                            .map(step -> new ExplainedCandidate(
                                    step.candidate(),
                                    scoresByTileId.apply(step.candidate().tile().id()),
                                    step.isDigit() ? OptionalInt.of(step.value()) : OptionalInt.empty(),
                                    step.score(),
                                    chosen.contains(step)))
                            .toList()));
        }
        return new Explanation(reading(lattice, found, scoresByTileId), lines);
    }

    private List<BestPath> paths(Lattice lattice, IntFunction<TileScores> scoresByTileId) {
        return lattice.lines().stream()
                .map(line -> paths.find(line, scoresByTileId))
                .toList();
    }

    private static Reading reading(Lattice lattice, List<BestPath> found, IntFunction<TileScores> scoresByTileId) {
        List<Line> lines = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>(lattice.rejected());
        for (BestPath path : found) {
            List<Digit> digits = new ArrayList<>();
            for (Step step : path.steps()) {
                Candidate candidate = step.candidate();
                if (step.isDigit()) {
                    digits.add(digit(step, scoresByTileId.apply(candidate.tile().id())));
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

    private static Digit digit(Step step, TileScores scores) {
        double[] weights = new double[10];
        double sum = 0;
        for (int value = 0; value < 10; value++) {
            weights[value] = Math.exp(scores.logProbabilities()[value]);
            sum += weights[value];
        }
        float[] probabilities = new float[10];
        for (int value = 0; value < 10; value++) {
            probabilities[value] = (float) (sum > 0 ? weights[value] / sum : 0.1);
        }
        Candidate candidate = step.candidate();
        float confidence = (float) weights[step.value()];
        return new Digit(
                step.value(),
                confidence,
                probabilities,
                candidate.box(),
                candidate.tile().pixels());
    }
}
