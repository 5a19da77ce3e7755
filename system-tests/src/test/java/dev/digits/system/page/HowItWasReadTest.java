package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
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
    void showsStripAndSpansOfWhatIsOnTheCanvasAlready() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "407");
            page.awaitReading("407");

            // When
            page.press("How it was read");

            // Then
            assertThat(page.page().locator(".span-value")).hasText(new String[] {"4", "0", "7"});
            assertThat(page.page().locator(".mark-value")).hasText(new String[] {"4", "0", "7"});
            assertThat(page.page().locator(".tint.is-class-4").first()).isVisible();
            assertThat(page.page().locator(".span-tile").first()).hasJSProperty("naturalWidth", 28);
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void putsABandWhereTheStripLiesAndATickUnderEachDigit() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.press("How it was read");
            page.write(page.mouse(), "407");

            // When
            page.awaitReading("407");

            // Then
            assertThat(page.page().locator(".band")).hasCount(1);
            BoundingBox band = page.page().locator(".band").boundingBox();
            BoundingBox canvas = page.canvas();
            BoundingBox last = page.boxes().get(2);
            assertThat(band.x).isGreaterThanOrEqualTo(canvas.x);
            assertThat(band.x + band.width)
                    .isGreaterThan(last.x + last.width)
                    .isLessThanOrEqualTo(canvas.x + canvas.width);
            assertThat(page.page().locator(".tick")).hasCount(3);
            for (int i = 0; i < 3; i++) {
                BoundingBox digit = page.boxes().get(i);
                BoundingBox tick = page.page().locator(".tick").nth(i).boundingBox();
                assertThat(tick.x + tick.width / 2).isBetween(digit.x, digit.x + digit.width);
                assertThat(tick.y).isGreaterThan(digit.y);
            }
        }
    }

    @Test
    void enlargesAShortStripToAboutHalfOfItsPanelInWholePixels() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.press("How it was read");

            // When
            page.write(page.mouse(), "407");
            page.awaitReading("407");

            // Then
            BoundingBox strip = page.page().locator(".strip").boundingBox();
            double columns = ((Number) page.page().locator(".strip").evaluate("strip => strip.viewBox.baseVal.width"))
                    .doubleValue();
            double panel = page.page().locator(".strip-scroll").boundingBox().width;
            assertThat(strip.width / columns).isBetween(5.0, 8.0);
            assertThat(strip.width % columns).isZero();
            assertThat(strip.width).isBetween(panel / 4, panel / 2);
            assertThat(strip.height).isEqualTo(44 * strip.width / columns);
        }
    }

    @Test
    void tintsTheInkOfDigitsThatTouchEachInItsColour() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.press("How it was read");
            page.writeTouching(page.mouse(), "25");

            // When
            page.awaitReading("25");

            // Then
            assertThat(page.page().locator(".wash")).hasCount(2);
            BoundingBox two = page.page().locator(".wash.is-class-2").boundingBox();
            BoundingBox five = page.page().locator(".wash.is-class-5").boundingBox();
            assertThat(two.x).isLessThan(five.x);
            assertThat(two.x + two.width).isGreaterThan(five.x - 1);
        }
    }

    @Test
    void hasEveryProbabilityOnDemand() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.press("How it was read");
            page.write(page.mouse(), "7");
            page.awaitReading("7");
            assertThat(page.page().locator(".span-numbers")).isHidden();

            // When
            page.page().getByText("Numbers").click();

            // Then
            assertThat(page.page().locator(".span-numbers")).isVisible();
            assertThat(page.page().locator(".span-numbers tr.is-decided th")).hasText("7");
        }
    }

    @Test
    void showsASpanOnTheDrawingWhenTheKeyboardIsThere() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.press("How it was read");
            page.write(page.mouse(), "25");
            page.awaitReading("25");
            Locator spans = page.page().locator(".span-show");
            assertThat(spans).hasCount(2);

            // When: past the numbers of the first
            spans.first().focus();
            page.page().keyboard().press("Tab");
            page.page().keyboard().press("Tab");

            // Then
            assertThat(spans.nth(1)).isFocused();
            assertThat(page.page().locator(".span-frame")).hasCount(1);
            BoundingBox span = page.page().locator(".span-frame").boundingBox();
            assertThat(span.x).isCloseTo(page.boxes().get(1).x, within(3.0));
            assertThat(span.width).isCloseTo(page.boxes().get(1).width, within(3.0));

            // When
            page.page().locator("canvas").focus();

            // Then
            assertThat(page.page().locator(".span-frame")).hasCount(0);
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void isUsableForEveryone(Screen screen) {
        try (DigitPage page = DigitPage.open(browser, gateway, screen)) {
            // Given
            page.press("How it was read");
            page.write(page.mouse(), "407");
            page.awaitReading("407");
            assertThat(page.page().locator(".span")).hasCount(3);

            // When
            page.page().getByText("Numbers").first().click();

            // Then
            Usability.assertAccessible(page.page());
            Usability.assertFits(page.page(), screen);
        }
    }

    static Stream<Screen> screens() {
        return Stream.of(
                Screen.DESKTOP,
                Screen.DESKTOP.inTheDark(),
                Screen.PHONE,
                Screen.PHONE.inTheDark(),
                new Screen(320, 640, 2, true, false),
                new Screen(1920, 1080, 1, false, false));
    }
}
