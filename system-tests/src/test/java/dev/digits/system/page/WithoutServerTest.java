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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page while no server answers, and its own reader beside the server's. */
@NeedsChromium
@ExtendWith({SharedSystem.class, SharedBrowser.class})
class WithoutServerTest {
    private static final double PATIENCE = 60_000;

    /** Of each kind. */
    private static final int DRAWINGS = 80;

    private static final double AGREEMENT = 0.98;
    private static final double CLOSE = 1e-3;

    /** What an answer's columns are rounded to. */
    private static final int COLUMN_STEPS = 255;

    private static final int MOST_BYTES = 6_000_000;

    /** Several times what it takes on two cores that others use too. */
    private static final double SOON = 2_000;

    /** A function that has ink read by a worker of the kept script. */
    private static final String HERE = """
            const shell = await caches.open((await caches.keys()).find((name) => name.startsWith('shell')));
            const script = (await shell.keys()).find(({ url }) => /worker-[A-Z0-9]+[.]js$/.test(url)).url;
            const worker = new Worker(script, { type: 'module' });
            const here = (ink, id) => new Promise((resolve, reject) => {
              worker.onerror = reject;
              worker.onmessage = ({ data }) => data.recognition ? resolve(data.recognition) : reject(data.failure);
              worker.postMessage({ id, ink, include: ['tiles', 'strips'] });
            });
            """;

    /** Has each drawing read by the server and by the page's worker; what they say of it, beside each other. */
    private static final String READ_BY_BOTH = """
            const there = async (ink) => (await fetch('api/v1/recognitions?include=tiles,strips', {
              method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ink }),
            })).json();
            const spans = ({ strips }) => strips.flatMap((strip) => strip.spans);
            const columns = ({ strips }) => strips.flatMap(({ columns }) =>
              Array.from(atob(columns.probabilities), (byte) => byte.charCodeAt(0)));
            const opinions = (span) => ['line', 'tileNetwork', 'probabilities'].flatMap((opinion) => span[opinion]);
            const differences = (one, other) => one.map((number, i) => Math.abs(number - other[i]));
            const compared = [];
            for (const [id, ink] of drawings.entries()) {
              const [ours, theirs] = [await here(ink, id), await there(ink)];
              compared.push({
                here: ours.text, there: theirs.text,
                spansHere: spans(ours).length, spansThere: spans(theirs).length,
                columnsHere: columns(ours).length, columnsThere: columns(theirs).length,
                spans: differences(spans(ours).flatMap(opinions), spans(theirs).flatMap(opinions)),
                columns: differences(columns(ours), columns(theirs)),
              });
            }
            worker.terminate();
            return JSON.stringify(compared);
            """;

    /** Milliseconds for each drawing. */
    private static final String TIMED = """
            const times = [];
            for (const [id, ink] of drawings.entries()) {
              const before = performance.now();
              await here(ink, id);
              times.push(performance.now() - before);
            }
            worker.terminate();
            return JSON.stringify(times);
            """;

    /** Where the browser has the worker's script and the networks from. */
    private static final String KEPT_FILES = """
            async () => {
              const urls = (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
                .flat().map(({ url }) => url);
              return urls.filter((url) => /worker-[A-Z0-9]+[.]js$|[/]networks$/.test(url)).join(' ');
            }""";

