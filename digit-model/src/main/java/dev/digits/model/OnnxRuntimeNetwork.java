package dev.digits.model;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A network that ONNX Runtime computes as one graph, on the caller's thread alone. A session may run on several threads at once. */
final class OnnxRuntimeNetwork implements LoadedNetwork {

    private static final String ENGINE = "OnnxRuntime";
    private static final Map<String, String> ONE_THREAD = Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1");

    private final Model model;
    private final Block graph;
    private final ParameterStore noParameters;
    private final InputBuffer inputs;
    private final SharedMemory memory;
    private boolean closed;

    private OnnxRuntimeNetwork(Model model, InputBuffer inputs, SharedMemory memory) {
        this.model = model;
        this.inputs = inputs;
        this.memory = memory;
        graph = model.getBlock();
        noParameters = new ParameterStore(model.getNDManager(), false);
    }

    /** @param file an ONNX file */
    static OnnxRuntimeNetwork of(byte[] file, InputBuffer inputs) {
        Model model = Model.newInstance("network", Device.cpu(), ENGINE);
        try {
            model.load(new ByteArrayInputStream(file), ONE_THREAD);
            // DJL makes an empty folder for a model that comes from memory
            Files.deleteIfExists(model.getModelPath());
            return new OnnxRuntimeNetwork(model, inputs, new SharedMemory(model::close));
        } catch (IOException e) {
            model.close();
            throw new UncheckedIOException("the folder for temporary files cannot be written", e);
        } catch (MalformedModelException e) {
            model.close();
            throw new IllegalStateException("ONNX Runtime does not take the network", e);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    @Override
    public float[] logits(byte[][] pictures, int rows, int columns) {
        try (NDManager call = model.getNDManager().newSubManager()) {
            NDList input = new NDList(inputs.batch(call, pictures, rows, columns));
            return graph.forward(noParameters, input, false).singletonOrThrow().toFloatArray();
        }
    }

    @Override
    public LoadedNetwork share() {
        return new OnnxRuntimeNetwork(model, inputs.another(), memory.share());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            memory.close();
        }
    }
}
