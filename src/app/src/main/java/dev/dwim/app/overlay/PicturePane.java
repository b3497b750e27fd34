package dev.dwim.app.overlay;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A picture that a call returned: no larger than the room for it, and no larger than it is. Its place is kept while
/// it is read.
final class PicturePane extends StackPane {
    private static final Logger LOG = LoggerFactory.getLogger(PicturePane.class);

    private final double mostWidth;
    private final double mostHeight;

    /// @param location   a file of this machine
    /// @param mostWidth  in pixels
    /// @param mostHeight in pixels
    PicturePane(URI location, double mostWidth, double mostHeight) {
        this.mostWidth = mostWidth;
        this.mostHeight = mostHeight;
        getStyleClass().add("finding-picture");
        setAlignment(Pos.TOP_LEFT);
        setPrefHeight(mostHeight);
        Thread.ofVirtual().start(() -> {
            var image = read(location);
            Platform.runLater(() -> image.ifPresentOrElse(this::show, () -> setPrefHeight(0)));
        });
    }

    private void show(Image image) {
        getChildren().setAll(new ImageView(image));
        setPrefHeight(USE_COMPUTED_SIZE);
    }

    /// Decoded no larger than it is shown, whatever its size: it came from a plugin.
    private Optional<Image> read(URI location) {
        try (var in = ImageIO.createImageInputStream(Path.of(location).toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                double width = Math.min(mostWidth, reader.getWidth(0));
                double height = Math.min(mostHeight, reader.getHeight(0));
                return Optional.of(new Image(location.toString(), width, height, true, true))
                        .filter(image -> !image.isError());
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            LOG.debug("no picture: {}", broken.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
