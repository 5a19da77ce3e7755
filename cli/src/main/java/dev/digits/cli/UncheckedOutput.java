package dev.digits.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An output whose errors reach the code that prints: a {@link PrintWriter} swallows an {@link IOException}, but not an unchecked one. */
final class UncheckedOutput extends OutputStream {
    private final OutputStream out;

    private UncheckedOutput(OutputStream out) {
        this.out = out;
    }

    /**
     * Prints in UTF-8, and fails with an {@link UnwritableException} where it cannot be written.
     *
     * @param out without a buffer
     */
    static PrintWriter printer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(new UncheckedOutput(out), StandardCharsets.UTF_8), true);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }

    /** The output takes no more. */
    static final class UnwritableException extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        private UnwritableException(IOException cause) {
            super("the output cannot be written: " + cause.getMessage(), cause);
        }
    }
}
