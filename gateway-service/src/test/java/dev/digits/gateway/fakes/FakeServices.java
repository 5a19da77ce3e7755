package dev.digits.gateway.fakes;

import dev.digits.fixtures.grpc.PlayedServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts the services behind the gateway, points the gateway at them, and gives it small limits and a token. */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {
    /** What the token file holds. */
    public static final String TOKEN = "correct-horse-battery-staple";

    /** Recognitions that the gateway carries at once. */
    public static final int PLACES = 4;

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
        return Map.of(
                "digits.gateway.segmentation.port", String.valueOf(segmentationRemote.port()),
                "digits.gateway.inference.port", String.valueOf(inferenceRemote.port()),
                "digits.gateway.admin.token-file", token.toString(),
                "digits.gateway.limits.max-in-flight", String.valueOf(PLACES),
                "digits.gateway.limits.max-points", String.valueOf(POINTS),
                "digits.gateway.limits.max-body-bytes", "1000000",
                "digits.gateway.deadlines.recognition", "4s");
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
