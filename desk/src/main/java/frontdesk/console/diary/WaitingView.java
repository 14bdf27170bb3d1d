package frontdesk.console.diary;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The waiting list beside a calendar.
 *
 * @param here who waits for a day that is shown, in order
 * @param unseen how many more of them there are
 * @param elsewhere who waits for other days, in order
 * @param others how many they are, those who are not listed included
 */
record WaitingView(List<Row> here, int unseen, List<Row> elsewhere, int others) {

    /**
     * Somebody who waits.
     *
     * @param offer what they were offered and until when they may answer, or null while they wait
     * @param book where a time is booked for them
     */
    record Row(
            String id,
            String who,
            String phone,
            String phoneLink,
            String what,
            String when,
            String since,
            @Nullable String offer,
            String book) {}

    public boolean nobody() {
        return here.isEmpty() && others == 0;
    }

    public int unlisted() {
        return others - elsewhere.size();
    }
}
