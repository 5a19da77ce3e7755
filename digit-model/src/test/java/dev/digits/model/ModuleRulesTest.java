package dev.digits.model;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.digits.model");

    @Test
    void moduleKnowsNoFrameworkAndNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "io.grpc..",
                        "dev.digits.v1..",
                        "dev.digits.inference..",
                        "dev.digits.training..",
                        "dev.digits.segmentation..",
                        "dev.digits.decoder..")
                .check(MODULE);
    }

    @Test
    void storeIsReadWithoutLoadingNatives() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.model.store")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .check(MODULE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.digits.model.(*)..").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void storeWeightsAndNetworksKnowNoRunningReader() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.model.*..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.digits.model").and(not(equivalentTo(Normalisation.class))))
                .check(MODULE);
    }
}
