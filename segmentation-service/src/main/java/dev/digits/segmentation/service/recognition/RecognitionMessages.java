package dev.digits.segmentation.service.recognition;

import com.google.common.primitives.Floats;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.digits.reading.Digit;
import dev.digits.reading.Reading;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.v1.Line;
import dev.digits.v1.Recognition;
import java.util.List;

/** From a reading to the wire's answer. */
final class RecognitionMessages {
    private final boolean withTiles;

    /**
     * A writer.
     *
     * @param withTiles whether the pixels of tiles are written too
     */
    RecognitionMessages(boolean withTiles) {
        this.withTiles = withTiles;
    }

    /** The reading, without model and timings. */
    Recognition.Builder write(Reading reading) {
        Recognition.Builder recognition = Recognition.newBuilder().setOrientation(reading.orientation());
        reading.lines().stream()
                .map(line -> line.digits())
                .filter(digits -> !digits.isEmpty())
                .forEach(digits -> recognition.addLines(write(digits)));
        reading.rejected().forEach(mark -> recognition.addRejected(write(mark)));
        return recognition;
    }

    private Line write(List<Digit> digits) {
        Line.Builder line = Line.newBuilder();
        digits.forEach(digit -> line.addDigits(write(digit)));
        return line.build();
    }

    private dev.digits.v1.Digit write(Digit digit) {
        return dev.digits.v1.Digit.newBuilder()
                .setValue(digit.value())
                .setConfidence(digit.confidence())
                .addAllProbabilities(Floats.asList(digit.probabilities()))
                .setBox(write(digit.box()))
                .setTile(tile(digit.tile()))
                .build();
    }

    private dev.digits.v1.Rejected write(Rejected mark) {
        return dev.digits.v1.Rejected.newBuilder()
                .setBox(write(mark.box()))
                .setReason(reason(mark.reason()))
                .setTile(mark.tile().map(this::tile).orElse(ByteString.EMPTY))
                .build();
    }

    static dev.digits.v1.Box write(Box box) {
        return dev.digits.v1.Box.newBuilder()
                .setX(box.x())
                .setY(box.y())
                .setWidth(box.width())
                .setHeight(box.height())
                .build();
    }

    private static dev.digits.v1.Rejected.Reason reason(Rejected.Reason reason) {
        return switch (reason) {
            case NOT_A_DIGIT -> dev.digits.v1.Rejected.Reason.NOT_A_DIGIT;
            case SIGN -> dev.digits.v1.Rejected.Reason.SIGN;
            case LETTER -> dev.digits.v1.Rejected.Reason.LETTER;
            case CORRECTED -> dev.digits.v1.Rejected.Reason.CORRECTED;
            case SPECK -> dev.digits.v1.Rejected.Reason.SPECK;
            case FRAME -> dev.digits.v1.Rejected.Reason.FRAME;
            case BORDER -> dev.digits.v1.Rejected.Reason.BORDER;
            case RULE -> dev.digits.v1.Rejected.Reason.RULE;
            case TOO_MANY_MARKS -> dev.digits.v1.Rejected.Reason.TOO_MANY_MARKS;
        };
    }

    private ByteString tile(byte[] pixels) {
        return withTiles ? UnsafeByteOperations.unsafeWrap(pixels) : ByteString.EMPTY;
    }
}
