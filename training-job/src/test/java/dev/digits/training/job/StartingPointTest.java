package dev.digits.training.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.weights.Tensor;
import dev.digits.training.TinyRun;
import dev.digits.training.publish.MadeUpVersions;
import dev.digits.training.settings.TrainingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingPointTest {

    private static final String SIZES = "--widths=8,16";
    private static final Map<String, String> TRAINED_ON = Map.of("train", "ab");

    @TempDir
    Path models;

    private ModelStore store;
    private StoredVersion.Valid version;

    @BeforeEach
    void publish() throws Exception {
        store = new ModelStore(models);
        version =
                store.publish(MadeUpVersions.untrained(TinyRun.settings(SIZES), Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void withoutAVersionWeightsAreRandom() throws Exception {
        assertThat(StartingPoint.of(TinyRun.settings(SIZES), store)).isEqualTo(StartingPoint.RANDOM);
    }

    @Test
    void takesBothNetworksOfTheVersion() throws Exception {
        // Given
        TrainingSettings settings = TinyRun.settings(SIZES, "--start-from=" + version.version());

        // When
        StartingPoint start = StartingPoint.of(settings, store);

        // Then
        assertThat(start.versions().names()).contains(version.version());
        assertSame(start.tiles(), MadeUpVersions.untrainedTiles(settings));
        assertSame(start.lines(), MadeUpVersions.untrainedLines(settings));
    }

    @Test
    void takesTheMeanOfSeveralVersions() throws Exception {
        // Given: of equal weights, which are their own mean
        TrainingSettings settings = TinyRun.settings(SIZES);
        String other = store.publish(MadeUpVersions.untrained(settings, Instant.parse("2026-01-02T00:00:00Z")))
                .version();

        // When
        StartingPoint start =
                StartingPoint.of(TinyRun.settings(SIZES, "--start-from=" + version.version() + "," + other), store);

        // Then
        assertThat(start.versions().names()).contains(version.version() + ", " + other);
        assertSame(start.tiles(), MadeUpVersions.untrainedTiles(settings));
        assertSame(start.lines(), MadeUpVersions.untrainedLines(settings));
    }

    @Test
    void warnsOfAVersionThatWasTrainedWithAnotherSeed() throws Exception {
        // Given: the version has the seed 1
        String from = "--start-from=" + version.version();

        // Then
        assertThat(warnings(TRAINED_ON, from, "--seed=2"))
                .containsExactly("warning: the validation images of seed 2 were partly learned from by "
                        + version.version() + ", trained with another seed; what is measured on them is too good");
        assertThat(warnings(TRAINED_ON, from, "--seed=1")).isEmpty();
    }

    @Test
    void warnsOfAVersionForWhichOtherImagesWerePutAside() throws Exception {
        // Given: the version was trained with 5000 images put aside
        String from = "--start-from=" + version.version();
        String rest = ", so it may have learned from some of this run's validation images; what is measured on them may"
                + " be too good";

        // Then
        assertThat(warnings(TRAINED_ON, from, "--validation-size=4000"))
                .containsExactly("warning: version " + version.version()
                        + " was trained with validation-size 5000 and not 4000" + rest);
        assertThat(warnings(Map.of("train", "cd"), from))
                .containsExactly(
                        "warning: version " + version.version() + " was trained with other training images" + rest);
        assertThat(warnings(Map.of("train", "ab", "t10k", "ef", "extra", "01", "ink/a.jsonl", "23"), from))
                .isEmpty();
    }

    private List<String> warnings(Map<String, String> datasets, String... options) throws Exception {
        TrainingSettings settings = TinyRun.settings(
                Stream.concat(Stream.of(SIZES), Stream.of(options)).toArray(String[]::new));
        return StartingPoint.of(settings, store).versions().warnings(settings, datasets);
    }

    @Test
    void opensAGateWhereTheVersionHasNone() throws Exception {
        // Given
        TrainingSettings plain = TinyRun.settings(SIZES, "--line-gate=0");
        String ungated = store.publish(MadeUpVersions.untrained(plain, Instant.parse("2026-01-02T00:00:00Z")))
                .version();

        // When
        Map<String, Tensor> lines = StartingPoint.of(
                        TinyRun.settings(SIZES, "--line-gate=5", "--start-from=" + ungated), store)
                .lines();

        // Then: whatever comes in, the logits of the channels are 3
        int channels = plain.lines().architecture().headWidth();
        assertThat(lines)
                .containsAllEntriesOf(MadeUpVersions.untrainedLines(plain))
                .hasSize(MadeUpVersions.untrainedLines(plain).size() + 4);
        assertThat(lines.get("gate.squeeze.weight").shape()).containsExactly(5, channels);
        assertThat(lines.get("gate.excite.weight").values())
                .hasSize(5 * channels)
                .containsOnly(0);
        assertThat(lines.get("gate.excite.bias").values()).hasSize(channels).containsOnly(3);
    }

    @Test
    void cannotTakeAGateAway() {
        assertThatThrownBy(() -> StartingPoint.of(
                        TinyRun.settings(SIZES, "--line-gate=0", "--start-from=" + version.version()), store))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("its networks have other sizes: a gate of 48, not a gate of 0");
    }

    @Test
    void saysThatThereIsNoSuchVersion() {
        assertThatThrownBy(() -> StartingPoint.of(TinyRun.settings(SIZES, "--start-from=gone"), store))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("--start-from: no version 'gone' in " + models);
    }

    @Test
    void saysThatTheSizesAreOthers() {
        assertThatThrownBy(() ->
                        StartingPoint.of(TinyRun.settings("--widths=8,24", "--start-from=" + version.version()), store))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("its networks have other sizes")
                .hasMessageContaining("[8, 16]")
                .hasMessageContaining("[8, 24]");
    }

    @Test
    void saysThatAFileIsDamaged() throws Exception {
        // Given
        Path weights = models.resolve(version.version()).resolve("line.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);

        // Then
        assertThatThrownBy(() -> StartingPoint.of(TinyRun.settings(SIZES, "--start-from=" + version.version()), store))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("line.safetensors");
    }

    private static void assertSame(Map<String, Tensor> actual, Map<String, Tensor> expected) {
        assertThat(actual).containsOnlyKeys(expected.keySet());
        actual.forEach((name, tensor) -> assertThat(
                        Arrays.equals(tensor.values(), expected.get(name).values()))
                .as(name)
                .isTrue());
    }
}
