package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class HowItWasReadTest {
    private final URI gateway;
    private final Browser browser;

    HowItWasReadTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void showsPiecesAndTheChosenPathOfWhatIsOnTheCanvasAlready() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "407");
            page.awaitReading("407");

            // When
            page.page().getByLabel("How it was read").check();

            // Then
            assertThat(page.page().locator(".step-value")).hasText(new String[] {"4", "0", "7"});
            Locator pieces = page.page().locator(".piece");
            assertThat(pieces.count()).isGreaterThanOrEqualTo(3);
            assertThat(page.page().locator("tr.is-chosen")).hasCount(3);
            assertThat(page.page().locator(".candidates tbody tr img").first()).hasJSProperty("naturalWidth", 28);
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void showsACandidateOnTheDrawingWhenTheKeyboardIsThere() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.page().getByLabel("How it was read").check();
            page.write(page.mouse(), "25");
            page.awaitReading("25");
            assertThat(page.page().locator(".step")).hasCount(2);

            // When
            page.page().locator(".step").first().focus();
            page.page().keyboard().press("Tab");

            // Then
            assertThat(page.page().locator(".step").nth(1)).isFocused();
            assertThat(page.page().locator(".candidate")).hasCount(1);
            BoundingBox candidate = page.page().locator(".candidate").boundingBox();
            assertThat(candidate.x).isCloseTo(page.boxes().get(1).x, within(3.0));
            assertThat(candidate.width).isCloseTo(page.boxes().get(1).width, within(3.0));

            // When
            page.page().getByLabel("Boxes").focus();

            // Then
            assertThat(page.page().locator(".candidate")).hasCount(0);
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void isUsableForEveryone(Screen screen) {
        try (DigitPage page = DigitPage.open(browser, gateway, screen)) {
            // Given
            page.page().getByLabel("How it was read").check();
            page.write(page.mouse(), "407");
            page.awaitReading("407");
            assertThat(page.page().locator(".step")).hasCount(3);

            // When
            List<Rule> violations = new AxeBuilder(page.page()).analyze().getViolations();

            // Then
            assertThat(violations).extracting(Rule::getId, Rule::getHelp).isEmpty();
            // not the window's: a phone widens it to what does not fit
            assertThat((Integer) page.page().evaluate("document.documentElement.scrollWidth"))
                    .as("width of the page")
                    .isLessThanOrEqualTo(screen.width());
        }
    }

    static Stream<Screen> screens() {
        return Stream.of(Screen.DESKTOP, Screen.DESKTOP.inTheDark(), Screen.PHONE, Screen.PHONE.inTheDark());
    }
}
