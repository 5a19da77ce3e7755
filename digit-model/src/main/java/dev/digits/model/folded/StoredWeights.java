package dev.digits.model.folded;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.weights.MalformedSafetensorsException;
import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The tensors of one file of a version, each taken once and checked to be what the architecture needs. */
public final class StoredWeights {

    private final String file;
    private final Map<String, Tensor> remaining;

    /**
     * The tensors of a file, none of them taken yet.
     *
     * @param file where they come from, for messages
     */
    public StoredWeights(String file, Map<String, Tensor> tensors) {
        this.file = file;
        remaining = new HashMap<>(tensors);
    }

    /**
     * The tensors of a version's file.
     *
     * @param name of the file
     * @throws DamagedModelException when the file is not what the manifest says, or no safetensors file
     */
    public static StoredWeights of(ModelFiles files, Manifest manifest, String name) throws DamagedModelException {
        byte[] bytes = files.readVerified(manifest, name);
        try {
            return new StoredWeights(name, Safetensors.read(new ByteArrayInputStream(bytes)));
        } catch (MalformedSafetensorsException e) {
            throw new DamagedModelException(name, e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** @throws DamagedModelException when the tensor is missing, has another shape, or holds NaN or infinity */
    float[] take(String name, int... shape) throws DamagedModelException {
        Tensor tensor = remaining.remove(name);
        if (tensor == null) {
            throw damaged("tensor '" + name + "' is missing");
        }
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw damaged("tensor '" + name + "' has the shape " + Arrays.toString(tensor.shape())
                    + ", the architecture needs " + Arrays.toString(shape));
        }
        for (float value : tensor.values()) {
            if (!Float.isFinite(value)) {
                throw damaged("tensor '" + name + "' holds " + value);
            }
        }
        return tensor.values();
    }

    /** @throws DamagedModelException when a tensor was never asked for */
    void requireAllTaken() throws DamagedModelException {
        if (!remaining.isEmpty()) {
            throw damaged("tensors that the architecture does not have: " + remaining.keySet());
        }
    }

    /** An error of this file. */
    DamagedModelException damaged(String reason) {
        return new DamagedModelException(file, reason);
    }
}
