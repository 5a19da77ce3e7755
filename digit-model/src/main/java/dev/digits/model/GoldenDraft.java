package dev.digits.model;

import dev.digits.model.golden.GoldenInputs;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.DurableFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.VersionDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Adds golden inputs to a version before it is published. */
public final class GoldenDraft {

    private GoldenDraft() {}

    /**
     * The same version with {@value GoldenInputs#FILE}: what its networks, computed by PyTorch, say of the golden inputs. Writes the
     * version to a temporary folder and removes it again, so that its scores are those of the files that will be read.
     *
     * @throws IOException also when the networks cannot be loaded
     */
    public static VersionDraft of(VersionDraft draft) throws IOException {
        Path folder = Files.createTempDirectory("golden");
        try (ReaderNetworks networks =
                ReaderNetworks.load(new ModelStore(folder).publish(draft).files())) {
            return draft.with(GoldenInputs.FILE, GoldenInputs.of(networks).write());
        } catch (DamagedModelException e) {
            throw new IOException("the version cannot be loaded: " + e.getMessage(), e);
        } finally {
            DurableFiles.delete(folder);
        }
    }
}
