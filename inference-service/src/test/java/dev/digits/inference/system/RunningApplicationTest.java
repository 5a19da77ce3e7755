package dev.digits.inference.system;

import static dev.digits.inference.ServiceCall.blankStrip;
import static dev.digits.inference.ServiceCall.tile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.MnistSample;
import dev.digits.fixtures.PlainHttp;
import dev.digits.inference.Eventually;
import dev.digits.inference.RandomModels;
import dev.digits.inference.ServiceCall;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.v1.InferenceServiceGrpc;
import dev.digits.v1.ListModelsRequest;
import dev.digits.v1.ModelServiceGrpc;
import dev.digits.v1.ModelSummary;
import dev.digits.v1.Strip;
import dev.digits.v1.StripScores;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole application as Quarkus starts it, from an empty store to a damaged one. */
@QuarkusTest
@QuarkusTestResource(StoreAndPort.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningApplicationTest {

    @TestHTTPResource("/q/")
    URI management;

    @ConfigProperty(name = StoreAndPort.PORT)
    int port;

    @ConfigProperty(name = StoreAndPort.STORE)
    String folder;

    private ManagedChannel channel;
    private ModelStore store;

    @BeforeEach
    void connect() throws Exception {
        channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        store = new ModelStore(Path.of(folder));
        Eventually.holds("ready", () -> get("health/ready").statusCode() == 200);
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    @Order(1)
    void bundledModelReadsDigitsWhileTheStoreIsEmpty() throws Exception {
        // Given
        List<MnistSample.Digit> digits = MnistSample.test();

        // When
        ServiceCall<Tile, TileScores> call = ServiceCall.classify(InferenceServiceGrpc.newStub(channel));
        for (int id = 0; id < digits.size(); id++) {
            call.send(tile(id, digits.get(id).pixels()));
        }
        call.halfClose();

        // Then
        assertThat(call.status()).isEqualTo(Status.OK);
        long right = call.answers.stream()
                .filter(scores -> best(scores) == digits.get(scores.getId()).label())
                .count();
        assertThat(right).isGreaterThanOrEqualTo(496);
        assertThat(models()).singleElement().satisfies(model -> {
            assertThat(model.getBundled()).isTrue();
            assertThat(model.getServing()).isTrue();
        });
    }

    @Test
    @Order(2)
    void newVersionServesByItself() throws Exception {
        // When
        String version = RandomModels.publish(store, 1).version();

        // Then
        Eventually.holds("the new version serves", () -> serving().equals(version));
        assertThat(get("health/ready").body()).contains(version);
        ServiceCall<Tile, TileScores> call =
                ServiceCall.classify(InferenceServiceGrpc.newStub(channel)).send(tile(5, new byte[784]));
        assertThat(call.next().getModelVersion()).isEqualTo(version);
        assertThat(call.halfClose().status()).isEqualTo(Status.OK);
        ServiceCall<Strip, StripScores> read =
                ServiceCall.read(InferenceServiceGrpc.newStub(channel)).send(blankStrip(5, 4096));
        assertThat(read.next().getLogProbabilitiesCount()).isEqualTo(2048 * 11);
        assertThat(read.halfClose().status()).isEqualTo(Status.OK);
    }

    @Test
    @Order(3)
    void damagedVersionIsNamedByHealthAndTheOldOneServes() throws Exception {
        // Given
        String serving = serving();

        // When
        String damaged = RandomModels.publishMisshapen(store, 2).version();

        // Then
        Eventually.holds(
                "health names the damage", () -> get("health/ready").body().contains("damaged " + damaged));
        assertThat(get("health/ready").statusCode()).isEqualTo(200);
        assertThat(get("health/live").statusCode()).isEqualTo(200);
        assertThat(serving()).isEqualTo(serving);
        assertThat(Files.exists(Path.of(folder, damaged, ModelFiles.WEIGHTS))).isTrue();
    }

    @Test
    @Order(4)
    void metricsTellOfBothStagesAndOfModels() throws Exception {
        assertThat(get("metrics").body())
                .contains("digits_inference_scored_total{stage=\"tiles\"} 501.0")
                .contains("digits_inference_scored_total{stage=\"strips\"} 1.0")
                .contains("digits_inference_batch_size_bucket{stage=\"tiles\"")
                .contains("digits_inference_latency_seconds_count{stage=\"tiles\"} 501")
                .contains("digits_inference_queue_length{stage=\"tiles\"} 0.0")
                .contains("digits_inference_queue_length{stage=\"strips\"} 0.0")
                .contains("digits_inference_streams 0.0")
                .contains("digits_inference_model_swaps_total 2.0")
                .contains("digits_inference_model_damaged 1.0");
    }

    @Test
    @Order(5)
    void messagesLargerThanAStripAreNotRead() throws Exception {
        // When
        ServiceCall<Tile, TileScores> call =
                ServiceCall.classify(InferenceServiceGrpc.newStub(channel)).send(tile(1, new byte[140_000]));

        // Then
        assertThat(call.status().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    }

    private String serving() {
        return models().stream()
                .filter(ModelSummary::getServing)
                .map(ModelSummary::getVersion)
                .findFirst()
                .orElse("none");
    }

    private List<ModelSummary> models() {
        return ModelServiceGrpc.newBlockingStub(channel)
                .listModels(ListModelsRequest.getDefaultInstance())
                .getModelsList();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return PlainHttp.send(HttpRequest.newBuilder(management.resolve(path)));
    }

    private static int best(TileScores scores) {
        int best = 0;
        for (int digit = 1; digit < 10; digit++) {
            if (scores.getLogProbabilities(digit) > scores.getLogProbabilities(best)) {
                best = digit;
            }
        }
        return best;
    }
}
