package dev.digits.inference.swap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.digits.inference.Eventually;
import dev.digits.inference.RandomModels;
import dev.digits.inference.RunningService;
import dev.digits.inference.ServiceCall;
import dev.digits.inference.serving.Lifecycle;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelStore;
import dev.digits.v1.ListModelsRequest;
import dev.digits.v1.ModelSummary;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At most two versions are in memory. */
class TwoVersionsTest {

    @TempDir
    Path folder;

    private ModelStore store;
    private RunningService service;
    private String first;

    @BeforeEach
    void start() throws Exception {
        store = new ModelStore(folder.resolve("models"));
        service = RunningService.draining(
                store,
                RandomModels.publish(new ModelStore(folder.resolve("inside")), 0)
                        .files(),
                Duration.ofSeconds(1));
        first = RandomModels.publish(store, 1).version();
        service.modelSwitch.followStore();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void streamThatDoesNotEndHoldsAVersionOnlyUntilTheOneAfterTheNextIsWanted() throws Exception {
        // Given
        ServiceCall<Tile, TileScores> began = call();
        String second = RandomModels.publish(store, 2).version();
        service.modelSwitch.followStore();
        assertThat(state(first)).isEqualTo("draining");
        assertThat(state(second)).isEqualTo("serving");

        // When
        String third = RandomModels.publish(store, 3).version();
        service.modelSwitch.followStore();

        // Then
        assertThat(began.status().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(service.models.manifest().map(Manifest::version)).hasValue(third);
        Eventually.holds("two are in memory", () -> service.models.inMemory() <= 2);
        assertThat(state(first)).isEqualTo("closed");
    }

    @Test
    void activatingTheVersionBeforeRollsBack() throws Exception {
        // Given
        String second = RandomModels.publish(store, 2).version();
        service.modelSwitch.followStore();

        // When
        service.modelSwitch.activate(first);
        service.modelSwitch.followStore();

        // Then
        assertThat(service.models.manifest().map(Manifest::version)).hasValue(first);
        assertThat(store.active()).hasValue(first);
        assertThat(state(second)).isEqualTo("closed");
        assertThat(service.lifecycles.of(first))
                .hasValueSatisfying(state -> assertThat(state).isInstanceOf(Lifecycle.Serving.class));
    }

    /** As the list of models says it. */
    private String state(String version) {
        return service.modelService().listModels(ListModelsRequest.getDefaultInstance()).getModelsList().stream()
                .filter(model -> model.getVersion().equals(version))
                .map(ModelSummary::getState)
                .findFirst()
                .orElseThrow();
    }

    private ServiceCall<Tile, TileScores> call() throws Exception {
        ServiceCall<Tile, TileScores> call = ServiceCall.classify(service.inference())
                .send(Tile.newBuilder()
                        .setId(1)
                        .setPixels(ByteString.copyFrom(new byte[ReaderNetworks.TILE_BYTES]))
                        .build());
        call.next();
        return call;
    }
}
