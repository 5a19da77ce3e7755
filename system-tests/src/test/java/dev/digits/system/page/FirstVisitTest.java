package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What someone finds who has never been here. */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class FirstVisitTest {
    private final URI gateway;
    private final Browser browser;

    FirstVisitTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"a number, 2026", "digits that touch, 4250", "two lines, 407 15", "a photo, 3164"})
    void readsTheExamples(String example, String text) {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // When
            page.press("Example: " + example);

            // Then
            page.awaitReading(text);
            assertThat(page.page().locator("first-steps")).hasCount(0);

            // When
            page.press("Undo");

            // Then
            assertThat(page.page().locator(".example")).hasCount(5);
        }
    }

    @Test
    void offersExamplesAndTheCameraWithinAPhonesScreen() {
        Screen phone = new Screen(375, 667, 2, true, false);
        try (DigitPage page = DigitPage.open(browser, gateway, phone)) {
            Locator camera = page.page().locator(".steps-camera");
            assertThat(camera).isVisible();
            assertThat(camera.locator("input")).hasAttribute("capture", "environment");
            assertThat(camera.boundingBox().y + camera.boundingBox().height).isLessThanOrEqualTo(phone.height());
        }
    }

    @Test
    void asksNothingOfAnyOtherServer() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.page()
                    .onRequest(request -> assertThat(request.url())
                            .matches(address -> address.startsWith(gateway.toString()) || address.startsWith("data:")));

            // When
            page.page().reload();
            page.press("Example: a number");
            page.awaitReading("2026");

            // Then
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void loadsLittle() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            Object bytes = page.page().evaluate("""
                    performance.getEntriesByType('resource')
                      .filter(entry => entry.initiatorType === 'script')
                      .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
                    """);
            assertThat(((Number) bytes).intValue()).isBetween(1, 60_000);
        }
    }
}
