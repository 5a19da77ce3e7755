package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.digits.reader.DigitReader;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person whose digits are misread corrects them on the page, exports them, trains, and is read. Takes minutes and runs only when it is asked
 * for; docs/ink-format.md has the command, which needs MNIST in mnist_data or in the folder that {@code DIGITS_DATA_DIR} names.
 */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class TeachAHand {
    private static final double PATIENCE = 60_000;
    /** Drawings that are corrected on the page. */
    private static final int LESSONS = 12;
    /** Others that are read before and after. */
    private static final int DRAWINGS = 50;

    private static final double STILL_READ = 0.95;

    private final URI gateway;
    private final Browser browser;

    TeachAHand(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void makesAHandReadThatWasMisread(@TempDir Path folder) throws Exception {
        // Given
        Path ink = folder.resolve("own.jsonl");
        int misread = correctOnThePage(OneHand.odd(1), ink);
        assertThat(misread).isGreaterThan(LESSONS / 2);

        // When
        Path models = folder.resolve("models");
        train(folder, ink, models);

        // Then
        try (DigitReader before = DigitReader.bundled();
                DigitReader after = DigitReader.in(learned(models, before.version()))) {
            int oddBefore = right(before, OneHand.odd(2), OneHand::oddNumber);
            int oddAfter = right(after, OneHand.odd(2), OneHand::oddNumber);
            int plainBefore = right(before, OneHand.plain(3), OneHand::number);
            int plainAfter = right(after, OneHand.plain(3), OneHand::number);
            System.out.printf(
                    "numbers of the hand that was taught: before %d of %d, after %d of %d%n",
                    oddBefore, DRAWINGS, oddAfter, DRAWINGS);
            System.out.printf(
                    "numbers of a plain hand: before %d of %d, after %d of %d%n",
                    plainBefore, DRAWINGS, plainAfter, DRAWINGS);
            assertThat(oddAfter).isGreaterThan(oddBefore);
            assertThat(plainAfter).isGreaterThanOrEqualTo((int) (STILL_READ * DRAWINGS));
        }
    }

    /**
     * Writes numbers, says by taps what each misread mark is, and exports it all.
     *
     * @return how many numbers were misread
     */
    private int correctOnThePage(OneHand hand, Path ink) {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            int misread = 0;
            for (int lesson = 0; lesson < LESSONS; lesson++) {
                String number = hand.oddNumber();
                page.writeMarks(page.mouse(), hand.write(number));
                assertThat(page.page().locator("reading-panel[data-waiting]"))
                        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
                // one that falls into other marks than digits is not taught
                if (page.cards().count() == number.length()) {
                    misread += correct(page, number) ? 1 : 0;
                    page.awaitReading(number);
                }
                page.press("Clear");
                page.awaitCanvas("Drawing area, empty");
            }
            page.press("Settings");
            page.page().waitForDownload(() -> page.press("Export as ink")).saveAs(ink);
            return misread;
        }
    }

    private static boolean correct(DigitPage page, String number) {
        boolean misread = false;
        for (int i = 0; i < number.length(); i++) {
            Locator card = page.cards().nth(i);
            String digit = number.substring(i, i + 1);
            if (!card.locator(".card-value").innerText().equals(digit)) {
                card.click();
                page.press(digit);
                assertThat(card.locator(".card-value")).hasText(digit);
                misread = true;
            }
        }
        return misread;
    }

    private static void train(Path folder, Path ink, Path models) throws IOException, InterruptedException {
        CommandLine training = CommandLine.run(
                folder,
                Map.of("OMP_WAIT_POLICY", "PASSIVE"),
                Duration.ofMinutes(60),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx2g",
                        "-jar",
                        Checkout.require("training-job/target/training-job.jar").toString(),
                        "train",
                        "--data-dir=" + data(),
                        "--models-dir=" + models,
                        "--ink=" + ink,
                        "--start-from=bundled",
                        "--epochs=1",
                        "--limit=12000",
                        "--ink-times=40",
                        "--lr=1e-3",
                        "--line-epochs=1",
                        "--line-batches=100",
                        "--line-lr=1e-3"));
        assertThat(training.exitCode()).as(training.all()).isZero();
    }

    private static Path data() {
        return Optional.ofNullable(System.getenv("DIGITS_DATA_DIR"))
                .map(Path::of)
                .orElseGet(() -> Checkout.require("mnist_data"))
                .toAbsolutePath();
    }

    /** The version that is not the bundled one, which the store holds beside it. */
    private static Path learned(Path models, String bundled) throws IOException {
        try (Stream<Path> versions = Files.list(models)) {
            return versions.filter(version -> Files.exists(version.resolve("manifest.json")))
                    .filter(version -> !version.endsWith(bundled))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int right(DigitReader reader, OneHand hand, Function<OneHand, String> numbers)
            throws UnreadableDrawingException, DrawingTooLargeException {
        int right = 0;
        for (int i = 0; i < DRAWINGS; i++) {
            String number = numbers.apply(hand);
            right += reader.read(hand.ink(number)).text().equals(number) ? 1 : 0;
        }
        return right;
    }
}
