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

    /// What a part of the screen looks like now.
    ///
    /// @param area inside the screen
    Picture look(Area area) {
        var copy = MemorySegment.ofArray(new byte[area.width() * area.height() * PIXEL]);
        for (int row = 0; row < area.height(); row++) {
            MemorySegment.copy(row(area, row), 0, copy, (long) row * area.width() * PIXEL, (long) area.width() * PIXEL);
        }
        return new Picture(area, copy);
    }

    /// Whether a part of the screen still looks the same; much quicker than to look.
    ///
    /// @param picture what it looked like
    boolean shows(Picture picture) {
        for (int row = 0; row < picture.area().height(); row++) {
            if (row(picture.area(), row).mismatch(picture.row(row)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private MemorySegment row(Area area, int row) {
        return pixels.asSlice((area.y() + row) * line + (long) area.x() * PIXEL, (long) area.width() * PIXEL);
    }

    /// What a part of the screen looked like.
    record Picture(Area area, MemorySegment pixels) {
        private MemorySegment row(int row) {
            long length = (long) area.width() * PIXEL;
            return pixels.asSlice(row * length, length);
        }
    }
}
