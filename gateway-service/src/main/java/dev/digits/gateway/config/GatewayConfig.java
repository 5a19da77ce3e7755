package dev.digits.gateway.config;

import dev.digits.service.peer.PeerAddress;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** The gateway's settings. The defaults serve a laptop; a value that cannot work stops the start. */
@ConfigMapping(prefix = "digits.gateway")
public interface GatewayConfig {
    /** What one caller may ask for. */
    Limits limits();

    /** How long calls to the services behind may take. */
    Deadlines deadlines();

    /** The WebSocket. */
    Live live();

    /** Who may change what is served. */
    Admin admin();

    /** Who may call the API, and how often. */
    Access access();

    /** Where the segmentation service listens for gRPC. */
    PeerAddress segmentation();

    /** Where the inference service listens for gRPC. */
    PeerAddress inference();

    /** What is written of requests. */
    AccessLog accessLog();

    /** Bounds on one request and on all of them together. */
    interface Limits {
        /** Bytes of a request body. */
        @WithDefault("10485760")
        @Min(1)
        int maxBodyBytes();

        /** Width times height of a picture or an ink canvas. */
        @WithDefault("67108864")
        @Min(1)
        long maxPixels();

        /** Points of all strokes of one ink drawing. */
        @WithDefault("100000")
        @Min(1)
        int maxPoints();

        /** Recognitions on their way at once, over all callers; the next one waits. */
        @WithDefault("32")
        @Min(1)
        int maxInFlight();

        /** Requests and live drawings that wait for one of these to end; the next one is told to come back at once. */
        @WithDefault("1024")
        @Min(0)
        int maxWaiting();

        /** How long such a one waits before it is told to come back. */
        @WithDefault("1s")
        @DurationMin(millis = 1)
        Duration patience();

        /** Bytes of the bodies of all these recognitions together; what is held for them is up to four times as much. */
        @WithDefault("33554432")
        @Min(1)
        long maxBytesInFlight();

        /** Time in which a request body has to arrive. */
        @WithDefault("15s")
        @DurationMin(millis = 1)
        Duration uploadTime();

        /** Time that a body is left alone in before its rate counts. */
        @WithDefault("2s")
        @DurationMin(millis = 1)
        Duration uploadGrace();

        /** Bytes a second at which a body has to come, from its beginning, to keep its place while others wait for one. */
        @WithDefault("16384")
        @Min(0)
        int leastUploadRate();

        /** Time in which a caller has to take its answer, on top of what the least download rate gives it; then the connection ends. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        Duration answerTime();

        /** Bytes a second at which a long answer has to be taken; 0 gives no more than the answer time. */
        @WithDefault("16384")
        @Min(0)
        int leastDownloadRate();

        /** Model documents on their way to callers at once; the next caller is told to come back. */
        @WithDefault("16")
        @Min(1)
        int maxDocumentsInFlight();

        /** When a caller who was turned away may try again. */
        @WithDefault("1s")
        @DurationMin(millis = 1)
        Duration retryAfter();
    }

    /** Deadlines, passed on to the services. */
    interface Deadlines {
        /** One recognition. */
        @WithDefault("10s")
        @DurationMin(millis = 1)
        Duration recognition();

        /** Listing or describing models. */
        @WithDefault("5s")
        @DurationMin(millis = 1)
        Duration models();

        /** Activating a model, which loads and checks its weights. */
        @WithDefault("60s")
        @DurationMin(millis = 1)
        Duration activation();

        /** Asking a service for its health. */
        @WithDefault("1s")
        @DurationMin(millis = 1)
        Duration probe();
    }

    /** The WebSocket's own settings. */
    interface Live {
        /** Bytes of one message; the connection ends when one has more. 100,000 points take about 1.4 million. */
        @WithDefault("2097152")
        @Min(1)
        int maxMessageBytes();

        /** Connections open at once. */
        @WithDefault("200")
        @Min(1)
        int maxConnections();
    }

    /** Administration. */
    interface Admin {
        /** File that holds the token for activating models, read at start; activation is off without it. */
        Optional<Path> tokenFile();
    }

    /** Callers of the API. */
    interface Access {
        /** File of API keys, one client a line: name, blank, key; read at start. Without it everyone may call. */
        Optional<Path> keysFile();

        /** Calls a second that one client may send in the long run; 0: as many as it likes. */
        @WithDefault("0")
        @PositiveOrZero
        double callsPerSecond();

        /** Calls that one client may send at once. */
        @WithDefault("20")
        @Min(1)
        int burst();

        /** Calls a minute with which one client may try to activate a model. */
        @WithDefault("10")
        @Min(1)
        int activationsPerMinute();
    }

    /** The access log. */
    interface AccessLog {
        /** One request of so many is logged, and every one that ends in 500 or above; 0 logs none. */
        @WithDefault("100")
        @Min(0)
        int oneIn();
    }
}
