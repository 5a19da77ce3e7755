package dev.digits.reading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void knowsTheFrontsOfSegmenterAndDecoderAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.digits.reading..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "dev.digits.reading..", "dev.digits.decoder..", "dev.digits.segmentation")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.digits.reading"));
    }
}
