package dev.digits.training;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each part of the training job may know. Plain tests: Surefire passes over the failures of ArchUnit's own fields. */
class ArchitectureTest {
    private static final JavaClasses TRAINING = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.digits.training");

    @Test
    void knowsNoFrameworkAndNoService() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "io.smallrye..",
                        "io.grpc..",
                        "dev.digits.v1..",
                        "dev.digits.inference..",
                        "dev.digits.gateway.."))
                .check(TRAINING);
    }

    @Test
    void nothingDependsOnTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.digits.training.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.digits.training.cli..")
                .check(TRAINING);
    }

    @Test
    void readersNeedNothingButTheJdkAndFastCsv() {
        classes()
                .that()
                .resideInAPackage("dev.digits.training.dataset..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "de.siegmar.fastcsv..", "dev.digits.training.dataset..")
                .check(TRAINING);
    }

    @Test
    void fetchingKnowsNoModel() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.training.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.digits.model..", "ai.djl..", "picocli..")
                .check(TRAINING);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void layersKnowNoneAboveThem(List<String> layer, List<String> above) {
        noClasses()
                .that()
                .resideInAnyPackage(packages(layer))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(above))
                .check(TRAINING);
    }

    /** Each layer with all that lie above it; those of one layer may know each other. */
    static Stream<Arguments> layers() {
        List<List<String>> upward = List.of(
                List.of("dataset", "schedule", "tensorboard", "report", "augment", "fetch"),
                List.of("extra", "ink", "negatives", "network", "settings"),
                List.of("run", "evaluate", "compose", "unipen"),
                List.of("tiles", "lines"),
                List.of("reader"),
                List.of("publish"),
                List.of("compare", "job"),
                List.of("cli"));
        return IntStream.range(0, upward.size() - 1)
                .mapToObj(i -> Arguments.of(
                        upward.get(i),
                        upward.subList(i + 1, upward.size()).stream()
                                .flatMap(List::stream)
                                .toList()));
    }

    @Test
    void everyPackageHasItsLayer() {
        Set<String> known = layers().flatMap(arguments -> Stream.of(arguments.get()))
                .flatMap(names -> ((List<?>) names).stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());

        classes().should().resideInAnyPackage(packages(List.copyOf(known))).check(TRAINING);
    }

    @Test
    void aRunKnowsNeitherTilesNorLines() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.training.run..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(List.of("tiles", "lines", "compose", "ink")))
                .check(TRAINING);
    }

    @Test
    void tilesAndLinesKnowNothingOfEachOther() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.training.lines..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.digits.training.tiles..")
                .check(TRAINING);
        noClasses()
                .that()
                .resideInAPackage("dev.digits.training.tiles..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.digits.training.lines..")
                .check(TRAINING);
    }

    @Test
    void composingNeedsNoNetwork() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.training.compose..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..", "dev.digits.model..")
                .check(TRAINING);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("dev.digits.training.(*)..").should().beFreeOfCycles().check(TRAINING);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "dev.digits.training." + name + "..").toArray(String[]::new);
    }
}
