package dev.digits.decoder;

import static dev.digits.decoder.ColumnScores.BLANK;
import static dev.digits.decoder.ColumnScores.CLASSES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads lines: finds the most probable labelling of the line network's column scores, where each of its digits stands and
 * what else could stand there; then weighs the tile network's opinion against that. Thread-safe.
 */
public final class LineDecoder {
    private final DecoderParameters parameters;
    private final PrefixBeamSearch search;

    public LineDecoder(DecoderParameters parameters) {
        this.parameters = parameters;
        this.search = new PrefixBeamSearch(parameters.digitBias());
    }

    /**
     * Finds the digits of a line and where they stand, from left to right. The columns of two spans never overlap; they are
     * those of the most probable path, so a digit that the network names in one column only spans one column.
     */
    public List<LineSpan> spans(ColumnScores scores) {
        int[] labels = search.labels(scores);
        return labels.length == 0 ? List.of() : spans(scores, labels);
    }

    /** The span of a line that is one digit at the most, whether or not the line network names one; see {@link #spans(ColumnScores)}. */
    public LineSpan onlySpan(ColumnScores scores) {
        int[] best = IntStream.range(0, BLANK)
                .mapToObj(digit -> new int[] {digit})
                .max(Comparator.comparingDouble(labels -> {
                    CtcLattice lattice = new CtcLattice(scores, labels);
                    return lattice.logLikelihood(lattice.forward());
                }))
                .orElseThrow();
        return spans(scores, best).get(0);
    }

    private static List<LineSpan> spans(ColumnScores scores, int... labels) {
        BestAlignment alignment = new BestAlignment(new CtcLattice(scores, labels));
        List<float[]> alternatives = LineStretches.alternatives(scores, labels, alignment);
        List<LineSpan> spans = new ArrayList<>(labels.length);
        for (int i = 0; i < labels.length; i++) {
            spans.add(new LineSpan(alignment.from(i), alignment.to(i), alternatives.get(i)));
        }
        return spans;
    }

    /**
     * Weighs both networks' opinions of each span.
     *
     * @param tileScores for each span its tile's eleven natural logarithms: ten digits, then not a digit
     */
    public List<SpanDecision> decide(List<LineSpan> spans, List<float[]> tileScores) {
        if (tileScores.size() != spans.size()) {
            throw new IllegalArgumentException(spans.size() + " spans have " + tileScores.size() + " tiles");
        }
        List<SpanDecision> decisions = new ArrayList<>(spans.size());
        Weighing weighing = spans.size() == 1 ? parameters.lone() : parameters.amongOthers();
        for (int i = 0; i < spans.size(); i++) {
            float[] line = spans.get(i).logProbabilities();
            float[] tile = tileScores.get(i);
            if (tile.length != CLASSES) {
                throw new IllegalArgumentException("a tile has " + CLASSES + " scores, not " + tile.length);
            }
            decisions.add(new SpanDecision(spans.get(i), tile, weighing.weigh(line, tile)));
        }
        return decisions;
    }

    /**
     * Decides the only span of a line that is one digit at the most: by the tile network's opinion alone, since it was trained on such, and on
     * what is none, while to the line network they are one sort of lines among many.
     *
     * @param tileScores as of {@link #decide}
     */
    public SpanDecision decideOnly(LineSpan span, float[] tileScores) {
        return new SpanDecision(span, tileScores, tileScores);
    }

    /** Tells what a refused mark is, by its measures; empty where that is not sure. */
    public Optional<MarkKind> kindOf(float... measures) {
        return parameters.markKinds().kindOf(measures);
    }
}
