package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a person waits: from the pen's last leaving the canvas to the frame in which the settled answer is painted. Each test prints a row
 * of the table in benchmarks/README.md, which has the command. Runs only when it is asked for.
 */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class PenToAnswer {
    /** Whose waits count; one digit is one stroke. */
    private static final int DRAWINGS = Integer.getInteger("digits.drawings", 100);

    private static final int WARM_UP = Math.min(30, DRAWINGS);
    private static final int SEVERAL = 4;

    /** Digits of one stroke. */
    private static final String DIGITS = "01236789";

    /**
     * Sets {@code window.wait} to the milliseconds of the newest stroke once its answer is painted. The answer is settled when the panel
     * waits no more: neither for a reading nor for the pen to rest.
     */
    private static final String WATCH = """
            () => {
              let up;
              const capturing = { capture: true };
              document.addEventListener('pointerdown', () => { up = undefined; window.wait = undefined; }, capturing);
              document.addEventListener('pointerup', () => { up = performance.now(); }, capturing);
              const panel = document.querySelector('reading-panel');
              new MutationObserver(() => {
                const since = up;
                if (since !== undefined && !panel.hasAttribute('data-waiting') && panel.querySelector('.reading-line')) {
                  requestAnimationFrame(() => setTimeout(() => {
                    if (up === since) {
                      window.wait = performance.now() - since;
                      up = undefined;
                    }
                  }));
                }
              }).observe(panel, { subtree: true, childList: true, characterData: true, attributes: true });
            }
            """;

    private final RunningSystem system;
    private final Browser browser;

    PenToAnswer(RunningSystem system, Browser browser) {
        this.system = system;
        this.browser = browser;
    }

    @Test
    void byMouseOneDigit() {
        try (DigitPage page = open(Screen.DESKTOP)) {
            measure("mouse, one digit", page, page.mouse(), 1);
        }
    }

    @Test
    void byMouseSeveralDigits() {
        try (DigitPage page = open(Screen.DESKTOP)) {
            measure("mouse, four digits", page, page.mouse(), SEVERAL);
        }
    }

    @Test
    void byTouchOneDigit() {
        try (DigitPage page = open(Screen.PHONE)) {
            measure("touch, one digit", page, page.finger(), 1);
        }
    }

    @Test
    void byTouchSeveralDigits() {
        try (DigitPage page = open(Screen.PHONE)) {
            measure("touch, four digits", page, page.finger(), SEVERAL);
        }
    }

    @Test
    void onTheDeviceSeveralDigits() {
        try (DigitPage page = open(Screen.DESKTOP)) {
            // Given
            page.write(page.mouse(), "7");
            page.awaitReading("7");
            OfflineUse.awaitKept(page);
            system.gatewayService().kill();
            try {
                page.press("Clear");
                page.write(page.mouse(), "7");
                page.awaitReading("7");
                assertThat(page.page().locator("main")).hasAttribute("data-connection", "device");
                page.press("Clear");

                // When
                measure("mouse, four digits, on the device", page, page.mouse(), SEVERAL);
            } finally {
                system.gatewayService().start();
                system.gatewayService().awaitReady();
            }
        }
    }

    private DigitPage open(Screen screen) {
        return DigitPage.open(browser, system.gateway(), screen);
    }

    private static void measure(String name, DigitPage page, Hand hand, int digits) {
        page.page().evaluate(WATCH);
        List<Double> waits = new ArrayList<>();
        double load = load();
        for (int i = 0; i < WARM_UP + DRAWINGS; i++) {
            page.write(hand, number(i, digits));
            page.page().waitForCondition(() -> page.page().evaluate("window.wait") != null);
            if (i >= WARM_UP) {
                waits.add(((Number) page.page().evaluate("window.wait")).doubleValue());
            }
            page.page().keyboard().press("Delete");
            page.awaitCanvas("Drawing area, empty");
        }
        assertThat(waits).hasSize(DRAWINGS);
        waits.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| %d cores, load %.1f to %.1f | %s | %d | %.0f ms | %.0f ms | %.0f ms |%n",
                Runtime.getRuntime().availableProcessors(),
                load,
                load(),
                name,
                DRAWINGS,
                waits.get(DRAWINGS / 2),
                waits.get(DRAWINGS * 95 / 100),
                waits.get(DRAWINGS - 1));
    }

    /** Digits of one stroke, others in each drawing. */
    private static String number(int drawing, int digits) {
        return IntStream.range(0, digits)
                .map(place -> DIGITS.charAt((drawing + 3 * place * (place + drawing)) % DIGITS.length()))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Of the last minute: how many threads ran or waited for a processor. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
