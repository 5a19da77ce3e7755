package dev.digits.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.digits.service");

    @Test
    void knowsNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours and elsewhere",
                        (JavaClass other) -> other.getPackageName().startsWith("dev.digits.")
                                && !other.getPackageName().startsWith("dev.digits.service")))
                .check(MODULE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.digits.service.(*)..").should().beFreeOfCycles().check(MODULE);
    }
}
