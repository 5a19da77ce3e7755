package dev.digits.training.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.training.augment.Augmentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

public class SettingsOptionsTest {

    @TempDir
    Path folder;

    /** Any command that trains. */
    @Command(name = "any")
    private static final class AnyCommand {
        private final SettingsOptions settings;

        @Mixin
        @SuppressWarnings("UnusedVariable") // picocli reads it
        private final CommandSpec options;

        AnyCommand(Map<String, String> environment) {
            settings = new SettingsOptions(environment);
            options = settings.options();
        }
    }

    @Test
    public void optionBeatsVariableBeatsFileBeatsDefault() throws IOException {
        // Given
        Path file = file("epochs: 1\nline-epochs: 2\nbatch-size: 3\n");
        Map<String, String> environment =
                Map.of("DIGITS_TRAIN_LINE_EPOCHS", "20", "DIGITS_TRAIN_BATCH_SIZE", "30", "PATH", "/bin");

        // When
        ChosenSettings chosen = choose(environment, "--settings=" + file, "--batch-size=300");

        // Then
        assertThat(chosen.settings().epochs()).isEqualTo(1);
        assertThat(chosen.settings().lines().epochs()).isEqualTo(20);
        assertThat(chosen.settings().batchSize()).isEqualTo(300);
        assertThat(chosen.settings().weightDecay()).isEqualTo(defaults().weightDecay());
        assertThat(chosen.given()).containsOnlyKeys("epochs", "line-epochs", "batch-size");
        assertThat(chosen.given().get("epochs").origin()).isEqualTo(file.toString());
        assertThat(chosen.given().get("line-epochs").origin()).isEqualTo("DIGITS_TRAIN_LINE_EPOCHS");
        assertThat(chosen.given().get("batch-size").origin()).isEqualTo("--batch-size");
    }

    @Test
    public void setsNetworkAndAugmentationToo() throws IOException {
        // Given: the stem's padding is only allowed with the stem's kernel
        Path file = file("""
            widths: [8, 16]          # channels
            stem-padding: 7
            stem-kernel: 8
            augment-rotation: 3.5
            lr: 4e-3
            extra: my/digits
            """);

        // When
        TrainingSettings settings = choose(Map.of("DIGITS_TRAIN_WIDTHS", "8,32"), "--settings=" + file)
                .settings();

        // Then
        assertThat(settings.architecture().stageWidths()).containsExactly(8, 32);
        assertThat(settings.architecture().stem().padding()).isEqualTo(7);
        assertThat(settings.augmentation().amounts().get("rotation")).isEqualTo(3.5);
        assertThat(settings.learningRate()).isEqualTo(OptionalDouble.of(0.004));
        assertThat(settings.extra()).contains(Path.of("my/digits"));
    }

    @Test
    public void switchesAugmentationOffByFile() throws IOException {
        assertThat(choose(Map.of(), "--settings=" + file("no-augmentation: true\n"))
                        .settings()
                        .augmentation())
                .isEqualTo(Augmentation.NONE);
        assertThat(choose(Map.of(), "--settings=" + file("no-augmentation: false\n"))
                        .settings())
                .isEqualTo(defaults());
    }

    @Test
    public void takesBackWhatARunWroteDown() throws IOException {
        // Given: what a run's settings.json holds
        TrainingSettings before = choose(
                        Map.of(),
                        "--epochs=3",
                        "--widths=4,8",
                        "--augment-zoom=0.2",
                        "--seed=7",
                        "--line-widths=16,32",
                        "--line-lr=auto")
                .settings();
        Path json = file(new ObjectMapper().writeValueAsString(before.asMap()));

        // When
        TrainingSettings after = choose(Map.of(), "--settings=" + json).settings();

        // Then
        assertThat(after).isEqualTo(before);
        assertThat(after).isNotEqualTo(defaults());
    }

    @Test
    public void takesAnEmptyFileOrVariableForNothing() throws IOException {
        assertThat(choose(Map.of("DIGITS_TRAIN_EPOCHS", " "), "--settings=" + file("# nothing yet\n"))
                        .settings())
                .isEqualTo(defaults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "epoch: 3                    | FILE: there is no setting 'epoch', which is 3 here",
                "epochs: many                | FILE: epochs: Invalid value for option '--epochs': 'many' is not an int",
                "epochs: 0                   | FILE: epochs is 0, must be 1 to 10000",
                "widths: [0]                 | FILE: widths: architecture.stageWidths is [0], must be each 1 to 1024",
                "augment-zoom: 9             | FILE: augment-zoom: augmentation.zoom is 9.0, must be 0 to 0.5",
                "lr: fast                    | FILE: lr is fast, must be a number or auto",
                "lr: 11                      | FILE: lr is 11.0, must be above 0 and at most 10, or auto",
                "line-epochs: 0              | FILE: line-epochs is 0, must be 1 to 10000",
                "line-lr: fast               | FILE: line-lr is fast, must be a number or auto",
                "line-widths: [0]            | FILE: line-widths: architecture.stageWidths is [0], must be each 1 to 1024",
                "fine-tune-epochs: 5         | FILE: there is no setting 'fine-tune-epochs', which is 5 here",
                "epochs: {a: 1}              | FILE: epochs is {\"a\":1}, must be one value, or a list of values",
                "epochs: ~                   | FILE: epochs is null, must be one value, or a list of values",
                "'[1, 2'                     | FILE, line 1: ",
                "justaword                   | FILE: is no list of settings",
            })
    public void saysWhichLineOfTheFileIsWrong(String line, String message) throws IOException {
        Path file = file(line + "\n");

        assertThatThrownBy(() -> choose(Map.of(), "--settings=" + file))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith(message.replace("FILE", file.toString()));
    }

