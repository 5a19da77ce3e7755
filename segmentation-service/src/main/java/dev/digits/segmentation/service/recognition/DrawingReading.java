package dev.digits.segmentation.service.recognition;

import dev.digits.reading.ViewSearch;
import dev.digits.segmentation.OpenDrawing;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.service.config.SegmentationConfig;
import dev.digits.segmentation.service.inference.InferenceChannel;
import dev.digits.segmentation.service.inference.ReaderCalls;
import dev.digits.v1.Drawing;
import dev.digits.v1.InferenceServiceGrpc;
import dev.digits.v1.InferenceServiceGrpc.InferenceServiceStub;
import dev.digits.v1.Options;
import dev.digits.v1.Recognition;
import dev.digits.v1.Timings;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Reads one drawing on the caller's thread, in the caller's gRPC context: finds its lines, has them read by the networks and
 * writes the answer.
 *
 * <p><b>Failure semantics</b>: what ends the reading is thrown as it came. No stream to the inference service is left open.
 * When the context is cancelled or a deadline passes, the work stops before its next stage.
 */
@Singleton
final class DrawingReading {
    private final WarmSegmenter segmenter;
    private final InferenceServiceStub inference;
    private final Duration deadline;
    private final SegmentationConfig.Limits limits;
    private final ReadingMeters meters;

    DrawingReading(
            WarmSegmenter segmenter, InferenceChannel inference, SegmentationConfig config, ReadingMeters meters) {
        this.segmenter = segmenter;
        this.inference = InferenceServiceGrpc.newStub(inference.peer().channel());
        this.deadline = config.work().deadline();
        this.limits = config.limits();
        this.meters = meters;
    }

    /**
     * Reads it.
     *
     * @param received when the drawing came in, {@link System#nanoTime}
     */
    Recognition read(Drawing drawing, long received) throws Exception {
        long start = System.nanoTime();
        WorkTime time = WorkTime.startingNow(deadline);
        ReaderCalls reader = new ReaderCalls(inference.withDeadline(time.end()));
        dev.digits.segmentation.Drawing submitted = DrawingMessages.read(drawing);
        NetworkReading networks = new NetworkReading(reader, time, limits.maxDigits());
        ViewSearch<NetworkReading.Result> search = new ViewSearch<>(NetworkReading.Result::reading);
        try (OpenDrawing open = segmenter.get().open(submitted, time::check)) {
            while (search.goesOn()) {
                SegmentedDrawing segmented = open.segment(search.view());
                search.tell(
                        segmented, networks.read(segmented).turned(search.view().degrees()));
            }
        }
        NetworkReading.Result result = search.best();
        Recognition.Builder recognition = write(drawing.getOptions(), result);
        long end = System.nanoTime();
        long segmentation = end - start - reader.nanos();
        meters.read(result.reading().lines().size(), result.tiles(), segmentation, reader.nanos(), end - received);
        return recognition
                .setTimings(Timings.newBuilder()
                        .setSegmentationMs(segmentation / 1e6)
                        .setInferenceMs(reader.nanos() / 1e6)
                        .setTotalMs((end - received) / 1e6))
                .build();
    }

    private Recognition.Builder write(Options options, NetworkReading.Result result) {
        Recognition.Builder recognition = new RecognitionMessages(options.getIncludeTiles())
                .write(result.reading())
                .setModelName(result.model().name())
                .setModelVersion(result.model().version());
        if (options.getIncludeStrips()) {
            recognition.addAllLineReadings(
                    LineReadingMessages.write(result.reading().lines(), limits.maxExplainedWidth()));
        }
        return recognition;
    }
}
