package dev.digits.training;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

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
                                "dev.digits.gateway..")
                        .and(not(resideInAPackage("io.quarkus.qute")))) // a template library, of use without Quarkus
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

    @Test
    void packagesFormNoCircle() {
        slices().matching("dev.digits.training.(*)..").should().beFreeOfCycles().check(TRAINING);
    }
}
