package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.digits.system.RunningSystem;
import dev.digits.system.SharedSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page while no server answers, and its own reader beside the server's. */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class WithoutServerTest {
    private static final double PATIENCE = 60_000;
    private static final int DRAWINGS = 60;

    /** Has each drawing read by the server and by the page's worker; what they say of it, beside each other. */
    private static final String READ_BY_BOTH = """
            async (drawings) => {
              const names = await caches.keys();
              const shell = await caches.open(names.find((name) => name.startsWith('shell')));
              const script = (await shell.keys()).find(({ url }) => /worker-[A-Z0-9]+[.]js$/.test(url)).url;
              const worker = new Worker(script, { type: 'module' });
              const here = (ink, id) => new Promise((resolve, reject) => {
                worker.onerror = reject;
                worker.onmessage = ({ data }) => data.recognition ? resolve(data.recognition) : reject(data.failure);
                worker.postMessage({ id, ink, include: ['tiles', 'strips'] });
              });
              const there = async (ink) => (await fetch('api/v1/recognitions?include=tiles,strips', {
                method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ink }),
              })).json();
              const spans = ({ strips }) => strips.flatMap((strip) => strip.spans);
              const far = (one, other) => Math.max(...['line', 'tileNetwork', 'probabilities'].flatMap((opinion) =>
                one[opinion].map((probability, i) => Math.abs(probability - other[opinion][i]))));
              const found = { read: 0, same: 0, farthest: 0, spans: 0 };
              for (const [id, ink] of drawings.entries()) {
                const [ours, theirs] = [await here(ink, id), await there(ink)];
                found.read += theirs.text === '' ? 0 : 1;
                found.same += ours.text === theirs.text ? 1 : 0;
                const [one, other] = [spans(ours), spans(theirs)];
                if (one.length === other.length) {
                  found.spans += one.length;
                  found.farthest = Math.max(found.farthest, ...one.map((span, i) => far(span, other[i])));
                }
              }
              worker.terminate();
              return JSON.stringify(found);
            }""";

    /** Ends once the browser has kept all that the page needs without a server. */
    private static final String KEPT = """
            async () => {
              const isKept = async () => (await caches.keys()).includes('networks')
                && (await (await caches.open('networks')).keys()).length === 1
                && (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated';
              for (let tries = 0; !(await isKept()); tries++) {
                if (tries === 300) {
                  throw new Error(`kept after a minute: ${await caches.keys()}`);
                }
                await new Promise((resolve) => setTimeout(resolve, 200));
              }
            }""";

    private final RunningSystem system;
    private final Browser browser;

    WithoutServerTest(RunningSystem system, Browser browser) {
        this.system = system;
        this.browser = browser;
    }

    @Test
    void readsOnTheDeviceWhileTheServerIsAwayAndGoesBackToIt() {
        try (DigitPage page = usedPage()) {
            Locator onThisDevice = page.page().getByText("Reading on this device");
            system.gatewayService().kill();
            try {
                // When: the page too has no server to come from
                page.page().reload();
                page.awaitCanvas("Drawing area, 4 strokes");
                page.page().locator("canvas").focus();
                page.page().keyboard().press("Delete");
                page.write(page.mouse(), "25");

                // Then
                page.awaitReading("25");
                assertThat(onThisDevice).isVisible();
                assertThat(page.cards()).hasCount(2);
            } finally {
                system.gatewayService().start();
                system.gatewayService().awaitReady();
            }

            // Then
            page.awaitConnection();
            assertThat(onThisDevice).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        }
    }

    @Test
    void readsAsTheServerDoes() {
        try (DigitPage page = usedPage()) {
            // Given
            SeededInk hand = new SeededInk(20261126);
            JsonArray drawings = new JsonArray();
            for (int i = 0; i < DRAWINGS; i++) {
                drawings.add(hand.line(i % 2 == 0 ? 1 : 3 + i % 7));
            }

            // When
            Object found = page.page()
                    .evaluate("(drawings) => (" + READ_BY_BOTH + ")(JSON.parse(drawings))", drawings.toString());

            // Then
            Comparison comparison = new Gson().fromJson(found.toString(), Comparison.class);
            assertThat(comparison.read()).isGreaterThan(DRAWINGS * 3 / 4);
            assertThat(comparison.same()).isGreaterThanOrEqualTo((int) Math.ceil(0.98 * DRAWINGS));
            assertThat(comparison.spans()).isGreaterThan(2 * DRAWINGS);
            assertThat(comparison.farthest()).isLessThan(1e-3);
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void mayBeInstalled() {
        try (DigitPage page = DigitPage.open(browser, system.gateway(), Screen.DESKTOP)) {
            // When
            Object icons = page.page().evaluate("""
                    async () => {
                      const link = document.querySelector('link[rel=manifest]').href;
                      const manifest = await (await fetch(link)).json();
                      const files = await Promise.all(manifest.icons.map(({ src }) => fetch(new URL(src, link))));
                      return [manifest.display, ...files.map(({ status }) => String(status))].join(' ');
                    }""");

            // Then
            assertThat(icons).isEqualTo("standalone 200 200 200 200");
        }
    }

    /** A page on which something was read some time ago, so that all that it needs is kept. */
    private DigitPage usedPage() {
        DigitPage page = DigitPage.open(browser, system.gateway(), Screen.DESKTOP);
        page.write(page.mouse(), "407");
        page.awaitReading("407");
        page.page().evaluate(KEPT);
        return page;
    }

    /**
     * What {@link #READ_BY_BOTH} finds.
     *
     * @param read drawings in which the server found digits
     * @param same drawings of which both say the same
     * @param farthest greatest difference of two probabilities of one class of one span
     * @param spans that were compared
     */
    private record Comparison(int read, int same, double farthest, int spans) {}
}
