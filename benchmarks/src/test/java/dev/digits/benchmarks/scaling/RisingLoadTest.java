package dev.digits.benchmarks.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.benchmarks.scaling.RisingLoad.Second;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/SCALING.md says of the autoscaling, by the limits of the manifests themselves. */
class RisingLoadTest {
    private static final Path MANIFESTS = Path.of("..", "deploy", "kubernetes");
    private static final List<Double> COSTS = List.of(3.4, 10.9, 4.8);

    @Test
    void readsHowAServiceScalesFromItsManifestAndWhatAnOverlayChanges() throws IOException {
        // Given
        Path base = MANIFESTS.resolve("base/segmentation.yaml");
        Path large = MANIFESTS.resolve("overlays/large/segmentation.yaml");

        // When, Then
        assertThat(ServiceScale.of("segmentation", List.of(base))).isEqualTo(new ServiceScale(2, 100, 0.7, 0.5, 2));
        assertThat(ServiceScale.of("segmentation", List.of(base, large)))
                .isEqualTo(new ServiceScale(32, 470, 0.7, 0.5, 2));
        assertThatThrownBy(() -> ServiceScale.of("gateway", List.of(base)))
                .hasMessage("no manifest says minReplicas of gateway");
    }

    @Test
    void carriesAThousandDrawingsASecondByTheBaseWithoutAWait() throws IOException {
        // When
        List<Second> seconds = play("base", 1000, 120);

        // Then
        assertThat(seconds).noneMatch(second -> second.delay() > 0);
        assertThat(last(seconds).answered()).isEqualTo(1000);
    }

    @Test
    void answersFewerThanTenThousandByTheBaseSinceTheGatewayMayHaveNoMoreReplicas() throws IOException {
        // When
        Second end = last(play("base", 10_000, 600));

        // Then
        assertThat(end.replicas().get(0)).isEqualTo(20);
        assertThat(end.answered()).isBetween(5_500.0, 6_000.0);
        assertThat(end.isTooLate()).isTrue();
    }

    @Test
    void carriesTenThousandByTheLargeOverlayWithoutAWaitAndWithReplicasToSpare() throws IOException {
        // When
        List<Second> seconds = play("large", 10_000, 600);

        // Then
        assertThat(seconds).noneMatch(second -> second.delay() > 0);
        Second end = last(seconds);
        assertThat(end.answered()).isEqualTo(10_000);
        assertThat(end.replicas().get(0)).isBetween(180L, 220L);
        assertThat(end.replicas().get(1)).isBetween(280L, 345L);
        assertThat(end.replicas().get(2)).isBetween(62L, 80L);
    }

    private static List<Second> play(String overlay, double last, int rise) throws IOException {
        List<Second> seconds = new ArrayList<>();
        new RisingLoad(AutoscalingSimulation.services(MANIFESTS, overlay, COSTS), last, rise).play(seconds::add);
        return seconds;
    }

    private static Second last(List<Second> seconds) {
        return seconds.get(seconds.size() - 1);
    }
}
