package dev.digits.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelChoiceTest {
    @TempDir
    Path root;

    private ModelStore store;
    private String bundledVersion;

    @BeforeEach
    void open() throws Exception {
        store = new ModelStore(root);
        bundledVersion = ModelFiles.bundled().manifest().version();
    }

    @Test
    void fallsBackToTheBundledVersion() throws Exception {
        // When
        ModelChoice choice = ModelChoice.standard(store);

        // Then
        assertThat(choice.files().manifest().version()).isEqualTo(bundledVersion);
        assertThat(choice.origin()).isEqualTo("bundled");
    }

    @Test
    void prefersWhatTheStoreHolds() throws Exception {
        // Given
        store.adopt(ModelFiles.bundled());

        // When
        ModelChoice choice = ModelChoice.standard(store);

        // Then
        assertThat(choice.origin()).isEqualTo("from " + store.root());
    }

    @Test
    void findsTheBundledVersionByEitherName() throws Exception {
        // When
        ModelChoice byWord = ModelChoice.named(store, "bundled");
        ModelChoice byVersion = ModelChoice.named(store, bundledVersion);

        // Then
        assertThat(byWord).isEqualTo(byVersion);
    }

    @Test
    void namesTheStoreInWhichAVersionIsNot() {
        // When // Then
        assertThatThrownBy(() -> ModelChoice.named(store, "20200101T000000Z-abcdef"))
                .isInstanceOf(UnknownVersionException.class)
                .hasMessage("no version '20200101T000000Z-abcdef' in " + store.root());
    }

    @Test
    void doesNotUseAnotherVersionWhenTheActiveOneIsDamaged() throws Exception {
        // Given
        store.adopt(ModelFiles.bundled());
        store.activate(bundledVersion);
        Files.write(root.resolve(bundledVersion).resolve(ModelFiles.WEIGHTS), new byte[10]);

        // When // Then
        assertThatThrownBy(() -> ModelChoice.standard(store))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageStartingWith(bundledVersion + "/weights.safetensors: ");
    }
}
