package dev.digits.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.digits.fixtures.Handwriting;
import dev.digits.fixtures.Point;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The page in a window of its own, with the words of a person who uses it. */
public final class DigitPage implements AutoCloseable {
    /** Milliseconds that a reading may take on a busy machine. */
    private static final double PATIENCE = 20_000;

    /** Share of its line's height that a digit fills, and of its place's width. */
    private static final double TALL = 0.62;

    private static final double WIDE = 0.62;

    /** How many times as high as wide a digit is at most: on a tall canvas nobody writes as high as it is. */
    private static final double SLENDER = 1.6;

    /** How far apart digits that touch begin, as a share of the width of their square, which few of them fill. */
    private static final double CLOSE = 0.78;

    /** Of so many points of {@link Handwriting}, which lie close, one is drawn. */
    private static final int STEP = 2;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private DigitPage(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Opens the page and waits until it can have ink read. */
    public static DigitPage open(Browser browser, URI address, Screen screen) {
        return open(browser, address, screen.options());
    }

    /** Opens a page for someone whose browser is set up in a way of its own, such as another language. */
    static DigitPage open(Browser browser, URI address, NewContextOptions options) {
        DigitPage opened = openPlain(browser, address, options);
        opened.awaitConnection();
        return opened;
    }

    /** Opens a page that reads nothing. */
    static DigitPage openPlain(Browser browser, URI address, Screen screen) {
        return openPlain(browser, address, screen.options());
    }

    /** A window with nothing in it yet. */
    static DigitPage empty(Browser browser, NewContextOptions options) {
        return new DigitPage(browser.newContext(options));
    }

    private static DigitPage openPlain(Browser browser, URI address, NewContextOptions options) {
        DigitPage opened = empty(browser, options);
        opened.page.navigate(address.toString());
        return opened;
    }

    /** Waits until the page can have ink read as it is drawn. */
    void awaitConnection() {
        assertThat(page.locator("main"))
                .hasAttribute(
                        "data-connection", "live", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    }

    Page page() {
        return page;
    }

    /** The mouse of whoever looks at it. */
    public Hand mouse() {
        return new Hand.WithMouse(page.mouse());
    }

    /** Writes a line of digits over the whole canvas at the pace of a person; the page's clock must have been installed. */
    void writeCalmly(String digits) {
        page.clock().pauseAt(((Number) page.evaluate("Date.now() + 60_000")).longValue());
        write(new Hand.WithCalmMouse(page), digits);
        page.clock().resume();
    }

    Hand.WithFinger finger() {
        return new Hand.WithFinger(context.newCDPSession(page));
    }

    Hand pen() {
        return pen(0.6);
    }

    Hand pen(double force) {
        return new Hand.WithPen(context.newCDPSession(page), force);
    }

    /** Writes lines of digits over the whole canvas. */
    public void write(Hand hand, String... lines) {
        BoundingBox canvas = canvas();
        double lineHeight = canvas.height / lines.length;
        for (int line = 0; line < lines.length; line++) {
            List<List<List<Point>>> marks = lines[line]
                    .chars()
                    .mapToObj(digit -> Handwriting.strokes((char) digit))
                    .toList();
            writeLine(hand, marks, canvas, lineHeight, lineHeight * line);
        }
    }

    /**
     * Writes marks side by side over the whole canvas.
     *
     * @param marks of each its strokes, in a square of side 1
     */
    void writeMarks(Hand hand, List<List<List<Point>>> marks) {
        BoundingBox canvas = canvas();
        writeLine(hand, marks, canvas, canvas.height, 0);
    }

    private static void writeLine(
            Hand hand, List<List<List<Point>>> marks, BoundingBox canvas, double lineHeight, double below) {
        double place = Math.min(canvas.width / marks.size(), lineHeight);
        double left = canvas.x + (canvas.width - place * marks.size()) / 2;
        double height = Math.min(lineHeight * TALL, place * WIDE * SLENDER);
        double top = canvas.y + below + (lineHeight - height) / 2;
        for (int i = 0; i < marks.size(); i++) {
            double x = left + place * i + place * (1 - WIDE) / 2;
            for (List<Point> stroke : marks.get(i)) {
                hand.draw(placed(stroke, x, top, place * WIDE, height));
            }
        }
    }

    /** Writes digits into each other, in the middle of the canvas. */
    void writeTouching(Hand hand, String digits) {
        BoundingBox canvas = canvas();
        double width = Math.min(canvas.height * TALL * WIDE, canvas.width / (digits.length() + 1));
        double left = canvas.x + (canvas.width - width * CLOSE * digits.length()) / 2;
        double top = canvas.y + canvas.height * (1 - TALL) / 2;
        for (int i = 0; i < digits.length(); i++) {
            double x = left + width * CLOSE * i;
            for (List<Point> stroke : Handwriting.strokes(digits.charAt(i))) {
                hand.draw(placed(stroke, x, top, width, canvas.height * TALL));
            }
        }
    }

    /** A stroke of a square of side 1 in a box of the window. The browser takes one move a frame, so that each point costs time. */
    private static List<Point> placed(List<Point> stroke, double left, double top, double width, double height) {
        int last = stroke.size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(i -> i % STEP == 0 || i == last)
                .mapToObj(stroke::get)
                .map(point -> new Point(left + point.x() * width, top + point.y() * height))
                .toList();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Gives the window another size, and waits until the drawing is painted and its boxes are placed in it. */
    void resize(int width, int height) {
        page.setViewportSize(width, height);
        page.waitForFunction("""
                width => {
                    const canvas = document.querySelector('canvas').getBoundingClientRect();
                    const boxes = document.querySelector('svg.boxes').viewBox.baseVal;
                    return innerWidth === width
                        && Math.abs(boxes.width - canvas.width) < 1
                        && Math.abs(boxes.height - canvas.height) < 1;
                }
                """, width);
        awaitFrames();
    }

    /** Waits until what has been drawn up to now is painted. */
    void awaitFrames() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Turns a switch in the settings, by its words. */
    void set(String name, boolean on) {
        press("Settings");
        page.getByRole(
                        AriaRole.SWITCH,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .setChecked(on);
        page.keyboard().press("Escape");
    }

    /** Waits until the page says that it reads this, of the whole drawing: half a 7 is a 7 already. */
    public void awaitReading(String text) {
        LocatorAssertions.HasTextOptions patience = new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
        assertThat(page.locator("output")).hasText(text, patience);
        assertThat(page.locator("reading-panel[data-waiting]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(page.locator("output")).hasText(text, patience);
    }

    /** What the canvas says that it holds, such as {@code Drawing area, 2 strokes}. */
    void awaitCanvas(String words) {
        assertThat(page.locator("canvas")).hasAttribute("aria-label", words);
    }

    /** Waits until there is an alert with these words in it. */
    void awaitAlert(String words) {
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** One for each mark that was seen, from left to right. */
    Locator cards() {
        return page.locator("digit-card");
    }

    /** Where the boxes of the digits are in the window. */
    List<BoundingBox> boxes() {
        return page.locator(".box-frame").all().stream()
                .map(Locator::boundingBox)
                .toList();
    }

    /** Where the canvas is in the window. */
    BoundingBox canvas() {
        return page.locator("canvas").boundingBox();
    }

    /** What the browser complained of: scripts that failed, and all that the content security policy forbade. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
