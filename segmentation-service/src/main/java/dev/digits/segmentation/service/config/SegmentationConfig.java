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

    /** How much is told of a lattice. */
    Lattice lattice();

    /** How many drawings are worked on. */
    Work work();

    /** Where tiles are scored. */
    Inference inference();

    /** Bounds on one drawing. */
    interface Limits {
        /** Width times height of a picture or an ink canvas. */
        @WithDefault("12582912")
        long maxPixels();

        /** Points of all strokes of one ink drawing. */
        @WithDefault("100000")
        int maxPoints();

        /** Candidate digits of one drawing; marks beyond them are rejected as too many. */
        @WithDefault("2000")
        int maxTiles();
    }

    /** Bounds on what an answer tells of a lattice. */
    interface Lattice {
        /** Candidates that are listed: those on the path first, then those with the highest scores. */
        @WithDefault("500")
        int maxCandidates();

        /** Corners of the outlines of all atoms; an atom with which it would be passed has none. */
        @WithDefault("10000")
        int maxCorners();
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
