package dev.digits.training.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.Stem;
import dev.digits.model.store.DecoderNumbers;
import dev.digits.model.store.FileChecksum;
import dev.digits.model.store.LineModel;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.Provenance;
import dev.digits.training.run.RunMetrics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunTableTest {

    @Test
    void putsRunsThatDifferInNothingButTheirSeedIntoOneRow() {
        // Given
        List<Manifest> runs = List.of(run(2, 0.02, 0.9970), run(1, 0.02, 0.9974), run(3, 0.02, 0.9972));

        // When
        String table = RunTable.ofGroups(runs).markdown();

        // Then: the sample's standard deviation of 99.70, 99.72 and 99.74 is 0.02
        assertThat(table.lines())
                .containsExactly(
                        "| network | weights | epochs | seeds | test accuracy | without disputed labels | validation"
                                + " | lines | s an epoch | minutes |",
                        "|---|---|---|---|---|---|---|---|---|---|",
                        "| 8-16, stem 6/2 | 1,234 | 20+10 | 1, 2, 3 | 99.72 ± 0.02 % | 99.82 ± 0.02 % | 99.50 ± 0.00 %"
                                + " | 98.00 ± 0.00 % | 40 ± 0, 300 ± 0 | 20.0 ± 0.0 |");
    }

    @Test
    void namesTheSettingInWhichRowsDiffer() {
        // Given
        List<Manifest> runs = List.of(run(1, 0.02, 0.9970), run(1, 0.05, 0.9960));

        // When
        List<String> lines = RunTable.ofGroups(runs).markdown().lines().toList();

        // Then
        assertThat(lines.get(2)).contains("| 99.70 % |").endsWith("| weight-decay=0.02 |");
        assertThat(lines.get(3)).contains("| 99.60 % |").endsWith("| weight-decay=0.05 |");
    }

    @Test
    void showsEachRunOnItsOwn() {
        // Given
        List<Manifest> runs = List.of(run(2, 0.02, 0.9970), run(1, 0.02, 0.9974));

        // When
        List<String> lines = RunTable.ofEach(runs).markdown().lines().toList();

        // Then
        assertThat(lines).hasSize(4);
        assertThat(lines.get(2)).contains("| 1 | 99.74 % |");
        assertThat(lines.get(3)).contains("| 2 | 99.70 % |");
    }

    @Test
    void hasADashWhereNothingWasMeasured() {
        assertThat(new Spread(List.of()).text("%.2f", 100, " %")).isEqualTo("-");
    }

    @Test
    void standardDeviationIsThatOfASample() {
        Spread spread = new Spread(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0));

        // squares of the differences from 5 add up to 32
        assertThat(spread.mean()).isEqualTo(5);
        assertThat(spread.standardDeviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
    }

    @Test
    void keepsARunThatWasStoppedApartFromFinishedOnes() {
        // Given
        List<Manifest> runs = List.of(run(1, 0.02, 0.9970), run(2, 0.02, 0.9974), stopped(3));

        // When
        List<String> lines = RunTable.ofGroups(runs).markdown().lines().toList();

        // Then
        assertThat(lines).hasSize(4);
        assertThat(lines.get(2)).contains("| 20+10 | 1, 2 | 99.72 ± 0.03 % |");
        assertThat(lines.get(3)).contains("| 20+4 of 20+10 | 3 | 90.00 % |");
    }

    private static Manifest stopped(long seed) {
        return run(seed, 0.02, 0.9, Map.of(RunMetrics.EPOCHS, 20.0, RunMetrics.ofLines(RunMetrics.EPOCHS), 4.0));
    }

    private static Manifest run(long seed, double weightDecay, double accuracy) {
        return run(seed, weightDecay, accuracy, Map.of());
    }

    private static Manifest run(long seed, double weightDecay, double accuracy, Map<String, Double> epochs) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("epochs", 20);
        settings.put("line-epochs", 10);
        settings.put("weight-decay", weightDecay);
        settings.put("seed", seed);
        Map<String, Double> training = new LinkedHashMap<>(epochs);
        training.put(RunMetrics.SECONDS_PER_EPOCH, 40.0);
        training.put(RunMetrics.ofLines(RunMetrics.SECONDS_PER_EPOCH), 300.0);
        training.put(RunMetrics.MINUTES, 20.0);
        Map<String, Map<String, Double>> metrics = Map.of(
                Manifest.VALIDATION,
                Map.of(Manifest.ACCURACY, 0.995),
                Manifest.TEST,
                Map.of(Manifest.ACCURACY, accuracy, RunMetrics.ACCURACY_WITHOUT_DISPUTED, accuracy + 0.001),
                RunMetrics.LINE_VALIDATION,
                Map.of(Manifest.ACCURACY, 0.98),
                RunMetrics.TRAINING,
                training);
        return new Manifest(
                Manifest.FORMAT_VERSION,
                "20260101T000000Z-00000" + seed,
                new Architecture("tiny", List.of(8, 16), 1, new Stem(6, 2, 0), 0.2f, 11),
                Normalisation.MNIST,
                1,
                Manifest.CLASSES,
                1234,
                new LineModel(LineArchitecture.DEFAULT, 1, 5678),
                new DecoderNumbers(0.5, 0, 0, 1),
                Map.of(
                        ModelFiles.WEIGHTS,
                        new FileChecksum("0".repeat(64), 1),
                        ModelFiles.LINE,
                        new FileChecksum("1".repeat(64), 1)),
                metrics,
                new Provenance(Instant.EPOCH, seed, settings, Map.of("train", "ab"), "test", Optional.empty()));
    }
}
