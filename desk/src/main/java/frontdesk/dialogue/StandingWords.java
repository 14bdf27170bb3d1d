package frontdesk.dialogue;

import java.util.List;
import java.util.Map;

import frontdesk.wording.Tongue;

/** What is said of bookings that stand already: which there are, and what has become of them. */
final class StandingWords {
    private final Situation situation;
    private final Tongue tongue;
    private final Things things;

    StandingWords(Situation situation, Tongue tongue, Things things) {
        this.situation = situation;
        this.tongue = tongue;
        this.things = things;
    }

    String noBooking(boolean underCallersNumber) {
        return tongue.say(underCallersNumber ? "no-booking.callers-number" : "no-booking");
    }

    String nameDoesNotMatch() {
        return tongue.say("name-does-not-match");
    }

    List<String> yourBookings(List<Entry> entries) {
        if (entries.size() == 1) {
            return List.of(tongue.say("your-bookings.one", things.entry(entries.getFirst())));
        }
        List<String> some = entries.stream().limit(3).map(things::called).toList();
        return List.of(
                Tongue.sentence(tongue.counted("your-bookings.count", entries.size())),
                tongue.say("your-bookings.some", Map.of("bookings", tongue.both(some))));
    }

    List<String> cancelled(Entry entry) {
        return tongue.sentences("cancelled", things.entry(entry));
    }

    List<String> moved(Entry entry, Slot to) {
        return tongue.sentences("moved", tongue.when(to.at(), situation.today()));
    }

    String staysAsItIs() {
        return tongue.say("stays-as-it-is");
    }
}
