package dev.digits.training.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.training.TinyRun;
import dev.digits.training.cli.SampleFolder;
import dev.digits.training.network.Ahead;
import dev.digits.training.network.Learner;
import dev.digits.training.publish.MadeUpVersions;
import dev.digits.training.run.Lesson;
import dev.digits.training.run.Progress;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.TileLessons;
import dev.digits.training.tiles.TrainingSets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One version reads tiles that it has not seen, the other has learned nothing; lines are read by neither. */
class VersionInServiceTest {

    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-01-02T00:00:00Z");

    @TempDir
    static Path data;

    private static TrainingSettings settings;
    private static Curriculum curriculum;
    private static Map<String, Tensor> good;
    private static Map<String, Tensor> bad;

    @TempDir
    Path models;

    private ModelStore store;
    private StringWriter out;
    private Progress progress;

    @BeforeAll
    static void learn() throws Exception {
        settings = TinyRun.settings("--widths=8,16", "--batch-size=25", "--average-decay=0.9", "--dropout=0");
        curriculum = Curriculum.of(settings, TrainingSets.load(SampleFolder.in(data), settings), StartingPoint.RANDOM);
        good = learned(curriculum.tiles());
        bad = MadeUpVersions.untrainedTiles(settings);
    }

    @BeforeEach
    void open() {
        store = new ModelStore(models);
        out = new StringWriter();
        progress = new Progress(new PrintWriter(out, true), false);
    }

    @Test
    void aWorseVersionIsPublishedButNotServed() throws Exception {
        // Given
        StoredVersion.Valid old = published(good, EARLY);

        // When
        StoredVersion.Valid next = publish(bad, false);

        // Then
        assertThat(store.list()).hasSize(2);
        assertThat(served()).isEqualTo(old.version());
        assertThat(out.toString())
                .containsPattern(next.version() + " reads \\d+ of 16 validation lines and \\d+ of 200 tiles right, "
                        + old.version() + " \\d+ and \\d+")
                .contains("not served, since it reads worse; models activate " + next.version() + " serves it");
    }

    @Test
    void aWorseVersionIsServedWhenAPersonWantsIt() throws Exception {
        // Given
        published(good, EARLY);

        // When
        StoredVersion.Valid next = publish(bad, true);

        // Then
        assertThat(served()).isEqualTo(next.version());
        assertThat(store.active()).contains(next.version());
    }

    @Test
    void aBetterVersionIsServedAsTheNewest() throws Exception {
        // Given
        published(bad, EARLY);

        // When
        StoredVersion.Valid next = publish(good, false);

        // Then
        assertThat(served()).isEqualTo(next.version());
        assertThat(store.active()).isEmpty();
        assertThat(out.toString()).doesNotContain("not served");
    }

    @Test
    void aVersionThatARunHeldGivesWayToABetterOne() throws Exception {
        // Given: a run read worse, so the version in service stays, though a newer one is there
        StoredVersion.Valid old = published(bad, EARLY);
        store.hold(old.version());
        published(bad, EARLY.plusSeconds(60));

        // When
        StoredVersion.Valid next = publish(good, false);

        // Then
        assertThat(served()).isEqualTo(next.version());
        assertThat(store.active()).isEmpty();
        assertThat(out.toString()).doesNotContain("not served");
    }

    @Test
    void aWorseVersionLeavesTheOneInServiceHeldAndNotNamed() throws Exception {
        // Given
        StoredVersion.Valid old = published(good, EARLY);

        // When
        publish(bad, false);

        // Then
        assertThat(served()).isEqualTo(old.version());
        assertThat(store.isHeld()).isTrue();
    }

    @Test
    void aHeldVersionThatAPersonActivatesStays() throws Exception {
        // Given
        StoredVersion.Valid old = published(bad, EARLY);
        store.hold(old.version());
        store.activate(old.version());

        // When
        publish(good, false);

        // Then
        assertThat(served()).isEqualTo(old.version());
        assertThat(out.toString()).contains("not served, since ACTIVE names " + old.version());
    }

    @Test
    void whenComparingFailsWhatThisRunHeldIsSetFree() throws Exception {
        // Given
        published(good, EARLY);

        // When
        try (VersionInService inService = VersionInService.of(store, false, progress)) {
            StoredVersion.Valid next = published(bad, LATE);
            assertThatThrownBy(() -> inService.decide(next, null)).isInstanceOf(NullPointerException.class);
        }

        // Then
        assertThat(store.active()).isEmpty();
        assertThat(store.isHeld()).isFalse();
    }

    @Test
    void whenPublishingFailsWhatAnEarlierRunHeldStays() throws Exception {
        // Given: a newer version is worse
        StoredVersion.Valid old = published(good, EARLY);
        published(bad, EARLY.plusSeconds(60));
        store.hold(old.version());

        // When
        try (VersionInService inService = VersionInService.of(store, false, progress)) {
            assertThat(inService).isNotNull(); // the disk is full
        }

        // Then
        assertThat(served()).isEqualTo(old.version());
        assertThat(store.isHeld()).isTrue();
    }

