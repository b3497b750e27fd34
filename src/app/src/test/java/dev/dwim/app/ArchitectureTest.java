package dev.dwim.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The shape of the desktop around the engine. A rule that is broken says why it is there.
@AnalyzeClasses(packages = "dev.dwim", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule throughTheEngine = noClasses()
            .that()
            .resideInAPackage("dev.dwim.app..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "dev\\.dwim\\.core\\.(Assistant|PlanRunner|Court|Execution|policy\\.Policy|dispatch\\..*)")
            .because("hotkey, voice, button and command line are triggers: each hands its words to the engine")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule bundledPluginsAreLikeAnybodys = noClasses()
            .that()
            .resideInAPackage("dev.dwim.plugins..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.dwim.core..", "dev.dwim.app..", "dev.dwim.testkit..")
            .because("what a bundled plugin needs from inside, an outside author would miss in the API")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pluginsDoNotKnowEachOther = slices().matching("dev.dwim.plugins.(*)..")
            .should()
            .notDependOnEachOther()
            .because("each can be removed, replaced or sandboxed alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewModelsDoNotSeeTheScene = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("a view binds, a view-model decides; what decides is tested without a window")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule commandLineNeedsNoWindow = noClasses()
            .that()
            .resideInAPackage("dev.dwim.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("most verbs run on machines without a display, and should not pay for loading JavaFX")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noCycles = slices().matching("dev.dwim.app.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that is part of a cycle can be neither understood nor replaced alone")
            .allowEmptyShould(true);
}
