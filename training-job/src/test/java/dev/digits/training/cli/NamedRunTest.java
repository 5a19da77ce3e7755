package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.training.TinyRun;
import dev.digits.training.run.CannotResumeException;
import dev.digits.training.run.LineEpoch;
import dev.digits.training.run.RunFolder;
import dev.digits.training.run.TileEpoch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs that a person or a scheduler gave a name. */
public class NamedRunTest extends ResumableRuns {
    private static final String NAME = "nightly-7";

    @Test
    public void isGoneOnWithByTheCommandThatBeganIt() throws Exception {
        // Given
        try (RunFolder folder = runs.begin(plan, NAME)) {
            train(TileEpoch.PHASE, folder, () -> false);
            train(LineEpoch.PHASE, folder, stepsAfterEpoch(LineEpoch.PHASE, folder, 2));
        }

        // When
        String said = train("--run=" + NAME, "--activate");

        // Then
        assertThat(said).contains("lines epoch 3/3", "published ").doesNotContain("tiles epoch", "lines epoch 1/3");
        assertThat(runs.contains(NAME)).isFalse();
    }

    @Test
    public void isBegunWhereThereIsNoneOfItsNameWhateverAKilledProcessLeft() throws Exception {
        // Given
        Files.createDirectories(temporary.resolve("models/.runs/." + NAME));

        // When
        String said = train(TinyRun.options(
                "--epochs=1",
                "--batch-size=50",
                "--widths=4,8",
                "--lr=0.01",
                "--line-lr=0.003",
                "--run=" + NAME,
                "--activate"));

        // Then
        assertThat(said).contains("run " + temporary.resolve("models/.runs/" + NAME), "tiles epoch 1/1", "published ");
        assertThat(runs.contains(NAME)).isFalse();
    }

    @Test
    public void isNotBegunTwice() throws Exception {
        // Given
        try (RunFolder folder = runs.begin(plan, NAME)) {
            // Then
            assertThatThrownBy(() -> runs.begin(plan, NAME))
                    .isInstanceOf(CannotResumeException.class)
                    .hasMessage("another process is at work on the run " + folder.path());
        }
    }

    @Test
    public void isTheNewestWhenItWasBegunLast() throws Exception {
        // Given
        Path earlier = stoppedAfterAnEpoch();
        try (RunFolder folder = runs.begin(plan, "0-nightly")) {
            assertThat(folder.path()).isNotEqualTo(earlier);
        }

        // Then
        try (RunFolder newest = runs.resume(Optional.empty())) {
            assertThat(newest.path().getFileName()).hasToString("0-nightly");
        }
    }

    @Test
    public void saysWhatIsNoNameAndThatOneNameIsEnough() {
        for (String name : List.of("../nightly", ".nightly", "a b", "")) {
            assertThat(train("--run=" + name)).contains("a run cannot be called '" + name + "': letters, digits,");
        }
        assertThat(train("--run=" + NAME, "--resume")).contains("--run and --resume both name a run; leave one out");
    }

    private String train(String... options) {
        return train(new TrainCommand(Map.of()), Stream.of(options));
    }
}
