package dev.digits.system.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Route;
import java.net.URI;

/**
 * A reading that the tests make up, for what depends on how sure the reader is: whatever is drawn, the page gets this one. Boxes are in
 * pixels of the drawing, 60 wide, one beside the other.
 */
final class CannedAnswer {
    private static final String TILE = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    private final JsonArray digits = new JsonArray();
    private final JsonArray rejected = new JsonArray();
    private final StringBuilder text = new StringBuilder();
    private int marks;

    /**
     * One more digit.
     *
     * @param confidence that it is this digit, 0 to 1
     * @param other the digit that it may be as well
     * @param otherProbability of that one, given that it is a digit at all
     */
    CannedAnswer digit(int value, double confidence, int other, double otherProbability) {
        JsonArray probabilities = new JsonArray();
        for (int i = 0; i < 10; i++) {
            probabilities.add(i == value ? 1 - otherProbability : i == other ? otherProbability : 0);
        }
        JsonObject digit = new JsonObject();
        digit.addProperty("value", value);
        digit.addProperty("confidence", confidence);
        digit.add("probabilities", probabilities);
        digit.add("box", box());
        digit.addProperty("line", 0);
        digit.addProperty("tile", TILE);
        digits.add(digit);
        text.append(value);
        return this;
    }

    /** One more mark that is left out. */
    CannedAnswer refused(String reason) {
        JsonObject mark = new JsonObject();
        mark.add("box", box());
        mark.addProperty("reason", reason);
        rejected.add(mark);
        return this;
    }

    /** Opens the page for a person to whom every recognition over HTTP is answered so, and whose live connections are closed. */
    void give(DigitPage page, URI address) {
        page.page().routeWebSocket("**/live", socket -> socket.close());
        page.page()
                .route(
                        "**/api/v1/recognitions*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(json())));
        page.page().navigate(address.toString());
    }

    private String json() {
        JsonArray lines = new JsonArray();
        lines.add(text.toString());
        JsonObject answer = new JsonObject();
        answer.addProperty("text", text.toString());
        answer.add("lines", lines);
        answer.add("digits", digits);
        answer.add("rejected", rejected);
        return answer.toString();
    }

    private JsonObject box() {
        JsonObject box = new JsonObject();
        box.addProperty("x", 20 + 80 * marks);
        box.addProperty("y", 20);
        box.addProperty("width", 60);
        box.addProperty("height", 100);
        marks++;
        return box;
    }
}
