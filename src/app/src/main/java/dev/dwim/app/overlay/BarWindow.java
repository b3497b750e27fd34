package dev.dwim.app.overlay;

import dev.dwim.app.settings.OverlaySettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
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

    /// Where the user has dragged it, from where it would be.
    private Point2D dragged = Point2D.ZERO;

    /// @param texts    in the user's language
    /// @param settings how it looks
    /// @param zoom     1 for as it is
    /// @param pressed  told the button that was clicked
    BarWindow(Texts texts, OverlaySettings settings, double zoom, Consumer<Pin> pressed) {
        bar = new StandingBar(texts, pressed, this::drag);
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

    private void drag(Point2D by) {
        dragged = dragged.add(by);
        place();
    }

    /// Halfway down the right edge of the first screen, unless the user has dragged it; never beyond the screen.
    private void place() {
        var usable = Optional.ofNullable(Screen.getPrimary()).map(Screen::getVisualBounds);
        usable.filter(_ -> popup.isShowing()).ifPresent(room -> {
            double right = room.getMaxX() - popup.getWidth() - FROM_EDGE;
            double middle = room.getMinY() + (room.getHeight() - popup.getHeight()) / 2;
            popup.setAnchorX(
                    Math.clamp(right + dragged.getX(), room.getMinX(), Math.max(room.getMinX(), right + FROM_EDGE)));
            popup.setAnchorY(Math.clamp(
                    middle + dragged.getY(),
                    room.getMinY(),
                    Math.max(room.getMinY(), room.getMaxY() - popup.getHeight())));
        });
    }
}
