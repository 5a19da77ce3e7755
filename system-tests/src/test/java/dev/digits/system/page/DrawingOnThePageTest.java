package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class DrawingOnThePageTest {
    private final URI gateway;
    private final Browser browser;

    DrawingOnThePageTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void readsWhatTheMouseDrawsAndShowsEachDigit() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // When
            page.write(page.mouse(), "407");

            // Then
            page.awaitReading("407");
            assertThat(page.cards()).hasCount(3);
            assertThat(page.page().locator(".card-value")).hasText(new String[] {"4", "0", "7"});
            assertThat(page.page().locator(".card-confidence").first()).containsText("%");
            assertThat(page.boxes()).hasSize(3);
            assertThat(page.page().locator(".model")).containsText("mnist-resnet");
            assertTilesAreShown(page);
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void readsAFingerOnAPhoneWithoutScrollingThePage() {
        try (DigitPage page = DigitPage.open(browser, gateway, new Screen(390, 600, 2, true, false))) {
            // When
            page.write(page.finger(), "407");

            // Then
            page.awaitReading("407");
            assertThat(page.page().evaluate("window.scrollY")).isEqualTo(0);
        }
    }

    @Test
    void readsAPen() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.page()
                    .evaluate("document.addEventListener('pointerdown', event => window.drawnBy = event.pointerType)");

            // When
            page.write(page.pen(), "25");

            // Then
            page.awaitReading("25");
            assertThat(page.page().evaluate("window.drawnBy")).isEqualTo("pen");
        }
    }

    @Test
    void readsLinesFromTopToBottom() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.PHONE)) {
            // When
            page.write(page.finger(), "407", "15");

            // Then
            assertThat(page.page().locator(".reading-line")).hasText(new String[] {"407", "15"});
        }
    }

    @Test
    void takesStrokesBackAndClearsAndBringsThemBack() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "70");
            page.awaitReading("70");

            // When
            page.press("Undo");

            // Then
            page.awaitReading("7");

            // When
            page.press("Clear");

            // Then
            assertThat(page.cards()).hasCount(0);
            assertThat(page.boxes()).isEmpty();

            // When
            page.page().keyboard().press("Control+z");

            // Then
            page.awaitReading("7");
        }
    }

    @Test
    void bringsBackWhatWasUndoneByButtonAndByKey() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "70");
            page.awaitReading("70");
            page.press("Undo");
            page.awaitReading("7");

            // When
            page.press("Redo");

            // Then
            page.awaitReading("70");
            assertThat(page.page().locator("pad-tools [aria-label=Redo]")).hasAttribute("aria-disabled", "true");

            // When
            page.page().keyboard().press("Control+z");
            page.awaitReading("7");
            page.page().keyboard().press("Control+Shift+z");

            // Then
            page.awaitReading("70");
        }
    }

    @Test
    void copiesTheReading() {
        NewContextOptions options =
                Screen.DESKTOP.options().setPermissions(List.of("clipboard-read", "clipboard-write"));
        try (DigitPage page = DigitPage.open(browser, gateway, options)) {
            // Given
            page.write(page.mouse(), "407");
            page.awaitReading("407");

            // When
            page.press("Copy the reading");

            // Then
            assertThat(page.page().locator(".answer-actions [aria-label=Copied]"))
                    .isVisible();
            assertThat(page.page().evaluate("navigator.clipboard.readText()")).isEqualTo("407");
        }
    }

    @Test
    void invitesToDrawInsteadOfReadingAnEmptyCanvas() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // When
            page.press("Predict");

            // Then
            page.awaitReading("Nothing to read yet: draw a digit or open a picture");
            assertThat(page.cards()).hasCount(0);
        }
    }

    @Test
    void waitsForPredictWhenAskedTo() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.set("Read while drawing", false);
            page.write(page.mouse(), "2");
            page.awaitReading("Draw something, then choose Predict");

            // When
            page.press("Predict");

            // Then
            page.awaitReading("2");
        }
    }

    @Test
    void sendsThePensPathAndNotPixels() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "7");
            page.awaitReading("7");

            // When
            Request request = page.page().waitForRequest("**/api/v1/recognitions*", () -> page.press("Predict"));

            // Then
            assertThat(request.headerValue("content-type")).isEqualTo("application/json");
            assertThat(request.postData()).startsWith("{\"ink\":{\"strokes\":[[[");
        }
    }

    @Test
    void keepsDrawingAndBoxesWhenThePhoneIsTurned() {
        try (DigitPage page = DigitPage.open(browser, gateway, new Screen(844, 390, 2, true, false))) {
            // Given
            page.write(page.finger(), "407");
            page.awaitReading("407");
            List<BoundingBox> before = page.boxes();

            // When
            page.resize(300, 650);

            // Then
            assertThat(page.boxes().get(0).width).isLessThan(before.get(0).width);
            InkBounds ink = InkBounds.of(page);
            assertThat(page.boxes().get(0).x).isCloseTo(ink.left(), InkBounds.PIXELS);
            assertThat(page.boxes().get(2).x + page.boxes().get(2).width).isCloseTo(ink.right(), InkBounds.PIXELS);
            page.awaitReading("407");
        }
    }

    private static void assertTilesAreShown(DigitPage page) {
        Object widths =
                page.page().evaluate("[...document.querySelectorAll('.card-tile')].map(tile => tile.naturalWidth)");
        assertThat(widths).isEqualTo(List.of(28, 28, 28));
    }
}
