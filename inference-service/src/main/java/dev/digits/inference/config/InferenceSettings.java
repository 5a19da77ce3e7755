package dev.digits.inference.config;

import dev.digits.model.NetworkEngine;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Every setting of the service; the defaults serve a laptop. */
@ConfigMapping(prefix = "digits.inference")
public interface InferenceSettings {

    /** Folder of the model store; need not be there. */
    @WithDefault("models")
    Path modelsDir();

    /** Pause between two looks at the model store. */
    @WithDefault("1s")
    @DurationMin(millis = 1)
    Duration watchInterval();

    /**
     * How long open streams are given to end when the service stops, and those of a replaced version when the version after the
     * next is to be loaded.
     */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration drainTimeout();

    /** How strips and tiles are scored. */
    Scoring scoring();

    /** What one stream may do. */
    Streams streams();

    /** How strips and tiles are scored. */
    interface Scoring {

        /** What computes the networks: {@code onnx-runtime} or {@code pytorch}. */
        @WithDefault("onnx-runtime")
        NetworkEngine engine();

        /** Threads that score, all with one copy of the weights; 1 to 64. */
        @WithDefault("2")
        @Min(1)
        @Max(64)
        int workers();

        /** Most tiles in one forward pass; 1 to 256. */
        @WithDefault("16")
        @Min(1)
        @Max(256)
        int maxBatch();

        /** Most strips in one forward pass, all of one width; 1 to 64. */
        @WithDefault("8")
        @Min(1)
        @Max(64)
        int maxStrips();

        /**
         * Most columns of pixels in one forward pass, of all its strips together; at least 32. A strip that is wider goes
         * alone.
         */
        @WithDefault("2048")
        @Min(32)
        @Max(65_536)
        int maxStripColumns();

        /** Most that waits, of all callers together, in tiles; 32 columns of a strip count as three. At least 1. */
        @WithDefault("2048")
        @Min(1)
        @Max(1_000_000)
        int queueCapacity();
    }

    /** What one stream may do. */
    interface Streams {

        /** Most strips of one stream that wait for their answer to be taken; at least 1. */
        @WithDefault("16")
        @Min(1)
        @Max(1000)
        int stripWindow();

        /** Most strips in one stream; at least 1. */
        @WithDefault("200")
        @Min(1)
        @Max(100_000)
        int maxStrips();

        /** Most tiles of one stream that wait for their answer to be taken; at least 1. */
        @WithDefault("64")
        @Min(1)
        @Max(100_000)
        int window();

        /** Most tiles in one stream; at least 1. */
        @WithDefault("10000")
        @Min(1)
        @Max(10_000_000)
        int maxTiles();
    }
}
