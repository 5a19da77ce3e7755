package dev.digits.benchmarks.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.digits.model.onnx.OnnxExport;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** ONNX Runtime by itself on the bundled networks, one thread, its input laid out once: what any engine is measured by. */
final class BareSession {
    private static final int TILE_SIDE = 28;
    private static final int STRIP_ROWS = 32;

    private final Map<String, byte[]> files;

    BareSession() throws DamagedModelException {
        files = OnnxExport.of(ModelFiles.bundled());
    }

    /** Tiles a second. */
    double tiles(int batch, double seconds) throws OrtException {
        return rate(ModelFiles.MODEL_ONNX, batch, TILE_SIDE, TILE_SIDE, seconds);
    }

    /** Strips a second. */
    double strips(int batch, double seconds) throws OrtException {
        return rate(ModelFiles.LINE_ONNX, batch, STRIP_ROWS, Items.STRIP_WIDTH, seconds);
    }

    private double rate(String file, int batch, int rows, int columns, double seconds) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        FloatBuffer input = ByteBuffer.allocateDirect(batch * rows * columns * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = environment.createSession(files.get(file), options);
                    OnnxTensor tensor =
                            OnnxTensor.createTensor(environment, input, new long[] {batch, 1, rows, columns})) {
                Map<String, OnnxTensor> inputs =
                        Map.of(session.getInputNames().iterator().next(), tensor);
                repeat(session, inputs, seconds / 3);
                return batch * repeat(session, inputs, seconds);
            }
        }
    }

    private static double repeat(OrtSession session, Map<String, OnnxTensor> inputs, double seconds)
            throws OrtException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        long passes = 0;
        while (System.nanoTime() < end) {
            try (OrtSession.Result result = session.run(inputs)) {
                result.get(0);
            }
            passes++;
        }
        return passes * 1e9 / (System.nanoTime() - start);
    }
}
