package dev.digits.segmentation.service.recognition;

import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.LatticeDecoder;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.service.config.SegmentationConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes the segmenter at start, with OpenCV loaded and used once, so that the first drawing is as quick as the next. */
final class Segmenters {
    private static final Logger LOG = Logger.getLogger(Segmenters.class);

    /** A white picture of 8x8 pixels. */
    private static final byte[] BLANK = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR4nGP4DwUMlDEA98A/wbI0QbsAAAAASUVORK5CYII=");

    @Produces
    @Singleton
    @Startup
    Segmenter segmenter(SegmentationConfig config) throws UnreadableDrawingException, DrawingTooLargeException {
        long start = System.nanoTime();
        SegmentationConfig.Limits limits = config.limits();
        Segmenter segmenter = new Segmenter(new Limits(limits.maxPixels(), limits.maxPoints(), limits.maxTiles()));
        Stroke one = new Stroke(new float[] {50, 50}, new float[] {20, 80});
        segmenter.segment(new Ink(List.of(one), 8, 100, 100), tile -> {});
        segmenter.segment(new Picture(BLANK), tile -> {});
        LOG.infof("event=segmenter-ready ms=%d", (System.nanoTime() - start) / 1_000_000);
        return segmenter;
    }

    @Produces
    @Singleton
    LatticeDecoder decoder() {
        return new LatticeDecoder();
    }
}
