package dev.digits.gateway.recognition;

import dev.digits.picture.DataUrl;
import dev.digits.v1.LineReading;
import dev.digits.v1.Span;
import dev.digits.v1.Strip;
import dev.digits.v1.StripMap;
import java.util.List;

/** Writes how the segmentation service read a line as what callers get. */
final class StripWriter {
    private static final int HEIGHT = 32;
    private static final int CLASSES = 11;

    private StripWriter() {}

    static StripAnswer write(LineReading reading) {
        Strip strip = reading.getStrip();
        int columns = reading.getLogProbabilitiesCount() / CLASSES;
        return new StripAnswer(
                DataUrl.ofPng(GreyPng.encode(strip.getPixels().toByteArray(), strip.getWidth(), HEIGHT)),
                strip.getWidth(),
                HEIGHT,
                write(reading.getMap()),
                new StripAnswer.Columns(
                        strip.getWidth() / columns, CLASSES, inBytes(reading.getLogProbabilitiesList())),
                reading.getSpansList().stream().map(StripWriter::write).toList());
    }

    private static StripAnswer.Map write(StripMap map) {
        return new StripAnswer.Map(
                positions(map.getStripXList()),
                positions(map.getDrawingXList()),
                position(map.getTop()),
                position(map.getBottom()));
    }

    private static StripAnswer.Span write(Span span) {
        return new StripAnswer.Span(
                position(span.getFrom()),
                position(span.getTo()),
                span.hasValue() ? span.getValue() : null,
                span.hasValue() ? "digit" : "not-a-digit",
                AnswerWriter.write(span.getBox()),
                AnswerWriter.tile(span.getTile()),
                probabilities(span.getLineLogProbabilitiesList()),
                probabilities(span.getTileLogProbabilitiesList()),
                probabilities(span.getLogProbabilitiesList()));
    }

    private static byte[] inBytes(List<Float> logProbabilities) {
        byte[] bytes = new byte[logProbabilities.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * Math.exp(logProbabilities.get(i)));
        }
        return bytes;
    }

    private static List<Double> probabilities(List<Float> logProbabilities) {
        return logProbabilities.stream()
                .map(logProbability -> AnswerWriter.probability(Math.exp(logProbability)))
                .toList();
    }

    private static List<Double> positions(List<Float> values) {
        return values.stream().map(StripWriter::position).toList();
    }

    private static double position(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
