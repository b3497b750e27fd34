package dev.dwim.app.overlay;

import dev.dwim.app.settings.OverlaySettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The buttons at the edge of the screen. A window that no window manager has to do with: it is on every desktop, in no
/// list of windows, and never takes the keyboard's focus from the program in front.
final class BarWindow {
    private static final double FROM_EDGE = 8;

    private final Stage owner = new Stage(StageStyle.UNDECORATED);
    private final Popup popup = new Popup();
    private final StandingBar bar;

    /// Where the user has dragged it, also a little beyond the screen.
    private Optional<Point2D> dragged = Optional.empty();

    /// @param texts    in the user's language
    /// @param settings how it looks
    /// @param zoom     1 for as it is
    /// @param pressed  told the button that was clicked
    /// @param dropped  told where the user has dragged it
    BarWindow(Texts texts, OverlaySettings settings, double zoom, Consumer<Pin> pressed, Consumer<Spot> dropped) {
        bar = new StandingBar(texts, pressed, this::drag, () -> dropped.accept(drop()));
        Parent content = zoom == 1 ? bar : new Zoomed(bar, zoom);
        popup.getContent().setAll(content);
        popup.setAutoFix(false);
        popup.setHideOnEscape(false);
        owner.setTitle("DWIM");
        owner.setScene(new Scene(new Region()));
        // A popup takes its owner's styles when it is shown, and would miss it when the desktop's colours change.
        var sheets = owner.getScene().getStylesheets();
        sheets.subscribe(() -> popup.getScene().getStylesheets().setAll(sheets));
        Theme.dress(owner.getScene(), settings.theme());
        // Keys go to it: were it the overlay, what is typed there would come here first.
        Curtain.closed(owner);
        Screen.getScreens().subscribe(this::place);
        popup.widthProperty().subscribe(this::place);
        popup.heightProperty().subscribe(this::place);
    }

    /// Shows buttons.
    ///
    /// @param pins none: then there is no bar
    void show(List<Pin> pins) {
        bar.show(pins);
        if (pins.isEmpty()) {
            popup.hide();
        } else if (popup.isShowing()) {
            popup.sizeToScene();
        } else {
            popup.show(owner);
        }
        place();
    }

    /// Puts it where the user dragged it once; where there is no such place any more, near it.
    void put(Spot spot) {
        dragged = Optional.of(new Point2D(spot.across(), spot.down()));
        place();
    }

    private void drag(Point2D by) {
        dragged = Optional.of(dragged.orElseGet(this::corner).add(by));
        place();
    }

    private Spot drop() {
        dragged = Optional.of(corner());
        return new Spot((int) Math.round(popup.getAnchorX()), (int) Math.round(popup.getAnchorY()));
    }

    private Point2D corner() {
        return new Point2D(popup.getAnchorX(), popup.getAnchorY());
    }

    /// Halfway down the right edge of the first screen, unless the user has dragged it; never beyond the screen.
    private void place() {
        room().filter(_ -> popup.isShowing()).ifPresent(room -> {
            double right = room.getMaxX() - popup.getWidth();
            double bottom = room.getMaxY() - popup.getHeight();
            var at = dragged.orElseGet(() -> new Point2D(right - FROM_EDGE, (room.getMinY() + bottom) / 2));
            popup.setAnchorX(Math.clamp(at.getX(), room.getMinX(), Math.max(room.getMinX(), right)));
            popup.setAnchorY(Math.clamp(at.getY(), room.getMinY(), Math.max(room.getMinY(), bottom)));
        });
    }

    /// What can be used of the screen it is dragged to.
    private Optional<Rectangle2D> room() {
        return dragged.flatMap(at ->
                        Screen.getScreensForRectangle(at.getX(), at.getY(), popup.getWidth(), popup.getHeight())
                                .stream()
                                .findFirst())
                .or(() -> Optional.ofNullable(Screen.getPrimary()))
                .map(Screen::getVisualBounds);
    }
}
