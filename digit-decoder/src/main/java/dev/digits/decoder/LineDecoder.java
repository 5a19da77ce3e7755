package dev.digits.decoder;

import java.util.List;

/** Reads lines. Thread-safe. */
public final class LineDecoder {
    private final DecoderParameters parameters;

    public LineDecoder(DecoderParameters parameters) {
        this.parameters = parameters;
    }

    /** Finds the digits of a line and where they stand, from left to right. */
    public List<LineSpan> spans(ColumnScores scores) {
        return List.of();
    }

    /**
     * Weighs both networks' opinions of each span.
     *
     * @param tileScores for each span its tile's eleven natural logarithms: ten digits, then not a digit
     */
    public List<SpanDecision> decide(List<LineSpan> spans, List<float[]> tileScores) {
        return List.of();
    }

    DecoderParameters parameters() {
        return parameters;
    }
}
