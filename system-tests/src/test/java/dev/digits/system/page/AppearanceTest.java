package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Light and dark, two languages, the system's own colours, and what is shown where there is nothing. */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class AppearanceTest {
    private final URI gateway;
    private final Browser browser;

    AppearanceTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void followsTheDeviceAndCanBeSwitched() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP.inTheDark())) {
            // Given
            String dark = background(page.page());

            // When
            page.press("Settings");
            page.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Light"))
                    .check();
            page.page().keyboard().press("Escape");

            // Then
            assertThat(background(page.page())).isNotEqualTo(dark);

            // When
            page.page().reload();

            // Then
            page.page().waitForCondition(() -> !background(page.page()).equals(dark));
        }
    }

    @Test
    void speaksTheBrowsersLanguageAndCanBeToldAnother() {
        try (BrowserContext context =
                browser.newContext(Screen.DESKTOP.options().setLocale("de-AT"))) {
            // Given
            Page page = context.newPage();
            page.navigate(gateway.toString());

            // Then
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.locator(".tagline")).hasText("Liest handgeschriebene Ziffern");

            // When
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Einstellungen"))
                    .click();
            page.getByLabel("Sprache").selectOption("en");

            // Then
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator(".tagline")).hasText("Reads handwritten digits");
        }
    }

    @Test
    void showsBoxesAndBarsInTheSystemsOwnColours() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

            // When
            page.write(page.mouse(), "7");
            page.awaitReading("7");

            // Then
            for (String part : new String[] {".box-frame", ".bar-room"}) {
                assertThat(style(page.page(), part, "stroke")).as(part).isNotIn("none", background(page.page()));
            }
            assertThat(style(page.page(), ".bar-fill", "fill")).isNotEqualTo(background(page.page()));
        }
    }

    @Test
    void paintsInkInTheSystemsOwnColoursAsSoonAsTheyAreChosen() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given: drawn before, and neither drawn nor resized after
            page.write(page.mouse(), "7");
            page.awaitReading("7");
            String before = ink(page.page());

            // When
            page.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setForcedColors(ForcedColors.ACTIVE)
                            .setColorScheme(ColorScheme.DARK));

            // Then
            page.page().waitForCondition(() -> !ink(page.page()).equals(before));
            assertThat(ink(page.page())).isEqualTo(style(page.page(), "canvas", "color"));
        }
    }

    @Test
    void showsEveryExampleInTheSystemsOwnInk() {
        NewContextOptions options =
                Screen.DESKTOP.options().setForcedColors(ForcedColors.ACTIVE).setColorScheme(ColorScheme.DARK);
        try (DigitPage opened = DigitPage.open(browser, gateway, options)) {
            Page page = opened.page();
            Object strokes = page.locator(".example .thumbnail-ink")
                    .evaluateAll("inks => [...new Set(inks.map(ink => getComputedStyle(ink).stroke))]");
            assertThat(strokes).isEqualTo(List.of(style(page, "canvas", "color")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void isUsableInTheSystemsOwnColours(ColorScheme scheme) {
        NewContextOptions options = Screen.DESKTOP
                .options()
                .setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
        try (DigitPage opened = DigitPage.open(browser, gateway, options)) {
            Page page = opened.page();
            // Given
            opened.press("How it was read");
            opened.press("Example: a letter among digits");
            page.locator(".span").first().waitFor();

            // Then: what is told by a fill is there
            for (String part : new String[] {".bar-fill", ".tick", ".mark-bar"}) {
                assertThat(style(page, part, "fill")).as(part).isNotIn("none", background(page));
            }
            for (String part : new String[] {".logo-ink", ".bar-room", ".box-frame", ".box-rejected", ".band"}) {
                assertThat(style(page, part, "stroke")).as(part).isNotIn("none", background(page));
            }
            assertThat(style(page, ".card", "border-top-style")).isNotEqualTo("none");
            Usability.assertAccessible(page);

            // When
            page.locator(".card").first().click();

            // Then
            Usability.assertAccessible(page);

            // When
            page.keyboard().press("Escape");
            opened.press("Settings");

            // Then
            Usability.assertAccessible(page);

            // When
            page.navigate(gateway.resolve("/models.html").toString());
            page.locator(".version-link").first().click();
            page.locator(".chart-drawing").first().waitFor();
            page.locator(".confusion").first().waitFor();

            // Then
            assertThat(style(page, ".chart-curve", "stroke")).isNotEqualTo(background(page));
            assertThat(style(page, ".confusion .is-right", "border-top-width")).isEqualTo("2px");
            Usability.assertAccessible(page);
        }
    }

    @Test
    void hasASettingsSheetForEveryone() {
        for (Screen screen : new Screen[] {Screen.DESKTOP, Screen.PHONE.inTheDark()}) {
            try (DigitPage page = DigitPage.open(browser, gateway, screen)) {
                // When
                page.press("Settings");

                // Then
                assertThat(page.page().locator("dialog[open]")).isVisible();
                Usability.assertAccessible(page.page());

                // When
                page.page().keyboard().press("Escape");

                // Then
                assertThat(page.page().locator("dialog[open]")).hasCount(0);
                assertThat(page.page().locator(":focus")).hasAttribute("aria-label", "Settings");
            }
        }
    }

    @Test
    void leadsHomeFromAnAddressWhereThereIsNothing() {
        try (BrowserContext context = browser.newContext(Screen.PHONE.options())) {
            // Given
            Page page = context.newPage();

            // When
            Response response = page.navigate(gateway.resolve("/nothing/here").toString());

            // Then
            assertThat(response.status()).isEqualTo(404);
            Usability.assertAccessible(page);

            // When
            page.getByText("Draw digits and have them read").click();

            // Then
            assertThat(page.locator("canvas")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en, The answer took too long", "de-DE, de, Die Antwort dauerte zu lange"})
    void explainsProblemsInThePersonsLanguageAndTheme(String locale, String language, String title) {
        for (boolean dark : new boolean[] {false, true}) {
            // Given: the other theme than the device's, chosen on the page
            Screen screen = new Screen(390, 844, 1, false, dark);
            try (DigitPage opened =
                    DigitPage.open(browser, gateway, screen.options().setLocale(locale))) {
                Page page = opened.page();
                page.evaluate(
                        "theme => localStorage.setItem('digits.preferences', JSON.stringify({ theme }))",
                        dark ? "light" : "dark");

                for (String path : new String[] {"/problems/too-slow", "/problems", "/nothing/here"}) {
                    // When
                    page.navigate(gateway.resolve(path).toString());

                    // Then
                    assertThat(page.locator("html")).hasAttribute("lang", language);
                    assertThat(page.locator("html")).hasAttribute("data-scheme", dark ? "light" : "dark");
                    Usability.assertAccessible(page);
                    Usability.assertFits(page, screen);
                }
                page.navigate(gateway.resolve("/problems/too-slow").toString());
                assertThat(page).hasTitle(title);
                assertThat(page.locator("h1")).hasText(title);
            }
        }
    }

    /** The colour of a dot in the middle of the ink. */
    private static String ink(Page page) {
        return (String) page.evaluate("""
                () => {
                  const canvas = document.querySelector('canvas');
                  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                  const dot = data.findIndex((value, i) => i % 4 === 3 && value === 255);
                  return `rgb(${data[dot - 3]}, ${data[dot - 2]}, ${data[dot - 1]})`;
                }
                """);
    }

    private static String background(Page page) {
        return style(page, "body", "background-color");
    }

    private static String style(Page page, String selector, String property) {
        return (String) page.evaluate(
                "([selector, property]) =>"
                        + " getComputedStyle(document.querySelector(selector)).getPropertyValue(property)",
                new String[] {selector, property});
    }
}
