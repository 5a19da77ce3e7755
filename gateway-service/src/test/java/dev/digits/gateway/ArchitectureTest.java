package dev.digits.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The gateway knows no pixel: it reads headers of pictures, and calls. */
@AnalyzeClasses(packages = "dev.digits", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_VISION_AND_NO_NETWORK = noClasses()
            .that()
            .resideInAPackage("dev.digits.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opencv..", "nu.pattern..", "ai.djl..", "java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_MODULE_THAN_PROTO = noClasses()
            .that()
            .resideInAPackage("dev.digits.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.digits.segmentation..",
                    "dev.digits.model..",
                    "dev.digits.inference..",
                    "dev.digits.training..");

    @ArchTest
    static final ArchRule PROBLEMS_AND_REMOTES_KNOW_NO_RESOURCE = noClasses()
            .that()
            .resideInAnyPackage("..gateway.problem..", "..gateway.remote..", "..gateway.limits..", "..gateway.config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.recognition..", "..gateway.models..", "..gateway.live..");
}
