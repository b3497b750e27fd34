package dev.dwim.app.bench;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The pixels of a virtual screen, read from the memory that the X server draws in: looking costs the server nothing
/// and keeps nobody waiting. The format is that of `xwd`, as `Xvfb -fbdir` writes it.
final class Framebuffer {
    private static final ValueLayout.OfInt HEADER = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int WIDTH = 16;
    private static final int HEIGHT = 20;
    private static final int BITS_PER_PIXEL = 44;
    private static final int BYTES_PER_LINE = 48;
    private static final int COLOURS = 76;
    private static final int COLOUR_SIZE = 12;
    private static final int PIXEL = Integer.BYTES;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final MemorySegment pixels;
    private final Area screen;
    private final long line;

    /// A part of the screen, in pixels.
    record Area(int x, int y, int width, int height) {}

    private Framebuffer(MemorySegment pixels, Area screen, long line) {
        this.pixels = pixels;
        this.screen = screen;
        this.line = line;
    }

    /// Opens the pixels of a server that runs.
    ///
    /// @param folder what it was given as `-fbdir`
    static Framebuffer in(Path folder) throws IOException {
        try (var file = FileChannel.open(folder.resolve("Xvfb_screen0"), StandardOpenOption.READ)) {
            var all = MemorySegment.ofBuffer(file.map(MapMode.READ_ONLY, 0, file.size()));
            if (all.get(HEADER, BITS_PER_PIXEL) != 8 * PIXEL) {
                throw new IOException("The virtual screen has not 32 bits a pixel");
            }
            long start = all.get(HEADER, 0) + (long) COLOUR_SIZE * all.get(HEADER, COLOURS);
            var screen = new Area(0, 0, all.get(HEADER, WIDTH), all.get(HEADER, HEIGHT));
            return new Framebuffer(all.asSlice(start), screen, all.get(HEADER, BYTES_PER_LINE));
        }
    }

    Area screen() {
        return screen;
    }

    /// What a part of the screen looks like.
    ///
    /// @param area inside the screen, an even number of pixels wide
    /// @return a number that is in all likelihood another one when any pixel is
    long look(Area area) {
        long sum = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            long at = y * line + (long) area.x() * PIXEL;
            for (long end = at + (long) area.width() * PIXEL; at < end; at += Long.BYTES) {
                sum = (sum ^ pixels.get(ValueLayout.JAVA_LONG_UNALIGNED, at)) * MIX;
                sum ^= sum >>> Integer.SIZE;
            }
        }
        return sum;
    }
}
