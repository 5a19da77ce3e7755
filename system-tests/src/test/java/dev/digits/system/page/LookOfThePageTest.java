package dev.digits.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
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
class LookOfThePageTest {
    private final URI gateway;
    private final Browser browser;

    LookOfThePageTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void framesTheInkOnAHighDensityScreen() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP.withDensity(2))) {
            // When
            page.write(page.mouse(), "7");
            page.awaitReading("7");

            // Then
            InkBounds ink = InkBounds.of(page);
            BoundingBox box = page.boxes().get(0);
            assertThat(box.x).isCloseTo(ink.left(), InkBounds.PIXELS);
            assertThat(box.y).isCloseTo(ink.top(), InkBounds.PIXELS);
            assertThat(box.x + box.width).isCloseTo(ink.right(), InkBounds.PIXELS);
            assertThat(box.y + box.height).isCloseTo(ink.bottom(), InkBounds.PIXELS);
            assertThat(
                            page.page()
                                    .evaluate(
                                            "document.querySelector('canvas').width / document.querySelector('canvas').clientWidth"))
                    .isEqualTo(2);
        }
    }

    @Test
    void hidesTheBoxesWhenAskedTo() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "7");
            page.awaitReading("7");

            // When
            page.set("Boxes", false);

            // Then
            page.page().waitForCondition(() -> page.boxes().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void isUsableForEveryone(Screen screen) {
        try (DigitPage page = DigitPage.open(browser, gateway, screen)) {
            // When
            page.write(page.mouse(), "407");
            page.awaitReading("407");

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
                new Screen(320, 568, 2, true, false),
                new Screen(768, 1024, 1, false, false),
                new Screen(844, 390, 2, true, false),
                new Screen(1920, 1080, 1, false, true));
    }
}
