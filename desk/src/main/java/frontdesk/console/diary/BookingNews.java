package frontdesk.console.diary;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What the page of a booking says first about what was just done with it, or was not. */
enum BookingNews {
    CANCELLED("The booking is cancelled and its time is free again.", true),
    ARRIVED("They are here.", true),
    COMPLETED("The visit is over. What was left of its time is free again.", true),
    NO_SHOW("Noted that they did not come. What was left of their time is free again.", true),
    UNDONE("The last step is undone.", true),
    MOVED("The booking is moved.", true),
    CORRECTED("The details are as you wrote them.", true),
    STALE("Somebody else has just changed this booking, so nothing was done. This is how it stands now.", false),
    UNANSWERED(
            "The calendar in which you keep your diary does not answer, so nothing was moved. Try again in a minute.",
            false),
    NOT_NOW("That cannot be done with this booking any more.", false),
    TIME_GONE("This cannot be undone: somebody else has that time by now.", false);

    private final String text;
    private final boolean good;

    BookingNews(String text, boolean good) {
        this.text = text;
        this.good = good;
    }

    static @Nullable BookingNews of(@Nullable String name) {
        Optional<BookingNews> found =
                Arrays.stream(values()).filter(news -> news.code().equals(name)).findFirst();
        return found.orElse(null);
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String text() {
        return text;
    }

    public boolean good() {
        return good;
    }
}
