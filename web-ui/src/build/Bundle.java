import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the page: TypeScript and CSS from {@code src/main/web} into {@code target/classes/META-INF/resources}, which
 * Quarkus serves from any jar, and the frame of plain pages into {@code target/classes/META-INF/pages}, which the gateway
 * fills.
 *
 * <p>Started from source by Maven ({@code java -cp … Bundle.java MODULE_FOLDER}), with the page's libraries and a native
 * esbuild on the class path as jars, so that neither Node.js nor a package registry of its is needed. Libraries are
 * unpacked to {@code target/web/node_modules} and the sources are copied beside them: esbuild then never finds the
 * {@code node_modules} that npm makes for the tests.
 *
 * <p>On a system for which Maven Central has no esbuild, set {@code ESBUILD_BINARY_PATH} to one.
 */
final class Bundle {

    private static final Pattern PACKAGE_JSON =
            Pattern.compile("(META-INF/resources/(?:_static|webjars)/[^/]+/[^/]+/)package\\.json");
    private static final Pattern PACKAGE_NAME = Pattern.compile("\"name\"\\s*:\\s*\"([@a-z0-9][a-z0-9@/._-]*)\"");
    private static final Pattern ENTRY = Pattern.compile("(?:href|src)=\"(/?)(app|models|plain)\\.(ts|css)\"");
    private static final String SCRIPT = "META-INF/resources/_static/browser-reader/0";
    private static final List<String> ENTRIES = List.of("app.ts", "app.css", "models.ts", "models.css", "plain.ts");

    private final Path module;
    private final Path workshop;
    private final Path resources;
    private final Path pages;

    private Bundle(Path module) {
        this.module = module;
        this.workshop = module.resolve("target/web");
        this.resources = module.resolve("target/classes/META-INF/resources");
        this.pages = module.resolve("target/classes/META-INF/pages");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new Bundle(Path.of(args[0])).run();
    }

    private void run() throws IOException, InterruptedException {
        delete(workshop);
        delete(resources);
        delete(pages);
        unpackLibraries();
        copy(module.resolve("src/main/web"), workshop.resolve("src"));
        Files.copy(module.resolve("tsconfig.json"), workshop.resolve("tsconfig.json"));
        Path assets = resources.resolve("assets");
        esbuild(assets, "[name]-[hash]", List.of("device/worker.ts"));
        nameBuilt(List.of());
        esbuild(assets, "[name]-[hash]", ENTRIES);
        copyStaticFiles();
        nameBuilt(shell());
        esbuild(resources, "[name]", List.of("sw.ts"));
        writeHtml("index.html", resources);
        writeHtml("models.html", resources);
        writeHtml("plain.html", pages);
    }

    /** What the page needs to start without a server: itself, its assets, and its icons. */
    private List<String> shell() throws IOException {
        List<String> files = new ArrayList<>(List.of("./"));
        for (String asset : List.of("app.js", "app.css", "worker.js")) {
            int dot = asset.indexOf('.');
            files.add("assets/" + hashedName(asset.substring(0, dot), asset.substring(dot + 1)));
        }
        try (Stream<Path> icons = Files.list(module.resolve("src/main/web/static"))) {
            icons.map(icon -> icon.getFileName().toString()).sorted().forEach(files::add);
        }
        return files;
    }

    /** Writes the module {@code built-names}, which the sources import. */
    private void nameBuilt(List<String> shell) throws IOException {
        Path folder = Files.createDirectories(workshop.resolve("node_modules/built-names"));
        String names = shell.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        Files.writeString(folder.resolve("package.json"), "{ \"name\": \"built-names\", \"main\": \"index.js\" }");
        Files.writeString(
                folder.resolve("index.js"),
                "export const READER_SCRIPT = 'assets/" + hashedName("worker", "js") + "';\n" + "export const SHELL = ["
                        + names + "];\n");
    }

    private void unpackLibraries() throws IOException {
        for (String entry :
                System.getProperty("java.class.path").split(Pattern.quote(System.getProperty("path.separator")))) {
            if (entry.endsWith(".jar")) {
                unpack(Path.of(entry));
            } else if (Files.isDirectory(Path.of(entry).resolve(SCRIPT))) {
                // a module of ours that is not packaged yet
                copy(Path.of(entry).resolve(SCRIPT), workshop.resolve("node_modules/browser-reader"));
            }
        }
    }

