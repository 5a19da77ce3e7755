package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import dev.digits.fixtures.Point;
import dev.digits.system.DigitCanvas;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of ink: what draws and what does not, and where it is afterwards. */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class InkOnThePageTest {
    private static final String NO_CLIPBOARD =
            "Object.defineProperty(navigator, 'clipboard', { get: () => undefined });"
                    + " document.execCommand = () => false;";

    private final URI gateway;
    private final Browser browser;

    InkOnThePageTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void leavesNoStrokeOfAPinch() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.PHONE)) {
            // Given
            BoundingBox canvas = page.canvas();
            Point middle = new Point(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);

            // When
            page.finger().pinch(middle, new Point(middle.x() + 30, middle.y() + 30));

            // Then: the page is nearer
            page.awaitCanvas("Drawing area, empty");
            page.page().waitForFunction("window.visualViewport.scale > 1");

            // When
            page.finger().draw(List.of(middle, new Point(middle.x(), middle.y() + 40)));

            // Then
            page.awaitCanvas("Drawing area, 1 stroke");
        }
    }

    @Test
    void leavesNoStrokeWhereTwoFingersScroll() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.PHONE)) {
            // Given
            BoundingBox canvas = page.canvas();
            Point left = new Point(canvas.x + canvas.width / 3, canvas.y + canvas.height / 2);

            // When
            page.finger().scroll(left, new Point(left.x() + 80, left.y()), -120);
            page.finger().scroll(left, new Point(left.x() + 80, left.y()), 120);

            // Then
            page.awaitCanvas("Drawing area, empty");

            // When: one finger afterwards
            page.finger().draw(List.of(left, new Point(left.x(), left.y() + 40)));

            // Then
            page.awaitCanvas("Drawing area, 1 stroke");
        }
    }

    @ParameterizedTest
    @MethodSource("screensWithASlider")
    void isAsWideAsTheSliderSays(Screen screen, boolean onTheSheet) {
        try (DigitPage page = DigitPage.open(browser, gateway, screen)) {
            // Given
            double usual = thicknessOfALine(page, page.mouse());
            page.press("Clear");
            if (onTheSheet) {
                page.press("Settings");
            }

            // When
            Locator slider =
                    page.page().locator(onTheSheet ? "dialog[open] input[type=range]" : "pad-tools input[type=range]");
            slider.fill("30");
            assertThat(slider).hasAttribute("aria-valuetext", "30 pixels");
            if (onTheSheet) {
                page.page().keyboard().press("Escape");
            }

            // Then
            double wide = thicknessOfALine(page, page.mouse());
            assertThat(wide).isGreaterThan(2 * usual);
        }
    }

    static Stream<Arguments> screensWithASlider() {
        return Stream.of(
                Arguments.of(Screen.DESKTOP, false),
                Arguments.of(Screen.DESKTOP, true),
                Arguments.of(Screen.PHONE, true));
    }

    @Test
    void drawsWithNoPalmOnceThePenWasThere() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.PHONE)) {
            // Given
            page.write(page.pen(), "7");
            page.awaitReading("7");

            // When
            page.write(page.finger(), "25");

            // Then
            page.awaitCanvas("Drawing area, 1 stroke");
        }
    }

    @Test
    void isWiderThereWhereThePenPressesAndIsReadAsOneWidth() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            double light = thicknessOfALine(page, page.pen(0.1));
            page.page().reload();
            double kept = thickness(page);
            page.press("Clear");

            // When
            double hard = thicknessOfALine(page, page.pen(0.9));
            Request request = page.page().waitForRequest("**/api/v1/recognitions*", () -> page.press("Predict"));

            // Then: a pen of ten pixels
            assertThat(light).isBetween(4.0, 8.0);
            assertThat(kept).isCloseTo(light, InkBounds.PIXELS);
            assertThat(hard).isBetween(11.0, 15.0);
            assertThat(request.postData())
                    .matches("\\{\"ink\":\\{\"strokes\":\\[\\[(\\[[0-9.]+,[0-9.]+],?)+]],.*\"penWidth\":10}}");
        }
    }

    @Test
    void erasesTheStrokesUnderTheEraser() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "70");
            page.awaitReading("70");
            BoundingBox zero = page.boxes().get(1);

            // When
            page.press("Eraser");
            double top = zero.y + zero.height / 2;
            page.mouse().draw(List.of(new Point(zero.x - 20, top), new Point(zero.x + 20, top)));

            // Then
            page.awaitReading("7");

            // When
            page.press("Undo");

            // Then
            page.awaitReading("70");
        }
    }

    @Test
    void isStillThereAfterAReload() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "407");
            page.awaitReading("407");

            // When
            page.page().reload();

            // Then
            page.awaitReading("407");
            assertThat(page.boxes()).hasSize(3);

            // When
            page.press("Clear");
            page.page().reload();

            // Then
            page.awaitCanvas("Drawing area, empty");
        }
    }

    @Test
    void travelsInALinkThatTheServerNeverSees() {
        String link;
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.page().addInitScript(NO_CLIPBOARD);
            page.page().reload();
            page.write(page.mouse(), "407");
            page.awaitReading("407");

            // When
            page.press("Share drawing");

            // Then
            link = page.page().locator(".notice-link").inputValue();
            assertThat(link).startsWith(gateway + "/#ink=").hasSizeLessThan(2000);
        }
        try (DigitPage page = DigitPage.open(browser, URI.create(link), Screen.PHONE)) {
            page.awaitReading("407");
            assertThat(page.page().url()).isEqualTo(gateway + "/");
            assertInkIsWithin(page);
        }
    }

    @Test
    void saysThatALinkIsBroken() {
        try (DigitPage page = DigitPage.open(browser, gateway.resolve("/#ink=cut"), Screen.DESKTOP)) {
            page.awaitAlert("This link holds no drawing that can be shown");
        }
    }

    @Test
    void staysWholeInEveryWindow() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "407");
            page.awaitReading("407");

            for (Screen screen : List.of(
                    new Screen(320, 640, 1, false, false),
                    new Screen(844, 390, 1, false, false),
                    new Screen(1920, 1080, 1, false, false))) {
                // When
                page.resize(screen.width(), screen.height());

                // Then
                assertInkIsWithin(page);
            }
        }
    }

    @Test
    void takesMoreInkAfterThePhoneWasTurned() {
        try (DigitPage page = DigitPage.open(browser, gateway, new Screen(390, 700, 2, true, false))) {
            // Given
            page.write(page.finger(), "7");
            page.awaitReading("7");
            page.resize(844, 390);
            InkBounds before = InkBounds.of(page);

            // When: beside the 7, where there was no canvas when it was written
            BoundingBox canvas = page.canvas();
            double x = canvas.x + canvas.width * 0.9;
            page.finger()
                    .draw(List.of(
                            new Point(x, before.top() + 10),
                            new Point(x, before.bottom() / 2 + before.top() / 2),
                            new Point(x, before.bottom() - 10)));

            // Then
            page.awaitReading("71");
            InkBounds after = InkBounds.of(page);
            assertThat(after.left()).isCloseTo(before.left(), InkBounds.PIXELS);
            assertThat(page.boxes().get(0).x).isCloseTo(after.left(), InkBounds.PIXELS);
            assertThat(page.boxes().get(1).x).isBetween(x - 15, x);
        }
    }

    @Test
    void liesOverAPictureAndIsReadWithIt() throws IOException {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given: a pen as wide as that of the picture
            page.page().locator("pad-tools input[type=range]").fill("30");
            page.page()
                    .locator("pad-tools input[type=file]")
                    .setInputFiles(new FilePayload(
                            "numbers.png", "image/png", DigitCanvas.of("40").png()));
            page.awaitReading("40");
            page.awaitCanvas("Drawing area, showing the picture numbers.png");
            BoundingBox zero = page.boxes().get(1);
            double x = zero.x + zero.width + 40;

            // When
            Request request = page.page()
                    .waitForRequest(
                            "**/api/v1/recognitions*",
                            () -> page.mouse()
                                    .draw(List.of(
                                            new Point(x + 8, zero.y),
                                            new Point(x + 4, zero.y + zero.height / 2),
                                            new Point(x, zero.y + zero.height))));

            // Then
            assertThat(request.headerValue("content-type")).isEqualTo("image/png");
            page.awaitReading("401");
            page.awaitCanvas("Drawing area, showing the picture numbers.png");

            // When
            page.press("Undo");

            // Then
            page.awaitReading("40");
        }
    }

    @Test
    void keepsTheKeyboardsPlaceWhenItIsCleared() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "7");
            page.awaitReading("7");

            // When
            page.press("Clear");

            // Then
            assertThat(page.page().locator(":focus")).hasAttribute("aria-label", "Clear");

            // When: keys work although a button has the focus
            page.page().keyboard().press("Control+z");
            page.awaitReading("7");
            page.page().keyboard().press("Delete");

            // Then
            page.awaitCanvas("Drawing area, empty");
        }
    }

    private static double thicknessOfALine(DigitPage page, Hand hand) {
        BoundingBox canvas = page.canvas();
        double y = canvas.y + canvas.height / 2;
        hand.draw(IntStream.range(0, 30)
                .mapToObj(i -> new Point(canvas.x + 100 + 5 * i, y))
                .toList());
        return thickness(page);
    }

    private static double thickness(DigitPage page) {
        page.awaitCanvas("Drawing area, 1 stroke");
        page.awaitFrames();
        return InkBounds.of(page).height();
    }

    private static void assertInkIsWithin(DigitPage page) {
        BoundingBox canvas = page.canvas();
        InkBounds ink = InkBounds.of(page);
        assertThat(ink.left()).isGreaterThan(canvas.x + 1);
        assertThat(ink.top()).isGreaterThan(canvas.y + 1);
        assertThat(ink.right()).isLessThan(canvas.x + canvas.width - 1);
        assertThat(ink.bottom()).isLessThan(canvas.y + canvas.height - 1);
        assertThat(page.boxes()).allSatisfy(box -> {
            assertThat(box.x).isGreaterThanOrEqualTo(canvas.x);
            assertThat(box.x + box.width).isLessThanOrEqualTo(canvas.x + canvas.width);
            assertThat(box.y + box.height).isLessThanOrEqualTo(canvas.y + canvas.height);
        });
    }
}
