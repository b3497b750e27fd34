package dev.dwim.plugins.apps;

import dev.dwim.api.Plugin;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.PluginContract;
import dev.dwim.testkit.Sample;
import java.util.List;

class AppsContractTest extends PluginContract {
    @Override
    protected Plugin plugin() {
        return new Apps();
    }

    @Override
    protected List<Sample> samples(FakeHost host) {
        host.desktop()
                .install("firefox.desktop", "Firefox", "Web Browser")
                .install("editor.desktop", "Editor", "Text Editor")
                .open("0x1", "xterm", "notes")
                .open("0x2", "firefox", "News");
        return List.of(
                Sample.of("launch").with("app", "editor.desktop"),
                Sample.of("launch").with("app", "firefox"),
                Sample.of("launch").with("app", "web browser").with("which", "new"),
                Sample.of("focus").with("window", "news"),
                Sample.of("windows"));
    }

    /// Opening an app and bringing a window forward leave nothing behind that could be lost.
    @Override
    protected Object state(FakeHost host) {
        return host.store().keys("");
    }
}
