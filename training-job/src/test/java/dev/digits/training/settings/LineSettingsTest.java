package dev.digits.training.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ParameterException;

class LineSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--line-epochs=0          | --line-epochs is 0, must be 1 to 10000",
                "--line-epochs=10001      | --line-epochs is 10001, must be 1 to 10000",
                "--line-batches=7         | --line-batches is 7, must be 8 to 1000000",
                "--line-batch-size=1      | --line-batch-size is 1, must be 2 to 4096",
                "--line-lr=0              | --line-lr is 0.0, must be above 0 and at most 10, or auto",
                "--line-lr=11             | --line-lr is 11.0, must be above 0 and at most 10, or auto",
                "--line-lr=fast           | --line-lr is fast, must be a number or auto",
                "--line-weight-decay=1.5  | --line-weight-decay is 1.5, must be 0 to 1",
                "--line-average-decay=1   | --line-average-decay is 1.0, must be 0 to below 1",
                "--line-validation=7      | --line-validation is 7, must be 8 to 10000",
                "--line-widths=0,8        | --line-widths: architecture.stageWidths is [0, 8], must be each 1 to 1024",
                "--line-blocks=0          | --line-blocks: architecture.blocksPerStage is 0, must be 1 to 16",
                "--line-head=0            | --line-head: architecture.headWidth is 0, must be 1 to 1024",
                "--line-gate=-1           | --line-gate: architecture.gateWidth is -1, must be 0 to 1024",
                "--line-dropout=1         | --line-dropout: architecture.dropout is 1.0, must be from 0 to below 1",
            })
    void saysWhichRuleIsBroken(String option, String message) {
        assertThatThrownBy(() -> settings(option))
                .isInstanceOf(ParameterException.class)
                .hasMessage(message);
    }

    @Test
    void takesEverySettingOfTheSecondPhase() {
        // When
        LineSettings lines = settings(
                "--line-epochs=3",
                "--line-batches=16",
                "--line-batch-size=5",
                "--line-lr=auto",
                "--line-weight-decay=0.2",
                "--line-average-decay=0",
                "--line-validation=9",
                "--line-widths=8,16",
                "--line-blocks=2",
                "--line-head=24",
                "--line-gate=6",
                "--line-dropout=0.25");

        // Then
        assertThat(lines.epochs()).isEqualTo(3);
        assertThat(lines.batches()).isEqualTo(16);
        assertThat(lines.batchSize()).isEqualTo(5);
        assertThat(lines.learningRate()).isEmpty();
        assertThat(lines.weightDecay()).isEqualTo(0.2);
        assertThat(lines.averageDecay()).isZero();
        assertThat(lines.validation()).isEqualTo(9);
        assertThat(lines.architecture().stageWidths()).containsExactly(8, 16);
        assertThat(lines.architecture().blocksPerStage()).isEqualTo(2);
        assertThat(lines.architecture().headWidth()).isEqualTo(24);
        assertThat(lines.architecture().gateWidth()).isEqualTo(6);
        assertThat(lines.architecture().dropout()).isEqualTo(0.25);
    }

    @Test
    void hasAPeakLearningRateUnlessOneIsToBeFound() {
        assertThat(settings().learningRate()).isEqualTo(OptionalDouble.of(3e-3));
    }

    private static LineSettings settings(String... options) {
        return TrainingSettings.of(options).lines();
    }
}
