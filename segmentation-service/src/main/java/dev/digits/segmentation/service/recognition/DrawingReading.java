package dev.digits.segmentation.service.recognition;

import dev.digits.segmentation.Explanation;
import dev.digits.segmentation.Lattice;
import dev.digits.segmentation.LatticeDecoder;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.service.config.SegmentationConfig;
import dev.digits.segmentation.service.inference.InferenceChannel;
import dev.digits.segmentation.service.inference.ScoreSheet;
import dev.digits.segmentation.service.inference.TileStream;
import dev.digits.v1.Drawing;
import dev.digits.v1.InferenceServiceGrpc;
import dev.digits.v1.InferenceServiceGrpc.InferenceServiceStub;
import dev.digits.v1.Options;
import dev.digits.v1.Recognition;
import dev.digits.v1.Timings;
import io.grpc.Context;
import io.grpc.Status;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Reads one drawing on the caller's thread, in the caller's gRPC context: cuts it, has its tiles scored while it is still
 * being cut, waits for the scores and decodes them.
 *
 * <p><b>Failure semantics</b>: what ends the reading is thrown as it came. The stream to the inference service is closed
 * either way. When the context is cancelled or its deadline passes, the work stops at the next tile.
 */
@Singleton
final class DrawingReading {
    private final WarmSegmenter segmenter;
    private final LatticeDecoder decoder = new LatticeDecoder();
    private final InferenceServiceStub inference;
    private final Duration deadline;
    private final SegmentationConfig.Lattice bounds;
    private final ReadingMeters meters;

    DrawingReading(
            WarmSegmenter segmenter, InferenceChannel inference, SegmentationConfig config, ReadingMeters meters) {
        this.segmenter = segmenter;
        this.inference = InferenceServiceGrpc.newStub(inference.channel());
        this.deadline = config.work().deadline();
        this.bounds = config.lattice();
        this.meters = meters;
    }

    /**
     * Reads it.
     *
     * @param received when the drawing came in, {@link System#nanoTime}
     */
    Recognition read(Drawing drawing, long received) throws Throwable {
        long start = System.nanoTime();
        TileStream tiles = new TileStream(inference.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS));
        Lattice lattice = cut(drawing, tiles);
        long cut = System.nanoTime();
        ScoreSheet scores = tiles.await();
        long scored = System.nanoTime();
        Recognition.Builder recognition = decode(drawing.getOptions(), lattice, scores);
        long end = System.nanoTime();
        long segmentation = cut - start + end - scored;
        meters.read(tiles.sent(), segmentation, scores.nanos(), end - received);
        return recognition
                .setModelName(scores.modelName())
                .setModelVersion(scores.modelVersion())
                .setTimings(Timings.newBuilder()
                        .setSegmentationMs(segmentation / 1e6)
                        .setInferenceMs(scores.nanos() / 1e6)
                        .setTotalMs((end - received) / 1e6))
                .build();
    }

    private Recognition.Builder decode(Options options, Lattice lattice, ScoreSheet scores) {
        RecognitionMessages messages = new RecognitionMessages(options.getIncludeTiles());
        if (!options.getIncludeLattice()) {
            return messages.write(decoder.decode(lattice, scores::of));
        }
        Explanation explanation = decoder.explain(lattice, scores::of);
        return messages.write(explanation.reading())
                .setLattice(new LatticeMessages(bounds, options.getIncludeTiles()).write(explanation.lines()));
    }

    private Lattice cut(Drawing drawing, TileStream tiles) throws Throwable {
        Context context = Context.current();
        try {
            return segmenter.get().segment(DrawingMessages.read(drawing), tile -> send(tile, tiles, context));
        } catch (Throwable e) {
            tiles.abandon(e);
            throw e;
        }
    }

    private static void send(Tile tile, TileStream tiles, Context context) {
        if (context.isCancelled()) {
            throw Status.CANCELLED.withDescription("the caller has gone").asRuntimeException();
        }
        tiles.send(tile);
    }
}
