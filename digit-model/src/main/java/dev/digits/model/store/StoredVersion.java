package dev.digits.model.store;

/** A version in the store, which can be served or cannot. */
public sealed interface StoredVersion {

    /** The version's name, such as {@code 20261122T101500Z-3f2a9c}. */
    String version();

    /** Its files, be they as they are. */
    ModelFiles files();

    /**
     * A version whose files are all what its manifest says.
     *
     * @param manifest as read when the version was listed
     */
    record Valid(String version, ModelFiles files, Manifest manifest) implements StoredVersion {}

    /**
     * A version that cannot be served.
     *
     * @param damage which file is wrong, and how
     */
    record Damaged(String version, ModelFiles files, DamagedModelException damage) implements StoredVersion {}
}
