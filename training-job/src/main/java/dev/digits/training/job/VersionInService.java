package dev.digits.training.job;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.NoSuchVersionException;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.evaluate.ModelChoice;
import dev.digits.training.publish.Comparison;
import dev.digits.training.run.Progress;
import java.io.IOException;
import java.util.Optional;

/**
 * The version that the store has the inference service serve while a run publishes another. A new version takes its place when it reads
 * validation lines and tiles no worse; one that reads them worse is published but not served.
 *
 * <p>The store serves its newest version unless {@code ACTIVE} names one. So the version in service is made the active one before a new one
 * is there, and set free again when the new one is no worse: nobody is served by a version that was not compared.
 */
final class VersionInService {
    private final ModelStore store;
    private final Optional<ModelChoice> serving;
    private final boolean named;
    private final Progress progress;

    private VersionInService(ModelStore store, Optional<ModelChoice> serving, boolean named, Progress progress) {
        this.store = store;
        this.serving = serving;
        this.named = named;
        this.progress = progress;
    }

    /** Looks at the store, and keeps the version in service there until {@link #decide}. */
    static VersionInService of(ModelStore store, Progress progress) throws IOException {
        boolean named = store.active().isPresent();
        Optional<ModelChoice> serving = standard(store, progress);
        if (serving.isPresent() && !named) {
            hold(store, serving.get(), progress);
        }
        return new VersionInService(store, serving, named, progress);
    }

    /**
     * Decides whether a new version is served, and says so.
     *
     * @param activate whether it is to be served whatever it reads
     */
    void decide(StoredVersion.Valid version, boolean activate, Curriculum curriculum) throws IOException {
        if (activate) {
            activate(version.version());
            return;
        }
        if (serving.isEmpty()) {
            return; // the newest is served
        }
        String other = name(serving.get().files());
        Comparison comparison = compare(version.files(), curriculum);
        progress.say(comparison.describe(version.version(), other));
        if (comparison.isWorse()) {
            progress.say("not served, since it reads worse; models activate " + version.version() + " serves it");
        } else if (named) {
            progress.say("not served, since ACTIVE names " + other + "; models activate " + version.version()
                    + " serves it");
        } else {
            store.activateNewest();
        }
    }

    private Comparison compare(ModelFiles version, Curriculum curriculum) {
        try {
            return Comparison.of(version, serving.orElseThrow().files(), curriculum.tiles(), curriculum.choosing());
        } catch (DamagedModelException e) {
            progress.say("the version in service cannot be compared: " + e.getMessage());
            return Comparison.NONE;
        }
    }

    private void activate(String version) throws IOException {
        try {
            store.activate(version);
        } catch (NoSuchVersionException | DamagedModelException e) {
            throw new IOException("the version that was just published cannot be activated: " + e.getMessage(), e);
        }
    }

    private static Optional<ModelChoice> standard(ModelStore store, Progress progress) throws IOException {
        try {
            ModelChoice choice = ModelChoice.standard(store);
            choice.files().verify();
            return Optional.of(choice);
        } catch (DamagedModelException e) {
            progress.say("no version is in service that the new one could be compared with: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static void hold(ModelStore store, ModelChoice serving, Progress progress) throws IOException {
        try {
            String version = serving.files().manifest().version();
            if (store.find(version).isEmpty()) {
                store.adopt(serving.files());
            }
            store.activate(version);
        } catch (NoSuchVersionException | DamagedModelException e) {
            progress.say("the version in service cannot be held: " + e.getMessage());
        }
    }

    private static String name(ModelFiles files) {
        try {
            return files.manifest().version();
        } catch (DamagedModelException e) {
            return "the version in service";
        }
    }
}
