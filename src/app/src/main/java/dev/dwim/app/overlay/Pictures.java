package dev.dwim.app.overlay;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The pictures of what can be chosen: PNG and SVG files of this machine, each read once. To be used on the thread
/// that draws.
final class Pictures {
    private static final int MOST = 64;
    private static final int SIZE = 24;

    /// For screens on which a point is two pixels wide.
    private static final int PIXELS = 2 * SIZE;

    private final SequencedMap<URI, Optional<Image>> known = new LinkedHashMap<>(MOST, 0.75f, true);

    /// A picture as tall as a row's tile. One of lines is empty at first, and appears as soon as it is drawn.
    ///
    /// @param file a `file:` URI
    /// @return empty if there is no picture there
    Optional<ImageView> of(URI file) {
        if (!"file".equals(file.getScheme())) {
            return Optional.empty();
        }
        var image = known.computeIfAbsent(file, this::read);
        if (known.size() > MOST) {
            known.pollFirstEntry();
        }
        return image.filter(picture -> !picture.isError()).map(Pictures::view);
    }

    private Optional<Image> read(URI file) {
        return switch (file.getPath().substring(file.getPath().lastIndexOf('.') + 1)) {
            case "png" -> Optional.of(new Image(file.toString(), PIXELS, PIXELS, true, true));
            case "svg" -> Optional.of(drawn(file));
            default -> Optional.empty();
        };
    }

    private Image drawn(URI file) {
        var image = new WritableImage(PIXELS, PIXELS);
        Thread.ofVirtual().start(() -> {
            var pixels = Svg.draw(Path.of(file), PIXELS);
            Platform.runLater(() -> pixels.ifPresentOrElse(
                    drawing -> image.getPixelWriter()
                            .setPixels(0, 0, PIXELS, PIXELS, PixelFormat.getIntArgbInstance(), drawing, 0, PIXELS),
                    () -> known.put(file, Optional.empty())));
        });
        return image;
    }

    private static ImageView view(Image image) {
        var view = new ImageView(image);
        view.setFitWidth(SIZE);
        view.setFitHeight(SIZE);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return view;
    }
}
