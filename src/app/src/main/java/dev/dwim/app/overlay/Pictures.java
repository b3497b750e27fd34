package dev.dwim.app.overlay;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// The pictures of what can be chosen: PNG files of this machine, each read once. To be used on the thread that
/// draws.
final class Pictures {
    private static final int MOST = 64;
    private static final double SIZE = 24;

    private final SequencedMap<URI, Image> known = new LinkedHashMap<>(MOST, 0.75f, true);

    /// A picture as tall as a row's tile.
    ///
    /// @param file a `file:` URI
    /// @return empty if there is no picture there
    Optional<ImageView> of(URI file) {
        if (!"file".equals(file.getScheme()) || !file.getPath().endsWith(".png")) {
            return Optional.empty();
        }
        var image = known.computeIfAbsent(file, _ -> new Image(file.toString(), 2 * SIZE, 2 * SIZE, true, true));
        if (known.size() > MOST) {
            known.pollFirstEntry();
        }
        return image.isError() ? Optional.empty() : Optional.of(view(image));
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
