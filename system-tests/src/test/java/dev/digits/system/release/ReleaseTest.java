package dev.digits.system.release;

import static dev.digits.system.OneLineFailure.assertFails;
import static dev.digits.system.release.ReleasedRepository.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.system.CommandLine;
import dev.digits.system.NeedsPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is built, and what is made of a build. */
@NeedsPrograms({"git", "ssh-keygen", "tar"})
class ReleaseTest {
    @TempDir
    private Path folder;

    private Path key;
    private ReleasedRepository repository;

    @BeforeEach
    void prepare() throws Exception {
        repository = ReleasedRepository.in(folder);
        key = folder.resolve("key");
        CommandLine made = repository.command(
                folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "a person's", "-f", key.toString());
        assertThat(made.exitCode()).as(made.all()).isZero();
    }

    @Test
    void refusesFilesThatDifferFromTheCommit() throws Exception {
        // Given
        repository.write("LICENSE", "mine");
        repository.write("new file", "not added");

        // Then
        assertRefused("files differ from the commit: LICENSE \"new file\"");
    }

    @Test
    void refusesAVersionThatIsReleasedAlready() throws Exception {
        // Given
        repository.git("tag", "v" + VERSION);

        // When
        CommandLine run = release();

        // Then
        assertFails(run, VERSION + " is released already: there is a tag v" + VERSION);
    }

    @Test
    void refusesAVersionThatIsToldDifferentlySomewhere() throws Exception {
        // Given
        repository.replace(
                "docker-compose.yml",
                "digits-gateway:${DIGITS_VERSION:-7.8.9}",
                "digits-gateway:${DIGITS_VERSION:-7.8.8}");
        repository.commit();

        // Then
        assertRefused("pom.xml says version 7.8.9, but docker-compose.yml says 7.8.8");
        assertFails(repository.release("--check"), "pom.xml says version 7.8.9, but docker-compose.yml says 7.8.8");
    }

    @Test
    void refusesAVersionThatIsNotToBeReleased() throws Exception {
        // Given
        repository.replace("pom.xml", "<version>7.8.9</version>", "<version>7.8.9-SNAPSHOT</version>");
        repository.commit();

        // Then
        assertRefused("pom.xml says 7.8.9-SNAPSHOT; what is released has three numbers");
    }

    @Test
    void refusesAVersionOfWhichTheChangelogSaysNothing() throws Exception {
        // Given
        repository.replace("CHANGELOG.md", "7.8.9 - 2026-11-26", "7.8.9");
        repository.commit();

        // Then
        assertRefused("CHANGELOG.md has no section '## 7.8.9 - YYYY-MM-DD'");
    }

    @Test
    void refusesChangesThatBelongToNoVersion() throws Exception {
        // Given
        repository.replace("CHANGELOG.md", "## Unreleased\n", "## Unreleased\n- Ones.\n");
        repository.commit();

        // Then
        assertRefused("CHANGELOG.md still has changes under Unreleased");
    }

    @Test
    void refusesAKeyThatDoesNotSign() throws Exception {
        // Given
        Files.delete(key);

        // Then
        assertRefused("the key " + key + " does not sign");
    }

    @Test
    void refusesToReleaseWithoutASignature() throws Exception {
        // When
        CommandLine run = repository.release();

        // Then
        assertThat(run.exitCode()).as(run.all()).isEqualTo(2);
        assertThat(run.err()).contains("who signs?");
    }

    @Test
    void releasesNothingWhenTestsFail() throws Exception {
        // Given
        repository.script(repository.folder().resolve(".ci/run"), "exit 1");
        repository.commit();

        // Then
        assertRefused(".ci/run failed; nothing was released");
    }

    @Test
    void releasesNothingWhenTheBuildFails() throws Exception {
        // Given
        repository.playMaven("exit 1");

        // Then
        assertRefused("the build failed; nothing was released");
    }

