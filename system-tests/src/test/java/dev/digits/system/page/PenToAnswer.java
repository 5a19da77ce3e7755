package dev.digits.system.page;

import com.microsoft.playwright.Browser;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a person waits: from the pen's leaving the canvas to the frame in which the answer is painted, over 100 strokes by mouse.
 * Runs only when it is asked for; benchmarks/README.md has the command.
 */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class PenToAnswer {
    private static final int WARM_UP = 30;
    private static final int STROKES = 100;

    /** Digits of one stroke. */
    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "6", "7");

    private static final String WATCH = """
            () => {
              window.waits = [];
              let up;
              document.addEventListener('pointerup', () => { up = performance.now(); }, { capture: true });
              new MutationObserver(() => {
                const read = document.querySelector('output .reading-line');
                if (up !== undefined && read !== null) {
                  const since = up;
                  up = undefined;
                  requestAnimationFrame(() => setTimeout(() => window.waits.push(performance.now() - since)));
                }
              }).observe(document.querySelector('reading-panel'), { subtree: true, childList: true, characterData: true });
            }
            """;

    private final URI gateway;
    private final Browser browser;

    PenToAnswer(RunningSystem system, Browser browser) {
        this.gateway = system.gateway();
        this.browser = browser;
    }

    @Test
    void overAHundredStrokes() {
        try (DigitPage page = DigitPage.open(browser, gateway, Screen.DESKTOP)) {
            page.page().evaluate(WATCH);
            List<Double> waits = new ArrayList<>();
            for (int i = 0; i < WARM_UP + STROKES; i++) {
                page.write(page.mouse(), DIGITS.get(i % DIGITS.size()));
                int answers = i + 1;
                page.page().waitForCondition(() -> waits(page).size() == answers);
                page.page().keyboard().press("Delete");
                page.awaitCanvas("Drawing area, empty");
            }
            waits.addAll(waits(page).subList(WARM_UP, WARM_UP + STROKES));
            waits.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "pen up to shown answer, %d strokes: median %.0f ms, p95 %.0f ms, longest %.0f ms%n",
                    STROKES,
                    waits.get(STROKES / 2),
                    waits.get(STROKES * 95 / 100),
                    waits.get(STROKES - 1));
        }
    }

    private static List<Double> waits(DigitPage page) {
        return ((List<?>) page.page().evaluate("window.waits"))
                .stream().map(wait -> ((Number) wait).doubleValue()).toList();
    }
}
