package dev.digits.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In both languages, at every width nothing overlaps, falls off or is too small to be hit; axe, whose rules know no widths, finds nothing on
 * a small phone and on a desktop, in light and dark.
 */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class LayoutTest {
    private static final String EXAMPLE = ".example";
    private static final Screen SMALL_PHONE = new Screen(320, 640, 2, true, false);

    private final URI gateway;
    private final Browser browser;

    LayoutTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @ParameterizedTest
    @MethodSource("screensLanguagesAndThemes")
    void holdsFromTheFirstVisitToTheLastSheet(Screen screen, String language) {
        // axe would measure contrast in the middle of a sheet's fading in
        NewContextOptions still = screen.options().setLocale(language).setReducedMotion(ReducedMotion.REDUCE);
        try (BrowserContext context = browser.newContext(still)) {
            Page page = context.newPage();
            page.navigate(gateway.toString());
            page.locator(EXAMPLE).first().waitFor();
            check(page, screen, "first visit");

            page.locator(EXAMPLE).last().click();
            page.locator(".card").first().waitFor();
            check(page, screen, "answer");

            page.locator(".head-tools button").first().click();
            page.locator(".span").first().waitFor();
            check(page, screen, "how it was read");

            page.locator(".card").first().click();
            check(page, screen, "correction");
            page.keyboard().press("Escape");

            page.locator(".head-tools button").last().click();
            check(page, screen, "settings");

            page.navigate(gateway.resolve("/models.html").toString());
            page.locator(".version").first().waitFor();
            check(page, screen, "models");
        }
    }

    /** Words have other lengths in each language, and places at each width; colours, which the dark changes, are the same in both. */
    static Stream<Arguments> screensLanguagesAndThemes() {
        return Stream.concat(
                screens()
                        .flatMap(screen -> Stream.of("en-GB", "de-DE").map(language -> Arguments.of(screen, language))),
                Stream.of(SMALL_PHONE, Screen.DESKTOP).map(screen -> Arguments.of(screen.inTheDark(), "de-DE")));
    }

    static Stream<Screen> screens() {
        return Stream.of(
                SMALL_PHONE,
                new Screen(375, 667, 2, true, false),
                new Screen(768, 1024, 1, true, false),
                Screen.DESKTOP,
                new Screen(1920, 1080, 1, false, false));
    }

    @ParameterizedTest
    @CsvSource({"pen, en-GB", "finger, en-GB", "finger, de-DE"})
    void takesPenAndFingerOnATablet(String hand, String language) {
        Screen tablet = new Screen(768, 1024, 2, true, false);
        try (DigitPage page = DigitPage.open(browser, gateway, tablet.options().setLocale(language))) {
            // When
            page.write("pen".equals(hand) ? page.pen() : page.finger(), "407");

            // Then
            page.awaitReading("407");
            assertThat(Layout.faults(page.page())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1280, 4", "7, 1280, 4", "10, 1280, 5",
        "4, 1920, 4", "7, 1920, 4", "10, 1920, 5",
        "4, 1000, 4", "10, 1000, 4"
    })
    void putsCardsInEvenRows(int cards, int width, int columns) {
        try (DigitPage page = DigitPage.empty(browser, new Screen(width, 1000, 1, false, false).options())) {
            // Given
            CannedAnswer answer = new CannedAnswer();
            IntStream.range(0, cards).forEach(digit -> answer.digit(digit, digit == 1 ? 0.6 : 0.97, 9, 0.01));
            answer.give(page, gateway);

            // When
            page.write(page.mouse(), "4");
            page.page().locator(".card").nth(cards - 1).waitFor();

            // Then
            List<BoundingBox> places = page.page().locator(".card").all().stream()
                    .map(Locator::boundingBox)
                    .toList();
            assertThat(places.stream().filter(place -> place.y == places.get(0).y))
                    .hasSize(columns);
            assertThat(places).allSatisfy(place -> assertThat(place.width).isGreaterThanOrEqualTo(60));
            assertThat(Layout.faults(page.page())).isEmpty();
        }
    }

    @Test
    void usesTheWidthOfALargeScreen() {
        try (DigitPage page = DigitPage.open(browser, gateway, new Screen(1920, 1080, 1, false, false))) {
            // Given
            page.press("How it was read");

            // When
            BoundingBox canvas = page.page().locator(".workplace").boundingBox();
            BoundingBox side = page.page().locator(".side").boundingBox();
            BoundingBox strips = page.page().locator("strip-panel").boundingBox();

            // Then: 1840 pixels less 16 on both sides, in the middle
            assertThat(canvas.x).isEqualTo(56);
            assertThat(side.x + side.width).isEqualTo(1920 - 56);
            assertThat(side.width).isEqualTo(560);
            assertThat(strips.width).isEqualTo(1808);
        }
    }

    private static void check(Page page, Screen screen, String state) {
        assertThat(Layout.faults(page)).as(state).isEmpty();
        if (List.of(SMALL_PHONE.width(), Screen.DESKTOP.width()).contains(screen.width())) {
            Usability.assertAccessible(page, state);
        }
    }
}
