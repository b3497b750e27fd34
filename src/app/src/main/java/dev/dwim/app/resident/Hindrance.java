package dev.dwim.app.resident;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What is in the way of a file of ours, in words.
final class Hindrance {
    private Hindrance() {}

    /// In a few words, to follow a colon or stand in brackets.
    static String of(Exception failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "you may not write there";
            case FileAlreadyExistsException _, NotDirectoryException _ -> "something else is in its place";
            case NoSuchFileException _ -> "its folder is not there";
            case FileSystemLoopException _ -> "it is a link that leads back to itself";
            case UnsupportedOperationException _ -> "that disk knows no permissions";
            default -> {
                var message = failure.getMessage();
                yield message == null || message.isBlank() ? "the disk does not say why" : message;
            }
        };
    }
}
