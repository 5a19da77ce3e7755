package dev.digits.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Box;
import dev.digits.cli.gateway.LineStrip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MisreadPageTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @TempDir
    Path folder;

    @Test
    void showsAMisreadDrawingWithItsBoxesAndHowItsLineWasRead() throws IOException {
        // Given: "17" of which the 7 was read as a 1, and a mark was left out
        Answer.Reading reading = new Answer.Reading(
                "11",
                List.of("11"),
                List.of(new Answer.ReadDigit(1, 0.9, new Box(3, 5, 10, 20))),
                List.of(new Answer.LeftOut(new Box(50, 6, 2, 2), "speck")),
                List.of(strip()),
                new Answer.Model("reader", "20261122T101500Z-3f2a9c"));

        // When
        String page = page(false, outcome("17", reading));

        // Then
        assertThat(page)
                .contains(
                        "1 drawings of a &lt;folder&gt;, sent as picture, read by 20261122T101500Z-3f2a9c.",
                        "<a href=\"#two--and--more\">two &lt;and&gt; more</a>",
                        "<img alt=\"The picture\" src=\"data:image/png;base64,iVBORw0KGgo=\">",
                        "<rect class=\"truth\" x=\"1\" y=\"2\" width=\"3\" height=\"4\"/>",
                        "<rect class=\"left-out\" x=\"50\" y=\"6\" width=\"2\" height=\"2\"/>",
                        "<rect class=\"read\" x=\"3\" y=\"5\" width=\"10\" height=\"20\"/>",
                        "<text x=\"3\" y=\"1\">1</text>",
                        "<dt>Truth</dt><dd>17</dd>",
                        "<dt>Reading</dt><dd>11</dd>",
                        "<p>Left out: 1 × speck</p>")
                .contains(
                        "viewBox=\"0 0 4 36\"",
                        "<rect class=\"class-7\" x=\"2\" width=\"2\" height=\"32\" fill-opacity=\"0.50\"/>",
                        "<rect class=\"class-1\" x=\"1.0\" y=\"33.5\" width=\"2.5\" height=\"2.0\"/>",
                        "<b>1</b> 60.0 %<br>line 7 80.0 %<br>tile 1 90.0 %");
    }

    @Test
    void showsInkAndWhyNothingWasRead() throws IOException {
        // When
        String page = page(true, outcome("1\n2", new Answer.Problem(413, "too <large>")));

        // Then
        assertThat(page)
                .contains(
                        "<svg viewBox=\"0 0 60 40\" role=\"img\" aria-label=\"The strokes\">",
                        "stroke-width=\"2.5\" d=\"M1.0 2.0L3.0 4.0M9.0 9.0h0\"",
                        "<dt>Truth</dt><dd>1<br>2</dd>",
                        "<em>too &lt;large&gt;</em>",
                        "read by no model");
    }

    @Test
    void showsADrawingWhosePictureIsGoneWithoutIt() throws IOException {
        // Given
        Outcome outcome = outcome("1\n2", new Answer.Problem(413, "too large"));
        Files.delete(outcome.drawing().picture());

        // When
        String page = page(false, outcome);

        // Then
        assertThat(page)
                .contains("<em>the picture cannot be read any more</em>", "<dt>Truth</dt><dd>1<br>2</dd>")
                .doesNotContain("<img");
    }

    @Test
    void saysThatNothingWasRead() throws IOException {
        // Given
        Answer.Reading nothing =
                new Answer.Reading("", List.of(), List.of(), List.of(), List.of(), new Answer.Model("", ""));

        // When // Then
        assertThat(page(false, outcome("1", nothing))).contains("<dt>Reading</dt><dd><em>nothing</em></dd>");
    }

    private String page(boolean asInk, Outcome outcome) throws IOException {
        Path file = folder.resolve("page.html");
        List<Outcome> outcomes = List.of(outcome);
        new MisreadPage("a <folder>", asInk, outcomes, KindScore.of(outcomes)).write(file);
        return Files.readString(file);
    }

    private Outcome outcome(String text, Answer answer) throws IOException {
        Path picture = Files.write(folder.resolve("one.png"), PNG);
        LabelledDrawing.Ink ink =
                new LabelledDrawing.Ink(new ObjectMapper().readTree("[[[1,2],[3,4]],[[9,9]]]"), 60, 40, 2.5);
        return new Outcome(
                new LabelledDrawing(
                        picture,
                        "one.png",
                        "two <and> more",
                        text,
                        true,
                        List.of(new Box(1, 2, 3, 4)),
                        Optional.of(ink)),
                answer);
    }

    /** Two columns, blank and a certain 7; one span that was decided against the line network. */
    private static LineStrip strip() {
        byte[] probabilities = new byte[2 * LineStrip.CLASSES];
        probabilities[LineStrip.NONE] = (byte) 255;
        probabilities[LineStrip.CLASSES + 7] = (byte) 255;
        LineStrip.Span span =
                new LineStrip.Span(1, 3.5, OptionalInt.of(1), "data:tile", only(7, 0.8), only(1, 0.9), only(1, 0.6));
        return new LineStrip("data:strip", 4, 32, new LineStrip.Columns(2, probabilities), List.of(span));
    }

    private static List<Double> only(int label, double probability) {
        List<Double> opinion = new ArrayList<>(Collections.nCopies(LineStrip.CLASSES, 0.0));
        opinion.set(label, probability);
        return opinion;
    }
}
