package dev.dwim.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executor;

/// The shape of the engine. A rule that is broken says why it is there.
@AnalyzeClasses(packages = "dev.dwim", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheEngineKnowsTheAssistant = classes()
            .that()
            .haveFullyQualifiedName("dev.dwim.core.Assistant")
            .should()
            .onlyHaveDependentClassesThat(named("dev.dwim.core.Assistant", "dev.dwim.core.Engine")
                    // an intent with its context waits in a Pending for its answer
                    .or(inside("dev.dwim.core.Assistant"))
                    .or(inside("dev.dwim.core.Pending")))
            .because("whoever could reach the straight line from the side would sooner or later go around the engine")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule oneGate = classes()
            .that()
            .haveFullyQualifiedName("dev.dwim.core.policy.Policy")
            .should(beCalledInOnePlace("judge"))
            .because("a second gate is a way around the first: what is judged, and on what grounds, is decided once")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule oneDispatch = classes()
            .that()
            .haveFullyQualifiedName("dev.dwim.core.dispatch.Dispatcher")
            .should(beCalledInOnePlace("dispatch"))
            .because(
                    "that place stands between Journal.begin and Journal.end, behind the gate; no effect happens elsewhere")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule modelsBehindTwoDoors = noClasses()
            .that()
            .resideOutsideOfPackages("dev.dwim.core.llm..", "dev.dwim.core.nlu..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..")
            .because("LangChain4j is transport; how it calls tools and mends arguments must not leak into the line")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule oneEmbeddingClass = classes()
            .that()
            .resideInAPackage("dev.dwim.core.nlu..")
            .and(doNotHaveInTheirName("Embedding"))
            .should()
            .onlyDependOnClassesThat(outside("dev.langchain4j", "ai.djl", "ai.onnxruntime"))
            .because("the resolver must be replaceable piece by piece, the embedding among them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule headless = noClasses()
            .that()
            .resideInAPackage("dev.dwim.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "com.github.kwhat..")
            .because("the engine runs where there is no display, and its tests too");

    @ArchTest
    static final ArchRule coreStandsBelow = noClasses()
            .that()
            .resideInAPackage("dev.dwim.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.dwim.app..", "dev.dwim.plugins..", "dev.dwim.testkit..")
            .because("plugins -> api <- core <- app: what is below knows nothing of what is above");

    @ArchTest
    static final ArchRule apiStandsAlone = noClasses()
            .that()
            .resideInAPackage("dev.dwim.api..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("dev.dwim.api..", "java..", "org.jspecify..")
            .because("a plugin's author should have to read and ship nothing but the API");

    @ArchTest
    static final ArchRule noCycles = slices().matching("dev.dwim.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that is part of a cycle can be neither understood nor replaced alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onePlaceBuildsTheGraph = noClasses()
            .that(areNot(
                    "dev.dwim.core.Engine",
                    "dev.dwim.app.Wiring",
                    // the rooms of the resolver, which are exchanged together
                    "dev.dwim.core.OfflineUnderstanding",
                    // one database, handed round whole: its parts share two connections and are nobody else's
                    "dev.dwim.core.store.Opener",
                    "dev.dwim.core.store.Database",
                    "dev.dwim.core.store.SqlJournal"))
            .should(constructCollaborators())
            .because("who gets which collaborator is read in one place, and a test can put its own there")
            .allowEmptyShould(true);

    private static ArchCondition<JavaClass> beCalledInOnePlace(String method) {
        return new ArchCondition<>("have one caller of " + method) {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                var calls = owner.getMethodCallsToSelf().stream()
                        .filter(call -> call.getTarget().getName().equals(method))
                        .filter(call -> !call.getOriginOwner().equals(owner))
                        .toList();
                if (calls.size() > 1) {
                    calls.stream()
                            .map(JavaMethodCall::getDescription)
                            .forEach(place -> events.add(SimpleConditionEvent.violated(owner, place)));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> constructCollaborators() {
        return new ArchCondition<>("construct collaborators") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                owner.getConstructorCallsFromSelf().stream()
                        .filter(call -> isCollaborator(call.getTargetOwner()))
                        .filter(call -> !outermost(call.getTargetOwner()).equals(outermost(owner)))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(owner, call.getDescription())));
            }
        };
    }

    /// A class of ours that has state or reaches outside: made once and handed round. What is made of plain values
    /// is none.
    private static boolean isCollaborator(JavaClass type) {
        return type.getPackageName().startsWith("dev.dwim.core")
                && !type.isRecord()
                && !type.isEnum()
                && !type.isNestedClass()
                && !type.isAssignableTo(Throwable.class)
                && type.getConstructors().stream()
                        .filter(constructor -> !constructor.getModifiers().contains(JavaModifier.PRIVATE))
                        .flatMap(constructor -> constructor.getRawParameterTypes().stream())
                        .anyMatch(ArchitectureTest::isInjected);
    }

    private static boolean isInjected(JavaClass parameter) {
        return Set.of(Clock.class, Path.class).stream().anyMatch(parameter::isEquivalentTo)
                || parameter.isAssignableTo(Executor.class)
                || parameter.isAssignableTo("dev.dwim.core.store.Database")
                || parameter.isEquivalentTo(java.util.function.Supplier.class)
                || (parameter.getPackageName().startsWith("dev.dwim.core")
                        && !parameter.isRecord()
                        && !parameter.isEnum()
                        && !parameter.isNestedClass()
                        && !isData(parameter));
    }

    /// A sealed choice among records.
    private static boolean isData(JavaClass type) {
        return type.isInterface()
                && !type.getSubclasses().isEmpty()
                && type.getAllSubclasses().stream()
                        .allMatch(each -> each.isRecord() || each.isEnum() || each.isInterface());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe(
                "are one of " + String.join(", ", names), type -> Set.of(names).contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> inside(String name) {
        return DescribedPredicate.describe(
                "are inside " + name, type -> type.getName().startsWith(name + "$"));
    }

    private static DescribedPredicate<JavaClass> areNot(String... names) {
        return DescribedPredicate.describe(
                "are none of " + String.join(", ", names),
                type -> !Set.of(names).contains(outermost(type).getName()));
    }

    private static DescribedPredicate<JavaClass> doNotHaveInTheirName(String part) {
        return DescribedPredicate.describe(
                "do not have " + part + " in their name",
                type -> !type.getName().contains(part));
    }

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return DescribedPredicate.describe(
                "are outside " + String.join(", ", packages),
                type -> Set.of(packages).stream()
                        .noneMatch(each -> type.getPackageName().startsWith(each)));
    }
}
