package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
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
            assertThat(page.cards()).hasCount(3);
        }
    }
}
