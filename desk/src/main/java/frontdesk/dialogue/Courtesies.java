package frontdesk.dialogue;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

/** How a conversation is opened and closed, and what keeps it polite in between: what a receptionist says whatever it is about. */
final class Courtesies {
    private final Situation situation;
    private final Tongue tongue;

    Courtesies(Situation situation, Tongue tongue) {
        this.situation = situation;
        this.tongue = tongue;
    }

    List<String> greeting(@Nullable String knownName) {
        if (knownName == null) {
            String own = situation.greeting();
            return own == null
                    ? tongue.sentences(
                            "greeting", Map.of("business", situation.business().name()))
                    : Sentences.of(own);
        }
        return tongue.sentences(
                "welcome-back",
                Map.of(
                        "firstName",
                        Things.firstName(knownName),
                        "name",
                        knownName,
                        "business",
                        situation.business().name()));
    }

    List<String> farewell(State state) {
        String closing =
                switch (state.goal()) {
                    case BOOK, WAIT -> state.draft().isBlank() ? "farewell.thanks" : "farewell.nothing-booked";
                    case MOVE, CANCEL -> "farewell.as-it-is";
                    case NONE, LOOK_UP, MESSAGE -> "farewell.thanks";
                };
        boolean seen = state.done().contains(State.Done.BOOKED) || state.done().contains(State.Done.MOVED);
        return List.of(tongue.say(closing), tongue.say(seen ? "goodbye.see-you" : "goodbye"));
    }

    String silentFarewell() {
        return tongue.say("silent-farewell");
    }

    String ofCourse(int turn) {
        return tongue.way("of-course", turn, Map.of());
    }

    /** The first words in the language of this wording, after another one was spoken. */
    String inThisLanguage() {
        return tongue.say("language.switched");
    }

    /** Somebody wants a language that nobody speaks here. */
    String onlyThese(List<Language> spoken) {
        List<String> names =
                spoken.stream().map(one -> one.called(tongue.language())).toList();
        return tongue.say("language.unspoken", Map.of("languages", tongue.both(names)));
    }

    /** Said to who has stopped us. */
    String allRight() {
        return tongue.say("all-right");
    }

    String takeYourTime(int turn) {
        return tongue.way("take-your-time", turn, Map.of());
    }

    String stillThere(int times) {
        return tongue.say(times < 2 ? "still-there" : "still-there.again");
    }

    String notUnderstood(int turn) {
        return tongue.way("not-understood", turn, Map.of());
    }

    /** Whether a phrase only leads up to something and is not worth saying again. */
    boolean isFiller(String phrase) {
        return tongue.ways("of-course", Map.of()).contains(phrase)
                || tongue.ways("not-understood", Map.of()).contains(phrase)
                || phrase.equals(allRight())
                || phrase.equals(stillThere(1));
    }
}
