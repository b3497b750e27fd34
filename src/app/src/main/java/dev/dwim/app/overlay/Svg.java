package dev.dwim.app.overlay;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Draws an SVG file as a square of pixels. It may be anybody's: nothing outside the file is read, and one that is
/// too large or broken is none.
final class Svg {
    private static final Logger LOG = LoggerFactory.getLogger(Svg.class);
    private static final int MOST_BYTES = 1 << 20;

    static {
        // What draws here needs no display, and must not look for one.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private Svg() {}

    /// Draws it. The first time takes some hundred milliseconds.
    ///
    /// @param file any
    /// @param size of each side, in pixels
    /// @return ARGB, row by row; empty where it is no picture
    static Optional<int[]> draw(Path file, int size) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : draw(bytes, file, size);
        } catch (IOException | RuntimeException broken) {
            LOG.debug("no picture: {}", broken.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<int[]> draw(byte[] bytes, Path file, int size) {
        var context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .build();
        var document = new SVGLoader().load(new ByteArrayInputStream(bytes), file.toUri(), context);
        if (document == null) {
            return Optional.empty();
        }
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, size, size));
        } finally {
            graphics.dispose();
        }
        return Optional.of(image.getRGB(0, 0, size, size, new int[size * size], 0, size));
    }
}
