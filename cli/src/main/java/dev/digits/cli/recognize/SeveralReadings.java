package dev.digits.cli.recognize;

import dev.digits.cli.gateway.Answer;
import java.io.IOException;
import java.util.List;

/** The same readings in several forms. */
record SeveralReadings(List<Readings> forms) implements Readings {

    @Override
    public void add(String file, Answer answer) throws IOException {
        for (Readings form : forms) {
            form.add(file, answer);
        }
    }

    @Override
    public void close() throws IOException {
        for (Readings form : forms) {
            form.close();
        }
    }
}
