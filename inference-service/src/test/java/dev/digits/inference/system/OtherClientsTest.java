package dev.digits.inference.system;

import static dev.digits.inference.ServiceCall.strip;
import static dev.digits.inference.ServiceCall.tile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.primitives.Bytes;
import com.google.common.primitives.Floats;
import dev.digits.fixtures.MnistSample;
import dev.digits.inference.Eventually;
import dev.digits.inference.ServiceCall;
import dev.digits.v1.InferenceServiceGrpc;
import dev.digits.v1.Strip;
import dev.digits.v1.StripScores;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Open Inference Protocol as clients of others speak it, against what our own stream of tiles or strips says. */
@QuarkusTest
@QuarkusTestResource(StoreAndPort.class)
@TestProfile(OtherClientsTest.OwnApplication.class)
class OtherClientsTest {

    /** Keeps this test's requests out of the counts of others. */
    public static final class OwnApplication implements QuarkusTestProfile {}

    private static final float ROUNDING = 1e-5f;
    private static final int TILES = 20;
    private static final int STRIP_WIDTH = 64;

    @TestHTTPResource("/")
    URI http;

    @ConfigProperty(name = StoreAndPort.PORT)
    int port;

    private final List<MnistSample.Digit> digits = MnistSample.test().subList(0, TILES);
    private ManagedChannel channel;

    @BeforeEach
    void connect() throws Exception {
        channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        Eventually.holds("ready", () -> status("v2/health/ready") == HttpURLConnection.HTTP_OK);
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void pythonClientOfTritonGetsTheSameScoresInEveryForm() throws Exception {
        // Given
        byte[] strip = inkedStrip();
        List<float[]> tileScores = classify();
        float[] stripScores = read(strip);

        // When
        JsonNode found = new ObjectMapper()
                .readTree(OtherClient.python(
                        http.getAuthority(), "127.0.0.1:" + port, file("tiles", tiles()), file("strip", strip)));

        // Then
        assertThat(found.path("tile")).hasSize(8);
        found.path("tile").properties().forEach(form -> {
            assertThat(form.getValue()).as(form.getKey()).hasSize(TILES);
            for (int i = 0; i < TILES; i++) {
                assertThat(numbers(form.getValue().path(i)))
                        .as(form.getKey())
                        .containsExactly(tileScores.get(i), within(ROUNDING));
            }
        });
        assertThat(found.path("line")).hasSize(8);
        found.path("line").properties().forEach(form -> {
            assertThat(form.getValue().path(0)).as(form.getKey()).hasSize(STRIP_WIDTH / 2);
            assertThat(numbers(form.getValue())).as(form.getKey()).containsExactly(stripScores, within(ROUNDING));
        });
    }

    @Test
    void javaClientOfTritonGetsTheSameScoresAsBytesAndAsJson() throws Exception {
        // Given
        List<float[]> expected = classify();
        String file = file("tiles", tiles());
        for (String binary : List.of("true", "false")) {
            // When
            List<String> lines =
                    OtherClient.java(http.getAuthority(), file, binary).lines().toList();

            // Then
            assertThat(lines).hasSize(TILES);
            for (int i = 0; i < TILES; i++) {
                assertThat(numbers(new ObjectMapper().readTree(lines.get(i))))
                        .as("binary %s", binary)
                        .containsExactly(expected.get(i), within(ROUNDING));
            }
        }
    }

    @Test
    void healthAndReflectionAreThereForOtherTools() throws Exception {
        // When
        ServingStatus health = HealthGrpc.newBlockingStub(channel)
                .check(HealthCheckRequest.newBuilder()
                        .setService("inference.GRPCInferenceService")
                        .build())
                .getStatus();
        ServerReflectionResponse services = services();

        // Then
        assertThat(health).isEqualTo(ServingStatus.SERVING);
        assertThat(services.getListServicesResponse().getServiceList())
                .extracting(ServiceResponse::getName)
                .contains("inference.GRPCInferenceService", "digits.v1.InferenceService", "digits.v1.ModelService");
    }

    private ServerReflectionResponse services() throws Exception {
        CompletableFuture<ServerReflectionResponse> answer = new CompletableFuture<>();
        StreamObserver<ServerReflectionRequest> questions = ServerReflectionGrpc.newStub(channel)
                .serverReflectionInfo(new StreamObserver<>() {
                    @Override
                    public void onNext(ServerReflectionResponse message) {
                        answer.complete(message);
                    }

                    @Override
                    public void onError(Throwable cause) {
                        answer.completeExceptionally(cause);
                    }

                    @Override
                    public void onCompleted() {
                        answer.cancel(false);
                    }
                });
        questions.onNext(
                ServerReflectionRequest.newBuilder().setListServices("").build());
        questions.onCompleted();
        return answer.get(30, TimeUnit.SECONDS);
    }

    private List<float[]> classify() throws Exception {
        ServiceCall<Tile, TileScores> call = ServiceCall.classify(InferenceServiceGrpc.newStub(channel));
        List<float[]> scores = new ArrayList<>();
        for (int id = 0; id < TILES; id++) {
            TileScores answer = call.send(tile(id, digits.get(id).pixels())).next();
            float[] row = Floats.toArray(answer.getLogProbabilitiesList());
            scores.add(Floats.concat(row, new float[] {answer.getLogNotADigit()}));
        }
        call.halfClose();
        return scores;
    }

    private float[] read(byte[] strip) throws Exception {
        ServiceCall<Strip, StripScores> call = ServiceCall.read(InferenceServiceGrpc.newStub(channel));
        float[] scores =
                Floats.toArray(call.send(strip(0, STRIP_WIDTH, strip)).next().getLogProbabilitiesList());
        call.halfClose();
        return scores;
    }

    private byte[] tiles() {
        return Bytes.concat(digits.stream().map(MnistSample.Digit::pixels).toArray(byte[][]::new));
    }

    /** Two digits side by side. */
    private byte[] inkedStrip() {
        byte[] strip = new byte[32 * STRIP_WIDTH];
        for (int i = 0; i < 2; i++) {
            for (int row = 0; row < 28; row++) {
                System.arraycopy(digits.get(i).pixels(), row * 28, strip, (row + 2) * STRIP_WIDTH + 2 + i * 30, 28);
            }
        }
        return strip;
    }

    private static String file(String name, byte[] content) throws Exception {
        Path file = Files.createTempFile(name, ".bytes");
        file.toFile().deleteOnExit();
        return Files.write(file, content).toString();
    }

    private int status(String path) throws Exception {
        return ((HttpURLConnection) http.resolve(path).toURL().openConnection()).getResponseCode();
    }

    private static float[] numbers(JsonNode tensor) {
        List<Float> numbers = new ArrayList<>();
        collect(tensor, numbers);
        return Floats.toArray(numbers);
    }

    private static void collect(JsonNode tensor, List<Float> numbers) {
        if (tensor.isArray()) {
            tensor.forEach(part -> collect(part, numbers));
        } else {
            numbers.add(tensor.floatValue());
        }
    }
}
