package frontdesk.console.calls;

import java.util.Locale;

import frontdesk.journal.ToolUse;
import frontdesk.page.Clockface;

/** One use of a tool, for the page of its call. */
record ToolView(String name, String outcome, String millis, String arguments, String answer, String time) {
    static ToolView of(ToolUse use, Clockface clock) {
        return new ToolView(
                use.name(),
                use.outcome(),
                String.format(Locale.ENGLISH, "%.1f ms", use.micros() / 1000.0),
                use.arguments(),
                use.answer(),
                clock.time(use.at()));
    }
}
