package dev.digits.segmentation.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A thin shell: pixels are the segmenter's, networks are the inference service's. */
@AnalyzeClasses(packages = "dev.digits", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule TOUCHES_NO_PIXEL_AND_NO_NETWORK = noClasses()
            .that()
            .resideInAPackage("dev.digits.segmentation.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opencv..", "nu.pattern..", "ai.djl..", "dev.digits.model..");

    @ArchTest
    static final ArchRule IMPORTS_NO_OTHER_SERVICE = noClasses()
            .that()
            .resideInAPackage("dev.digits.segmentation.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.digits.gateway..", "dev.digits.inference..", "dev.digits.training..");

    @ArchTest
    static final ArchRule SEES_ONLY_THE_SEGMENTERS_FRONT = noClasses()
            .that()
            .resideInAPackage("dev.digits.segmentation.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.digits.segmentation.binarise..",
                    "dev.digits.segmentation.component..",
                    "dev.digits.segmentation.cut..",
                    "dev.digits.segmentation.decode..",
                    "dev.digits.segmentation.lattice..",
                    "dev.digits.segmentation.opencv..");

    @ArchTest
    static final ArchRule THE_SEGMENTER_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.digits.segmentation.service..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.digits.segmentation.service..");
}
