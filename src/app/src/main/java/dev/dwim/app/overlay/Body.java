package dev.dwim.app.overlay;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What stands between the field and the last line. While somebody types it grows and does not shrink: what
/// lies below it would jump with every key, and to make a window smaller takes longer than to draw in it. It
/// takes the height it needs after a pause.
final class Body extends StackPane {
    /// From here on nobody is typing.
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Later later;
    private Runnable settle = () -> {};
    private boolean still;
    private double kept;

    /// @param later runs on the thread that draws after a while
    Body(Later later) {
        this.later = later;
    }

    /// Shows nodes.
    ///
    /// @param nodes the lowest first; none if there is nothing to say
    /// @param keep  whether somebody is typing
    void show(List<Node> nodes, boolean keep) {
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
        settle.run();
        if (keep) {
            still = true;
            settle = later.after(PAUSE, this::fit);
        } else {
            fit();
        }
        setManaged(!nodes.isEmpty() || kept > 0);
    }

    private void fit() {
        still = false;
        if (kept > 0) {
            kept = 0;
            setManaged(!getChildren().isEmpty());
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        kept = still ? Math.max(kept, getHeight()) : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(kept, super.computePrefHeight(width));
    }
}
