package dev.digits.segmentation.service.config;

import dev.digits.service.peer.PeerAddress;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** The service's settings. The defaults serve a laptop; a value that cannot work stops the start. */
@ConfigMapping(prefix = "digits.segmentation")
public interface SegmentationConfig {
    /** How much of a drawing is read. */
    Limits limits();

    /** How many drawings are worked on. */
    Work work();

    /** Where strips and tiles are scored. */
    Inference inference();

    /** Bounds on one drawing. */
    interface Limits {
        /** Width times height of a picture or an ink canvas. */
        @WithDefault("67108864")
        @Min(1)
        long maxPixels();

        /** Memory that a decoder holds at once to unpack a picture, told by its header. */
        @WithDefault("201326592")
        @Min(1)
        long maxUnpackedBytes();

        /** Points of all strokes of one ink drawing. */
        @WithDefault("100000")
        @Min(1)
        int maxPoints();

        /** Marks of one drawing, the largest; others are rejected as too many. */
        @WithDefault("2000")
        @Min(1)
        int maxMarks();

        /** Width in pixels of the strips of all lines side by side; lines with which it would be passed are rejected as too many. */
        @WithDefault("16384")
        @Min(1)
        int maxStripWidth();

        /** Lines of one drawing; marks below them are rejected as too many. */
        @WithDefault("200")
        @Min(1)
        int maxLines();

        /** Digits of one drawing; the marks of lines with which there would be more are rejected as too many. */
        @WithDefault("2000")
        @Min(1)
        int maxDigits();

        /**
         * Width in pixels of all strips side by side of which an answer tells how they were read; what would pass it is
         * left out.
         */
        @WithDefault("65536")
        @Min(0)
        int maxExplainedWidth();
    }

    /** Bounds on all drawings together. */
    interface Work {
        /**
         * Drawings worked on at once; two more than the processors when not set, since some wait for scores, but no more than one for each 48 MiB of
         * the heap, and at least two.
         */
        Optional<@Min(1) Integer> threads();

        /** Drawings that wait for a thread; the next one is turned away. */
        @WithDefault("64")
        @Min(1)
        int queue();

        /** Longest wait for the scores of one drawing; a caller's own deadline counts when it is sooner. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        Duration deadline();
    }

    /** The inference service. */
    interface Inference extends PeerAddress {
        /** Deadline for asking it for its health. */
        @WithDefault("1s")
        @DurationMin(millis = 1)
        Duration probe();
    }
}
