package dev.digits.gateway.recognition;

import com.google.protobuf.ByteString;
import dev.digits.picture.DataUrl;
import dev.digits.v1.Box;
import dev.digits.v1.Digit;
import dev.digits.v1.Line;
import dev.digits.v1.Recognition;
import dev.digits.v1.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what the segmentation service read as what callers get. */
final class AnswerWriter {
    private static final int TILE_SIDE = 28;

    private AnswerWriter() {}

    /**
     * The answer.
     *
     * @param include what it holds beside the digits
     * @param totalMillis the whole recognition as the gateway saw it
     */
    static RecognitionAnswer write(Recognition reading, Set<Include> include, double totalMillis) {
        List<RecognitionAnswer.Digit> digits = new ArrayList<>();
        for (int line = 0; line < reading.getLinesCount(); line++) {
            for (Digit digit : reading.getLines(line).getDigitsList()) {
                digits.add(write(digit, line));
            }
        }
        List<String> lines =
                reading.getLinesList().stream().map(AnswerWriter::text).toList();
        return new RecognitionAnswer(
                String.join("\n", lines),
                lines,
                List.copyOf(digits),
                reading.getRejectedList().stream().map(AnswerWriter::write).toList(),
                reading.getOrientation(),
                reading.getModelVersion().isEmpty()
                        ? null
                        : new RecognitionAnswer.Model(reading.getModelName(), reading.getModelVersion()),
                new RecognitionAnswer.Timings(
                        millis(reading.getTimings().getSegmentationMs()),
                        millis(reading.getTimings().getInferenceMs()),
                        millis(totalMillis)),
                include.contains(Include.STRIPS)
                        ? reading.getLineReadingsList().stream()
                                .map(StripWriter::write)
                                .toList()
                        : null);
    }

    private static String text(Line line) {
        return line.getDigitsList().stream()
                .map(digit -> String.valueOf(digit.getValue()))
                .collect(Collectors.joining());
    }

    private static RecognitionAnswer.Digit write(Digit digit, int line) {
        return new RecognitionAnswer.Digit(
                digit.getValue(),
                probability(digit.getConfidence()),
                digit.getProbabilitiesList().stream()
                        .map(AnswerWriter::probability)
                        .toList(),
                write(digit.getBox()),
                line,
                tile(digit.getTile()));
    }

    private static RecognitionAnswer.Rejected write(Rejected mark) {
        return new RecognitionAnswer.Rejected(write(mark.getBox()), reason(mark.getReason()), tile(mark.getTile()));
    }

    static RecognitionAnswer.Box write(Box box) {
        return new RecognitionAnswer.Box(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    /** A reason that is newer than this gateway is told as the most general one. */
    private static String reason(Rejected.Reason reason) {
        return switch (reason) {
            case NOT_A_DIGIT, REASON_UNSPECIFIED, UNRECOGNIZED -> "not-a-digit";
            case SIGN -> "sign";
            case LETTER -> "letter";
            case CORRECTED -> "corrected";
            case SPECK -> "speck";
            case FRAME -> "frame";
            case BORDER -> "border";
            case RULE -> "rule";
            case TOO_MANY_MARKS -> "too-many-marks";
        };
    }

    /** The pixels as a picture; null when there are none. */
    static String tile(ByteString pixels) {
        return pixels.isEmpty() ? null : DataUrl.ofPng(GreyPng.encode(pixels.toByteArray(), TILE_SIDE, TILE_SIDE));
    }

    static double probability(double value) {
        return Math.round(value * 1e5) / 1e5;
    }

    private static double millis(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
