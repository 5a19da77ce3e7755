package dev.digits.system.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Git repository with this checkout's release script and what it looks at, one commit of version {@value #VERSION}.
 * Maven and {@code .ci/run} are played by scripts: what they would build and test is not there.
 *
 * @param folder of the repository
 * @param tools folder of programs that come first on the path
 */
record ReleasedRepository(Path folder, Path tools) {
    static final String VERSION = "7.8.9";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FILES = "{digits,.gitignore,.env.example,docker-compose.yml,LICENSE,NOTICE,README.md,"
            + "CONTRIBUTING.md,pom.xml,*/pom.xml,*/README.md,web-ui/package.json}";
    private static final List<String> TREES = List.of("launcher", "deploy", "docs");
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_AUTHOR_NAME", "Releaser",
            "GIT_AUTHOR_EMAIL", "releaser@example.org",
            "GIT_COMMITTER_NAME", "Releaser",
            "GIT_COMMITTER_EMAIL", "releaser@example.org");
    private static final String PLAYED_BUILD = """
        for service in inference segmentation gateway; do
          app=$service-service/target/quarkus-app
          mkdir -p $app/lib/main
          echo $service >$app/quarkus-run.jar
          echo torch >$app/lib/main/ai.djl.pytorch.pytorch-native-cpu-2.7.1-linux-x86_64.jar
        done
        for tool in cli training-job; do
          mkdir -p $tool/target/lib
          echo $tool >$tool/target/$tool.jar
          echo torch >$tool/target/lib/pytorch-native-cpu-2.7.1-linux-x86_64.jar
        done
        mkdir -p digit-reader/target target
        for part in '' -sources -javadoc; do echo "reader $part" >digit-reader/target/digit-reader-%s$part.jar; done
        echo '{}' >target/bom.json
        """.formatted(VERSION);

    /** Makes it in an empty folder. */
    static ReleasedRepository in(Path folder) throws IOException, InterruptedException {
        ReleasedRepository repository =
                new ReleasedRepository(folder.resolve("a checkout"), Files.createDirectories(folder.resolve("bin")));
        repository.copyCheckout();
        repository.write(
                "CHANGELOG.md",
                "# Changelog\n\n## Unreleased\n\n## " + VERSION + " - 2026-11-26\n\n### Added\n- Zeros.\n");
        repository.script(repository.folder.resolve(".ci/run"), "true");
        repository.playMaven(PLAYED_BUILD);
        repository.git("init", "-q", "-b", "main");
        repository.commit();
        return repository;
    }

    /** Puts a script in Maven's place, which runs in the folder of the build. */
    void playMaven(String body) throws IOException {
        script(tools.resolve("mvn"), body);
    }

    /** Changes a text in a file. */
    void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\nset -e\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void commit() throws IOException, InterruptedException {
        git("add", "--all");
        git("commit", "-q", "-m", "all of it");
    }

    /** What git prints, which must succeed. */
    String git(String... arguments) throws IOException, InterruptedException {
        CommandLine run = command(folder, "git", arguments);
        assertThat(run.exitCode()).as(run.all()).isZero();
        return run.out();
    }

    CommandLine release(String... arguments) throws IOException, InterruptedException {
        return command(folder, folder.resolve("deploy/release").toString(), arguments);
    }

    /** Runs a program in a folder. */
    CommandLine command(Path in, String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env", "PATH=" + tools + ":" + System.getenv("PATH"), program));
        command.addAll(List.of(arguments));
        return CommandLine.run(in, ENVIRONMENT, PATIENCE, command);
    }

    /** Where the release lies. */
    Path released() {
        return folder.resolve("target/release").resolve(VERSION);
    }

    private void copyCheckout() throws IOException {
        String version =
                Files.readString(Checkout.home().resolve("pom.xml")).replaceAll("(?s).*?<version>([^<]+).*", "$1");
        for (Path file : copied()) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(Checkout.home().resolve(file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
            if (!file.toString().endsWith(".png")) {
                write(file.toString(), Files.readString(folder.resolve(file)).replace(version, VERSION));
            }
        }
    }

    /** Relative to the checkout. */
    private static List<Path> copied() throws IOException {
        Path home = Checkout.home();
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + FILES);
        List<Path> copied = new ArrayList<>();
        try (Stream<Path> near = Files.walk(home, 2)) {
            near.map(home::relativize).filter(matcher::matches).forEach(copied::add);
        }
        for (String tree : TREES) {
            try (Stream<Path> files = Files.walk(home.resolve(tree))) {
                files.filter(Files::isRegularFile).map(home::relativize).forEach(copied::add);
            }
        }
        return copied;
    }
}
