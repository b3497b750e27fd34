package dev.dwim.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// Which DWIM this is, from its jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return new String[] {"dwim " + version.orElse("(not packaged)")};
    }
}
