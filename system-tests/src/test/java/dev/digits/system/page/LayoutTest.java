package dev.digits.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In both languages, light and dark, at every width nothing overlaps, falls off or is too small to be hit, and axe finds nothing. */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class LayoutTest {
    private static final String EXAMPLE = ".example";

    private final URI gateway;
    private final Browser browser;

    LayoutTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @ParameterizedTest
    @MethodSource("screensAndLanguages")
    void holdsFromTheFirstVisitToTheLastSheet(Screen screen, String language) {
        // axe would measure contrast in the middle of a sheet's fading in
        NewContextOptions still = screen.options().setLocale(language).setReducedMotion(ReducedMotion.REDUCE);
        try (BrowserContext context = browser.newContext(still)) {
            Page page = context.newPage();
            page.navigate(gateway.toString());
            page.locator(EXAMPLE).first().waitFor();
            check(page, "first visit");

            page.locator(EXAMPLE).last().click();
            page.locator(".card").first().waitFor();
            check(page, "answer");

            page.locator(".head-tools button").first().click();
            page.locator(".span").first().waitFor();
            check(page, "how it was read");

            page.locator(".card").first().click();
            check(page, "correction");
            page.keyboard().press("Escape");

            page.locator(".head-tools button").last().click();
            check(page, "settings");

            page.navigate(gateway.resolve("/models.html").toString());
            page.locator(".version").first().waitFor();
            check(page, "models");
        }
    }

    static Stream<Arguments> screensAndLanguages() {
        return Stream.of(
                        new Screen(320, 640, 2, true, false),
                        new Screen(375, 667, 2, true, true),
                        new Screen(768, 1024, 1, true, false),
                        new Screen(1280, 800, 1, false, true),
                        new Screen(1920, 1080, 1, false, false))
                .flatMap(screen ->
                        Arrays.stream(new String[] {"en-GB", "de-DE"}).map(language -> Arguments.of(screen, language)));
    }

    private static void check(Page page, String state) {
        assertThat(Layout.faults(page)).as(state).isEmpty();
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(state)
                .extracting(Rule::getId, Rule::getNodes)
                .isEmpty();
    }
}
