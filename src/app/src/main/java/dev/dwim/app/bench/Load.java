package dev.dwim.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a process needs of this machine, as Linux tells it.
///
/// @param process it
record Load(ProcessHandle process) {
    /// The processor time so far, in seconds. Linux counts hundredths, behind the name, which may hold spaces.
    double processorSeconds() throws IOException {
        var line = Files.readString(of("stat"));
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    /// The memory that is its own or shared and in use, in megabytes.
    double megabytes() throws IOException {
        return Files.readAllLines(of("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private Path of(String file) {
        return Path.of("/proc", String.valueOf(process.pid()), file);
    }
}
