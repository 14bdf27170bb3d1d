package frontdesk.understanding;

import java.util.List;

/** One language: how its words become a meaning. Languages stand side by side and know nothing of each other. */
sealed interface Grammar permits English, Tongue {
    Account read(String text, Surroundings around);

    /** Somebody is in danger, by these words; told at little cost, so that it can be asked of every language that may be spoken. */
    boolean tellsOfDanger(String text);

    /** Whether they may want or ask for anything, or name a time; false only where reading them tells nothing of the kind. */
    boolean mayRequest(String text, Surroundings around);

    /** What only all guesses of a recogniser together tell: a name, a date of birth, a code that was spelled. */
    default Account capture(Account first, List<String> heard, Surroundings around) {
        return first;
    }
}
