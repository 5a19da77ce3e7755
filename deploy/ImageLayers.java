import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Sorts what Maven has built into the layers of the images, run while they are built: {@code java ImageLayers.java ARCHITECTURE
 * FOLDER}, with Docker's name of the architecture, in the checkout's root.
 *
 * <pre>
 * FOLDER/NAME/libraries   other people's jars: change with their versions
 * FOLDER/NAME/model       the bundled model: changes with the model
 * FOLDER/NAME/generated   what the framework and protoc made: changes with beans, settings, libraries and contracts
 * FOLDER/NAME/page        the page
 * FOLDER/NAME/modules     ours that several images have
 * FOLDER/NAME/code        the service or the job itself: changes with most commits, and is small
 * FOLDER/natives/onnxruntime, FOLDER/natives/pytorch    unpacked, so that no container does it at its start
 * </pre>
 *
 * <p>Native libraries of other systems are left out of the jars, and those that are unpacked too. All files have one time, so that
 * the same content gives the same layer.
 */
final class ImageLayers {
    private static final List<String> SERVICES = List.of("inference", "segmentation", "gateway");
    private static final FileTime TIME = FileTime.fromMillis(1_767_225_600_000L);
    private static final Map<String, Processor> PROCESSORS =
            Map.of("amd64", new Processor("x86_64", "x64", "x86_64", "x86-64"), "arm64", new Processor("aarch64", "aarch64", "ARMv8", "aarch64"));

    /** How libraries call a processor: PyTorch, ONNX Runtime, OpenCV, JNA. */
    private record Processor(String pytorch, String onnx, String opencv, String jna) {}

    private final Processor processor;
    private final Path target;
    private final List<String> modules;

    private ImageLayers(Processor processor, Path target, List<String> modules) {
        this.processor = processor;
        this.target = target;
        this.modules = modules;
    }

    public static void main(String[] args) throws IOException {
        Processor processor = PROCESSORS.get(args[0]);
        if (processor == null) {
            throw new IllegalArgumentException("images are for " + PROCESSORS.keySet() + ", not for " + args[0]);
        }
        try (Stream<Path> folders = Files.list(Path.of("."))) {
            List<String> modules = folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            new ImageLayers(processor, Path.of(args[1]), modules).sort();
        }
    }

    private void sort() throws IOException {
        for (String service : SERVICES) {
            sortTree(service, Path.of(service + "-service", "target", "quarkus-app"));
        }
        Path job = Path.of("training-job", "target");
        sortTree("training-job", job.resolve("lib"), job);
        place(job.resolve("training-job.jar"), layer("training-job", "code").resolve("training-job.jar"));
        unpackNatives(job.resolve("lib"));
        equalTimes();
    }

    private void sortTree(String name, Path tree) throws IOException {
        sortTree(name, tree, tree);
    }

    /** Sorts the files of a tree; their places in the image are as relative to the base. */
    private void sortTree(String name, Path tree, Path base) throws IOException {
        for (Path file : files(tree)) {
            Path relative = base.relativize(file);
            place(file, layer(name, layerOf(relative)).resolve(relative.toString()));
        }
    }

    private String layerOf(Path file) {
        String jar = file.getFileName().toString().replace("dev.digits.", "");
        if (file.startsWith("app")) {
            return "code";
        }
        if (!file.startsWith("lib") || jar.startsWith("proto-")) {
            return "generated";
        }
        if (!isOurs(jar)) {
            return "libraries";
        }
        return jar.startsWith("bundled-model-") ? "model" : jar.startsWith("web-ui-") ? "page" : "modules";
    }

    private boolean isOurs(String jar) {
        return modules.stream().anyMatch(module -> jar.startsWith(module + "-") && Character.isDigit(jar.charAt(module.length() + 1)));
    }

    private Path layer(String name, String layer) {
        return target.resolve(name).resolve(layer).resolve("app");
    }

    private void place(Path file, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (file.toString().endsWith(".jar") && hasNatives(file)) {
            copyWithoutForeignNatives(file, to);
        } else {
            Files.copy(file, to);
        }
    }

    private static boolean hasNatives(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().anyMatch(entry -> isNative(entry.getName()));
        }
    }

    private void copyWithoutForeignNatives(Path jar, Path to) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (isNative(entry.getName()) && !isKept(entry.getName())) {
                    continue;
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setLastModifiedTime(TIME);
                out.putNextEntry(copy);
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private static boolean isNative(String entry) {
        return entry.matches(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib|dylib\\.yml)") || entry.contains(".dSYM/") || entry.endsWith(".a");
    }

    /** What is loaded out of its jar; PyTorch's and ONNX Runtime's are unpacked here instead. */
    private boolean isKept(String entry) {
        return entry.startsWith("nu/pattern/opencv/linux/" + processor.opencv() + "/")
                || entry.startsWith("com/sun/jna/linux-" + processor.jna() + "/")
                || entry.startsWith("lib/linux-" + processor.pytorch() + "/")
                || entry.startsWith("org/jline/nativ/Linux/" + (processor.onnx().equals("x64") ? "x86_64" : "arm64") + "/");
    }

    private void unpackNatives(Path libraries) throws IOException {
        Path inference = Path.of("inference-service", "target", "quarkus-app", "lib", "main");
        Path djl = Path.of("opt", "djl");
        unpack(
                jar(inference, "onnxruntime-1"),
                "ai/onnxruntime/native/linux-" + processor.onnx() + "/",
                target.resolve("natives/onnxruntime").resolve(djl).resolve("onnxruntime"),
                "");
        // as DJL names the folder in its cache, and the library that it puts in itself
        Path torch = jar(libraries, "pytorch-native-cpu-");
        Properties properties = properties(torch, "native/lib/pytorch.properties");
        String platform = properties.getProperty("classifier");
        Path cache = target.resolve("natives/pytorch")
                .resolve(djl)
                .resolve("pytorch")
                .resolve(properties.getProperty("version") + "-cpu-" + platform);
        if (!platform.equals("linux-" + processor.pytorch())) {
            throw new IllegalStateException("PyTorch's natives are for " + platform);
        }
        unpack(torch, "pytorch/cpu/" + platform + "/", cache, "");
        Path jni = jar(libraries, "pytorch-jni-");
        String djlVersion = jni.getFileName().toString().replaceAll(".*-([^-]+)\\.jar", "$1");
        unpack(jni, "jnilib/" + platform + "/cpu/", cache, djlVersion + "-");
    }

    private static Path jar(Path folder, String part) throws IOException {
        return files(folder).stream()
                .filter(file -> file.getFileName().toString().contains(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no jar of " + part + " in " + folder));
    }

    private static Properties properties(Path jar, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(zip.getInputStream(zip.getEntry(entry)), StandardCharsets.UTF_8))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        }
    }

    private static void unpack(Path jar, String folder, Path to, String prefix) throws IOException {
        Files.createDirectories(to);
        int count = 0;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> e.getName().startsWith(folder) && isNative(e.getName())).toList()) {
                Path file = to.resolve(prefix + entry.getName().substring(folder.length()));
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                }
                count++;
            }
        }
        if (count == 0) {
            throw new IllegalStateException("nothing in " + folder + " of " + jar);
        }
    }

    private static List<Path> files(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void equalTimes() throws IOException {
        try (Stream<Path> paths = Files.walk(target)) {
            paths.sorted(Comparator.reverseOrder()).forEach(ImageLayers::equalise);
        }
    }

    private static void equalise(Path path) {
        try {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
            Files.setLastModifiedTime(path, TIME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
