package dev.digits.model;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.digits.model.folded.FoldedNetwork;
import java.util.function.UnaryOperator;

/** A network whose operations PyTorch computes one by one. */
final class PyTorchNetwork implements LoadedNetwork {

    private static final String ENGINE = "PyTorch";

    private final NDManager manager;
    private final UnaryOperator<NDArray> forward;
    private final InputBuffer inputs;
    private final SharedMemory memory;
    private boolean closed;

    private PyTorchNetwork(NDManager manager, UnaryOperator<NDArray> forward, InputBuffer inputs, SharedMemory memory) {
        this.manager = manager;
        this.forward = forward;
        this.inputs = inputs;
        this.memory = memory;
    }

    static PyTorchNetwork of(FoldedNetwork network, InputBuffer inputs) {
        NDManager manager = NDManager.newBaseManager(Device.cpu(), ENGINE);
        try {
            return new PyTorchNetwork(
                    manager, network.on(new PyTorchOperations(manager)), inputs, new SharedMemory(manager::close));
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** Arrays live in the call's own manager, and are freed with it. */
    @Override
    public float[] logits(byte[][] pictures, int rows, int columns) {
        try (NDManager call = manager.newSubManager()) {
            return forward.apply(inputs.batch(call, pictures, rows, columns)).toFloatArray();
        }
    }

    @Override
    public LoadedNetwork share() {
        return new PyTorchNetwork(manager, forward, inputs.another(), memory.share());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            memory.close();
        }
    }
}
