package dev.dwim.app.overlay;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows something larger or smaller, letters and all, and gives it all the room there is.
final class Zoomed extends Region {
    private final Region shown;
    private final double zoom;

    /// @param shown what to show
    /// @param zoom  1 for as it is
    Zoomed(Region shown, double zoom) {
        this.shown = shown;
        this.zoom = zoom;
        shown.getTransforms().add(new Scale(zoom, zoom));
        getChildren().add(shown);
    }

    @Override
    protected double computePrefWidth(double height) {
        return shown.prefWidth(-1) * zoom;
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown.prefHeight(-1) * zoom;
    }

    @Override
    protected void layoutChildren() {
        shown.resizeRelocate(0, 0, getWidth() / zoom, getHeight() / zoom);
    }
}
