package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class TroubleOnThePageTest {
    private final RunningSystem system;
    private final Browser browser;

    TroubleOnThePageTest(RunningSystem system, Browser browser) {
        this.system = system;
        this.browser = browser;
    }

    @Test
    void keepsTheDrawingWhileTheGatewayIsGoneAndReadsItWhenItIsBack() {
        try (DigitPage page = DigitPage.open(browser, system.gateway(), Screen.DESKTOP)) {
            // Given
            system.gatewayService().kill();
            try {
                // When
                page.write(page.mouse(), "407");

                // Then
                page.awaitAlert("The reader cannot be reached");
                assertThat(page.page().getByText("Not connected")).isVisible();
                assertThat(page.cards()).hasCount(0);
            } finally {
                system.gatewayService().start();
                system.gatewayService().awaitReady();
            }

            // Then
            page.awaitReading("407");
            assertThat(page.page().locator(".notice")).hasCount(0);
        }
    }

    @Test
    void saysThatItIsReadingWhileTheReaderIsSlowAndShowsOnlyTheNewestAnswer() {
        try (DigitPage page = DigitPage.open(browser, system.gateway(), Screen.PHONE)) {
            // Given: answers over HTTP that come when the test lets them
            List<Route> held = new ArrayList<>();
            page.page().routeWebSocket("**/live", socket -> socket.close());
            page.page().route("**/api/v1/recognitions*", held::add);
            page.page().reload();

            // When
            page.write(page.finger(), "4");

            // Then
            page.page().waitForCondition(() -> !held.isEmpty());
            assertThat(page.page().locator("reading-panel[data-waiting]")).hasCount(1);
            assertThat(page.cards()).hasCount(0);

            // When
            page.press("Clear");
            page.write(page.finger(), "7");
            page.page().waitForCondition(() -> held.size() > 1);
            page.page().unroute("**/api/v1/recognitions*");
            held.forEach(Route::resume);

            // Then
            page.awaitReading("7");
            assertThat(page.cards()).hasCount(1);
            assertThat(page.page().locator(".notice")).hasCount(0);
        }
    }

    @Test
    void readsOverHttpWhereWebSocketsAreBlocked() {
        try (DigitPage page = DigitPage.open(browser, system.gateway(), Screen.DESKTOP)) {
            // Given
            page.page().routeWebSocket("**/live", socket -> socket.close());
            page.page().reload();

            // When
            page.write(page.mouse(), "407");

            // Then
            page.awaitReading("407");
            assertThat(page.page().locator(".notice")).hasCount(0);
            assertThat(page.page().locator("main")).hasAttribute("data-connection", "http");
            assertThat(page.page().getByText("Not connected")).hasCount(0);
            assertThat(page.cards()).hasCount(3);
        }
    }
}
