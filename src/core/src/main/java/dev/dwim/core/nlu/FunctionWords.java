package dev.dwim.core.nlu;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The English words that carry a sentence but no topic. The one place of this package that knows a language.
public final class FunctionWords {
    private static final Set<String> ALL = Stream.of(
                    "a an the this that these those it its i me my mine myself we us our you your yours he him his she her they them"
                            + " their who whom whose which what when where why how is am are was were be been being do does did done"
                            + " doing have has had having can could may might must shall should will would let lets get got give"
                            + " and or but if then than so as of at by for from in into on onto to with without about up out off over"
                            + " under again just only also too very much many more most some any all each every both few no not now"
                            + " there here please kindly thanks thank hey hi hello ok okay yes well really want wanna need like would"
                            + " could i'd i'll i'm im id ill we're you're don't dont can't cant what's whats let's that's thats it's"
                            + " go going gonna one ones thing things something anything")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(Tokens::fold)
            .collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    /// Whether a token says nothing about the topic.
    ///
    /// @param token as [Tokens] makes it
    /// @return true for "the", "please", "my"
    public static boolean contains(String token) {
        return ALL.contains(token);
    }
}
