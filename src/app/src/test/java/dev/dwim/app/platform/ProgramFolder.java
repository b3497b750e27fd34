package dev.dwim.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/// A folder of stand-in programs, and surroundings in which there are no others.
record ProgramFolder(Path folder) {
    /// @param script the lines after `#!/bin/sh`
    void program(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Surroundings surroundings(Map<String, String> env) {
        var all = new java.util.HashMap<>(env);
        all.put("PATH", folder.toString());
        all.put("HOME", folder.toString());
        return new Surroundings(Surroundings.Os.LINUX, all, Optional.empty(), Optional.empty());
    }
}
