package dev.digits.inference.swap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.inference.RandomModels;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

    @TempDir
    Path folder;

    private StoredVersion.Valid older;
    private StoredVersion.Valid newer;

    @BeforeEach
    void publish() throws Exception {
        ModelStore store = new ModelStore(folder);
        older = RandomModels.publish(store, 1);
        newer = RandomModels.publish(store, 2);
    }

    @Test
    void newestIsTriedFirstWhenNoneIsActive() {
        assertThat(plan(Optional.empty(), true)).containsExactly(newer, older);
    }

    @Test
    void onlyTheActiveVersionIsTried() {
        assertThat(plan(Optional.of(older.version()), true)).containsExactly(older);
    }

    @Test
    void nothingIsTriedWhenTheActiveVersionIsAwayAndSomethingServes() {
        assertThat(plan(Optional.of("away"), true)).isEmpty();
    }

    @Test
    void otherVersionsFollowTheActiveOneWhenNothingServes() {
        assertThat(plan(Optional.of(older.version()), false)).containsExactly(older, newer);
    }

    @Test
    void anyVersionIsBetterThanNone() {
        assertThat(plan(Optional.of("away"), false)).containsExactly(newer, older);
    }

    private List<StoredVersion.Valid> plan(Optional<String> active, boolean serving) {
        return Plan.of(active, List.of(newer, older), serving).candidates();
    }
}
