package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For those who have no pointer, hear the page, or want it to stand still. */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class KeyboardOnThePageTest {
    private static final String FOCUSED = """
            () => {
              const part = document.activeElement;
              const { outlineStyle, outlineWidth } = getComputedStyle(part);
              return { name: part.ariaLabel ?? part.textContent.trim().replace(/\\s+/g, ' '),
                       ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
            }
            """;

    private final URI gateway;
    private final Browser browser;

    KeyboardOnThePageTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void reachesEverythingAndIsSeenWhereItIs() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "47");
            page.awaitReading("47");
            page.page().reload();
            page.awaitReading("47");

            // When
            List<String> reached = new ArrayList<>();
            List<String> unseen = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                page.page().keyboard().press("Tab");
                Map<?, ?> focused = (Map<?, ?>) page.page().evaluate(FOCUSED);
                reached.add((String) focused.get("name"));
                if (!Boolean.TRUE.equals(focused.get("ring"))) {
                    unseen.add((String) focused.get("name"));
                }
                if (reached.get(i).startsWith("About")) {
                    break;
                }
            }

            // Then
            assertThat(reached)
                    .contains("How it was read", "Settings", "Pen", "Eraser", "Undo", "Clear", "Open picture")
                    .contains("Share drawing", "Drawing area, 3 strokes", "Copy the reading", "A digit was missed")
                    .anyMatch(name -> name.startsWith("4") && name.endsWith("correct it"))
                    .anyMatch(name -> name.startsWith("About this reading"));
            assertThat(unseen).as("focused without a ring").isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Pen, Eraser, Share drawing", "de-DE, Stift, Radierer, Zeichnung teilen"})
    void choosesPenAndEraserAndSharesByALetterOnTheCanvasAlone(
            String language, String pen, String eraser, String share) {
        try (DigitPage page =
                DigitPage.open(browser, gateway, Screen.DESKTOP.options().setLocale(language))) {
            // Given
            Locator tools = page.page().locator("pad-tools button[aria-pressed]");
            assertThat(tools.nth(0)).hasAttribute("data-tip", pen + "  P");
            assertThat(tools.nth(0)).hasAttribute("aria-keyshortcuts", "P");
            assertThat(tools.nth(1)).hasAttribute("data-tip", eraser + "  E");
            assertThat(page.page().locator("pad-tools [aria-keyshortcuts=S]")).hasAttribute("data-tip", share + "  S");

            // When: the canvas does not have the focus
            tools.nth(1).focus();
            page.page().keyboard().press("e");

            // Then
            assertThat(tools.nth(0)).hasAttribute("aria-pressed", "true");

            // When
            page.page().locator("canvas").focus();
            page.page().keyboard().press("e");

            // Then
            assertThat(tools.nth(1)).hasAttribute("aria-pressed", "true");

            // When
            page.page().keyboard().press("Shift+P");

            // Then
            assertThat(tools.nth(0)).hasAttribute("aria-pressed", "true");

            // When: there is nothing to share
            page.page().keyboard().press("s");

            // Then
            assertThat(page.page().locator(".notice-place[role=status] p")).isVisible();
        }
    }

    @Test
    void correctsAndComesBackToTheCard() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "47");
            page.awaitReading("47");
            page.page().locator("digit-card button").nth(1).focus();

            // When
            page.page().keyboard().press("Enter");
            page.page().locator("dialog[open] .answers button").first().focus();
            page.page().keyboard().press("Tab");
            page.page().keyboard().press("Enter");

            // Then
            page.awaitReading("41");
            assertThat(page.page().locator(":focus")).containsText("by you");
            assertThat(page.page().locator(".notice-place[role=status]")).containsText("Thank you");
        }
    }

    @Test
    void isToldTheReadingOnceThePenRests() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // When
            page.write(page.mouse(), "47");
            page.awaitReading("47");

            // Then
            assertThat(page.page().locator("output")).hasAttribute("aria-live", "polite");
            assertThat(page.page().locator("output")).hasAttribute("aria-atomic", "true");
            assertThat(page.page().locator("output")).hasAttribute("aria-busy", "false");
            page.awaitCanvas("Drawing area, 3 strokes");
            // it takes keys and strokes, which no picture does
            assertThat(page.page().locator("canvas")).hasAttribute("role", "application");
        }
    }

    @Test
    void standsStillForThoseWhoWantThat() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

            // When
            page.press("Settings");

            // Then
            assertThat(page.page().locator("dialog[open]")).hasCSS("animation-name", "none");
        }
    }
}
