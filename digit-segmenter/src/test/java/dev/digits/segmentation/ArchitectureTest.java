package dev.digits.segmentation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.digits.segmentation.cut.LinesOfSheet;
import org.junit.jupiter.api.Test;

/** What the segmenter may know. */
class ArchitectureTest {
    private static final JavaClasses SEGMENTER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.digits.segmentation");

    @Test
    void knowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "ai.djl..", "io.grpc..", "com.google.protobuf..")
                .check(SEGMENTER);
    }

    @Test
    void loadsNativesInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.digits.segmentation.opencv")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nu.pattern..")
                .check(SEGMENTER);
    }

    /** But for the ways in, which know all of them. */
    @Test
    void whatAllStagesShareKnowsNoStage() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.segmentation")
                .and()
                .doNotBelongToAnyOf(Segmenter.class, OpenDrawing.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.digits.segmentation.*..")
                .check(SEGMENTER);
    }

    @Test
    void noStageButTheLastKnowsTheSegmenterOrItsResult() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.segmentation.*..")
                .and()
                .doNotBelongToAnyOf(LinesOfSheet.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Segmenter.class, SegmentedDrawing.class)
                .check(SEGMENTER);
    }

    @Test
    void letsStagesDependOnEachOtherOneWay() {
        slices().matching("dev.digits.segmentation.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SEGMENTER);
    }
}