    @Test
    void aVersionThatAPersonNamedStays() throws Exception {
        // Given
        StoredVersion.Valid old = published(bad, EARLY);
        store.activate(old.version());

        // When
        StoredVersion.Valid next = publish(good, false);

        // Then
        assertThat(store.active()).contains(old.version());
        assertThat(out.toString())
                .contains("not served, since ACTIVE names " + old.version() + "; models activate " + next.version()
                        + " serves it");
    }

    @Test
    void aDamagedVersionThatAPersonNamedStays() throws Exception {
        // Given
        StoredVersion.Valid old = published(good, EARLY);
        store.activate(old.version());
        Files.write(models.resolve(old.version()).resolve(ModelFiles.LINE), new byte[3]);

        // When
        publish(bad, false);

        // Then
        assertThat(store.active()).contains(old.version());
        assertThat(out.toString())
                .contains("no version is in service that the new one could be compared with: ", ModelFiles.LINE)
                .contains("not served, since ACTIVE names " + old.version());
    }

    @Test
    void theVersionInServiceIsHeldWhileAnotherIsPublished() throws Exception {
        // Given
        StoredVersion.Valid old = published(good, EARLY);

        // When
        try (VersionInService inService = VersionInService.of(store, false, progress)) {
            StoredVersion.Valid next = published(bad, LATE);

            // Then: nobody is served by a version that was not compared
            assertThat(served()).isEqualTo(old.version());
            inService.decide(next, curriculum);
        }
    }

    @Test
    void whenPublishingFailsEverythingIsAsBefore() throws Exception {
        // Given
        StoredVersion.Valid old = published(good, EARLY);

        // When
        try (VersionInService inService = VersionInService.of(store, false, progress)) {
            assertThat(inService).isNotNull(); // the disk is full
        }

        // Then
        assertThat(store.active()).isEmpty();
        assertThat(served()).isEqualTo(old.version());
    }

    @Test
    void aWorseVersionIsNotServedThoughAnotherRunSetTheHeldOneFree() throws Exception {
        // Given: another run that began meanwhile published a version and decided
        StoredVersion.Valid old = published(good, EARLY);
        try (VersionInService inService = VersionInService.of(store, false, progress)) {
            store.activateNewest();
            StoredVersion.Valid next = published(bad, LATE);

            // When
            inService.decide(next, curriculum);
        }

        // Then
        assertThat(served()).isEqualTo(old.version());
        assertThat(store.isHeld()).isTrue();
    }

    @Test
    void aBetterVersionIsServedAndNotANewerOneOfAnotherRunThatReadsWorse() throws Exception {
        // Given
        published(bad, EARLY);
        StoredVersion.Valid next;
        try (VersionInService inService = VersionInService.of(store, false, progress)) {
            next = published(good, EARLY.plusSeconds(60));
            try (VersionInService other = VersionInService.of(store, false, progress)) {
                assertThat(other).isNotNull();
                published(bad, LATE);
            }

            // When
            inService.decide(next, curriculum);
        }

        // Then
        assertThat(served()).isEqualTo(next.version());
        assertThat(store.isHeld()).isTrue();
    }

    @Test
    void whatAPersonActivatesWhileARunPublishesStays() throws Exception {
        // Given
        published(bad, EARLY);
        StoredVersion.Valid wanted = published(bad, EARLY.plusSeconds(60));

        // When
        try (VersionInService inService = VersionInService.of(store, false, progress)) {
            store.activate(wanted.version());
            inService.decide(published(good, LATE), curriculum);
        }

        // Then
        assertThat(store.active()).contains(wanted.version());
        assertThat(out.toString()).contains("not served, since ACTIVE names " + wanted.version());
    }

    @Test
    void whatAPersonActivatesStaysWhenPublishingFails() throws Exception {
        // Given
        StoredVersion.Valid wanted = published(good, EARLY);

        // When
        try (VersionInService inService = VersionInService.of(store, false, progress)) {
            assertThat(inService).isNotNull(); // the disk is full
            store.activate(wanted.version());
        }

        // Then
        assertThat(store.active()).contains(wanted.version());
    }

    /** As a run does. */
    private StoredVersion.Valid publish(Map<String, Tensor> tiles, boolean activate) throws IOException {
        try (VersionInService inService = VersionInService.of(store, activate, progress)) {
            StoredVersion.Valid next = published(tiles, LATE);
            inService.decide(next, curriculum);
            return next;
        }
    }

    private StoredVersion.Valid published(Map<String, Tensor> tiles, Instant created) throws IOException {
        return store.publish(MadeUpVersions.of(settings, created, tiles));
    }

    private String served() throws IOException {
        return store.chosen().orElseThrow().version();
    }

    private static Map<String, Tensor> learned(TileLessons lessons) throws InterruptedException {
        try (Learner learner = lessons.learner()) {
            for (int epoch = 0; epoch < 3; epoch++) {
                try (Ahead<List<Lesson>> groups = lessons.epoch(epoch)) {
                    while (groups.hasNext()) {
                        groups.next().forEach(lesson -> lesson.learn(learner, 0.01, 0.9));
                    }
                }
            }
            return NetworkWeights.of(learner.average().block());
        }
    }
}