    private void unpack(Path jarFile) throws IOException {
        try (JarFile jar = new JarFile(jarFile.toFile())) {
            Optional<Matcher> found = jar.stream()
                    .map(entry -> PACKAGE_JSON.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .findFirst();
            if (found.isEmpty()) {
                return;
            }
            String prefix = found.get().group(1);
            String name = packageName(jar, found.get().group());
            Path target = workshop.resolve("node_modules").resolve(name);
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                    Path file = target.resolve(entry.getName().substring(prefix.length()))
                            .normalize();
                    if (!file.startsWith(target)) {
                        throw new IOException(jarFile + " wants to write outside of its folder: " + entry.getName());
                    }
                    Files.createDirectories(file.getParent());
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }

    private static String packageName(JarFile jar, String packageJson) throws IOException {
        try (InputStream content = jar.getInputStream(jar.getEntry(packageJson))) {
            Matcher name =
                    PACKAGE_NAME.matcher(new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            if (!name.find()) {
                throw new IOException("No name in " + packageJson + " of " + jar.getName());
            }
            return name.group(1);
        }
    }

    private void esbuild(Path folder, String names, List<String> entries) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(esbuildBinary().toString());
        entries.forEach(entry -> command.add("src/" + entry));
        command.addAll(List.of(
                "--bundle",
                "--format=esm",
                "--target=es2022",
                "--minify",
                "--sourcemap",
                "--entry-names=" + names,
                "--log-level=warning",
                "--outdir=" + folder));
        Process process = new ProcessBuilder(command)
                .directory(workshop.toFile())
                .inheritIO()
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("esbuild ended with status " + status);
        }
    }

    private Path esbuildBinary() throws IOException {
        String named = System.getenv("ESBUILD_BINARY_PATH");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        Path packages = workshop.resolve("node_modules/@esbuild");
        try (Stream<Path> files = Files.walk(packages)) {
            Path binary = files.filter(file -> file.getFileName().toString().matches("esbuild(\\.exe)?"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No esbuild on the class path of web-ui"));
            binary.toFile().setExecutable(true);
            requireToRun(binary);
            return binary;
        }
    }

    private static void requireToRun(Path binary) throws IOException {
        try {
            new ProcessBuilder(binary.toString(), "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .destroy();
        } catch (IOException e) {
            throw new IOException(
                    "The esbuild from Maven Central ("
                            + binary.getParent().getParent().getFileName()
                            + ") does not run on this system ("
                            + System.getProperty("os.name").toLowerCase(Locale.ROOT)
                            + ", " + System.getProperty("os.arch")
                            + "). Set ESBUILD_BINARY_PATH to an esbuild that does, such as one installed by npm.",
                    e);
        }
    }

    /** Everything beside the bundled sources: the icons. */
    private void copyStaticFiles() throws IOException {
        copy(module.resolve("src/main/web/static"), resources);
    }

    /** Puts the hashed names of the bundle into a page. */
    private void writeHtml(String name, Path folder) throws IOException {
        String html = Files.readString(module.resolve("src/main/web").resolve(name));
        Matcher entries = ENTRY.matcher(html);
        StringBuilder page = new StringBuilder();
        while (entries.find()) {
            String extension = entries.group(3).equals("ts") ? "js" : "css";
            String attribute = entries.group().substring(0, entries.group().indexOf('='));
            entries.appendReplacement(
                    page,
                    attribute + "=\"" + entries.group(1) + "assets/" + hashedName(entries.group(2), extension) + "\"");
        }
        entries.appendTail(page);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), page);
    }

    private String hashedName(String name, String extension) throws IOException {
        try (Stream<Path> files = Files.list(resources.resolve("assets"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches(Pattern.quote(name) + "-[A-Z0-9]+\\." + extension))
                    .findFirst()
                    .orElseThrow(() -> new IOException("esbuild wrote no " + name + "." + extension));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
