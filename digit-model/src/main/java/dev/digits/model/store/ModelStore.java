package dev.digits.model.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that holds the versions of the model, shared by training and serving; safe for use by many threads and
 * processes at once.
 *
 * <h2>Failure semantics</h2>
 *
 * A version is written under a temporary name, synced and renamed; {@link #ACTIVE} and {@link #HELD} likewise. A writer that fails or is
 * killed, or a disk that is full, leaves the versions as they were and at most a hidden folder, which no reader looks
 * at and which a later publish removes when it is a day old. A version whose files are not what its manifest says is
 * listed as {@link StoredVersion.Damaged} and is never removed by the store. A store whose folder is missing is empty;
 * publishing makes the folder.
 */
public final class ModelStore {

    /** Name of the file with one line: the version to serve. */
    public static final String ACTIVE = "ACTIVE";

    /**
     * Name of the file with one line: the version that a training run, and no person, named in {@link #ACTIVE}. It says nothing where
     * {@link #ACTIVE} names another.
     */
    public static final String HELD = "HELD";

    private static final String RUNS = ".runs";
    private static final int LONGEST_ACTIVE = 1_000;

    private final Path root;
    private final RememberedChecksums checksums = new RememberedChecksums();

    /** A store in a folder that need not be there yet. */
    public ModelStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The store's folder, absolute. */
    public Path root() {
        return root;
    }

    /** The folder for training runs in progress; may not be there yet. */
    public Path runs() {
        return root.resolve(RUNS);
    }

    /** Every version, newest first, the damaged among them. */
    public List<StoredVersion> list() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(root)) {
            entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(VersionName::isValid)
                    .forEach(names::add);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        names.sort(Comparator.reverseOrder());
        return names.stream().map(this::examine).toList();
    }

    /**
     * One version.
     *
     * @return empty when the store holds none of that name, or the text is no version's name
     */
    public Optional<StoredVersion> find(String version) {
        return VersionName.isValid(version) && Files.isDirectory(root.resolve(version))
                ? Optional.of(examine(version))
                : Optional.empty();
    }

    /**
     * One version that must be there.
     *
     * @throws NoSuchVersionException when {@link #find} finds none
     */
    public StoredVersion require(String version) throws NoSuchVersionException {
        return find(version).orElseThrow(() -> new NoSuchVersionException(version));
    }

    /** The text of {@link #ACTIVE}, which may name a version that is not there; empty when there is no such file. */
    public Optional<String> active() throws IOException {
        return line(ACTIVE);
    }

    /** Whether {@link #ACTIVE} names a version because {@link #hold} did, and nobody has activated one since. */
    public boolean isHeld() throws IOException {
        Optional<String> active = active();
        return active.isPresent() && active.equals(line(HELD));
    }

    private Optional<String> line(String name) throws IOException {
        try {
            byte[] bytes = new FolderFiles(root).read(name);
            String text = new String(bytes, 0, Math.min(bytes.length, LONGEST_ACTIVE), StandardCharsets.UTF_8);
            return Optional.of(text.strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * The version to serve: the active one, be it damaged; without one, the newest that is valid.
     *
     * @return empty when the store holds no valid version and names none; damaged also when {@link #ACTIVE} names a
     *     version that is not there
     */
    public Optional<StoredVersion> chosen() throws IOException {
        Optional<String> active = active();
        if (active.isPresent()) {
            return Optional.of(find(active.get()).orElseGet(() -> missing(active.get())));
        }
        return list().stream().filter(StoredVersion.Valid.class::isInstance).findFirst();
    }

    /**
     * Makes a version the one to serve, as a person wishes: it is not {@link #isHeld held}, even if it was before.
     *
     * @throws NoSuchVersionException when the store holds none of that name; nothing has changed then
     * @throws DamagedModelException when it cannot be served; nothing has changed then
     * @throws IOException when the store cannot be written; the version to serve is the same then
     */
    public void activate(String version) throws IOException, NoSuchVersionException, DamagedModelException {
        requireValid(version);
        new Publication(root).replace(ACTIVE, version + "\n", () -> Files.deleteIfExists(root.resolve(HELD)));
    }

    /**
     * Keeps a version the one to serve while newer ones come, until somebody activates one.
     *
     * @throws NoSuchVersionException when the store holds none of that name; nothing has changed then
     * @throws DamagedModelException when it cannot be served; nothing has changed then
     */
    public void hold(String version) throws IOException, NoSuchVersionException, DamagedModelException {
        requireValid(version);
        Publication publication = new Publication(root);
        publication.replace(HELD, version + "\n");
        publication.replace(ACTIVE, version + "\n");
    }

    private void requireValid(String version) throws NoSuchVersionException, DamagedModelException {
        if (require(version) instanceof StoredVersion.Damaged damaged) {
            throw damaged.damage();
        }
    }

    /** Lets the newest valid version be the one to serve: none is named or held any more. */
    public void activateNewest() throws IOException {
        Files.deleteIfExists(root.resolve(ACTIVE));
        Files.deleteIfExists(root.resolve(HELD));
        DurableFiles.sync(root);
    }

    /**
     * Adds a version, whole or not at all.
     *
     * @return the new version, whose name is the time of its creation and the start of the checksum of its weights
     * @throws IOException also when a version of that name is there already
     */
    public StoredVersion.Valid publish(VersionDraft draft) throws IOException {
        return new Publication(root).publish(draft);
    }

    /**
     * Adds a copy of a version from elsewhere, such as the bundled one, under its own name. Does nothing when the store
     * holds it already.
     *
     * @throws DamagedModelException when the original is damaged; nothing has changed then
     */
    public void adopt(ModelFiles original) throws IOException, DamagedModelException {
        Manifest manifest = original.verify();
        if (find(manifest.version()).isEmpty()) {
            new Publication(root).copy(original, manifest);
        }
    }

    /**
     * Removes old versions; never the active one, never a damaged one.
     *
     * @param keep how many of the newest valid versions stay, at least 1
     * @return the names of those that were removed
     */
    public List<String> prune(int keep) throws IOException {
        return prune(keep, Set.of());
    }

    /**
     * The same, but keeps some more.
     *
     * @param inUse names of versions that stay however old they are; names of others are passed over
     */
    public List<String> prune(int keep, Set<String> inUse) throws IOException {
        if (keep < 1) {
            throw new IllegalArgumentException("keep is " + keep + ", must be 1 or more");
        }
        Optional<String> active = active();
        List<String> old = list().stream()
                .filter(StoredVersion.Valid.class::isInstance)
                .map(StoredVersion::version)
                .skip(keep)
                .filter(version -> !active.equals(Optional.of(version)) && !inUse.contains(version))
                .toList();
        Publication publication = new Publication(root);
        for (String version : old) {
            publication.withdraw(version);
        }
        return old;
    }

    private StoredVersion examine(String version) {
        FolderFiles files = new FolderFiles(root.resolve(version));
        try {
            Manifest manifest = Verification.of(files, name -> checksums.of(files.path(name)));
            if (!manifest.version().equals(version)) {
                throw new DamagedModelException(
                        ModelFiles.MANIFEST, "is that of version " + manifest.version() + ", the folder is " + version);
            }
            return new StoredVersion.Valid(version, files, manifest);
        } catch (DamagedModelException e) {
            return new StoredVersion.Damaged(version, files, e);
        }
    }

    private StoredVersion missing(String version) {
        DamagedModelException damage = new DamagedModelException(ACTIVE, "names a version that is not there");
        return new StoredVersion.Damaged(version, new FolderFiles(root), damage);
    }
}
