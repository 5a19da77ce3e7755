package dev.digits.model.weights;

import java.nio.ByteBuffer;

/** How a safetensors file keeps numbers. */
public enum Precision {
    /** All 32 bits. */
    SINGLE("F32", Float.BYTES) {
        @Override
        void put(ByteBuffer bytes, float value) {
            bytes.putFloat(value);
        }
    },
    /** 16 bits of a whole number; others are rounded to one. */
    WHOLE("I16", Short.BYTES) {
        @Override
        void put(ByteBuffer bytes, float value) {
            bytes.putShort((short) Math.rint(value));
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
