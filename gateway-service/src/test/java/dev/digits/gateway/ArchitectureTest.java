package dev.digits.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The gateway knows no pixel: it reads headers of pictures, and calls. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.digits");

    @Test
    void knowsNoVisionAndNoNetwork() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.opencv..", "nu.pattern..", "ai.djl..", "java.awt..", "javax.imageio..")
                .check(CLASSES);
    }

    @Test
    void knowsNoOtherModuleThanProto() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.digits.segmentation..",
                        "dev.digits.decoder..",
                        "dev.digits.model..",
                        "dev.digits.inference..",
                        "dev.digits.training..")
                .check(CLASSES);
    }

    @Test
    void problemsAndRemotesKnowNoResource() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..gateway.problem..", "..gateway.remote..", "..gateway.limits..", "..gateway.config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..gateway.recognition..", "..gateway.models..", "..gateway.live..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.digits.gateway.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
