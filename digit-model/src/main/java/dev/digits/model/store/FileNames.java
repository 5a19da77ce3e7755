package dev.digits.model.store;

import java.util.regex.Pattern;

/** Names of files within a version. */
final class FileNames {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private FileNames() {}

    /**
     * Lets only names pass that stay within their folder.
     *
     * @throws IllegalArgumentException for all others
     */
    static String requirePlain(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not a plain file name");
        }
        return name;
    }
}
