package dev.digits.gateway.fakes;

import com.google.protobuf.ByteString;
import dev.digits.v1.Atom;
import dev.digits.v1.Box;
import dev.digits.v1.Candidate;
import dev.digits.v1.Digit;
import dev.digits.v1.Drawing;
import dev.digits.v1.Lattice;
import dev.digits.v1.LatticeLine;
import dev.digits.v1.Line;
import dev.digits.v1.Outline;
import dev.digits.v1.PairScores;
import dev.digits.v1.Prior;
import dev.digits.v1.Recognition;
import dev.digits.v1.Rejected;
import dev.digits.v1.SegmentationServiceGrpc.SegmentationServiceImplBase;
import dev.digits.v1.Timings;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;

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

    /** 407 over 15, one speck, a frame; with tiles and a small lattice if asked for. Ink without strokes is empty. */
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
        if (drawing.getOptions().getIncludeLattice()) {
            reading.setLattice(lattice(tiles));
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
                .setModelName("mnist-resnet")
                .setModelVersion("20261122T101500Z-3f2a9c")
                .setTimings(timings)
                .build();
    }

    /** Two atoms; each alone, and both together, which was chosen. */
    private static Lattice lattice(boolean tiles) {
        return Lattice.newBuilder()
                .addLines(LatticeLine.newBuilder()
                        .addAtoms(atom(31))
                        .addAtoms(atom(101))
                        .addCandidates(candidate(tiles, -0.5, 0).setValue(4).setRightValue(7))
                        .addCandidates(candidate(tiles, -0.25, 0, 1).setValue(4))
                        .addCandidates(candidate(tiles, Double.NEGATIVE_INFINITY, 1))
                        .addPath(1)
                        .setScore(-0.25))
                .setLeftOut(7)
                .build();
    }

    private static Atom atom(int x) {
        return Atom.newBuilder()
                .setBox(box(x))
                .addOutlines(Outline.newBuilder()
                        .addAllX(List.of(x + 0.04f, x + 52f, x + 26f))
                        .addAllY(List.of(40f, 40f, 130f)))
                .build();
    }

    private static Candidate.Builder candidate(boolean tile, double score, Integer... atoms) {
        return Candidate.newBuilder()
                .addAllAtoms(List.of(atoms))
                .setBox(box(31))
                .addAllLogProbabilities(List.of(-9f, -9f, -9f, -9f, -0.125f, -9f, -9f, -9f, -9f, -9f))
                .setLogNotADigit(-3.5f)
                .setPairs(PairScores.newBuilder()
                        .setLogTwoDigits(-0.25f)
                        .setLogSymbol(-2.5f)
                        .setLogWrongCut(-2f)
                        .addAllLogLeft(List.of(-9f, -9f, -0.5f, -9f, -9f, -9f, -9f, -9f, -9f, -9f))
                        .addAllLogRight(List.of(-9f, -9f, -9f, -9f, -9f, -9f, -0.75f, -9f, -9f, -9f)))
                .addPriors(Prior.newBuilder().setName("gap").setLogWeight(-0.375))
                .setScore(score)
                .setTile(tile ? ByteString.copyFrom(tile(4)) : ByteString.EMPTY);
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
        java.util.Arrays.fill(pixels, (byte) (10 * value));
        return pixels;
    }
}
