package dev.digits.model.weights;

import ai.djl.util.Float16Utils;
import java.nio.ByteBuffer;

/** How many bits of each number a safetensors file keeps. */
public enum Precision {
    /** All 32. */
    SINGLE("F32", Float.BYTES) {
        @Override
        void put(ByteBuffer bytes, float value) {
            bytes.putFloat(value);
        }
    },
    /** 16, of which 11 are significant (IEEE 754 binary16): rounded by at most one part in 2048. */
    HALF("F16", Short.BYTES) {
        @Override
        void put(ByteBuffer bytes, float value) {
            bytes.putShort(Float16Utils.floatToHalf(value));
        }
    };

    private final String dtype;
    private final int size;

    Precision(String dtype, int size) {
        this.dtype = dtype;
        this.size = size;
    }

    /** Its name in the header. */
    String dtype() {
        return dtype;
    }

    /** Bytes a number. */
    int size() {
        return size;
    }

    abstract void put(ByteBuffer bytes, float value);
}
