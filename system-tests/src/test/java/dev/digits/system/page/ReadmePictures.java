package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.digits.fixtures.Handwriting;
import dev.digits.fixtures.Point;
import dev.digits.system.Checkout;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the README's pictures of the page anew. Runs only when it is asked for; CONTRIBUTING.md has the command.
 */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class ReadmePictures {
    /** A 4 whose top is nearly closed: it may be a 9. */
    private static final List<List<Point>> DOUBTFUL = List.of(
            Handwriting.through(.51, .06, .25, .18, .14, .42, .40, .52, .78, .43, .82, .03, .74, .50, .70, 1.0));

    private static final List<List<Point>> PLUS = List.of(
            Handwriting.through(.10, .50, .50, .50, .90, .50), Handwriting.through(.50, .10, .50, .50, .50, .90));

    private final URI gateway;
    private final Browser browser;

    ReadmePictures(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void showThePage() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            page.write(page.mouse(), "407");
            page.awaitReading("407");
            take(page, "page.png");
        }
    }

    @Test
    void showThePageOnAPhone() {
        try (DigitPage page = DigitPage.open(browser, gateway, new Screen(390, 664, 2, true, true))) {
            page.write(page.finger(), "407");
            page.awaitReading("407");
            take(page, "page-phone.png");
        }
    }

    @Test
    void showTheFirstVisit() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            assertThat(page.page().locator(".example")).hasCount(5);
            take(page, "first-visit.png");
        }
    }

    @Test
    void showHowADigitIsCorrected() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP.inTheDark())) {
            page.write(page.mouse(), "407");
            page.awaitReading("407");
            page.cards().nth(1).click();
            take(page, "correcting.png");
        }
    }

    @Test
    void showWhatIsDoubtfulAndWhatIsLeftOut() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            page.writeMarks(page.mouse(), List.of(Handwriting.strokes('4'), DOUBTFUL, PLUS, Handwriting.strokes('5')));
            page.awaitReading("495");
            assertThat(page.page().locator(".card.is-unsure")).hasCount(1);
            assertThat(page.page().locator(".card.is-refused")).hasCount(1);
            assertThat(page.cards()).hasCount(4);
            take(page, "doubt.png");
        }
    }

    @Test
    void showHowDigitsThatTouchWereRead() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            page.press("How it was read");
            page.writeTouching(page.mouse(), "4250");
            page.awaitReading("4250");
            assertThat(page.page().locator(".span")).hasCount(4);
            take(page, "how-it-was-read.png");
        }
    }

    @Test
    void showTheModels() {
        try (DigitPage page =
                DigitPage.openPlain(browser, gateway.resolve("/models.html"), new Screen(1280, 900, 1, false, false))) {
            page.page().locator(".version-link").first().click();
            assertThat(page.page().locator(".confusion")).hasCount(3);
            takeWindow(page, "models.png");
        }
    }

    @Test
    void showWhereTheModelErrs() {
        try (DigitPage page = DigitPage.openPlain(
                browser, gateway.resolve("/models.html"), new Screen(1280, 1060, 1, false, false))) {
            page.page().locator(".version-link").first().click();
            assertThat(page.page().locator(".confusion")).hasCount(3);
            assertThat(page.page().locator(".mistakes.is-tile li").first()).isVisible();
            page.page().locator(".confusion").first().evaluate("""
                    (table) => scrollTo(0, table.getBoundingClientRect().top + scrollY - 80)""");
            takeWindow(page, "mistakes.png");
        }
    }

    private static void takeWindow(DigitPage page, String name) {
        page.page().mouse().move(1, 1);
        page.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(Checkout.require("docs/images").resolve(name)));
    }

    private static void take(DigitPage page, String name) {
        Path picture = Checkout.require("docs/images").resolve(name);
        page.page().mouse().move(1, 1);
        page.page().screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture));
    }
}
