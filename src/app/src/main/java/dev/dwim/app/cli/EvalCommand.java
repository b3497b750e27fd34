package dev.dwim.app.cli;

import dev.dwim.app.resident.Exit;
import dev.dwim.core.eval.EvalRunner;
import dev.dwim.core.eval.EvalSet;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dwim eval`: runs an evaluation set through the same resolver as `ask`, without what was learned.
@Command(name = "eval", description = "Run an evaluation set; writes a line of JSON a case.")
public final class EvalCommand implements Callable<Integer> {
    private static final int STEP = 100;

    private final Shell shell;
    private final Supplier<EvalRunner> runner;

    @Parameters(paramLabel = "SETDIR", description = "A folder with catalog.json and cases.jsonl.")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Where the answers go; else to the standard output.")
    private Optional<Path> out = Optional.empty();

    /// @param shell  where answers and messages go
    /// @param runner made when the set has been read
    public EvalCommand(Shell shell, Supplier<EvalRunner> runner) {
        this.shell = shell;
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return switch (EvalSet.read(folder)) {
            case EvalSet.Read.Malformed(String message) -> {
                shell.tell(message);
                yield Exit.USAGE.code();
            }
            case EvalSet.Read.Loaded(EvalSet set) -> run(set);
        };
    }

    private int run(EvalSet set) {
        try (var target = target()) {
            runner.get().run(set, target, done -> progress(set, done));
            target.flush();
            if (target.checkError()) {
                throw new IOException("the answers could not be written");
            }
            return Exit.DONE.code();
        } catch (IOException e) {
            shell.tell("The answers could not be written to "
                    + out.map(Path::toString).orElse("the standard output")
                    + ": check the folder and the space on the disk.");
            return Exit.FAILED.code();
        }
    }

    private PrintStream target() throws IOException {
        return out.isPresent()
                ? new PrintStream(Files.newOutputStream(out.get()), false, StandardCharsets.UTF_8)
                : new PrintStream(new Unclosed(shell.out()), false, StandardCharsets.UTF_8);
    }

    private void progress(EvalSet set, int done) {
        if (done % STEP == 0 || done == set.cases().size()) {
            shell.tell(set.name() + ": " + done + " of " + set.cases().size());
        }
    }

    /// The standard output stays open.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(PrintStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