    @Test
    public void refusesAKeyThatStandsTwice() throws IOException {
        Path file = file("epochs: 1\nepochs: 2\n");

        assertThatThrownBy(() -> choose(Map.of(), "--settings=" + file))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith(file + ", line 2: ")
                .hasMessageContaining("epochs");
    }

    @Test
    public void saysWhichVariableIsWrong() {
        assertThatThrownBy(() -> choose(Map.of("DIGITS_TRAIN_LABEL_SMOOTHING", "1.5")))
                .hasMessage("DIGITS_TRAIN_LABEL_SMOOTHING: label-smoothing is 1.5, must be 0 to below 1");
        assertThatThrownBy(() -> choose(Map.of("DIGITS_TRAIN_EPOCHZ", "5")))
                .hasMessageStartingWith("DIGITS_TRAIN_EPOCHZ: there is no setting 'epochz', which is 5 here");
    }

    @Test
    public void saysWhichOptionIsWrong() {
        assertThatThrownBy(() -> choose(Map.of(), "--label-smoothing=1.5"))
                .hasMessage("--label-smoothing is 1.5, must be 0 to below 1");
        assertThatThrownBy(() -> choose(Map.of("DIGITS_TRAIN_WIDTHS", "8"), "--widths=0,8"))
                .hasMessage("--widths: architecture.stageWidths is [0, 8], must be each 1 to 1024");
    }

    @Test
    public void saysThatTheFileIsMissing() {
        Path file = folder.resolve("nowhere.yaml");

        assertThatThrownBy(() -> choose(Map.of(), "--settings=" + file))
                .hasMessage(file + ": no such file of settings");
    }

    private static TrainingSettings defaults() {
        return choose(Map.of()).settings();
    }

    private static ChosenSettings choose(Map<String, String> environment, String... arguments) {
        AnyCommand command = new AnyCommand(environment);
        new CommandLine(command).parseArgs(arguments);
        return command.settings.chosen();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("settings.yaml"), content);
    }

    @Test
    public void takesTheFileThatAVariableNames() throws IOException {
        Path file = file("epochs: 4\n");

        assertThat(choose(Map.of("DIGITS_TRAIN_SETTINGS", file.toString()))
                        .settings()
                        .epochs())
                .isEqualTo(4);
    }

    @Test
    public void overriddenValuesMayBreakARuleButMustBeOfTheirKind() throws IOException {
        assertThat(choose(Map.of("DIGITS_TRAIN_EPOCHS", "0"), "--epochs=2")
                        .settings()
                        .epochs())
                .isEqualTo(2);
        assertThatThrownBy(() -> choose(Map.of("DIGITS_TRAIN_EPOCHS", "two"), "--epochs=2"))
                .hasMessage("DIGITS_TRAIN_EPOCHS: epochs: Invalid value for option '--epochs': 'two' is not an int");
    }

    @Test
    public void takesSeveralFilesOfInkInEveryWay() throws IOException {
        List<Path> both = List.of(Path.of("a"), Path.of("b"));

        assertThat(choose(Map.of(), "--ink", "a", "b").settings().ink()).isEqualTo(both);
        assertThat(choose(Map.of(), "--ink=a", "--ink=b").settings().ink()).isEqualTo(both);
        assertThat(choose(Map.of("DIGITS_TRAIN_INK", "a,b")).settings().ink()).isEqualTo(both);
        assertThat(choose(Map.of(), "--settings=" + file("ink: [a, b]\n"))
                        .settings()
                        .ink())
                .isEqualTo(both);
    }

    @Test
    public void helpNeedsNoSettingsToBeRight() {
        String help = new CommandLine(new AnyCommand(Map.of("DIGITS_TRAIN_EPOCHS", "many"))).getUsageMessage();

        assertThat(help).contains("--epochs=N", "Epochs of the first phase (20)");
    }

    @Test
    public void hasAnOptionForEverySettingThatARunWritesDown() {
        List<String> options = new CommandLine(new AnyCommand(Map.of()))
                .getCommandSpec().options().stream()
                        .map(CommandLine.Model.OptionSpec::longestName)
                        .toList();

        assertThat(options)
                .containsAll(defaults().asMap().keySet().stream()
                        .map(key -> "--" + key)
                        .toList());
    }
}
