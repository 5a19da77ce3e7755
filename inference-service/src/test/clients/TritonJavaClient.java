import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import triton.client.InferInput;
import triton.client.InferRequestedOutput;
import triton.client.InferenceServerClient;
import triton.client.pojo.DataType;

/**
 * Asks the tile network through Triton's client for Java; prints the log-probabilities of a line each. Started from its
 * source with the client's jar as class path.
 *
 * <p>Arguments: host and port of HTTP; a file with tiles of 784 bytes; whether numbers go as bytes.
 */
public final class TritonJavaClient {

    private static final int TILE = 784;
    private static final int CLASSES = 11;
    private static final int MILLIS = 20_000;

    private TritonJavaClient() {}

    public static void main(String... arguments) throws Exception {
        byte[] tiles = Files.readAllBytes(Path.of(arguments[1]));
        boolean binary = Boolean.parseBoolean(arguments[2]);
        float[] ink = new float[tiles.length];
        for (int i = 0; i < tiles.length; i++) {
            ink[i] = Byte.toUnsignedInt(tiles[i]) / 255f;
        }
        InferInput input = new InferInput("pixels", new long[] {tiles.length / TILE, 28, 28}, DataType.FP32);
        input.setData(ink, binary);
        InferRequestedOutput output = new InferRequestedOutput("log_probabilities", binary);
        try (InferenceServerClient client = new InferenceServerClient(arguments[0], MILLIS, MILLIS)) {
            float[] numbers =
                    client.infer("tile", List.of(input), List.of(output)).getOutputAsFloat("log_probabilities");
            for (int first = 0; first < numbers.length; first += CLASSES) {
                System.out.println(Arrays.toString(Arrays.copyOfRange(numbers, first, first + CLASSES)));
            }
        }
    }
}
