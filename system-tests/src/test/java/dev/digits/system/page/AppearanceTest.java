package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
