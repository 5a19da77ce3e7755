package dev.digits.segmentation.service.recognition;

import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.WrittenLine;
import dev.digits.segmentation.service.config.SegmentationConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jboss.logging.Logger;

/**
 * The segmenter, with OpenCV loaded and used once, so that the first drawing is as quick as the next. It is made on a thread
 * of the pool, as gRPC asks for its services on an event loop that must not wait; the start of the service does wait, and
 * fails when OpenCV cannot be loaded.
 */
@Singleton
final class WarmSegmenter {
    private static final Logger LOG = Logger.getLogger(WarmSegmenter.class);

    /** A white picture of 8x8 pixels. */
    private static final byte[] BLANK = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR4nGP4DwUMlDEA98A/wbI0QbsAAAAASUVORK5CYII=");

    private static final List<Drawing> FIRST_DRAWINGS = List.of(
            new Ink(List.of(new Stroke(new float[] {50, 50}, new float[] {20, 80})), 8, 100, 100), new Picture(BLANK));

    private final FutureTask<Segmenter> made;

    WarmSegmenter(SegmentationConfig config, WorkPool pool) {
        made = new FutureTask<>(() -> make(config.limits()));
        pool.run(made);
    }

    void await(@Observes StartupEvent start) {
        get();
    }

    /** The segmenter, as soon as it is there. */
    Segmenter get() {
        try {
            return made.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("OpenCV could not be loaded or used", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for OpenCV", e);
        }
    }

    private static Segmenter make(SegmentationConfig.Limits limits)
            throws UnreadableDrawingException, DrawingTooLargeException {
        long start = System.nanoTime();
        Segmenter segmenter = new Segmenter(new Limits(
                limits.maxPixels(),
                limits.maxUnpackedBytes(),
                limits.maxPoints(),
                limits.maxMarks(),
                limits.maxLines(),
                limits.maxStripWidth()));
        for (Drawing drawing : FIRST_DRAWINGS) {
            segmenter.segment(drawing).lines().forEach(WarmSegmenter::cut);
        }
        LOG.infof(
                "event=segmenter-ready ms=%d thread=%s",
                (System.nanoTime() - start) / 1_000_000, Thread.currentThread().getName());
        return segmenter;
    }

    private static void cut(WrittenLine line) {
        line.cut(List.of(new EmissionRange(0, line.strip().width())));
    }
}
