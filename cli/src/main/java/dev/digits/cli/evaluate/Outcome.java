package dev.digits.cli.evaluate;

import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Answer.Reading;

/** What became of one drawing. */
record Outcome(LabelledDrawing drawing, Answer answer) {

    private static final int CLIENT_ERROR = 4;
    private static final int TOO_BUSY = 429;

    /** True when the gateway read it, rightly or not. */
    boolean answered() {
        return answer instanceof Reading;
    }

    /** Whether the drawing's text is to be right. */
    boolean isScored() {
        return drawing.isScored();
    }

    /** True when the gateway read it, or told why it does not. */
    boolean handled() {
        return answered()
                || (answer instanceof Problem problem
                        && problem.status() / 100 == CLIENT_ERROR
                        && problem.status() != TOO_BUSY);
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
