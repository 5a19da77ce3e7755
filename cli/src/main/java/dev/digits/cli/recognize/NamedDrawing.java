package dev.digits.cli.recognize;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One drawing that is to be read, or cannot be. */
public sealed interface NamedDrawing {

    /** As it is called in what is printed and written. */
    String name();

    /**
     * All of its bytes, which are never more than {@link DrawingSize#MOST_BYTES}.
     *
     * @throws IOException with a message that {@link FailureWords} makes words of
     */
    byte[] bytes() throws IOException;

    /**
     * A file. Its name need not be text, so that the path is kept and not made of the name again.
     *
     * @param name as it was given, or the path in a folder that was given
     */
    record InFile(String name, Path path) implements NamedDrawing {

        /** A file that was found. */
        static InFile at(Path path) {
            return new InFile(path.toString(), path);
        }

        @Override
        public byte[] bytes() throws IOException {
            DrawingSize.check(Files.size(path));
            try (InputStream in = Files.newInputStream(path)) {
                return DrawingSize.read(in); // a pipe has no size, and a file may grow
            }
        }
    }

    /** The standard input. */
    record OnStandardInput(String name) implements NamedDrawing {

        @Override
        public byte[] bytes() throws IOException {
            try (InputStream in = System.in) {
                return DrawingSize.read(in);
            }
        }
    }

    /**
     * No drawing.
     *
     * @param reason in words
     */
    record Unreadable(String name, String reason) implements NamedDrawing {

        @Override
        public byte[] bytes() throws IOException {
            throw new IOException(reason);
        }
    }
}
