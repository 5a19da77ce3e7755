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
 * <p>The store serves its newest version unless {@code ACTIVE} names one. So the version in service is held before a new one is there, and set
 * free again when the new one is no worse: while a run publishes and compares, nobody is served by the new version. A version stays held when
 * the new one is worse; a later run may set it free then, which is not so of one that a person named. Where publishing or comparing fails, what
 * this run held is set free, and what an earlier one held stays; a process that is killed meanwhile leaves the version held.
 *
 * <p>Runs may publish at the same time, and a person may activate a version meanwhile: what a person named stays, and a version that reads worse is
 * not served because another run has set the version in service free.
 */
final class VersionInService implements AutoCloseable {
    private final ModelStore store;
    private final Optional<ModelChoice> serving;
    private final boolean activate;
    private final Progress progress;
    private boolean held;

    private VersionInService(ModelStore store, Optional<ModelChoice> serving, boolean activate, Progress progress) {
        this.store = store;
        this.serving = serving;
        this.activate = activate;
        this.progress = progress;
    }

    /**
     * Looks at the store, and keeps the version in service there until {@link #decide}, or until this is closed.
     *
     * @param activate whether the new version is to be served whatever it reads; nothing is kept or compared then
     */
    static VersionInService of(ModelStore store, boolean activate, Progress progress) throws IOException {
        Optional<ModelChoice> serving = activate ? Optional.empty() : standard(store, progress);
        VersionInService inService = new VersionInService(store, serving, activate, progress);
        if (serving.isPresent() && store.active().isEmpty()) {
            inService.hold(serving.get().files());
        }
        return inService;
    }

    /**
     * Decides whether a new version is served, and says so.
     *
     * @param curriculum gives what both are compared on
     */
    void decide(StoredVersion.Valid version, Curriculum curriculum) throws IOException {
        if (activate) {
            activate(version.version());
        } else if (serving.isPresent() && readsWorse(version, serving.get().files(), curriculum)) {
            keepFrom(version);
            progress.say("not served, since it reads worse; models activate " + version.version() + " serves it");
        } else if (isNamed()) {
            progress.say("not served, since ACTIVE names " + store.active().orElse("none any more")
                    + "; models activate " + version.version() + " serves it");
        } else {
            serve(version);
        }
        held = false;
    }

    /** Another run may have set the version in service free meanwhile; the newest would be served then, which is the worse one. */
    private void keepFrom(StoredVersion.Valid version) throws IOException {
        if (store.active().isEmpty() && isChosen(version.version())) {
            hold(serving.orElseThrow().files());
        }
    }

    /** A newer one that another run published meanwhile is not served for this one's sake: it is compared by its own run. */
    private void serve(StoredVersion.Valid version) throws IOException {
        if (store.list().stream()
                .anyMatch(other ->
                        other instanceof StoredVersion.Valid && other.version().compareTo(version.version()) > 0)) {
            if (store.isHeld()) {
                hold(version.files());
            }
        } else {
            store.activateNewest();
        }
    }

    private boolean isChosen(String version) throws IOException {
        return store.chosen().filter(chosen -> chosen.version().equals(version)).isPresent();
    }

    /** Whether a person named the version in service, be it meanwhile. */
    private boolean isNamed() throws IOException {
        return store.active().isPresent() && !store.isHeld();
    }

    /** Where one of both cannot be loaded there is nothing to compare. */
    private boolean readsWorse(StoredVersion.Valid version, ModelFiles other, Curriculum curriculum) {
        try {
            Comparison comparison = Comparison.of(
                    version.files(),
                    other,
                    curriculum.tiles(),
                    curriculum.choosing(),
                    curriculum.lines().validationLines());
            progress.say(comparison.describe(version.version(), other.manifest().version()));
            return comparison.isWorse();
        } catch (DamagedModelException e) {
            progress.say("the version in service cannot be compared: " + e.getMessage());
            return false;
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

    private void hold(ModelFiles files) throws IOException {
        try {
            String version = files.manifest().version();
            store.adopt(files);
            store.hold(version);
            held = true;
        } catch (NoSuchVersionException | DamagedModelException e) {
            progress.say("the version in service cannot be held: " + e.getMessage());
        }
    }

    /** Sets the version that this run holds free again where nothing was decided. */
    @Override
    public void close() throws IOException {
        if (held && store.isHeld()) {
            store.activateNewest();
        }
    }
}
