package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
            assertThat(new AxeBuilder(page.page()).analyze().getViolations())
                    .extracting(Rule::getId, Rule::getHelp)
                    .isEmpty();
        }
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
