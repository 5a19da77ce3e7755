package dev.digits.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunsTest {
    private static final String EPOCH = "{\"phase\":\"tiles\",\"epoch\":1}\n";

    @TempDir
    Path folder;

    @Test
    void thereAreNoneWithoutTheirFolder() throws IOException {
        assertThat(new TrainingRuns(folder.resolve("nowhere")).list()).isEmpty();
    }

    @Test
    void tellsOfEachRunNewestFirst() throws IOException {
        // Given
        run("20261122T101500Z-seed1", EPOCH, 3, "{\"plan\":{\"settings\":{\"epochs\":8,\"lines\":{\"epochs\":10}}}}");
        Instant touched = Instant.parse("2026-11-23T10:00:00Z");
        Files.setLastModifiedTime(
                run("20261123T090000Z-seed-7", "", 0, "{}").resolve("metrics.jsonl"), FileTime.from(touched));

        // When
        List<TrainingRun> runs = new TrainingRuns(folder).list();

        // Then
        assertThat(runs)
                .extracting(TrainingRun::name)
                .containsExactly("20261123T090000Z-seed-7", "20261122T101500Z-seed1");
        assertThat(runs.get(0)).isEqualTo(new TrainingRun("20261123T090000Z-seed-7", touched, "", 0, 0));
        assertThat(runs.get(1).metrics()).isEqualTo(EPOCH);
        assertThat(runs.get(1).tileEpochs()).isEqualTo(8);
        assertThat(runs.get(1).lineEpochs()).isEqualTo(10);
    }

    @Test
    void takesTheEndOfLongMetricsInWholeLines() throws IOException {
        // Given
        run("20261122T101500Z-seed1", EPOCH.repeat(50_000), 1, "{}");

        // When
        String metrics = new TrainingRuns(folder).list().get(0).metrics();

        // Then
        assertThat(metrics).hasSizeBetween(900_000, 1 << 20).startsWith(EPOCH).endsWith(EPOCH);
    }

    @Test
    void passesOverWhatIsMadeOrRemovedAndRunsWithoutMetrics() throws IOException {
        // Given
        Files.createDirectories(folder.resolve(".20261122T101500Z-seed1/tiles"));
        Files.createDirectories(folder.resolve("20261122T101500Z-seed1"));
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("20261122T101501Z-seed1"), "a file");

        // When, Then
        assertThat(new TrainingRuns(folder).list()).isEmpty();
    }

    @Test
    void doesWithoutAStateThatIsHalfThere() throws IOException {
        // Given
        run("20261122T101500Z-seed1", EPOCH, 2, "{\"plan\":{");

        // When, Then
        assertThat(new TrainingRuns(folder).list())
                .extracting(TrainingRun::tileEpochs)
                .containsExactly(0);
    }

    @Test
    void tellsWhichVersionsTheRunsBeganWith() throws IOException {
        // Given: two of this program, one of which is about to write its next checkpoint, and two of earlier ones
        run(
                "20261122T101500Z-seed1",
                EPOCH,
                3,
                "{\"plan\":{\"settings\":{\"startFrom\":\"bundled\"},\"start\":{\"versions\":[{\"name\":\"a\",\"seed\":1}]}}}");
        Path other = run("20261122T101600Z-seed1", EPOCH, 3, "{");
        Path lines = Files.createDirectories(other.resolve("lines/checkpoint-00000"));
        Files.writeString(
                lines.resolve("state.json"),
                "{\"plan\":{\"start\":{\"versions\":[{\"name\":\"b\",\"seed\":1},{\"name\":\"c\",\"seed\":2}]}}}");
        run("20261122T101700Z-seed1", EPOCH, 3, "{\"plan\":{\"settings\":{\"startFrom\":\"d, bundled\"}}}");
        run("20261122T101800Z-seed1", EPOCH, 3, "{\"plan\":{\"settings\":{\"startFrom\":null}}}");

        // When, Then
        assertThat(new TrainingRuns(folder).startVersions()).containsExactly("a", "b", "bundled", "c", "d");
        assertThat(new TrainingRuns(folder.resolve("nowhere")).startVersions()).isEmpty();
    }

    private Path run(String name, String metrics, int checkpoint, String state) throws IOException {
        Path run = folder.resolve(name);
        Path tiles = Files.createDirectories(run.resolve("tiles/checkpoint-0000" + checkpoint));
        Files.writeString(tiles.resolve("state.json"), state);
        Files.writeString(run.resolve("metrics.jsonl"), metrics);
        return run;
    }
}
