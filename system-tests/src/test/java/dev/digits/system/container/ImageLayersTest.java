package dev.digits.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How what Maven has built is sorted into layers, by a build of small files that has the names of a real one. */
class ImageLayersTest {
    private static final List<String> MODULES = List.of(
            "gateway-service",
            "inference-service",
            "segmentation-service",
            "training-job",
            "proto",
            "web-ui",
            "bundled-model",
            "digit-model",
            "service-base");

    @TempDir
    private static Path folder;

    private static Path layers;

    @BeforeAll
    static void sort() throws Exception {
        Path checkout = folder.resolve("checkout");
        for (String module : MODULES) {
            text(checkout.resolve(module).resolve("pom.xml"));
        }
        service(
                checkout,
                "gateway",
                "dev.digits.proto-1.0.0.jar",
                "dev.digits.web-ui-1.0.0.jar",
                "dev.digits.service-base-1.0.0.jar");
        service(checkout, "segmentation", "dev.digits.proto-1.0.0.jar");
        service(checkout, "inference", "dev.digits.digit-model-1.0.0.jar", "dev.digits.bundled-model-1.0.0.jar");
        jar(
                checkout.resolve(
                        "inference-service/target/quarkus-app/lib/main/com.microsoft.onnxruntime.onnxruntime-1.24.2.jar"),
                "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
                "ai/onnxruntime/native/linux-aarch64/libonnxruntime.so");
        Path job = checkout.resolve("training-job/target");
        jar(job.resolve("training-job.jar"), "Train.class");
        jar(job.resolve("lib/digit-model-1.0.0.jar"), "Model.class");
        jar(job.resolve("lib/pytorch-jni-2.7.1-0.35.1.jar"), "jnilib/linux-x86_64/cpu/libdjl_torch.so");
        jar(
                job.resolve("lib/pytorch-native-cpu-2.7.1-linux-x86_64.jar"),
                "native/lib/pytorch.properties",
                "pytorch/cpu/linux-x86_64/libtorch.so");
        layers = folder.resolve("image");
        CommandLine run = CommandLine.run(
                checkout,
                Map.of(),
                Duration.ofMinutes(1),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Checkout.require("deploy/ImageLayers.java").toString(),
                        "amd64",
                        layers.toString()));
        assertThat(run.exitCode()).as(run.all()).isZero();
    }

    @Test
    void putsWhatACommitChangesMostIntoALayerOfItsOwn() throws IOException {
        assertThat(files("gateway/code")).containsExactly("app/app/gateway-service-1.0.0.jar");
        assertThat(files("gateway/modules")).containsExactly("app/lib/main/dev.digits.service-base-1.0.0.jar");
        assertThat(files("training-job/code")).containsExactly("app/training-job.jar");
        assertThat(files("training-job/modules")).containsExactly("app/lib/digit-model-1.0.0.jar");
    }

    @Test
    void keepsApartWhatRarelyChanges() throws IOException {
        assertThat(files("gateway/page")).containsExactly("app/lib/main/dev.digits.web-ui-1.0.0.jar");
        assertThat(files("gateway/generated"))
                .containsExactly(
                        "app/lib/main/dev.digits.proto-1.0.0.jar",
                        "app/quarkus-run.jar",
                        "app/quarkus/generated-bytecode.jar");
        assertThat(files("gateway/libraries"))
                .containsExactly("app/lib/boot/org.jboss.logging-3.6.1.jar", "app/lib/main/io.netty.netty-4.1.jar");
        assertThat(files("inference/model")).containsExactly("app/lib/main/dev.digits.bundled-model-1.0.0.jar");
    }

    @Test
    void unpacksTheNativesOfOneProcessor() throws IOException {
        assertThat(files("natives/onnxruntime")).containsExactly("opt/djl/onnxruntime/libonnxruntime.so");
        assertThat(files("natives/pytorch"))
                .containsExactly(
                        "opt/djl/pytorch/2.7.1-cpu-linux-x86_64/0.35.1-libdjl_torch.so",
                        "opt/djl/pytorch/2.7.1-cpu-linux-x86_64/libtorch.so");
    }

    @Test
    void copiesEveryLayerIntoItsImage() throws IOException {
        // Given
        String dockerfile = Files.readString(Checkout.require("deploy/Dockerfile"));

        // Then
        try (Stream<Path> images = Files.list(layers)) {
            for (Path image : images.toList()) {
                try (Stream<Path> parts = Files.list(image)) {
                    assertThat(parts.map(part -> "COPY --from=build /image/" + layers.relativize(part) + " /\n"))
                            .allMatch(dockerfile::contains);
                }
            }
        }
    }

    private static void service(Path checkout, String name, String... ours) throws IOException {
        Path app = checkout.resolve(name + "-service/target/quarkus-app");
        jar(app.resolve("quarkus-run.jar"), "META-INF/MANIFEST.MF");
        jar(app.resolve("app/" + name + "-service-1.0.0.jar"), "Service.class");
        jar(app.resolve("quarkus/generated-bytecode.jar"), "Bean.class");
        jar(app.resolve("lib/boot/org.jboss.logging-3.6.1.jar"), "Log.class");
        jar(app.resolve("lib/main/io.netty.netty-4.1.jar"), "Netty.class");
        for (String jar : ours) {
            jar(app.resolve("lib/main").resolve(jar), "Ours.class");
        }
    }

    private static void text(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private static void jar(Path file, String... entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                if (entry.endsWith(".properties")) {
                    zip.write("version=2.7.1\nclassifier=linux-x86_64\n".getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
    }

    /** Paths in the image. */
    private static List<String> files(String layer) throws IOException {
        Path root = layers.resolve(layer);
        try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
            return files.map(file -> root.relativize(file).toString()).sorted().toList();
        }
    }
}
