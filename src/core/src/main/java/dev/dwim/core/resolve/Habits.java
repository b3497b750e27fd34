package dev.dwim.core.resolve;

import dev.dwim.api.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the user picked for which words, and without any: local, visible, erasable. It only ever ranks; it allows
/// nothing.
public interface Habits {
    /// What was picked for some words.
    ///
    /// @param words  normalised: lower case, single spaces
    /// @param action the action's full name
    /// @param times  how often, at least 1
    /// @param last   when last
    record Habit(String words, String action, int times, Instant last) {}

    /// What was picked without a word.
    ///
    /// @param action the action's full name
    /// @param times  how often, at least 1
    /// @param last   when last
    /// @param with   how often each context key was there then
    record Pick(String action, int times, Instant last, Map<String, Integer> with) {
        /// Copies the keys.
        public Pick {
            with = Map.copyOf(with);
        }
    }

    /// Remembers a pick. A full disk makes it forget, and nothing else.
    ///
    /// @param words  the user's words
    /// @param action the action's full name
    void record(String words, String action);

    /// How strongly these words have led to actions: more for many and recent picks, less for words of which these
    /// are only the beginning.
    ///
    /// @param words the user's words so far
    /// @return from 0 to 1, exclusive, by the action's full name; empty for words never seen
    Map<String, Double> affinity(String words);

    /// Remembers a pick without a word, in the same way.
    ///
    /// @param action the action's full name
    /// @param keys   of the facts that were there; what they said is not kept
    void picked(String action, Set<String> keys);

    /// What was picked without a word.
    ///
    /// @return each action once, in no order
    List<Pick> picks();

    /// All that has been learned, the newest first; what was picked without a word is there with empty words.
    ///
    /// @return the habits
    List<Habit> list();

    /// Forgets all of it.
    ///
    /// @return how many habits, or why they are still there
    Answer<Integer> erase();

    /// Learns nothing; for measuring, where one sentence must not teach the next.
    ///
    /// @return habits that stay empty
    static Habits none() {
        return new Habits() {
            @Override
            public void record(String words, String action) {
                // what is measured must not learn
            }

            @Override
            public Map<String, Double> affinity(String words) {
                return Map.of();
            }

            @Override
            public void picked(String action, Set<String> keys) {
                // nor may one list teach the next
            }

            @Override
            public List<Pick> picks() {
                return List.of();
            }

            @Override
            public List<Habit> list() {
                return List.of();
            }

            @Override
            public Answer<Integer> erase() {
                return new Answer.Given<>(0);
            }
        };
    }
}
