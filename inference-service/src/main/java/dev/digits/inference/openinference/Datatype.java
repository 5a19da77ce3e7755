package dev.digits.inference.openinference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntToDoubleFunction;

/** What the numbers of an input are, and the grey (0..255, ink 255) that each of them means. */
public enum Datatype {
    /** Greys themselves. */
    UINT8(Byte.BYTES) {
        @Override
        byte grey(double value) throws InferenceFaultException {
            if (!(value >= 0 && value <= WHOLE) || value != Math.rint(value)) {
                throw InferenceFaultException.malformed(
                        "the input holds " + value + ", must be whole numbers, 0 to 255");
            }
            return (byte) value;
        }

        @Override
        double next(ByteBuffer raw) {
            return Byte.toUnsignedInt(raw.get());
        }
    },

    /** Shares of ink, 0 to 1; each is rounded to the nearest grey, which is what the networks were trained on. */
    FP32(Float.BYTES) {
        @Override
        byte grey(double value) throws InferenceFaultException {
            if (!(value >= 0 && value <= 1)) {
                throw InferenceFaultException.malformed(
                        "the input holds " + value + ", must be 0 to 1 in FP32; UINT8 has 0 to 255");
            }
            return (byte) Math.round(value * WHOLE);
        }

        @Override
        double next(ByteBuffer raw) {
            return raw.getFloat();
        }
    };

    private static final int WHOLE = 255;

    private final int bytes;

    Datatype(int bytes) {
        this.bytes = bytes;
    }

    /** The type of this name in the protocol. */
    public static Datatype named(String name) throws InferenceFaultException {
        for (Datatype datatype : values()) {
            if (datatype.name().equals(name)) {
                return datatype;
            }
        }
        throw InferenceFaultException.malformed("the input's datatype is '" + name + "', must be UINT8 or FP32");
    }

    /**
     * Greys of numbers.
     *
     * @param numbers by their index, row-major
     */
    public byte[] greys(int count, IntToDoubleFunction numbers) throws InferenceFaultException {
        byte[] greys = new byte[count];
        for (int i = 0; i < count; i++) {
            greys[i] = grey(numbers.applyAsDouble(i));
        }
        return greys;
    }

    /**
     * Greys of numbers as they lie in memory.
     *
     * @param raw row-major, little-endian
     */
    public byte[] greys(ByteBuffer raw) throws InferenceFaultException {
        if (raw.remaining() % bytes != 0) {
            throw InferenceFaultException.malformed(
                    "the input has " + raw.remaining() + " bytes, must be a multiple of " + bytes + " in " + this);
        }
        ByteBuffer rest = raw.slice().order(ByteOrder.LITTLE_ENDIAN);
        return greys(rest.remaining() / bytes, i -> next(rest));
    }

    abstract byte grey(double value) throws InferenceFaultException;

    abstract double next(ByteBuffer raw);
}
