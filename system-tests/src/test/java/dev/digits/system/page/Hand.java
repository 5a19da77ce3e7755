package dev.digits.system.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import dev.digits.fixtures.Point;
import java.util.List;

/** What draws a stroke on the screen; positions in CSS pixels of the window. */
public sealed interface Hand {

    /** Touches the screen at the first point, follows the others, and lifts at the last. */
    void draw(List<Point> stroke);

    /** A mouse with its left button. */
    record WithMouse(Mouse mouse) implements Hand {
        @Override
        public void draw(List<Point> stroke) {
            mouse.move(stroke.get(0).x(), stroke.get(0).y());
            mouse.down();
            stroke.forEach(point -> mouse.move(point.x(), point.y()));
            mouse.up();
        }
    }

    /**
     * A mouse of someone who writes a digit in about a second and lifts the pen for a moment, by the page's own clock, which must stand:
     * however slow the machine is, the pen does not rest longer. Meanwhile answers have real time to come.
     */
    record WithCalmMouse(Page page) implements Hand {
        private static final long POINT_MILLISECONDS = 12;
        private static final long STROKE_MILLISECONDS = 250;

        @Override
        public void draw(List<Point> stroke) {
            page.mouse().move(stroke.get(0).x(), stroke.get(0).y());
            page.mouse().down();
            for (Point point : stroke) {
                page.mouse().move(point.x(), point.y());
                page.clock().runFor(POINT_MILLISECONDS);
            }
            page.mouse().up();
            page.clock().runFor(STROKE_MILLISECONDS);
            page.waitForTimeout(STROKE_MILLISECONDS);
        }
    }

    /** A fingertip, by the browser's own protocol: the events go the whole way through it, scrolling included. */
    record WithFinger(CDPSession browser) implements Hand {
        @Override
        public void draw(List<Point> stroke) {
            touch("touchStart", stroke.subList(0, 1));
            stroke.forEach(point -> touch("touchMove", List.of(point)));
            touch("touchEnd", List.of());
        }

        /** Two fingers that touch the screen one after the other and move apart. */
        void pinch(Point first, Point second) {
            touch("touchStart", List.of(first));
            touch("touchStart", List.of(first, second));
            for (int step = 1; step <= 8; step++) {
                double far = 6.0 * step;
                touch(
                        "touchMove",
                        List.of(
                                new Point(first.x() - far, first.y() - far),
                                new Point(second.x() + far, second.y() + far)));
            }
            touch("touchEnd", List.of());
        }

        /** Two fingers that touch the screen at once and push what is on it in one direction, as one scrolls. */
        void scroll(Point first, Point second, double down) {
            touch("touchStart", List.of(first, second));
            for (int step = 1; step <= 8; step++) {
                double far = down * step / 8;
                touch(
                        "touchMove",
                        List.of(new Point(first.x(), first.y() + far), new Point(second.x(), second.y() + far)));
            }
            touch("touchEnd", List.of());
        }

        private void touch(String type, List<Point> touched) {
            JsonArray points = new JsonArray();
            for (int id = 0; id < touched.size(); id++) {
                Point point = touched.get(id);
                JsonObject position = new JsonObject();
                position.addProperty("id", id);
                position.addProperty("x", point.x());
                position.addProperty("y", point.y());
                points.add(position);
            }
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.add("touchPoints", points);
            browser.send("Input.dispatchTouchEvent", event);
        }
    }

    /**
     * A stylus that presses.
     *
     * @param force 0 to 1
     */
    record WithPen(CDPSession browser, double force) implements Hand {
        @Override
        public void draw(List<Point> stroke) {
            pen("mouseMoved", stroke.get(0), "none");
            pen("mousePressed", stroke.get(0), "left");
            stroke.forEach(point -> pen("mouseMoved", point, "left"));
            pen("mouseReleased", stroke.get(stroke.size() - 1), "left");
        }

        private void pen(String type, Point point, String button) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", point.x());
            event.addProperty("y", point.y());
            event.addProperty("button", button);
            event.addProperty("buttons", "left".equals(button) && !"mouseReleased".equals(type) ? 1 : 0);
            event.addProperty("clickCount", 1);
            event.addProperty("pointerType", "pen");
            event.addProperty("force", force);
            browser.send("Input.dispatchMouseEvent", event);
        }
    }
}
