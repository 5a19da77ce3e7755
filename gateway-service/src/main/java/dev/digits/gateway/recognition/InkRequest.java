package dev.digits.gateway.recognition;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Pen strokes on a canvas.
 *
 * @param strokes in drawing order
 * @param width of the canvas, pixels
 * @param height of the canvas, pixels
 * @param penWidth diameter of the pen's tip, pixels; null when it is not known
 */
@Schema(description = "Pen strokes on a canvas, in canvas pixels: x to the right, y down, origin at the top left.")
public record InkRequest(
        @Schema(
                implementation = float[][][].class,
                required = true,
                description =
                        "Strokes in drawing order; a stroke is a list of points, a point is [x, y] or [x, y, time];"
                                + " times and empty strokes are not looked at, and a stroke that is sent twice counts"
                                + " once.",
                examples = "[[[120,40],[118,90],[117,140]],[[180,60]]]")
        Strokes strokes,

        @JsonDeserialize(using = PixelsReader.class)
        @Schema(
                required = true,
                minimum = "1",
                maximum = "2147483647",
                description = "Width of the canvas in pixels.",
                examples = "800")
        Integer width,

        @JsonDeserialize(using = PixelsReader.class)
        @Schema(
                required = true,
                minimum = "1",
                maximum = "2147483647",
                description = "Height of the canvas in pixels.",
                examples = "300")
        Integer height,

        @Schema(
                minimum = "0",
                exclusiveMinimum = true,
                description =
                        "Diameter of the pen's tip in pixels; above 0 and no wider than the canvas. Without it the"
                                + " strokes are drawn with a pen that fits the writing.",
                examples = "10")
        Float penWidth) {}
