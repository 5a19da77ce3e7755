package dev.digits.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
                        "dev.digits.segmentation..")
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
}
