package dev.digits.cli.recognize;

import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Answer.Reading;
import java.io.PrintWriter;

/** {@code FILE<TAB>TEXT} for each drawing that was read, the lines of a drawing joined by a space. */
public final class TextReadings implements Readings {

    private final PrintWriter out;

    /** @param out stays open */
    public TextReadings(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void add(String file, Answer answer) {
        if (answer instanceof Reading reading) {
            out.println(file + "\t" + String.join(" ", reading.lines()));
            out.flush();
        }
    }

    @Override
    public void close() {}
}
