package dev.digits.cli.evaluate;

import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Answer.Reading;

/** What became of one drawing. */
record Outcome(LabelledDrawing drawing, Answer answer) {

    /** True when the gateway read it, rightly or not. */
    boolean answered() {
        return answer instanceof Reading;
    }

    /** What was read; empty when the drawing was not answered. */
    String text() {
        return answer instanceof Reading reading ? reading.text() : "";
    }

    /** True when the whole text is right, line breaks and all. */
    boolean exact() {
        return answered() && text().equals(drawing.text());
    }

    /** Wrong, missing and superfluous digits. */
    int errors() {
        return DigitErrors.between(drawing.text(), text());
    }
}
