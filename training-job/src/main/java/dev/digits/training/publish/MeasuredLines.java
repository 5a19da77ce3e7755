package dev.digits.training.publish;

import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.model.store.Manifest;
import dev.digits.training.lines.EditDistance;
import dev.digits.training.reader.MarkKindFit;
import dev.digits.training.reader.ReadLine;
import dev.digits.training.reader.SeenMark;
import dev.digits.training.report.Reliability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well both networks and the decoder together read lines that nobody learned from.
 *
 * @param lines the line network's and the tile network's opinions
 * @param temperature of the line network
 * @param decoder fitted on other lines of the same kind
 */
public record MeasuredLines(List<ReadLine> lines, double temperature, DecoderParameters decoder) {

    /** Copies the list. */
    public MeasuredLines {
        lines = List.copyOf(lines);
    }

    /** What is read of each line. */
    List<String> texts() {
        LineDecoder reader = new LineDecoder(decoder);
        return lines.stream().map(line -> line.text(reader)).toList();
    }

    /** Share of the lines that were read right, 0..1. */
    double accuracy() {
        List<String> texts = texts();
        int right = 0;
        for (int i = 0; i < texts.size(); i++) {
            right += texts.get(i).equals(lines.get(i).truth()) ? 1 : 0;
        }
        return lines.isEmpty() ? 0 : (double) right / lines.size();
    }

    /** Edit distance over all lines, a digit of what they say. */
    double digitErrorRate() {
        List<String> texts = texts();
        int errors = 0;
        int digits = 0;
        for (int i = 0; i < texts.size(); i++) {
            errors += EditDistance.of(texts.get(i), lines.get(i).truth());
            digits += lines.get(i).truth().length();
        }
        return digits == 0 ? 0 : (double) errors / digits;
    }

    /** How far the confidences of digits hold, over the lines of which as many digits were read as there are. */
    Reliability reliability() {
        LineDecoder reader = new LineDecoder(decoder);
        Reliability reliability = new Reliability();
        for (ReadLine line : lines) {
            line.addConfidences(reader, reliability);
        }
        return reliability;
    }

    /** For the manifest: numbers by name. */
    Map<String, Double> metrics() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(Manifest.ACCURACY, accuracy());
        numbers.put("digitErrorRate", digitErrorRate());
        numbers.put("ece", reliability().expectedCalibrationError());
        numbers.put("lines", (double) lines.size());
        List<SeenMark> marks =
                lines.stream().flatMap(line -> line.marks().stream()).toList();
        numbers.put("marks", (double) marks.size());
        numbers.put("markKindAccuracy", MarkKindFit.accuracy(decoder.markKinds(), marks));
        return numbers;
    }
}
