package dev.digits.segmentation.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A thin shell: pixels are the segmenter's, networks are the inference service's. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.digits");

    @Test
    void touchesNoPixelAndNoNetwork() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.segmentation.service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.opencv..", "nu.pattern..", "ai.djl..", "dev.digits.model..")
                .check(CLASSES);
    }

    @Test
    void importsNoOtherService() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.segmentation.service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.digits.gateway..", "dev.digits.inference..", "dev.digits.training..")
                .check(CLASSES);
    }

    @Test
    void seesOnlyTheSegmentersFront() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.segmentation.service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.digits.segmentation.binarise..",
                        "dev.digits.segmentation.component..",
                        "dev.digits.segmentation.cut..",
                        "dev.digits.segmentation.decode..",
                        "dev.digits.segmentation.ink..",
                        "dev.digits.segmentation.line..",
                        "dev.digits.segmentation.mark..",
                        "dev.digits.segmentation.opencv..",
                        "dev.digits.segmentation.strip..",
                        "dev.digits.segmentation.tile..")
                .check(CLASSES);
    }

    @Test
    void theSegmenterKnowsNoService() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.digits.segmentation.service..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.digits.segmentation.service..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.digits.segmentation.service.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
