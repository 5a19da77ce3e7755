package dev.digits.segmentation.service.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** The service's settings. The defaults serve a laptop; {@link ConfigRules} refuses values that cannot work. */
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
        long maxPixels();

        /** Memory that a decoder holds at once to unpack a picture, told by its header. */
        @WithDefault("201326592")
        long maxUnpackedBytes();

        /** Points of all strokes of one ink drawing. */
        @WithDefault("100000")
        int maxPoints();

        /** Lines of one drawing; marks below them are rejected as too many. */
        @WithDefault("200")
        int maxLines();

        /** Digits of one drawing; the marks of lines with which there would be more are rejected as too many. */
        @WithDefault("2000")
        int maxDigits();

        /**
         * Width in pixels of all strips side by side of which an answer tells how they were read; what would pass it is
         * left out.
         */
        @WithDefault("65536")
        int maxExplainedWidth();
    }

    /** Bounds on all drawings together. */
    interface Work {
        /** Drawings worked on at once; two more than the processors when not set, since some wait for scores. */
        OptionalInt threads();

        /** Drawings that wait for a thread; the next one is turned away. */
        @WithDefault("64")
        int queue();

        /** Longest wait for the scores of one drawing; a caller's own deadline counts when it is sooner. */
        @WithDefault("30s")
        Duration deadline();
    }

    /** The inference service. */
    interface Inference {
        /** Name or address. */
        @WithDefault("127.0.0.1")
        String host();

        /** gRPC port. */
        @WithDefault("9002")
        int port();

        /** Deadline for asking it for its health. */
        @WithDefault("1s")
        Duration probe();
    }
}
