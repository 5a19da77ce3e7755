package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the answer stands, how it comes, and what it says of how sure it is. */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class AnswerOnThePageTest {
    /** Notes what the layout shifts and from where to where, how high the answer's place is and each text that stands in it, from the first one on. */
    private static final String WATCH = """
            window.shifted = [];
            window.heights = [];
            const place = ({ x, y, width, height }) => [x, y, width, height].join(' ');
            const name = node => `${node?.parentElement?.className} ${node?.localName ?? node?.textContent} ${node?.className ?? ''}`;
            new PerformanceObserver(list => list.getEntries().flatMap(shift => shift.sources).forEach(source =>
                window.shifted.push(`${name(source.node)}: ${place(source.previousRect)} to ${place(source.currentRect)}`)))
              .observe({ type: 'layout-shift', buffered: true });
            window.said = [];
            document.addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
              const answer = document.querySelector('output')?.textContent.trim() ?? '';
              if (answer !== '' && answer !== window.said.at(-1)) window.said.push(answer);
              const height = document.querySelector('.answer')?.offsetHeight;
              if (height !== undefined && height !== window.heights.at(-1)) window.heights.push(height);
            }).observe(document.body, { subtree: true, childList: true, characterData: true }));
            """;

    private final URI gateway;
    private final Browser browser;

    AnswerOnThePageTest(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @ParameterizedTest
    @MethodSource("phones")
    void isSeenOnAPhoneWithoutScrolling(Screen phone) {
        try (DigitPage page = DigitPage.open(browser, gateway, phone)) {
            // When
            page.write(page.finger(), "407");
            page.awaitReading("407");

            // Then
            assertThat(bottom(page.page().locator("output"))).isLessThanOrEqualTo(phone.height());
            assertThat(bottom(page.page().locator(".card").first())).isLessThanOrEqualTo(phone.height());
            assertThat(page.page().evaluate("window.scrollY")).isEqualTo(0);
        }
    }

    static Stream<Screen> phones() {
        return Stream.of(
                new Screen(320, 568, 2, true, false),
                new Screen(375, 553, 2, true, false),
                new Screen(390, 664, 3, true, false),
                new Screen(844, 390, 2, true, false));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void comesWithoutMovingAnything(Screen screen) {
        try (DigitPage page = DigitPage.open(browser, gateway, screen)) {
            // Given
            page.page().clock().install();
            page.page().addInitScript(WATCH);
            page.page().reload();
            page.awaitConnection();

            // When
            page.writeCalmly("407");
            page.awaitReading("407");

            // Then
            assertThat((List<?>) page.page().evaluate("window.shifted"))
                    .as("layout shifts")
                    .isEmpty();
            assertThat((List<?>) page.page().evaluate("window.heights"))
                    .as("heights of the answer's place")
                    .hasSize(1);
            // half a digit is none, or another one, and is not said while the pen moves on; nothing is said twice
            assertThat((List<?>) page.page().evaluate("window.said"))
                    .extracting(String::valueOf)
                    .doesNotHaveDuplicates()
                    .startsWith("Draw something and it is read as you write")
                    .endsWith("407")
                    .hasSizeLessThanOrEqualTo(5)
                    .allSatisfy(said -> assertThat(said).matches("Draw something.*|4|40|40[17]"));
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void hasItsToolsInOneRowAndNothingFallsOff(Screen screen) {
        try (DigitPage page = DigitPage.open(browser, gateway, screen)) {
            // Given
            page.write(page.mouse(), "407");
            page.awaitReading("407");

            // Then
            List<BoundingBox> tools = page.page().locator("pad-tools button:visible").all().stream()
                    .map(Locator::boundingBox)
                    .toList();
            assertThat(tools).hasSizeGreaterThanOrEqualTo(7).allSatisfy(tool -> {
                assertThat(tool.y).isEqualTo(tools.get(0).y);
                assertThat(Math.min(tool.width, tool.height)).isGreaterThanOrEqualTo(24);
                assertThat(tool.x + tool.width).isLessThanOrEqualTo(screen.width());
            });
            for (int i = 1; i < tools.size(); i++) {
                assertThat(tools.get(i).x).isGreaterThanOrEqualTo(tools.get(i - 1).x + tools.get(i - 1).width);
            }
            Usability.assertFits(page.page(), screen);
        }
    }

    static Stream<Screen> screens() {
        return Stream.of(
                new Screen(320, 568, 1, false, false),
                new Screen(375, 553, 1, false, false),
                new Screen(768, 1024, 1, false, false),
                Screen.DESKTOP,
                new Screen(1920, 1080, 1, false, false));
    }

    @Test
    void namesOneConfidenceADigitAndTheThreeLikeliestWhereItIsUnsure() {
        try (DigitPage page = DigitPage.empty(browser, Screen.DESKTOP.options())) {
            // Given: of the second, that it is no digit at all is likelier than that it is another one
            new CannedAnswer().digit(4, 0.97, 9, 0.01).digit(5, 0.6, 6, 0.1).give(page, gateway);

            // When
            page.write(page.mouse(), "4");
            page.awaitReading("45");

            // Then
            assertThat(page.page().locator(".card").first().locator(".guess")).hasCount(0);
            assertThat(page.page().locator(".card-confidence")).hasText(new String[] {"97 %", "60 %"});
            assertThat(page.page().locator(".card.is-unsure .guess-probability"))
                    .hasText(new String[] {"33 %", "7 %"});
            assertThat(page.page().locator(".answer-note")).hasText("Not sure of the 5: it may be not a digit");
            assertThat(page.page().locator("output .is-unsure")).hasText("5");
            assertThat(page.page().locator(".box.is-unsure")).hasCount(1);
        }
    }

    @Test
    void givesWhatItLeftOutACardWithTheReason() {
        try (DigitPage page = DigitPage.empty(browser, Screen.DESKTOP.options())) {
            // Given
            new CannedAnswer()
                    .digit(4, 0.97, 9, 0.01)
                    .refused("not-a-digit")
                    .digit(7, 0.97, 1, 0.01)
                    .refused("speck")
                    .refused("speck")
                    .give(page, gateway);

            // When
            page.write(page.mouse(), "4");
            page.awaitReading("47");

            // Then: in the order of writing
            assertThat(page.page().locator(".card")).hasCount(4);
            assertThat(page.page().locator(".card").nth(1)).containsText("not a digit");
            assertThat(page.page().locator(".card").nth(3)).containsText("2 × speck");
            assertThat(page.page().locator(".answer-note")).hasText("3 marks left out");
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, sign, letter, crossed out", "de-DE, Zeichen, Buchstabe, durchgestrichen"})
    void saysWhatWasLeftOutInThePagesLanguage(String language, String sign, String letter, String corrected) {
        Screen phone = new Screen(320, 568, 1, false, false);
        try (DigitPage page = DigitPage.empty(browser, phone.options().setLocale(language))) {
            // Given
            new CannedAnswer()
                    .digit(4, 0.97, 9, 0.01)
                    .refused("sign")
                    .refused("letter")
                    .refused("corrected")
                    .give(page, gateway);

            // When
            page.write(page.mouse(), "4");
            page.awaitReading("4");

            // Then: a soft hyphen says where a long word may be broken
            List<Locator> cards = page.page().locator(".card.is-refused").all();
            assertThat(cards)
                    .extracting(card ->
                            card.locator(".card-reason").textContent().trim().replace("\u00ad", ""))
                    .containsExactly(sign, letter, corrected);
            assertThat(cards).allSatisfy(card -> {
                BoundingBox reasonBox = card.locator(".card-reason").boundingBox();
                BoundingBox cardBox = card.boundingBox();
                assertThat(reasonBox.x + reasonBox.width).isLessThanOrEqualTo(cardBox.x + cardBox.width);
                assertThat(reasonBox.y + reasonBox.height).isLessThanOrEqualTo(cardBox.y + cardBox.height);
            });
        }
    }

    @Test
    void tellsHowLongItTookAndWhoReadItOnlyToThoseWhoAsk() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "7");
            page.awaitReading("7");
            assertThat(page.page().locator(".timing")).isHidden();

            // When
            page.page().getByText("About this reading").click();

            // Then
            assertThat(page.page().locator(".timing")).containsText("to find the writing");
            assertThat(page.page().locator(".model")).containsText("mnist-resnet");
        }
    }

    @ParameterizedTest
    @MethodSource("narrow")
    void tellsItsDoubtsToThoseWhoHearThemAndCutsNoWordOff(Screen screen) {
        try (DigitPage page = DigitPage.empty(browser, screen.options().setLocale("de-DE"))) {
            // Given
            page.page().addInitScript(WATCH);
            CannedAnswer answer = new CannedAnswer().digit(4, 0.97, 9, 0.01).digit(5, 0.6, 6, 0.1);
            IntStream.range(0, 12).forEach(mark -> answer.refused("letter"));
            answer.give(page, gateway);
            Locator note = page.page().locator(".answer-note");
            assertThat(note).hasText("");
            double before = page.page().locator(".answer").boundingBox().height;

            // When
            page.write(page.mouse(), "4");
            page.awaitReading("45");

            // Then: in a live region of its own, so that the reading is not said again with it
            assertThat(note).hasText("Unsicher bei der 5: vielleicht keine Ziffer · 12 Zeichen ausgelassen");
            assertThat(note).hasAttribute("aria-live", "polite");
            assertThat(note).hasAttribute("aria-atomic", "true");
            assertThat(note).hasAttribute("aria-busy", "false");
            assertThat(page.page()
                            .locator("[aria-live] [aria-live], [role=status] [aria-live], [role=alert] [aria-live]"))
                    .hasCount(0);
            assertThat(page.page().locator("output")).not().containsText("Unsicher");
            // Then: all of it is seen, and nothing moved
            assertThat((Boolean) note.evaluate(
                            "note => note.scrollWidth <= note.clientWidth && note.scrollHeight <= note.clientHeight"))
                    .isTrue();
            assertThat(page.page().locator(".answer").boundingBox().height).isEqualTo(before);
            assertThat((List<?>) page.page().evaluate("window.shifted"))
                    .as("layout shifts")
                    .isEmpty();
        }
    }

    static Stream<Screen> narrow() {
        return Stream.of(
                new Screen(320, 568, 1, false, false),
                new Screen(375, 667, 1, false, false),
                new Screen(768, 1024, 1, false, false),
                new Screen(844, 390, 1, false, false),
                Screen.DESKTOP);
    }

    private static double bottom(Locator part) {
        BoundingBox box = part.boundingBox();
        return box.y + box.height;
    }
}
