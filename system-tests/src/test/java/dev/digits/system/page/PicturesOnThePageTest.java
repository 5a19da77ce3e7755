package dev.digits.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import dev.digits.system.DigitCanvas;
import dev.digits.system.Photograph;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class PicturesOnThePageTest {
    private static final String PASTE = """
            picture => {
              const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
              const clipboardData = new DataTransfer();
              clipboardData.items.add(new File([bytes], 'pasted.png', { type: 'image/png' }));
              document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
            }
            """;

    private static final String DRAG = """
            ([type, picture]) => {
              const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([bytes], 'dropped.png', { type: 'image/png' }));
              const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
              document.querySelector('canvas').dispatchEvent(event);
              return event.defaultPrevented;
            }
            """;

    private final URI gateway;
    private final Browser browser;

    PicturesOnThePageTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void readsAnOpenedPictureAndPutsBoxesOnIt() throws IOException {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            byte[] picture = DigitCanvas.of("407", "15").png();

            // When
            file(page).setInputFiles(new FilePayload("numbers.png", "image/png", picture));

            // Then
            page.awaitReading("407 15");
            hasBoxesOnTheCanvas(page, 5);
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void readsAPastedPicture() throws IOException {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            byte[] picture = DigitCanvas.of("62").png();

            // When
            page.page().evaluate(PASTE, Base64.getEncoder().encodeToString(picture));

            // Then
            page.awaitReading("62");
        }
    }

    @Test
    void readsADroppedPictureAndShowsWhereItWillGo() throws IOException {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            String picture =
                    Base64.getEncoder().encodeToString(DigitCanvas.of("62").png());

            // When
            Object taken = page.page().evaluate(DRAG, List.of("dragover", picture));

            // Then
            assertThat(taken).isEqualTo(true);
            PlaywrightAssertions.assertThat(page.page().locator("drawing-pad.is-drop-target"))
                    .hasCount(1);

            // When: the browser itself would open the file instead of the page
            Object kept = page.page().evaluate(DRAG, List.of("drop", picture));

            // Then
            assertThat(kept).isEqualTo(true);
            page.awaitReading("62");
            page.awaitCanvas("Drawing area, showing the picture dropped.png");
            PlaywrightAssertions.assertThat(page.page().locator("drawing-pad.is-drop-target"))
                    .hasCount(0);
        }
    }

    @Test
    void keepsAPictureThatIsOpenedOfflineAndReadsItWhenTheServerIsBack() throws IOException {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            byte[] picture = DigitCanvas.of("62").png();
            page.page().context().setOffline(true);

            // When
            file(page).setInputFiles(new FilePayload("numbers.png", "image/png", picture));

            // Then: whether this device reads ink by now or not
            Locator alert = page.page().getByRole(AriaRole.ALERT);
            PlaywrightAssertions.assertThat(alert)
                    .containsText(
                            Pattern.compile("Pictures need the server.*the picture is kept"
                                    + "|The reader cannot be reached.*Your drawing is kept"),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
            page.awaitCanvas("Drawing area, showing the picture numbers.png");

            // When
            page.page().context().setOffline(false);
            page.awaitConnection();
            page.press("Predict");

            // Then
            page.awaitReading("62");
            PlaywrightAssertions.assertThat(page.page().locator(".notice")).hasCount(0);
        }
    }

    @Test
    void sendsAPhotographAsItIsAndPutsBoxesOnItUpright() throws IOException {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.PHONE)) {
            // Given
            byte[] photograph = Photograph.of(DigitCanvas.of("407"), 900, 600).jpeg(Photograph.Held.LEFT);

            // When
            Request request = page.page()
                    .waitForRequest(
                            "**/api/v1/recognitions*",
                            () -> file(page).setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photograph)));

            // Then
            page.awaitReading("407");
            assertThat(request.headerValue("content-type")).isEqualTo("image/jpeg");
            hasBoxesOnTheCanvas(page, 3);
        }
    }

    @Test
    void sendsAPictureOnceMoreWhereSomethingOnTheWayTakesNoneSoLarge() throws IOException {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.PHONE)) {
            // Given
            byte[] photograph = Photograph.of(DigitCanvas.of("407"), 3600, 2400).jpeg(Photograph.Held.LEFT);
            page.page().route("**/api/v1/recognitions*", route -> {
                if (route.request().postDataBuffer().length < photograph.length) {
                    route.resume();
                } else {
                    route.fulfill(new Route.FulfillOptions().setStatus(413).setBody("<html>too large</html>"));
                }
            });

            // When
            file(page).setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photograph));

            // Then
            page.awaitReading("407");
            hasBoxesOnTheCanvas(page, 3);
            PlaywrightAssertions.assertThat(page.page().locator(".notice")).hasCount(0);
        }
    }

    @Test
    void saysThatAFileIsNoPicture() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            byte[] text = "four hundred and seven".getBytes(StandardCharsets.UTF_8);

            // When
            file(page).setInputFiles(new FilePayload("numbers.txt", "text/plain", text));

            // Then
            page.awaitAlert("numbers.txt is not a picture that this browser can read");
        }
    }

    private static void hasBoxesOnTheCanvas(DigitPage page, int count) {
        BoundingBox canvas = page.canvas();
        assertThat(page.boxes()).hasSize(count).allSatisfy(box -> {
            assertThat(box.x).isBetween(canvas.x, canvas.x + canvas.width - box.width);
            assertThat(box.y).isBetween(canvas.y, canvas.y + canvas.height - box.height);
        });
    }

    private static Locator file(DigitPage page) {
        return page.page().locator("pad-tools input[type=file]");
    }
}
