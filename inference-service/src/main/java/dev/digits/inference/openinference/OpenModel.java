package dev.digits.inference.openinference;

import dev.digits.inference.work.BatchShape;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A network as a model of the protocol. */
public enum OpenModel {
    /** The tile network: pictures of 28x28, ten digits and none. */
    TILE(Architecture.TILE_SIDE, Architecture.TILE_SIDE) {
        @Override
        BatchShape batchShape(long width) {
            return BatchShape.TILES;
        }

        @Override
        TensorMetadata output(long pictures, long numbers) {
            return new TensorMetadata(OUTPUT, Datatype.FP32.name(), List.of(pictures, CLASSES));
        }
    },

    /** The line network: pictures 32 rows high, for each two columns ten digits and none. */
    LINE(LineArchitecture.HEIGHT, OpenModel.ANY) {
        @Override
        BatchShape batchShape(long width) {
            return BatchShape.strips((int) width);
        }

        @Override
        TensorMetadata output(long pictures, long numbers) {
            long columns = numbers == ANY ? ANY : numbers / CLASSES;
            return new TensorMetadata(OUTPUT, Datatype.FP32.name(), List.of(pictures, columns, CLASSES));
        }
    };

    /** Name of the input: greys, row-major, ink on blank paper. */
    static final String INPUT = "pixels";

    /** Name of the output: natural logarithms whose exponentials sum to 1 over the classes. */
    static final String OUTPUT = "log_probabilities";

    /** A dimension that may have any size. */
    private static final long ANY = -1;

    private static final long CLASSES = LineArchitecture.CLASSES;
    private static final String PLATFORM = "onnx_onnxv1";

    private final long rows;
    private final long columns;

    OpenModel(long rows, long columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** The model of this name; empty when there is none. */
    static Optional<OpenModel> named(String name) {
        return Arrays.stream(values())
                .filter(model -> model.modelName().equals(name))
                .findFirst();
    }

    /** As the protocol's requests name it. */
    public String modelName() {
        return name().toLowerCase(Locale.ROOT);
    }

    ModelMetadata metadata(String version) {
        TensorMetadata input = new TensorMetadata(INPUT, Datatype.UINT8.name(), List.of(ANY, rows, columns));
        return new ModelMetadata(modelName(), List.of(version), PLATFORM, List.of(input), List.of(output(ANY, ANY)));
    }

    /** The shape of a request's pictures, if it is the model's; a dimension of one channel may stand before the rows. */
    BatchShape shapeOf(List<Long> shape) throws InferenceFaultException {
        int last = shape.size() - 1;
        boolean fits = (shape.size() == 3 || (shape.size() == 4 && shape.get(1) == 1))
                && shape.get(last - 1) == rows
                && fits(shape.get(last));
        if (!fits) {
            throw InferenceFaultException.malformed("the input's shape is " + shape + ", must be " + rule());
        }
        return batchShape(shape.get(last));
    }

    abstract BatchShape batchShape(long width);

    /**
     * @param pictures scored together, or -1
     * @param numbers of one picture, or -1
     */
    abstract TensorMetadata output(long pictures, long numbers);

    private boolean fits(long width) {
        return columns == ANY ? BatchShape.isStripWidth(width) : width == columns;
    }

    private String rule() {
        return columns == ANY
                ? "[n, %d, w], w a multiple of %d, up to %d"
                        .formatted(rows, BatchShape.STRIP_WIDTH_STEP, BatchShape.WIDEST_STRIP)
                : "[n, %d, %d]".formatted(rows, columns);
    }
}
