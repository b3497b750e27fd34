package dev.dwim.core.disk;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/// What is in the way of a file of ours, in words.
public final class Hindrance {
    /// What [#of] says of a disk without room.
    public static final String FULL = "the disk is full";

    private Hindrance() {}

    /// In a few words, to follow a colon or stand in brackets.
    ///
    /// @param failure what the system threw
    /// @return no file's name, and no class's
    public static String of(Exception failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "you may not write there";
            case FileAlreadyExistsException _, NotDirectoryException _ -> "something else is in its place";
            case NoSuchFileException _ -> "its folder is not there";
            case FileSystemLoopException _ -> "it is a link that leads back to itself";
            case UnsupportedOperationException _ -> "that disk knows no permissions";
            case FileSystemException said -> said(Optional.ofNullable(said.getReason()));
            default -> said(Optional.ofNullable(failure.getMessage()));
        };
    }

    private static String said(Optional<String> reason) {
        return switch (reason.map(String::strip).orElse("")) {
            case "" -> "the disk does not say why";
            case "Read-only file system" -> "it lies on a disk that can only be read";
            case "No space left on device" -> FULL;
            case "Disk quota exceeded" -> "your share of the disk is full";
            case "Operation not permitted" -> "you may not write there";
            case "Is a directory", "Not a directory" -> "something else is in its place";
            case "Input/output error" -> "the disk is failing";
            default -> reason.orElseThrow();
        };
    }
}
