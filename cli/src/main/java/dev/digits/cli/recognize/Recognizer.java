package dev.digits.cli.recognize;

import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Gateway;
import dev.digits.cli.gateway.SubmittedDrawing;
import dev.digits.cli.gateway.UnreachableGatewayException;

/** Who reads drawings. */
public interface Recognizer extends AutoCloseable {

    /** Reads a drawing; one that cannot be read is a {@link Answer.Problem}. */
    Answer recognize(SubmittedDrawing drawing) throws UnreachableGatewayException, InterruptedException;

    /** Frees what it holds. */
    @Override
    void close();

    /** A gateway. */
    static Recognizer of(Gateway gateway) {
        return new Recognizer() {
            @Override
            public Answer recognize(SubmittedDrawing drawing) throws UnreachableGatewayException, InterruptedException {
                return gateway.recognize(drawing);
            }

            @Override
            public void close() {}
        };
    }
}
