package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.digits.system.PublishedVersion;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which versions there are, how they learned, where they err, and which one reads. */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class ModelsPageTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private final RunningSystem system;
    private final URI address;
    private final Browser browser;

    ModelsPageTest(RunningSystem system, Browser browser) {
        this.system = system;
        this.address = system.gateway().resolve("/models.html");
        this.browser = browser;
    }

    @ParameterizedTest
    @MethodSource("screens")
    void showHowTheBundledOneLearnedAndWhereItErrs(Screen screen) {
        try (DigitPage page = DigitPage.openPlain(browser, address, screen)) {
            // When
            bundled(page).getByRole(AriaRole.LINK).click();

            // Then
            assertThat(page.page().locator("model-details line-chart svg.chart-drawing"))
                    .hasCount(4);
            assertThat(page.page().locator(".confusion")).hasCount(3);
            assertThat(page.page().locator(".mistakes.is-tile li")).hasCount(12);
            assertThat(page.page().locator(".accuracies").first()).containsText("%");
            Usability.assertAccessible(page.page());
            Usability.assertFits(page.page(), screen);
            assertThat(page.page().locator(".chart-label").first()).hasCSS("font-size", "12px");
            assertThat(page.complaints()).isEmpty();
        }
    }

    static Stream<Screen> screens() {
        return Stream.of(
                Screen.DESKTOP,
                Screen.DESKTOP.inTheDark(),
                Screen.PHONE,
                new Screen(320, 568, 2, true, true),
                new Screen(768, 1024, 1, false, false),
                new Screen(1920, 1080, 1, false, false));
    }

    @Test
    void showTheOneThatReadsWhereThereIsRoomBesideTheList() {
        try (DigitPage wide = DigitPage.openPlain(browser, address, Screen.DESKTOP);
                DigitPage narrow = DigitPage.openPlain(browser, address, Screen.PHONE)) {
            assertThat(wide.page().locator(".version.is-chosen")).containsText("reads now", PATIENTLY);
            assertThat(wide.page().locator("model-details h2").first()).isVisible();
            assertThat(narrow.page().locator("model-details")).containsText("Choose a version");
            assertThat(narrow.page().locator(".version.is-chosen")).hasCount(0);
        }
    }

    @Test
    void haveReportAndCardOneClickAway() {
        try (DigitPage page = DigitPage.openPlain(browser, address, Screen.DESKTOP)) {
            // Given
            bundled(page).getByRole(AriaRole.LINK).click();

            // When
            Page report = page.page().waitForPopup(() -> link(page, "Report").click());
            Page card = page.page().waitForPopup(() -> link(page, "Model card").click());

            // Then
            assertThat(report.locator("h1")).containsText("Training of");
            assertThat(card.locator("body")).containsText("# mnist-resnet");
        }
    }

    @Test
    void letAnotherReadForThoseWithTheTokenAndGoBack() throws IOException {
        // Given: older than the bundled one, but the only one in the store
        PublishedVersion other = PublishedVersion.in(system.models(), "20200101T000000Z");
        try (DigitPage page = DigitPage.openPlain(browser, address, Screen.PHONE)) {
            Locator older = version(page, other.name());
            assertThat(older).containsText("January 1, 2020", PATIENTLY);
            assertThat(older).containsText("reads now", PATIENTLY);
            // Then: what reads stands first, whatever its age
            assertThat(page.page().locator(".version").first()).containsText("reads now");

            // When
            bundled(page).getByRole(AriaRole.BUTTON).click();
            page.page().getByLabel("Admin token").fill("guessed");
            page.press("Let it read");

            // Then
            assertThat(page.page().locator("dialog .form-problem")).containsText("token");

            // When
            page.page().getByLabel("Admin token").fill(RunningSystem.ADMIN_TOKEN);
            page.page().keyboard().press("Enter");

            // Then
            assertThat(page.page().getByRole(AriaRole.STATUS)).containsText("reads now", PATIENTLY);
            assertThat(bundled(page)).containsText("reads now", PATIENTLY);
            assertThat(page.page().locator(".version").first()).containsText("comes with the program");

            // When
            older.getByRole(AriaRole.BUTTON).click();
            page.press("Let it read");

            // Then
            assertThat(older).containsText("reads now", PATIENTLY);
        }
    }

    @Test
    void showATrainingAsItComesAlong() throws IOException {
        // Given
        Path run = Files.createDirectories(system.models().resolve(".runs/20261122T101500Z-seed5"));
        Path state = Files.createDirectories(run.resolve("tiles/checkpoint-00000"));
        Files.writeString(
                state.resolve("state.json"), "{\"plan\":{\"settings\":{\"epochs\":4,\"lines\":{\"epochs\":2}}}}");
        Path metrics = Files.writeString(run.resolve("metrics.jsonl"), sweep());
        try (DigitPage page = DigitPage.openPlain(browser, address, Screen.DESKTOP)) {
            Locator training = page.page().locator(".run");
            assertThat(training).containsText("seed 5");
            assertThat(training).containsText("0 of 4 epochs");
            assertThat(training.locator("line-chart")).hasCount(1);

            // When
            Files.writeString(metrics, epoch(1) + epoch(2), StandardOpenOption.APPEND);

            // Then
            assertThat(training).containsText("Digits: 2 of 4 epochs", PATIENTLY);
            assertThat(training.locator("line-chart")).hasCount(3);
            Usability.assertAccessible(page.page());

            // When
            Files.delete(metrics);

            // Then
            assertThat(training).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        }
    }

    @Test
    void sayThatNobodyAnswersAndComeBackByThemselves() {
        try (DigitPage page = DigitPage.openPlain(browser, address, Screen.PHONE)) {
            assertThat(bundled(page)).isVisible();

            // When
            page.page().context().setOffline(true);

            // Then
            page.awaitAlert("The reader cannot be reached");

            // When
            page.page().context().setOffline(false);

            // Then
            assertThat(page.page().locator(".notice"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        }
    }

    @Test
    void areFoundFromTheSettings() {
        try (DigitPage page = DigitPage.open(browser, system.gateway(), Screen.DESKTOP)) {
            // When
            page.press("Settings");
            page.page().locator("dialog[open] .setting-link").click();

            // Then
            assertThat(page.page().locator("h1")).hasText("Models");
        }
    }

    private static Locator bundled(DigitPage page) {
        return page.page().locator(".version").filter(new Locator.FilterOptions().setHasText("comes with the program"));
    }

    private static Locator version(DigitPage page, String name) {
        return page.page()
                .locator(".version")
                .filter(new Locator.FilterOptions().setHas(page.page().locator("a[href='#" + name + "']")));
    }

    private static Locator link(DigitPage page, String name) {
        return page.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String sweep() {
        return String.join(
                "",
                List.of(
                        "{\"rate\":1e-5,\"loss\":2.3}\n",
                        "{\"rate\":1e-4,\"loss\":2.1}\n",
                        "{\"rate\":1e-3,\"loss\":1.2}\n",
                        "{\"rate\":1e-2,\"loss\":1.9}\n"));
    }

    private static String epoch(int number) {
        return "{\"phase\":\"tiles\",\"epoch\":" + number
                + ",\"trainLoss\":0.5,\"validationLoss\":0.2,\"trainAccuracy\":0.9,\"validationAccuracy\":0.97}\n";
    }
}
