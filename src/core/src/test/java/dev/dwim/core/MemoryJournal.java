package dev.dwim.core;

import dev.dwim.api.Outcome;
import dev.dwim.core.journal.Journal;
import dev.dwim.core.journal.JournalEntry;
import dev.dwim.core.plan.ActionCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps in order what it is told, and can be full.
final class MemoryJournal implements Journal {
    final List<Opening> opened = new ArrayList<>();
    final List<JudgedCall> begun = new ArrayList<>();
    final List<Optional<ActionCall>> undos = new ArrayList<>();
    Consumer<Outcome> ended = outcome -> {};
    final List<String> settled = new ArrayList<>();
    boolean full;

    @Override
    public Written<String> open(Opening opening) {
        if (full) {
            return new Written.Refused<>("the disk is full");
        }
        opened.add(opening);
        return new Written.Kept<>("e" + opened.size());
    }

    @Override
    public Written<String> settle(String entry, String words, String decision) {
        if (full) {
            return new Written.Refused<>("the disk is full");
        }
        settled.add(entry + " " + decision + " " + words);
        return new Written.Kept<>(entry);
    }

    @Override
    public Written<Long> begin(String entry, int index, JudgedCall judged) {
        if (full) {
            return new Written.Refused<>("the disk is full");
        }
        begun.add(judged);
        return new Written.Kept<>((long) begun.size());
    }

    @Override
    public Written<Long> end(long step, Outcome outcome, Optional<ActionCall> undo) {
        ended.accept(outcome);
        undos.add(undo);
        return full ? new Written.Refused<>("the disk is full") : new Written.Kept<>(step);
    }

    @Override
    public List<JournalEntry> recent(int limit) {
        return List.of();
    }

    @Override
    public List<JournalEntry> missed(Optional<String> after) {
        return List.of();
    }

    @Override
    public Optional<JournalEntry> find(String id) {
        return Optional.empty();
    }

    @Override
    public Written<Integer> expire(Instant before) {
        return new Written.Kept<>(0);
    }

    @Override
    public Written<Integer> erase() {
        return new Written.Kept<>(0);
    }
}
