package dev.digits.training.reader;

import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.LineSpan;
import dev.digits.decoder.SpanDecision;
import dev.digits.segmentation.Strip;
import dev.digits.training.report.Reliability;
import java.util.List;
import java.util.Optional;

/**
 * A line with the opinions of both networks.
 *
 * @param truth what it says
 * @param strip what the line network saw; empty where there was no ink but specks
 * @param spans where it found digits
 * @param tiles what the tile network says of each: eleven natural logarithms
 * @param marks what it holds that is no digit, as far as it is known what that is
 */
public record ReadLine(
        String truth, Optional<Strip> strip, List<LineSpan> spans, List<float[]> tiles, List<SeenMark> marks) {
    public ReadLine {
        spans = List.copyOf(spans);
        tiles = List.copyOf(tiles);
        marks = List.copyOf(marks);
    }

    /** What is decided of each span. */
    List<SpanDecision> decisions(LineDecoder decoder) {
        return decoder.decide(spans, tiles);
    }

    /** What is read. */
    public String text(LineDecoder decoder) {
        StringBuilder text = new StringBuilder();
        for (SpanDecision decision : decisions(decoder)) {
            decision.value().ifPresent(text::append);
        }
        return text.toString();
    }

    /** Adds the confidence of every digit that is read, and whether it is right, where as many are read as there are. */
    public void addConfidences(LineDecoder decoder, Reliability reliability) {
        List<SpanDecision> read = decisions(decoder).stream()
                .filter(decision -> decision.value().isPresent())
                .toList();
        if (read.size() != truth.length()) {
            return;
        }
        for (int i = 0; i < read.size(); i++) {
            int value = read.get(i).value().getAsInt();
            double confidence = Math.exp(read.get(i).logProbabilities()[value]);
            reliability.add(confidence, value == truth.charAt(i) - '0');
        }
    }
}
