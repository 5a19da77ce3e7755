package dev.digits.reading;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.LineSpan;
import dev.digits.decoder.SpanDecision;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.MarkShape;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.UnclaimedMark;
import dev.digits.segmentation.WrittenLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line that the line network has read and that is cut into its digits; what the tile network says is not known yet.
 *
 * @param strip what the line network saw
 * @param map where that lies in the drawing
 * @param scores what it said
 * @param spans the digits in that, from left to right
 * @param cut their ink, one digit a span in the same order
 * @param isTile whether it fills a tile and is one digit at the most
 */
public record CutLine(
        Strip strip, StripMap map, ColumnScores scores, List<LineSpan> spans, LineCut cut, boolean isTile) {
    /** Strip pixels a column of scores. */
    private static final int PITCH = 2;

    /**
     * A line keeps copies of its lists.
     *
     * @throws IllegalArgumentException when there is not a digit for each span
     */
    public CutLine {
        spans = List.copyOf(spans);
        if (spans.size() != cut.digits().size()) {
            throw new IllegalArgumentException(
                    spans.size() + " spans were cut into " + cut.digits().size() + " digits");
        }
    }

    /**
     * Finds the digits of a line and cuts them out.
     *
     * @param scores a column for every second pixel of the line's strip
     * @throws IllegalArgumentException when they are those of a strip of another width
     */
    public static CutLine of(WrittenLine line, ColumnScores scores, LineDecoder decoder) {
        Strip strip = line.strip();
        if (scores.columns() * PITCH != strip.width()) {
            throw new IllegalArgumentException("strip " + strip.id() + " of " + strip.width() + " pixels has scores of "
                    + scores.columns() + " columns");
        }
        List<LineSpan> found = decoder.spans(scores);
        boolean isTile = line.isTile() && found.size() <= 1;
        List<LineSpan> spans = isTile ? List.of(decoder.onlySpan(scores)) : found;
        LineCut cut = line.cut(spans.stream().map(CutLine::range).toList());
        return new CutLine(strip, line.map(), scores, spans, cut, isTile);
    }

    /** Where on the strip the line network names a digit. */
    private static EmissionRange range(LineSpan span) {
        return new EmissionRange(PITCH * span.from(), PITCH * span.to());
    }

    /** The line once its digits are decided. */
    ReadLine decide(LineDecoder decoder, List<float[]> tileScores) {
        List<SpanDecision> decisions = isTile
                ? List.of(decoder.decideOnly(spans.get(0), tileScores.get(0)))
                : decoder.decide(spans, tileScores);
        List<ReadSpan> read = IntStream.range(0, spans.size())
                .mapToObj(i -> new ReadSpan(range(spans.get(i)), cut.digits().get(i), decisions.get(i)))
                .toList();
        Stream<Rejected> refused = read.stream()
                .filter(span -> span.digit().isEmpty())
                .map(ReadSpan::cut)
                .map(mark -> new Rejected(mark.box(), reason(mark.shape(), decoder), Optional.of(mark.tile())));
        Stream<Rejected> unclaimed = cut.unclaimed().stream()
                .map(mark -> new Rejected(mark.box(), reason(mark.shape(), decoder), Optional.empty()));
        return new ReadLine(
                strip, map, scores, read, Stream.concat(refused, unclaimed).toList());
    }

    private static Rejected.Reason reason(MarkShape shape, LineDecoder decoder) {
        return decoder.kindOf(shape.measures())
                .map(kind -> switch (kind) {
                    case SIGN -> Rejected.Reason.SIGN;
                    case LETTER -> Rejected.Reason.LETTER;
                    case CORRECTED -> Rejected.Reason.CORRECTED;
                })
                .orElse(Rejected.Reason.NOT_A_DIGIT);
    }

    /** Its marks, when the drawing holds too many of them. */
    Stream<Rejected> tooMany() {
        Stream<Box> marks = Stream.concat(
                cut.digits().stream().map(CutDigit::box),
                cut.unclaimed().stream().map(UnclaimedMark::box));
        return marks.map(box -> new Rejected(box, Rejected.Reason.TOO_MANY_MARKS, Optional.empty()));
    }
}
