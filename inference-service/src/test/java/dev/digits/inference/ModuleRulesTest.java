package dev.digits.inference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.digits.inference");

    @Test
    void serviceKnowsNothingOfSegmentationTrainingAndTheGateway() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.digits.segmentation..",
                        "dev.digits.decoder..",
                        "dev.digits.training..",
                        "dev.digits.gateway..")
                .check(MODULE);
    }

    @Test
    void scoringKnowsNoTransport() {
        noClasses()
                .that()
                .resideInAnyPackage("..work..", "..batching..", "..serving..", "..swap..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.grpc..", "dev.digits.v1..", "dev.digits.inference.grpc..")
                .check(MODULE);
    }

    @Test
    void networksAreReachedOnlyThroughTheModelModule() {
        noClasses().should().dependOnClassesThat().resideInAPackage("ai.djl..").check(MODULE);
    }

    @Test
    void packagesFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching("dev.digits.inference.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
    }
}
