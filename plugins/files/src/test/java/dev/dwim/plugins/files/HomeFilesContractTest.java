package dev.dwim.plugins.files;

import dev.dwim.api.Plugin;
import dev.dwim.testkit.FakeHost;
import dev.dwim.testkit.PluginContract;
import dev.dwim.testkit.Sample;
import java.util.List;

class HomeFilesContractTest extends PluginContract {
    @Override
    protected Plugin plugin() {
        return new HomeFiles();
    }

    @Override
    protected List<Sample> samples(FakeHost host) {
        var tree = Tree.on(host);
        tree.file("Downloads/report.pdf", "a report");
        tree.file("Photos/2025/cat.jpg", "a cat");
        tree.folder("Documents");
        return List.of(
                Sample.of("find").with("name", "report"),
                Sample.of("find").with("name", "*.JPG").with("folder", "photos"),
                Sample.of("open").with("path", "~/Downloads/report.pdf"),
                Sample.of("move").with("path", "Downloads/report.pdf").with("to", "Documents"),
                Sample.of("move").with("path", "~/Photos").with("to", "~/Documents"),
                Sample.of("rename").with("path", "report.pdf").with("name", "summary"),
                Sample.of("rename").with("path", "Photos").with("name", "Pictures"),
                Sample.of("trash").with("path", "Downloads/report.pdf"),
                Sample.of("trash").with("path", "Photos"));
    }

    @Override
    protected Object state(FakeHost host) {
        return Tree.on(host).contents();
    }
}
