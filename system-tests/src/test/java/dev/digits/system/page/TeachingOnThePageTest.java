package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import dev.digits.fixtures.MnistSample;
import dev.digits.fixtures.Point;
import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import dev.digits.system.DigitCanvas;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A person says what a mark is, and takes what was collected to a training. */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class TeachingOnThePageTest {
    private final URI gateway;
    private final Browser browser;

    TeachingOnThePageTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void exportsACorrectedDigitAndTheNumberItStandsInAsInk() throws IOException {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "407");
            page.awaitReading("407");

            // When
            page.cards().nth(1).click();
            page.press("6");

            // Then
            page.awaitReading("467");
            assertThat(page.page().locator(".card.is-corrected .card-value")).hasText("6");
            assertThat(page.page().locator(".answer-note")).containsText("Corrected by you");

            // When
            List<JsonObject> samples = export(page);

            // Then
            assertThat(samples)
                    .extracting(sample -> sample.get("label").getAsString())
                    .containsExactly("467", "6");
            assertThat(samples)
                    .extracting(sample -> sample.getAsJsonArray("strokes").size())
                    .containsExactly(4, 1);
            assertThat(samples)
                    .extracting(sample -> sample.get("id").getAsString())
                    .doesNotHaveDuplicates();
            assertThat(samples)
                    .extracting(sample -> sample.get("writer").getAsString())
                    .containsOnly(writer(samples));
        }
    }

    @Test
    void takesACorrectionBackAndForgetsAllWhenAskedTo() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.PHONE)) {
            // Given
            page.write(page.finger(), "70");
            page.awaitReading("70");

            // When
            page.cards().nth(1).click();
            page.press("Not a digit");

            // Then
            page.awaitReading("7");

            // When
            page.cards().nth(1).click();
            page.press("Take my correction back");

            // Then
            page.awaitReading("70");

            // When
            page.cards().first().click();
            page.press("1");
            page.press("Settings");
            page.press("Delete all");

            // Then
            assertThat(page.page().locator(".sheet-settings")).containsText("0 samples");
        }
    }

    @Test
    void asksInASheetForEveryone() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.PHONE)) {
            // Given
            page.write(page.finger(), "7");
            page.awaitReading("7");

            // When
            page.cards().first().click();

            // Then
            Usability.assertAccessible(page.page());
        }
    }

    @Test
    void joinsWhatWasReadAsTwoAndSplitsWhatWasReadAsOne() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "407");
            page.awaitReading("407");

            // When
            page.cards().nth(1).click();
            page.press("Join with the next");
            page.press("8");

            // Then
            page.awaitReading("48");
            assertThat(page.cards()).hasCount(2);
            assertThat(page.boxes()).hasSize(2);

            // When
            page.cards().first().click();
            page.page().getByLabel("Several digits").fill("11");
            page.page().keyboard().press("Enter");

            // Then
            page.awaitReading("118");

            // When
            page.cards().nth(1).click();
            page.press("Take my correction back");

            // Then
            page.awaitReading("1107");
        }
    }

    @Test
    void addsWhatWasMissedByAFrameOrByKeysAlone() {
        try (DigitPage page = DigitPage.empty(browser, Screen.DESKTOP.options())) {
            // Given: whatever is drawn, the page is told of one digit that is somewhere else
            new CannedAnswer().digit(4, 0.97, 9, 0.01).give(page, gateway);
            page.write(page.mouse(), "407");
            page.awaitReading("4");
            BoundingBox canvas = page.canvas();

            // When
            page.press("A digit was missed");
            page.mouse()
                    .draw(List.of(
                            new Point(canvas.x + canvas.width * 0.4, canvas.y + canvas.height * 0.05),
                            new Point(canvas.x + canvas.width * 0.62, canvas.y + canvas.height * 0.95)));
            page.press("0");

            // Then
            page.awaitReading("40");
            page.awaitCanvas("Drawing area, 4 strokes");

            // When: from the first stroke back round to the last
            page.press("A digit was missed");
            page.page().keyboard().press("ArrowLeft");
            page.page().keyboard().press("ArrowLeft");
            page.page().keyboard().press("Enter");
            page.press("7");

            // Then
            page.awaitReading("407");
            assertThat(page.page().locator(".card.is-corrected")).hasCount(2);

            // When
            page.press("A digit was missed");
            page.page().keyboard().press("Escape");

            // Then
            assertThat(page.page().locator(".frame-hint")).hasCount(0);
            assertThat(page.page().locator("dialog[open]")).hasCount(0);
        }
    }

    @Test
    void exportsWhatTheTrainingJobTakes(@TempDir Path folder) throws IOException, InterruptedException {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given: a digit and a number of ink, and a digit of a picture
            page.write(page.mouse(), "407");
            page.awaitReading("407");
            page.cards().nth(2).click();
            page.press("1");
            page.awaitReading("401");
            page.page()
                    .locator("pad-tools input[type=file]")
                    .setInputFiles(new FilePayload(
                            "numbers.png", "image/png", DigitCanvas.of("40").png()));
            page.awaitReading("40");
            page.cards().nth(1).click();
            page.press("6");
            page.awaitReading("46");
            page.press("Settings");

            // When
            Path ink = save(page, "Export as ink", folder.resolve("mine.jsonl"));
            Path pictures =
                    unpack(save(page, "Export as pictures", folder.resolve("mine.zip")), folder.resolve("mine"));
            CommandLine plan = CommandLine.run(
                    folder,
                    Map.of(),
                    Duration.ofMinutes(3),
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dai.djl.offline=true",
                            "-jar",
                            Checkout.require("training-job/target/training-job.jar")
                                    .toString(),
                            "train",
                            "--dry-run",
                            "--data-dir=" + MnistSample.copyTo(folder.resolve("data")),
                            "--models-dir=" + folder.resolve("models"),
                            "--ink=" + ink,
                            "--extra=" + pictures,
                            "--widths=8,16",
                            "--line-widths=8,16,32",
                            "--line-batch-size=8"));

            // Then: the 1 that was written and both pictures
            assertThat(plan.exitCode()).as(plan.all()).isZero();
            assertThat(plan.out()).containsPattern("ink +1 digits, .* to learn from, 0 digits to choose by");
            assertThat(plan.out()).containsPattern("extra +.*: 2 pictures");
        }
    }

    private static Path save(DigitPage page, String button, Path file) {
        Download download = page.page().waitForDownload(() -> page.press(button));
        assertThat(download.suggestedFilename()).startsWith("own-");
        download.saveAs(file);
        return file;
    }

    private static Path unpack(Path archive, Path folder) throws IOException {
        try (ZipInputStream files = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                Path place = folder.resolve(file.getName());
                Files.createDirectories(place.getParent());
                Files.write(place, files.readAllBytes());
            }
        }
        return folder;
    }

    private static List<JsonObject> export(DigitPage page) throws IOException {
        page.press("Settings");
        Download download = page.page().waitForDownload(() -> page.press("Export as ink"));
        assertThat(download.suggestedFilename()).endsWith(".jsonl");
        return Files.readAllLines(download.path()).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private static String writer(List<JsonObject> samples) {
        return samples.get(0).get("writer").getAsString();
    }
}
