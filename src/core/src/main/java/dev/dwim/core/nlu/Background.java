package dev.dwim.core.nlu;

import java.util.List;
import java.util.Optional;

/// Sentences that ask no program for anything: small talk, questions about the world, chores for hands. Words closer to
/// these than to any action are probably not meant for one.
///
/// @param vectors of these sentences; empty without a model
record Background(List<float[]> vectors) {
    private static final List<String> SENTENCES = List.of(
            "how are you doing today",
            "good morning",
            "you are so funny",
            "that was stupid",
            "i am bored",
            "i feel sad today",
            "i love you",
            "who made you",
            "are you a human being",
            "what do you think about politics",
            "tell me something interesting",
            "sing me a song yourself",
            "what is the meaning of life",
            "why is the sky blue",
            "who was the first president",
            "how far away is the moon",
            "how do birds fly",
            "what happened in the last war",
            "who won the world cup",
            "what is the capital of that country",
            "how many bones does a person have",
            "why do people dream",
            "explain how engines work",
            "what is the best way to cook rice",
            "how do i get a stain out of a shirt",
            "should i break up with him",
            "is it normal to be tired all the time",
            "what should i wear tonight",
            "what is wrong with my knee",
            "which car is the best",
            "how do i fix a leaking tap",
            "walk the dog",
            "clean the kitchen",
            "paint the wall",
            "make me a sandwich",
            "drive me home",
            "take me to another planet",
            "build me a house",
            "mow the lawn",
            "pick up the children",
            "the cat is on the roof",
            "it rained all day yesterday",
            "my neighbour bought a new car",
            "lorem ipsum dolor sit amet",
            "asdf qwerty jkl",
            "blah blah blah",
            "yes",
            "no way",
            "never mind that",
            "hello",
            "what",
            "hmm let me think",
            "thanks a lot",
            "see you later");

    /// Copies the list.
    Background {
        vectors = List.copyOf(vectors);
    }

    /// Computes the vectors.
    ///
    /// @param model makes them
    static Background of(SentenceVectors model) {
        return new Background(
                SENTENCES.stream().map(model::of).flatMap(Optional::stream).toList());
    }

    /// How close a sentence is to the background.
    ///
    /// @param query unit length
    /// @return the largest cosine; 0 without vectors
    float closeness(float[] query) {
        float closest = 0;
        for (var vector : vectors) {
            float sum = 0;
            for (int d = 0; d < query.length; d++) {
                sum += query[d] * vector[d];
            }
            closest = Math.max(closest, sum);
        }
        return closest;
    }
}
