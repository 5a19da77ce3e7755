package dev.digits.model.store;

/** A version that cannot be served: a file is missing, altered or not what the manifest says. */
public final class DamagedModelException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String reason;

    /**
     * @param file name of the file that is wrong, within its version
     * @param reason what is wrong with it, for a person
     */
    public DamagedModelException(String file, String reason) {
        this(file, reason, null);
    }

    /** As above, with what went wrong underneath. */
    public DamagedModelException(String file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
        this.file = file;
        this.reason = reason;
    }

    /** Name of the file that is wrong. */
    public String file() {
        return file;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }
}
