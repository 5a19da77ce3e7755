package dev.digits.model.onnx;

import dev.digits.model.folded.FoldedLineNetwork;
import dev.digits.model.folded.FoldedNetwork;
import dev.digits.model.folded.FoldedTileNetwork;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;

/**
 * A network as an ONNX file ({@code ModelProto} of onnx.proto, operator set 13), weights inside. The input is called
 * {@value #INPUT}; the one output has the name of its last node's value.
 */
public final class OnnxFile {

    /** Name of the input. */
    public static final String INPUT = "pictures";

    private static final int IR_VERSION = 7;
    private static final int OPERATOR_SET = 13;
    private static final int FLOAT = 1;
    private static final String ANY_NUMBER = "n";

    private OnnxFile() {}

    /** From tiles (n, 1, 28, 28), normalised, to logits (n, 11). */
    public static byte[] of(FoldedTileNetwork network) {
        int side = Architecture.TILE_SIDE;
        return write(
                network, "tile", shape(ANY_NUMBER, 1, side, side), shape(ANY_NUMBER, Architecture.NOT_A_DIGIT + 1));
    }

    /** From strips (n, 1, 32, w), ink / 255, w even, to logits (n, 11, 1, w / 2). */
    public static byte[] of(FoldedLineNetwork network) {
        return write(
                network,
                "line",
                shape(ANY_NUMBER, 1, LineArchitecture.HEIGHT, "width"),
                shape(ANY_NUMBER, LineArchitecture.CLASSES, 1, "columns"));
    }

    private static byte[] write(FoldedNetwork network, String name, ProtobufMessage input, ProtobufMessage output) {
        OnnxGraph graph = new OnnxGraph();
        String logits = network.on(graph).apply(INPUT);
        ProtobufMessage whole =
                graph.message().text(2, name).message(11, value(INPUT, input)).message(12, value(logits, output));
        return new ProtobufMessage()
                .number(1, IR_VERSION)
                .text(2, "digits")
                .message(7, whole)
                .message(8, new ProtobufMessage().text(1, "").number(2, OPERATOR_SET))
                .toByteArray();
    }

    private static ProtobufMessage value(String name, ProtobufMessage shape) {
        ProtobufMessage tensor = new ProtobufMessage().number(1, FLOAT).message(2, shape);
        return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensor));
    }

    /** @param sizes numbers, or names of what may be of any size */
    private static ProtobufMessage shape(Object... sizes) {
        ProtobufMessage shape = new ProtobufMessage();
        for (Object size : sizes) {
            ProtobufMessage dimension = new ProtobufMessage();
            shape.message(
                    1, size instanceof Integer number ? dimension.number(1, number) : dimension.text(2, "" + size));
        }
        return shape;
    }
}