    /** Bytes that came through the network for these addresses, headers included. */
    private static final String TRANSFERRED = """
            async (urls) => {
              const sizes = await Promise.all(urls.split(' ').map(async (url) => {
                await (await fetch(url, { cache: 'no-store' })).arrayBuffer();
                return performance.getEntriesByName(url).at(-1).transferSize;
              }));
              return sizes.join(' ');
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

    @ParameterizedTest
    @EnumSource
    void readsAsTheServerDoes(SeededInk.Kind kind) {
        try (DigitPage page = usedPage()) {
            // Given
            SeededInk hand = new SeededInk(20261126);
            JsonArray drawings = new JsonArray();
            for (int i = 0; i < DRAWINGS; i++) {
                drawings.add(hand.line(kind));
            }

            // When
            List<Compared> compared =
                    List.of(new Gson().fromJson(evaluate(page, READ_BY_BOTH, drawings), Compared[].class));

            // Then
            List<Compared> agreed = compared.stream()
                    .filter(drawing -> drawing.here().equals(drawing.there()))
                    .toList();
            assertThat(compared).hasSize(DRAWINGS);
            assertThat(agreed).hasSizeGreaterThanOrEqualTo((int) Math.ceil(AGREEMENT * DRAWINGS));
            assertThat(agreed).filteredOn(drawing -> !drawing.there().isEmpty()).hasSizeGreaterThan(DRAWINGS * 3 / 4);
            assertThat(agreed).allSatisfy(drawing -> {
                assertThat(drawing.spansHere()).isEqualTo(drawing.spansThere());
                assertThat(drawing.columnsHere()).isEqualTo(drawing.columnsThere());
                assertThat(drawing.spans())
                        .allSatisfy(difference -> assertThat(difference).isLessThan(CLOSE));
                // rounded: equal numbers may fall on both sides of a step
                assertThat(drawing.columns())
                        .allSatisfy(steps -> assertThat(steps).isLessThanOrEqualTo(1));
                assertThat(drawing.columns().stream()
                                        .mapToDouble(steps -> steps)
                                        .average()
                                        .orElseThrow()
                                / COLUMN_STEPS)
                        .isLessThan(CLOSE);
            });
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void transfersFewBytesForReadingWithoutAServer() {
        String files;
        try (DigitPage page = usedPage()) {
            files = page.page().evaluate(KEPT_FILES).toString();
        }
        try (DigitPage page = DigitPage.open(browser, system.gateway(), Screen.DESKTOP)) {
            // When: in a browser that keeps nothing yet
            String sizes = page.page().evaluate(TRANSFERRED, files).toString();

            // Then
            List<Integer> bytes =
                    Stream.of(sizes.split(" ")).map(Integer::valueOf).toList();
            assertThat(bytes).hasSize(2).allSatisfy(size -> assertThat(size).isPositive());
            assertThat(bytes.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    void readsFourDigitsOnTheDeviceSoon() {
        try (DigitPage page = usedPage()) {
            // Given
            SeededInk hand = new SeededInk(4);
            JsonArray drawings = new JsonArray();
            for (int i = 0; i < 41; i++) {
                drawings.add(hand.line(SeededInk.Kind.WIDE, 4));
            }

            // When
            double[] times = new Gson().fromJson(evaluate(page, TIMED, drawings), double[].class);

            // Then
            Arrays.sort(times);
            double median = times[times.length / 2];
            System.out.printf(
                    Locale.ROOT,
                    "four digits read on the device: median %.0f ms of %d drawings%n",
                    median,
                    times.length);
            assertThat(median).isLessThan(SOON);
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
        OfflineUse.awaitKept(page);
        return page;
    }

    private static String evaluate(DigitPage page, String script, JsonArray drawings) {
        String function = "async (json) => { const drawings = JSON.parse(json);\n" + HERE + script + "}";
        return page.page().evaluate(function, drawings.toString()).toString();
    }

    /**
     * What {@link #READ_BY_BOTH} finds of a drawing.
     *
     * @param here text that the page's own reader reads
     * @param there text that the server reads
     * @param spansHere how many spans the own reader found
     * @param spansThere how many the server found
     * @param columnsHere how many probabilities of columns the own reader gives
     * @param columnsThere how many the server gives
     * @param spans differences of the probabilities of one class of one span, by each opinion
     * @param columns differences of the probabilities of one class of one column, in steps of 1/255
     */
    private record Compared(
            String here,
            String there,
            int spansHere,
            int spansThere,
            int columnsHere,
            int columnsThere,
            List<Double> spans,
            List<Integer> columns) {}
}
