package dev.digits.model.store;

/** The store holds no version of that name. */
public final class NoSuchVersionException extends Exception {

    private static final long serialVersionUID = 1L;

    NoSuchVersionException(String version) {
        super("the model store holds no version '" + version + "'");
    }
}
