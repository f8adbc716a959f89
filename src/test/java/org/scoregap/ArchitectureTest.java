package org.scoregap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Data flows one way, and each library has one home. */
@AnalyzeClasses(packages = "org.scoregap", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule aStageKnowsTheStagesBeforeItAndNothingOfThoseAfter = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("model")
            .definedBy("..model..")
            .layer("mapping")
            .definedBy("..mapping..")
            .layer("read")
            .definedBy("..read..")
            .layer("validate")
            .definedBy("..validate..")
            .layer("store")
            .definedBy("..store..")
            .layer("score")
            .definedBy("..score..")
            .layer("report")
            .definedBy("..report..")
            .layer("app")
            .definedBy("..app..")
            .layer("cli")
            .definedBy("..cli..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("mapping")
            .mayOnlyAccessLayers("model")
            .whereLayer("read")
            .mayOnlyAccessLayers("model")
            .whereLayer("validate")
            .mayOnlyAccessLayers("model", "mapping", "read")
            .whereLayer("store")
            .mayOnlyAccessLayers("model")
            .whereLayer("score")
            .mayOnlyAccessLayers("model", "mapping")
            .whereLayer("report")
            .mayOnlyAccessLayers("model", "mapping", "score")
            .whereLayer("app")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule noPackagesKnowEachOtherInACircle =
            slices().matching("org.scoregap.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyReadAndReportKnowPoi = noClasses()
            .that()
            .resideOutsideOfPackages("..read..", "..report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..");

    /** The mapping's register of sites is a CSV file too. */
    @ArchTest
    static final ArchRule onlyMappingReadAndReportKnowCommonsCsv = noClasses()
            .that()
            .resideOutsideOfPackages("..mapping..", "..read..", "..report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.csv..");

    @ArchTest
    static final ArchRule onlyMappingKnowsYaml = noClasses()
            .that()
            .resideOutsideOfPackage("..mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson.dataformat.yaml..", "org.snakeyaml..", "com.networknt..");

    @ArchTest
    static final ArchRule loadingAMappingStartsNothingSlow = noClasses()
            .that()
            .resideInAnyPackage("..mapping.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mapping.check..", "com.networknt..", "com.ezylang..", "tools.jackson.databind..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsJdbc = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..");

    @ArchTest
    static final ArchRule pureStagesTouchNoClockNoStoreAndNoEnvironment = noClasses()
            .that()
            .resideInAnyPackage("..model..", "..mapping..", "..validate..", "..score..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv");
}
