package dev.digits.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.digits.model.NetworkEngine;
import dev.digits.model.RandomModels;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files as another program opens them, against what PyTorch computes from the version itself. */
class OnnxExportTest {

    private static final float ROUNDING = 1e-4f;
    private static final int SIDE = 28;
    private static final int ROWS = 32;
    private static final int WIDTH = 96;
    private static final int CLASSES = 11;

    @TempDir
    Path folder;

    @Test
    void filesOfAVersionScoreAsItsNetworksDo() throws Exception {
        // Given
        StoredVersion.Valid version = new ModelStore(folder.resolve("models"))
                .publish(RandomModels.draft(Instant.parse("2026-11-22T10:15:00Z"), 3, 1));
        byte[] tile = pixels(SIDE * SIDE);
        byte[] strip = pixels(ROWS * WIDTH);

        // When
        for (Map.Entry<String, byte[]> file : OnnxExport.of(version.files()).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }

        // Then
        try (ReaderNetworks networks = ReaderNetworks.load(version.files(), NetworkEngine.PYTORCH)) {
            float[] tileInput = new float[tile.length];
            float[] normalised = networks.manifest().normalisation().table();
            for (int i = 0; i < tile.length; i++) {
                tileInput[i] = normalised[Byte.toUnsignedInt(tile[i])];
            }
            float[] stripInput = new float[strip.length];
            for (int i = 0; i < strip.length; i++) {
                stripInput[i] = Byte.toUnsignedInt(strip[i]) / 255f;
            }
            assertThat(logSoftmax(run(ModelFiles.MODEL_ONNX, tileInput, SIDE, SIDE), 1))
                    .containsExactly(networks.classify(new byte[][] {tile})[0], within(ROUNDING));
            assertThat(logSoftmax(run(ModelFiles.LINE_ONNX, stripInput, ROWS, WIDTH), WIDTH / 2))
                    .containsExactly(networks.read(new byte[][] {strip}, WIDTH)[0], within(ROUNDING));
        }
    }

    private float[] run(String name, float[] input, int rows, int columns) throws Exception {
        try (Model model = Model.newInstance(name, Device.cpu(), "OnnxRuntime")) {
            model.load(folder.resolve(name));
            try (NDManager manager = model.getNDManager().newSubManager()) {
                NDArray array = manager.create(input, new Shape(1, 1, rows, columns));
                return model.getBlock()
                        .forward(new ParameterStore(manager, false), new NDList(array), false)
                        .singletonOrThrow()
                        .toFloatArray();
            }
        }
    }

    /** From logits (classes, columns) to log-probabilities (columns, classes). */
    private static float[] logSoftmax(float[] logits, int columns) {
        float[] scores = new float[logits.length];
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            for (int i = 0; i < CLASSES; i++) {
                sum += Math.exp(logits[i * columns + column]);
            }
            for (int i = 0; i < CLASSES; i++) {
                scores[column * CLASSES + i] = (float) (logits[i * columns + column] - Math.log(sum));
            }
        }
        return scores;
    }

    private static byte[] pixels(int count) {
        byte[] pixels = new byte[count];
        new Random(7).nextBytes(pixels);
        return pixels;
    }
}
