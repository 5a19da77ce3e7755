package dev.digits.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the checkout that is being tested. */
public final class Checkout {
    private static final Path HOME =
            Path.of(System.getProperty("digits.home", "..")).toAbsolutePath().normalize();

    private Checkout() {}

    /** The folder that holds {@code digits}, the launcher. */
    public static Path home() {
        return HOME;
    }

    /**
     * A file that an earlier module has built, or that is part of the sources.
     *
     * @param path relative to {@link #home}
     * @throws IllegalStateException when it is not there; the message says how to get it
     */
    public static Path require(String path) {
        Path file = HOME.resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing; build it first with: mvn -DskipTests package");
        }
        return file;
    }
}
