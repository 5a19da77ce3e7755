package dev.digits.gateway.fakes;

import com.google.protobuf.ByteString;
import dev.digits.v1.Box;
import dev.digits.v1.Digit;
import dev.digits.v1.Drawing;
import dev.digits.v1.Line;
import dev.digits.v1.LineReading;
import dev.digits.v1.Recognition;
import dev.digits.v1.Rejected;
import dev.digits.v1.SegmentationServiceGrpc.SegmentationServiceImplBase;
import dev.digits.v1.Span;
import dev.digits.v1.Strip;
import dev.digits.v1.StripMap;
import dev.digits.v1.Timings;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Answers every drawing with the same reading, unless told otherwise; remembers what it was asked. */
public final class FakeSegmentation extends SegmentationServiceImplBase {
    /** Drawings that came in, in order. */
    public final BlockingQueue<Drawing> asked = new LinkedBlockingQueue<>();

    private volatile BiConsumer<Drawing, StreamObserver<Recognition>> behaviour = FakeSegmentation::answer;

    @Override
    public void recognize(Drawing drawing, StreamObserver<Recognition> caller) {
        asked.add(drawing);
        behaviour.accept(drawing, caller);
    }

    /** What to do from now on. */
    public void will(BiConsumer<Drawing, StreamObserver<Recognition>> next) {
        behaviour = next;
    }

    /** Fails from now on. */
    public void failWith(Status status) {
        will((drawing, caller) -> caller.onError(status.asRuntimeException()));
    }

    /** Fails from now on. */
    public void failWith(StatusRuntimeException failure) {
        will((drawing, caller) -> caller.onError(failure));
    }

    /** Answers again, and forgets what it was asked. */
    public void reset() {
        behaviour = FakeSegmentation::answer;
        asked.clear();
    }

    /** 407 over 15, one speck, a frame; with tiles and the reading of a line if asked for. Ink without strokes is empty. */
    public static void answer(Drawing drawing, StreamObserver<Recognition> caller) {
        caller.onNext(reading(drawing));
        caller.onCompleted();
    }

    private static Recognition reading(Drawing drawing) {
        Timings timings = Timings.newBuilder()
                .setSegmentationMs(1.94)
                .setInferenceMs(1.21)
                .setTotalMs(3.5)
                .build();
        if (drawing.hasInk() && drawing.getInk().getStrokesCount() == 0) {
            return Recognition.newBuilder().setTimings(timings).build();
        }
        boolean tiles = drawing.getOptions().getIncludeTiles();
        Recognition.Builder reading = Recognition.newBuilder();
        if (drawing.getOptions().getIncludeStrips()) {
            reading.addLineReadings(lineReading());
        }
        return reading.addLines(Line.newBuilder()
                        .addDigits(digit(4, 31, tiles))
                        .addDigits(digit(0, 101, tiles))
                        .addDigits(digit(7, 171, tiles)))
                .addLines(Line.newBuilder().addDigits(digit(1, 31, tiles)).addDigits(digit(5, 101, tiles)))
                .addRejected(Rejected.newBuilder()
                        .setBox(Box.newBuilder().setX(700).setY(12).setWidth(3).setHeight(4))
                        .setReason(Rejected.Reason.SPECK))
                .addRejected(Rejected.newBuilder().setBox(box(0)).setReason(Rejected.Reason.FRAME))
                .addRejected(Rejected.newBuilder().setBox(box(0)).setReason(Rejected.Reason.BORDER))
                .addRejected(Rejected.newBuilder().setBox(box(0)).setReason(Rejected.Reason.RULE))
                .addRejected(Rejected.newBuilder().setBox(box(0)).setReason(Rejected.Reason.SIGN))
                .addRejected(Rejected.newBuilder().setBox(box(0)).setReason(Rejected.Reason.LETTER))
                .addRejected(Rejected.newBuilder().setBox(box(0)).setReason(Rejected.Reason.CORRECTED))
                .setOrientation(-30)
                .setModelName("mnist-resnet")
                .setModelVersion("20261122T101500Z-3f2a9c")
                .setTimings(timings)
                .build();
    }

    /** A strip of 64 pixels whose first column is surely a 4, with one digit read and one refused. */
    private static LineReading lineReading() {
        LineReading.Builder line = LineReading.newBuilder()
                .setStrip(Strip.newBuilder().setWidth(64).setPixels(ByteString.copyFrom(strip())))
                .setMap(StripMap.newBuilder()
                        .addAllStripX(List.of(0f, 64f))
                        .addAllDrawingX(List.of(31.004f, 287.25f))
                        .setTop(40.5f)
                        .setBottom(130.2f))
                .addSpans(span(20, 26).setValue(4))
                .addSpans(span(40.5f, 44));
        for (int column = 0; column < 32; column++) {
            line.addAllLogProbabilities(column == 0 ? of(4) : of(10));
        }
        return line.build();
    }

    private static Span.Builder span(float from, float to) {
        return Span.newBuilder()
                .setFrom(from)
                .setTo(to)
                .setBox(box(31))
                .setTile(ByteString.copyFrom(tile(4)))
                .addAllLineLogProbabilities(of(4))
                .addAllTileLogProbabilities(of(10))
                .addAllLogProbabilities(of(4));
    }

    /** Natural logarithms of 0.8 for one of eleven and 0.02 for the others. */
    private static List<Float> of(int label) {
        return IntStream.range(0, 11)
                .mapToObj(i -> (float) Math.log(i == label ? 0.8 : 0.02))
                .toList();
    }

    /** A strip of 64 pixels: all as bright as 77. */
    private static byte[] strip() {
        byte[] pixels = new byte[32 * 64];
        Arrays.fill(pixels, (byte) 77);
        return pixels;
    }

    private static Box box(int x) {
        return Box.newBuilder().setX(x).setY(40).setWidth(52).setHeight(90).build();
    }

    private static Digit digit(int value, int x, boolean tile) {
        return Digit.newBuilder()
                .setValue(value)
                .setConfidence(0.998f)
                .addAllProbabilities(List.of(0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f))
                .setBox(box(x))
                .setTile(tile ? ByteString.copyFrom(tile(value)) : ByteString.EMPTY)
                .build();
    }

    /** The tile of a digit: all pixels as bright as ten times its value. */
    public static byte[] tile(int value) {
        byte[] pixels = new byte[28 * 28];
        Arrays.fill(pixels, (byte) (10 * value));
        return pixels;
    }
}