    @Test
    void makesFilesThatTheNotesSayHowToVerify() throws Exception {
        // When
        CommandLine run = release();

        // Then
        assertThat(run.exitCode()).as(run.all()).isZero();
        assertThat(run.out()).contains("git push origin v7.8.9").contains("docker compose");
        Path released = repository.released();
        assertThat(released.toFile().list())
                .containsExactlyInAnyOrder(
                        "digits-7.8.9-linux-x86_64.tar.gz",
                        "digit-reader-7.8.9.jar",
                        "digit-reader-7.8.9-sources.jar",
                        "digit-reader-7.8.9-javadoc.jar",
                        "digits-7.8.9-sbom.json",
                        "NOTES.md",
                        "SHA256SUMS",
                        "SHA256SUMS.sig");
        String notes = Files.readString(released.resolve("NOTES.md"));
        assertThat(notes)
                .startsWith("# digits 7.8.9\n\n### Added\n- Zeros.\n\n## This release\n")
                .contains("Commit " + repository.git("rev-parse", "HEAD").strip())
                .contains("Tested by `.ci/run` before it was built.")
                .doesNotContain("a person's");
        assertThat(verify(notes).exitCode()).isZero();
        assertThat(repository.git("cat-file", "-p", "v7.8.9"))
                .contains("tag v7.8.9")
                .contains("### Added\n- Zeros.");

        // When
        Files.writeString(released.resolve("digit-reader-7.8.9.jar"), "another");

        // Then
        assertThat(verify(notes).all()).contains("digit-reader-7.8.9.jar: FAILED");
    }

    @Test
    void packsAnArchiveThatStartsWithoutABuildAndKnowsItsVersion() throws Exception {
        // Given
        CommandLine run = release();
        assertThat(run.exitCode()).as(run.all()).isZero();

        // When
        CommandLine unpacked = repository.command(
                folder,
                "tar",
                "-xf",
                repository
                        .released()
                        .resolve("digits-7.8.9-linux-x86_64.tar.gz")
                        .toString());

        // Then
        assertThat(unpacked.exitCode()).as(unpacked.all()).isZero();
        Path program = folder.resolve("digits-7.8.9/digits");
        String commit = repository.git("rev-parse", "HEAD").substring(0, 7);
        assertThat(repository.command(folder, program.toString(), "--version").out())
                .isEqualTo("digits 7.8.9 (commit " + commit + ")\n");
        CommandLine recognize = repository.command(folder, program.toString(), "recognize", "drawing.png");
        assertThat(recognize.exitCode()).isNotZero();
        assertThat(recognize.err()).contains("cli/target/cli.jar").doesNotContain("build");
    }

    @Test
    void tellsTheCommitOfACheckoutAndWhetherItWasChanged() throws Exception {
        // Given
        String program = repository.folder().resolve("digits").toString();
        String commit = repository.git("rev-parse", "--short", "HEAD").strip();

        // When
        String unchanged = repository.command(folder, program, "--version").out();
        repository.write("LICENSE", "mine");
        String changed = repository.command(folder, program, "--version").out();

        // Then
        assertThat(unchanged).isEqualTo("digits 7.8.9 (commit " + commit + ")\n");
        assertThat(changed).isEqualTo("digits 7.8.9 (commit " + commit + ", changed)\n");
    }

    @Test
    void makesTheSameBytesOfTheSameCommit() throws Exception {
        // Given
        CommandLine first = release("--tests-ran-in", "run 17");
        assertThat(first.exitCode()).as(first.all()).isZero();
        String sums = Files.readString(repository.released().resolve("SHA256SUMS"));
        repository.git("tag", "-d", "v7.8.9");

        // When
        CommandLine second = release("--tests-ran-in", "run 17");

        // Then
        assertThat(second.exitCode()).as(second.all()).isZero();
        assertThat(second.out()).contains("no tests here: they ran in run 17");
        assertThat(repository.released().resolve("SHA256SUMS")).hasContent(sums);
        assertThat(repository.released().resolve("NOTES.md")).content().contains("Tested by `.ci/run` in run 17.");
    }

    private CommandLine release(String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 2];
        all[0] = "--ssh-key";
        all[1] = key.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return repository.release(all);
    }

    private void assertRefused(String reason) throws IOException, InterruptedException {
        assertFails(release(), reason);
        assertThat(repository.git("tag")).isEmpty();
        assertThat(repository.released()).doesNotExist();
    }

    /** Runs the commands of the notes. */
    private CommandLine verify(String notes) throws IOException, InterruptedException {
        String commands = notes.substring(notes.indexOf("```bash\n") + "```bash\n".length(), notes.lastIndexOf("```"));
        return repository.command(repository.released(), "bash", "-ec", commands);
    }
}
