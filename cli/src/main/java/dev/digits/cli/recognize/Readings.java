package dev.digits.cli.recognize;

import dev.digits.cli.gateway.Answer;
import java.io.IOException;

/** Where what was read is written, drawing by drawing. */
public interface Readings extends AutoCloseable {

    /**
     * One drawing.
     *
     * @param file as it was named
     * @param answer a problem too
     */
    void add(String file, Answer answer) throws IOException;

    @Override
    void close() throws IOException;
}
