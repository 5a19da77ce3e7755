package dev.digits.gateway.fakes;

import static java.util.Map.entry;

import dev.digits.fixtures.grpc.PlayedServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Starts the services behind the gateway, points the gateway at them, and gives it small limits and a token. */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {
    /** What the token file holds. */
    public static final String TOKEN = "correct-horse-battery-staple";

    /** Recognitions that the gateway carries at once. */
    public static final int PLACES = 4;

    /** Requests that wait for one of these to end. */
    public static final int WAITING = 2;

    /** How long these wait. */
    public static final Duration PATIENCE = Duration.ofSeconds(4);

    /** When a drawing has to have been read. */
    public static final Duration DEADLINE = Duration.ofSeconds(9);

    /** Model documents that the gateway sends at once. */
    public static final int DOCUMENTS = 3;

    /** Time in which a caller has to take its answer; twice as much on top for a large document. */
    public static final Duration ANSWER_TIME = Duration.ofSeconds(2);

    /** After this time without a request a connection ends. */
    public static final Duration IDLE = Duration.ofSeconds(14);

    /** Points that ink may have. */
    public static final int POINTS = 50;

    /** Reads drawings. */
    public final FakeSegmentation segmentation = new FakeSegmentation();

    /** Where drawings are read. */
    public final PlayedServer segmentationRemote = new PlayedServer(segmentation);

    /** Where models are kept. */
    public final PlayedServer inferenceRemote = new PlayedServer(new FakeModels());

    private Path token;

    @Override
    public Map<String, String> start() {
        segmentationRemote.start();
        inferenceRemote.start();
        try {
            token = Files.writeString(Files.createTempFile("token", ".txt"), TOKEN + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.ofEntries(
                entry("digits.gateway.segmentation.port", String.valueOf(segmentationRemote.port())),
                entry("digits.gateway.inference.port", String.valueOf(inferenceRemote.port())),
                entry("digits.gateway.admin.token-file", token.toString()),
                entry("digits.gateway.limits.max-in-flight", String.valueOf(PLACES)),
                entry("digits.gateway.limits.max-waiting", String.valueOf(WAITING)),
                entry("digits.gateway.limits.patience", PATIENCE.toSeconds() + "s"),
                entry("digits.gateway.limits.max-points", String.valueOf(POINTS)),
                entry("digits.gateway.limits.max-body-bytes", "1000000"),
                entry("digits.gateway.deadlines.recognition", DEADLINE.toSeconds() + "s"),
                entry("digits.gateway.deadlines.probe", "10s"),
                entry("digits.gateway.limits.upload-time", "8s"),
                entry("digits.gateway.limits.max-documents-in-flight", String.valueOf(DOCUMENTS)),
                entry("digits.gateway.limits.answer-time", ANSWER_TIME.toSeconds() + "s"),
                entry(
                        "digits.gateway.limits.least-download-rate",
                        String.valueOf(FakeModels.LARGE_BYTES / (2 * ANSWER_TIME.toSeconds()))),
                entry("quarkus.http.idle-timeout", IDLE.toSeconds() + "s"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeServices.class));
    }

    @Override
    public void stop() {
        segmentationRemote.stop();
        inferenceRemote.stop();
    }
}
