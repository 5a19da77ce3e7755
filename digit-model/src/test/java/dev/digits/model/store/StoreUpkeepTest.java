package dev.digits.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions that are held in service, pruned, or left half-written. */
class StoreUpkeepTest {
    @TempDir
    Path folder;

    private ModelStore store;

    @BeforeEach
    void openStore() {
        store = new ModelStore(folder.resolve("models"));
    }

    @Test
    void leftoversOfACrashAreNotSeenAndGoWhenTheyAreOld() throws Exception {
        // Given
        Path fresh = Files.createDirectories(store.root().resolve(".incoming-fresh"));
        Path old = Files.createDirectories(store.root().resolve(".incoming-old"));
        Files.writeString(old.resolve("weights.safetensors"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        assertThat(store.list()).isEmpty();

        // When
        StoreFolder.publish(store, StoreFolder.NOW, 1);

        // Then
        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void pruningKeepsTheNewestTheActiveAndTheDamaged() throws Exception {
        // Given
        String active = StoreFolder.publish(store, StoreFolder.NOW, 1).version();
        StoredVersion damaged = StoreFolder.publish(store, StoreFolder.NOW.plusSeconds(1), 2);
        Files.delete(StoreFolder.manifestOf(store, damaged));
        String old =
                StoreFolder.publish(store, StoreFolder.NOW.plusSeconds(2), 3).version();
        String newest =
                StoreFolder.publish(store, StoreFolder.NOW.plusSeconds(3), 4).version();
        store.activate(active);

        // When
        List<String> removed = store.prune(1);

        // Then
        assertThat(removed).containsExactly(old);
        assertThat(StoreFolder.namesIn(store.root()))
                .containsExactlyInAnyOrder("ACTIVE", active, damaged.version(), newest);
    }

    @Test
    void pruningKeepsWhatIsInUse() throws Exception {
        // Given
        String inUse = StoreFolder.publish(store, StoreFolder.NOW, 1).version();
        String old =
                StoreFolder.publish(store, StoreFolder.NOW.plusSeconds(1), 2).version();
        StoreFolder.publish(store, StoreFolder.NOW.plusSeconds(2), 3);

        // When
        List<String> removed = store.prune(1, Set.of(inUse, "bundled"));

        // Then
        assertThat(removed).containsExactly(old);
    }

    @Test
    void aHeldVersionIsServedUntilSomebodyActivatesOne() throws Exception {
        // Given
        String older = StoreFolder.publish(store, StoreFolder.NOW, 1).version();
        String newer =
                StoreFolder.publish(store, StoreFolder.NOW.plusSeconds(60), 2).version();

        // When
        store.hold(older);

        // Then
        assertThat(store.chosen()).map(StoredVersion::version).contains(older);
        assertThat(store.isHeld()).isTrue();

        // When: a person wants the same one
        store.activate(older);

        // Then
        assertThat(store.chosen()).map(StoredVersion::version).contains(older);
        assertThat(store.isHeld()).isFalse();

        // When
        store.hold(older);
        store.activateNewest();

        // Then
        assertThat(store.chosen()).map(StoredVersion::version).contains(newer);
        assertThat(store.isHeld()).isFalse();
        assertThat(StoreFolder.namesIn(store.root())).containsExactlyInAnyOrder(older, newer);
    }

    @Test
    void anActivationThatFailsLeavesTheVersionInService() throws Exception {
        // Given: a folder where the record of what is held belongs, which cannot be removed
        String older = StoreFolder.publish(store, StoreFolder.NOW, 1).version();
        String newer =
                StoreFolder.publish(store, StoreFolder.NOW.plusSeconds(60), 2).version();
        store.activate(older);
        Files.createDirectories(store.root().resolve("HELD").resolve("full"));

        // When, Then
        assertThatThrownBy(() -> store.activate(newer)).isInstanceOf(IOException.class);
        assertThat(store.active()).contains(older);
        assertThat(StoreFolder.namesIn(store.root())).containsExactlyInAnyOrder("ACTIVE", "HELD", older, newer);
    }

    @Test
    void aVersionThatWasNamedByHandIsNotHeld() throws Exception {
        // Given: a record of what a run held before
        String older = StoreFolder.publish(store, StoreFolder.NOW, 1).version();
        String newer =
                StoreFolder.publish(store, StoreFolder.NOW.plusSeconds(60), 2).version();
        store.hold(older);

        // When
        Files.writeString(store.root().resolve("ACTIVE"), newer + "\n");

        // Then
        assertThat(store.isHeld()).isFalse();
    }
}
