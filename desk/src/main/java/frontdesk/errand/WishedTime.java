package frontdesk.errand;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** When the user would like to go: in their words, and all that these may mean, most likely first; without any reading, any time. */
public record WishedTime(String words, List<Window> readings) {
    public static final WishedTime ANY = new WishedTime("", List.of());

    @Nullable
    Window likeliest() {
        return readings.isEmpty() ? null : readings.getFirst();
    }
}
