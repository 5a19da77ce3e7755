package dev.digits.system.page;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.data.Offset;

/** Where the ink on the canvas is, in CSS pixels of the window, taken from the canvas's own pixels. */
record InkBounds(double left, double top, double right, double bottom) {
    /** How far a box may be from the ink that it frames: half a pixel of rounding on either side, and soft edges. */
    static final Offset<Double> PIXELS = Offset.offset(3.0);

    private static final String SCAN = """
            () => {
              const canvas = document.querySelector('canvas');
              const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              let [left, top, right, bottom] = [width, height, 0, 0];
              for (let y = 0; y < height; y++) {
                for (let x = 0; x < width; x++) {
                  if (data[(y * width + x) * 4 + 3] > 127) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                  }
                }
              }
              const place = canvas.getBoundingClientRect();
              const dots = width / place.width;
              return [place.left + left / dots, place.top + top / dots, place.left + right / dots, place.top + bottom / dots];
            }
            """;

    double height() {
        return bottom - top;
    }

    static InkBounds of(DigitPage digits) {
        Page page = digits.page();
        List<Double> edges = ((List<?>) page.evaluate(SCAN))
                .stream().map(edge -> ((Number) edge).doubleValue()).toList();
        return new InkBounds(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
    }
}
