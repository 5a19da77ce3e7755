package dev.digits.training;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.digits.training", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_FRAMEWORK_AND_NO_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "io.smallrye..",
                    "io.grpc..",
                    "dev.digits.v1..",
                    "dev.digits.inference..",
                    "dev.digits.gateway..");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.digits.training.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.digits.training.cli..");

    @ArchTest
    static final ArchRule READERS_NEED_NOTHING_BUT_THE_JDK = classes()
            .that()
            .resideInAPackage("dev.digits.training.dataset..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.digits.training.dataset..");

    @ArchTest
    static final ArchRule FETCHING_KNOWS_NO_MODEL = noClasses()
            .that()
            .resideInAPackage("dev.digits.training.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.digits.model..", "ai.djl..", "picocli..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("dev.digits.training.(*)..").should().beFreeOfCycles();
}
