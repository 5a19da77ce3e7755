package dev.digits.training.evaluate;

import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import java.io.IOException;
import java.util.Optional;

/**
 * A version to work with.
 *
 * @param files of the version, not yet verified
 * @param origin where it comes from, for a person
 */
public record ModelChoice(ModelFiles files, String origin) {
    /** Stands for the version on the class path, beside its own name. */
    public static final String BUNDLED = "bundled";

    /**
     * Finds a version as the inference service does: the active one, else the newest valid one, else the bundled one.
     *
     * @throws DamagedModelException if the active version cannot be used
     */
    public static ModelChoice standard(ModelStore store) throws IOException, DamagedModelException {
        Optional<StoredVersion> chosen = store.chosen();
        return chosen.isPresent() ? stored(store, chosen.get()) : bundled();
    }

    /**
     * Finds a version by its name.
     *
     * @param version its name, or {@value #BUNDLED}
     * @throws UnknownVersionException if neither the store nor the class path holds it
     * @throws DamagedModelException if it cannot be used
     */
    public static ModelChoice named(ModelStore store, String version)
            throws UnknownVersionException, DamagedModelException {
        Optional<StoredVersion> found = store.find(version);
        if (found.isPresent()) {
            return stored(store, found.get());
        }
        if (isBundled(version)) {
            return bundled();
        }
        throw new UnknownVersionException(version, store.root().toString());
    }

    /** True for {@value #BUNDLED} and for the bundled version's own name. */
    public static boolean isBundled(String version) throws DamagedModelException {
        return version.equals(BUNDLED)
                || ModelFiles.bundled().manifest().version().equals(version);
    }

    /**
     * Checks every file and loads the network.
     *
     * @return to be closed by the caller
     * @throws DamagedModelException if a file is not what it must be
     */
    public ReaderNetworks load() throws DamagedModelException {
        return ReaderNetworks.load(files);
    }

    private static ModelChoice bundled() {
        return new ModelChoice(ModelFiles.bundled(), BUNDLED);
    }

    private static ModelChoice stored(ModelStore store, StoredVersion version) throws DamagedModelException {
        if (version instanceof StoredVersion.Damaged damaged) {
            DamagedModelException damage = damaged.damage();
            throw new DamagedModelException(version.version() + "/" + damage.file(), damage.reason(), damage);
        }
        return new ModelChoice(version.files(), "from " + store.root());
    }
}
