package dev.digits.segmentation.service.recognition;

import com.google.common.primitives.Doubles;
import com.google.common.primitives.Floats;
import com.google.protobuf.UnsafeByteOperations;
import dev.digits.reading.ReadLine;
import dev.digits.reading.ReadSpan;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.service.inference.StripMessage;
import dev.digits.v1.LineReading;
import dev.digits.v1.Span;
import java.util.ArrayList;
import java.util.List;

/** From how lines were read to the wire's account of it. */
final class LineReadingMessages {
    private LineReadingMessages() {}

    /**
     * The account of these lines.
     *
     * @param maxWidth of all their strips side by side, in pixels; lines with which it would be passed are left out
     */
    static List<LineReading> write(List<ReadLine> lines, int maxWidth) {
        List<LineReading> messages = new ArrayList<>();
        int width = 0;
        for (ReadLine line : lines) {
            width += line.strip().width();
            if (width > maxWidth) {
                break;
            }
            messages.add(write(line));
        }
        return messages;
    }

    private static LineReading write(ReadLine line) {
        LineReading.Builder message = LineReading.newBuilder()
                .setStrip(StripMessage.of(line.strip()))
                .setMap(write(line.map()))
                .addAllLogProbabilities(Floats.asList(line.scores().logProbabilities()));
        line.spans().forEach(span -> message.addSpans(write(span)));
        return message.build();
    }

    private static dev.digits.v1.StripMap write(StripMap map) {
        dev.digits.v1.StripMap.Builder message =
                dev.digits.v1.StripMap.newBuilder().setTop((float) map.top()).setBottom((float) map.bottom());
        Doubles.asList(map.stripX()).forEach(x -> message.addStripX(x.floatValue()));
        Doubles.asList(map.drawingX()).forEach(x -> message.addDrawingX(x.floatValue()));
        return message.build();
    }

    private static Span write(ReadSpan span) {
        Span.Builder message = Span.newBuilder()
                .setFrom((float) span.range().from())
                .setTo((float) span.range().to())
                .setBox(RecognitionMessages.write(span.cut().box()))
                .setTile(UnsafeByteOperations.unsafeWrap(span.cut().tile()))
                .addAllLineLogProbabilities(Floats.asList(span.decision().span().logProbabilities()))
                .addAllTileLogProbabilities(Floats.asList(span.decision().tileLogProbabilities()))
                .addAllLogProbabilities(Floats.asList(span.decision().logProbabilities()));
        span.decision().value().ifPresent(message::setValue);
        return message.build();
    }
}
