import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Unpacks native libraries into DJL_CACHE_DIR while an image is built, so that no container does it at its start: PyTorch's,
 * and ONNX Runtime's for this platform out of the jar that is named, which loses those of all platforms.
 */
final class UnpackNatives {
    private UnpackNatives() {}

    public static void main(String[] args) throws IOException {
        System.out.println("unpacked PyTorch " + Engine.getEngine("PyTorch").getVersion());
        Path folder = Path.of(System.getenv("DJL_CACHE_DIR"), "onnxruntime");
        Files.createDirectories(folder);
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]))) {
            Path natives = jar.getPath("/ai/onnxruntime/native");
            String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64";
            for (Path library : paths(natives.resolve("linux-" + processor))) {
                if (Files.isRegularFile(library)) {
                    Files.copy(library, folder.resolve(library.getFileName().toString()));
                    System.out.println("unpacked " + library.getFileName());
                }
            }
            for (Path path : paths(natives)) {
                Files.delete(path);
            }
        }
    }

    /** A folder and all that is in it, the innermost first. */
    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
