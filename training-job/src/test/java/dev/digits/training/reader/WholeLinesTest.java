package dev.digits.training.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.digits.decoder.LineSpan;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.store.VersionDraft;
import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.training.TinyRun;
import dev.digits.training.compose.LineComposer;
import dev.digits.training.compose.MadeUpInk;
import dev.digits.training.publish.MadeUpVersions;
import dev.digits.training.settings.TrainingSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads lines with networks that learned nothing: what they say is of no use, but the same for the same ink. */
class WholeLinesTest {

    private static final int LINES = 20;

    private final TrainingSettings settings = TinyRun.settings("--widths=4,8");
    private final VersionDraft version = MadeUpVersions.untrained(settings, Instant.EPOCH);

    private static LineComposer composer;

    @TempDir
    Path models;

    @BeforeAll
    static void compose() {
        OpenCvNatives.load();
        composer = new LineComposer(MadeUpInk.bank());
    }

    @Test
    void aVersionIsReadWithAfterItWasPublishedAsBefore() throws Exception {
        // Given
        StoredVersion published = new ModelStore(models).publish(version);

        // When
        List<ReadLine> before;
        List<ReadLine> after;
        try (TrialNetworks trial = trial()) {
            before = new WholeLines(trial).read(composer, 3, LINES);
        }
        try (ReaderNetworks reader = ReaderNetworks.load(published.files())) {
            after = new WholeLines(reader).read(composer, 3, LINES);
        }

        // Then
        for (int i = 0; i < LINES; i++) {
            ReadLine one = before.get(i);
            ReadLine other = after.get(i);
            assertThat(other.truth()).isEqualTo(one.truth());
            assertThat(other.strip().orElseThrow().pixels())
                    .isEqualTo(one.strip().orElseThrow().pixels());
            assertThat(other.spans().stream().map(LineSpan::from))
                    .containsExactlyElementsOf(
                            one.spans().stream().map(LineSpan::from).toList());
            for (int span = 0; span < one.spans().size(); span++) {
                assertThat(other.tiles().get(span)).containsExactly(one.tiles().get(span), offset(1e-3f));
                assertThat(other.spans().get(span).logProbabilities())
                        .containsExactly(one.spans().get(span).logProbabilities(), offset(1e-2f));
            }
        }
        assertThat(before.stream().mapToInt(line -> line.spans().size()).sum()).isPositive();
    }

    @Test
    void readsLinesByEachBiasAsByThatAlone() {
        try (TrialNetworks trial = trial()) {
            // Given
            WholeLines reader = new WholeLines(trial);

            // When
            List<List<ReadLine>> readings = reader.readFavouring(composer, 3, LINES, List.of(0.0, 4.0));

            // Then
            List<List<ReadLine>> alone =
                    List.of(reader.read(composer, 3, LINES), reader.favouring(4).read(composer, 3, LINES));
            assertThat(readings.stream().map(WholeLinesTest::spans))
                    .containsExactlyElementsOf(
                            alone.stream().map(WholeLinesTest::spans).toList());
            assertThat(readings.get(1).stream()
                            .mapToInt(line -> line.spans().size())
                            .sum())
                    .isGreaterThan(readings.get(0).stream()
                            .mapToInt(line -> line.spans().size())
                            .sum());
        }
    }

    private static List<List<Integer>> spans(List<ReadLine> lines) {
        return lines.stream()
                .map(line -> line.spans().stream().map(LineSpan::from).toList())
                .toList();
    }

    @Test
    void theSameSeedGivesTheSameLinesAndEachSpanHasATile() {
        try (TrialNetworks trial = trial()) {
            WholeLines reader = new WholeLines(trial);

            // When
            List<ReadLine> lines = reader.read(composer, 3, LINES);

            // Then
            assertThat(lines)
                    .hasSize(LINES)
                    .allMatch(line -> line.spans().size() == line.tiles().size());
            assertThat(reader.read(composer, 3, LINES).stream().map(ReadLine::truth))
                    .containsExactlyElementsOf(
                            lines.stream().map(ReadLine::truth).toList());
            assertThat(reader.read(composer, 4, LINES).stream()
                            .map(ReadLine::truth)
                            .toList())
                    .isNotEqualTo(lines.stream().map(ReadLine::truth).toList());
        }
    }

    private TrialNetworks trial() {
        return new TrialNetworks(
                settings.architecture(),
                new TrialNetworks.Trained(version.weights(), MadeUpVersions.TEMPERATURE),
                settings.lines().architecture(),
                new TrialNetworks.Trained(version.lineWeights(), MadeUpVersions.TEMPERATURE));
    }
}
