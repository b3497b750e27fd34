package dev.dwim.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The prompt of the controlling terminal, whatever the standard streams are connected to.
///
/// @param device `/dev/tty`
record TerminalPrompt(Path device) implements Prompt {
    private static final int MAX_LINE = 64 * 1024;
    private static final int READ_ONLY = 0;

    /// `TCIFLUSH`, which differs among systems.
    private static final int PENDING_INPUT = System.getProperty("os.name", "").startsWith("Mac") ? 1 : 0;

    @Override
    public Said ask(List<String> shown, String question, Duration within) {
        var said = new CompletableFuture<Said>();
        // Nothing interrupts the reading of a terminal: where nobody types, the thread waits on and ends with us.
        Thread.ofVirtual()
                .name("terminal")
                .start(() -> said.complete(
                        ask(shown, question).<Said>map(Said.Typed::new).orElseGet(Said.Nothing::new)));
        try {
            return said.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException nobodyTyped) {
            newLine();
            return new Said.TooLate();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("it is completed with a value only", impossible);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Said.Nothing();
        }
    }

    /// What follows begins below the question.
    private void newLine() {
        try (var out = new FileOutputStream(device.toFile())) {
            out.write('\n');
        } catch (IOException gone) {
            // The terminal was closed meanwhile: nobody looks.
        }
    }

    @Override
    public Optional<String> ask(List<String> shown, String question) {
        try (var out = new FileOutputStream(device.toFile());
                var in = new FileInputStream(device.toFile())) {
            var text = String.join("\n", shown) + (shown.isEmpty() ? "" : "\n");
            out.write(text.getBytes(StandardCharsets.UTF_8));
            forget(in);
            out.write((question + " ").getBytes(StandardCharsets.UTF_8));
            return line(in);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// What was typed, or pasted, before the question stood there is no answer to it.
    private void forget(FileInputStream in) throws IOException {
        if (!flushed()) {
            while (in.available() > 0) {
                in.skipNBytes(in.available());
            }
        }
    }

    /// Discards half a line, too, which reading cannot.
    private boolean flushed() {
        var linker = Linker.nativeLinker();
        var library = linker.defaultLookup();
        try (var arena = Arena.ofConfined()) {
            var open = linker.downcallHandle(
                    library.find("open").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                    Linker.Option.firstVariadicArg(2));
            var flush = linker.downcallHandle(
                    library.find("tcflush").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            var close = linker.downcallHandle(
                    library.find("close").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int descriptor = (int) open.invokeExact(arena.allocateFrom(device.toString()), READ_ONLY);
            if (descriptor < 0) {
                return false;
            }
            int result = (int) flush.invokeExact(descriptor, PENDING_INPUT);
            int closed = (int) close.invokeExact(descriptor);
            return result == 0 && closed == 0;
        } catch (Throwable noSuchFunction) {
            return false;
        }
    }

    private static Optional<String> line(FileInputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || bytes.size() > MAX_LINE) {
                return Optional.empty();
            }
            bytes.write(next);
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8).strip());
    }
}
