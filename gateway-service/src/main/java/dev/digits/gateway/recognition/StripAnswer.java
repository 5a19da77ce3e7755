package dev.digits.gateway.recognition;

import dev.digits.gateway.recognition.RecognitionAnswer.Box;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How one line was read, as JSON.
 *
 * @param strip what the line network saw
 * @param width of the strip in pixels
 * @param height of the strip in pixels
 * @param map where the strip lies in the drawing
 * @param columns what the line network said of it
 * @param spans where it found a digit, and what became of each
 */
@Schema(
        name = "Strip",
        description =
                "How one line was read: the line network reads a strip of it column by column; where it finds a digit,"
                        + " that is cut out and framed as a tile, which the tile network reads; what both say is put together."
                        + " Lines from top to bottom, those without a digit too; an answer tells of 65536 strip pixels at most (a"
                        + " setting of the segmentation service). Only with include=strips.")
public record StripAnswer(
        @Schema(description = "What the line network saw, as a PNG data URL; ink white on black.")
        String strip,

        @Schema(description = "Of the strip in pixels.", examples = "128")
        int width,

        @Schema(description = "Of the strip in pixels.", examples = "32")
        int height,

        Map map,
        Columns columns,

        @Schema(description = "Where the line network found a digit, from left to right, whether it was read or not.")
        List<Span> spans) {

    /** Where the strip lies in the drawing. */
    @Schema(
            name = "StripMap",
            description = "Where the strip lies in the submitted drawing. Positions between two knots are linear.")
    public record Map(
            @Schema(
                    description = "Knots in strip pixels, ascending from 0 to the strip's width.",
                    examples = "[0, 56.2, 64]")
            List<Double> stripX,

            @Schema(
                    description = "Where these knots lie, in pixels of the submitted drawing.",
                    examples = "[50, 230, 255]")
            List<Double> drawingX,

            @Schema(description = "Top edge of the strip, in pixels of the submitted drawing.", examples = "40.5")
            double top,

            @Schema(description = "Bottom edge of the strip, in pixels of the submitted drawing.", examples = "130.2")
            double bottom) {}

    /**
     * What the line network said.
     *
     * @param probabilities columns x classes bytes, row-major
     */
    @SuppressWarnings("ArrayRecordComponent") // written, never compared
    @Schema(name = "StripColumns", description = "What the line network said, column by column.")
    public record Columns(
            @Schema(description = "Strip pixels a column.", examples = "2")
            int pitch,

            @Schema(description = "Numbers a column: ten digits 0 to 9, then that none is here.", examples = "11")
            int classes,

            @Schema(
                    type = SchemaType.STRING,
                    format = "byte",
                    description = "Base64 of columns x classes bytes, one column after the other: 255 times the"
                            + " probability, rounded.")
            byte[] probabilities) {}

    /** What both networks said of one place, and what was decided. */
    @Schema(name = "Span")
    public record Span(
            @Schema(description = "Where the line network begins to name the digit, in strip pixels.", examples = "20")
            double from,

            @Schema(description = "Where it ends to name it, in strip pixels.", examples = "26")
            double to,

            @Schema(nullable = true, description = "The digit that was read, or null when none was.", examples = "4")
            Integer value,

            @Schema(
                    enumeration = {"digit", "not-a-digit"},
                    description = "Whether a digit was read.")
            String decision,

            @Schema(description = "Of its ink.") Box box,

            @Schema(description = "The 28x28 pixels that the tile network saw, as a PNG data URL.")
            String tile,

            @Schema(
                    description = "What the line network says given the rest of the line: eleven probabilities, ten"
                            + " digits, then no digit.")
            List<Double> line,

            @Schema(description = "What the tile network says: the same eleven.")
            List<Double> tileNetwork,

            @Schema(description = "Both together, calibrated: the same eleven; the largest decides.")
            List<Double> probabilities) {}
}
