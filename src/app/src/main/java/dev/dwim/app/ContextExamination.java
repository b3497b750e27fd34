package dev.dwim.app;

import dev.dwim.api.Answer;
import dev.dwim.app.cli.DoctorCommand.Finding;
import dev.dwim.app.platform.Surroundings;
import dev.dwim.app.platform.Telling;
import java.util.ArrayList;
import java.util.stream.Collectors;

/// Looks at what this desktop tells of its user's surroundings.
///
/// @param surroundings tell what kind of desktop this is
record ContextExamination(Surroundings surroundings) {
    private static final String NAME = "Context";

    Finding finding() {
        var told = new ArrayList<String>();
        var lacking = new ArrayList<String>();
        for (var telling : Telling.of(surroundings)) {
            switch (telling.who()) {
                case Answer.Given<String>(String who) -> told.add(telling.what() + " (" + who + ")");
                case Answer.Lacking<String>(String reason) -> lacking.add(telling.what() + " (" + reason + ")");
            }
        }
        var here = told.isEmpty()
                ? ""
                : "told here: " + String.join(", ", told) + "; nothing is taken that you have not allowed: "
                        + "dwim context allow CHANNEL";
        var missing = lacking.stream().collect(Collectors.joining(", ", "not told here: ", ""));
        return lacking.isEmpty()
                ? new Finding(NAME, true, here)
                : new Finding(NAME, false, here.isEmpty() ? missing : missing + "; " + here);
    }
}
