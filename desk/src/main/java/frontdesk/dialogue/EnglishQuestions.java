package frontdesk.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

import static frontdesk.dialogue.SpokenEnglish.either;
import static frontdesk.dialogue.SpokenEnglish.timeOfDay;

/** How questions are put in English: each in several wordings, of which the later ones offer more help. */
final class EnglishQuestions {
    private final Situation situation;
    private final EnglishThings things;

    EnglishQuestions(Situation situation, EnglishThings things) {
        this.situation = situation;
        this.things = things;
    }

    List<String> put(Question question, int times, State state) {
        return switch (question) {
            case READ_BACK -> readBack(times, state);
            case MOVE_READ_BACK -> moveReadBack(times, state);
            case CHOICE -> choice(times, state.draft());
            case WHICH_BOOKING -> whichBooking(times, state);
            default -> List.of(oneOf(times, wordings(question, state)));
        };
    }

    private static String oneOf(int times, List<String> wordings) {
        return wordings.get((times - 1) % wordings.size());
    }

    private List<String> wordings(Question question, State state) {
        Draft draft = state.draft();
        boolean table = situation.seatsParties();
        return switch (question) {
            case HOW_CAN_I_HELP ->
                List.of(
                        "How can I help you?",
                        table
                                ? "I can book, move or cancel a table, or answer a question."
                                : "I can book, move or cancel an appointment, or answer a question.",
                        "What would you like to do?");
            case ANYTHING_ELSE ->
                List.of("Is there anything else?", "What else can I do for you?", "Can I help you with anything else?");
            case WANT_TO_BOOK ->
                List.of(
                        table ? "Can I book you a table?" : "Can I book you an appointment?",
                        "Is there anything else I can do?");
            case SERVICE ->
                List.of(
                        "What would you like to come in for?",
                        "Would you like " + either(serviceNames()) + "?",
                        "Which of these is it: " + either(serviceNames()) + "?");
            case PARTY_SIZE ->
                List.of(
                        "For how many people?",
                        "How many of you will there be?",
                        "Just the number please, such as two or four.");
            case DAY ->
                List.of(
                        table ? "What day would you like to come?" : "What day would suit you?",
                        "Which day would that be, today, tomorrow, or another day?",
                        "Please tell me a day, such as Friday, or the date.");
            case TIME ->
                List.of(
                        "At what time?",
                        "What time would you like?",
                        "Please tell me a time, such as " + example() + ".");
            case WHEN ->
                List.of(
                        "What day and time would suit you?",
                        "When would you like to come?",
                        "Please tell me a day and a time, such as Tuesday at " + example() + ".");
            case OTHER_WHEN ->
                List.of(
                        "What other day or time would suit you?",
                        "When else could you come?",
                        "Is there another day that would work for you?");
            case WAIT_FOR_IT ->
                List.of(
                        "Shall I put you on the waiting list, and text you if it comes free?",
                        "Would you like to be on the waiting list, yes or no?");
            case TAKE_IT -> List.of("Would you like it?", "Shall I book it for you, yes or no?");
            case AS_IT_IS -> List.of("Shall I book it as it is?", "Would you like to have it as it is, yes or no?");
            case NAME ->
                List.of(
                        state.goal() == State.Goal.MESSAGE
                                ? "And your name, please?"
                                : "What name shall I put it under?",
                        "Could you tell me your first and last name?",
                        "Could you say your name once more, slowly?");
            case PHONE_IS_CALLERS ->
                List.of(
                        "Is the number you are calling from, ending in "
                                + lastFour(state.caller().number()) + ", the right one?",
                        "May I use the number ending in "
                                + lastFour(state.caller().number()) + ", yes or no?",
                        "Shall I text you on the number you are calling from?");
            case PHONE ->
                List.of(
                        "What is the best telephone number for you?",
                        "Could you give me the number digit by digit?",
                        "Please say the whole number once more, digit by digit.");
            case WHAT_TO_CHANGE ->
                List.of(
                        "What would you like to change?",
                        table
                                ? "Please tell me the new day, time, number of people or name."
                                : "Please tell me the new day, time or name.",
                        "Which part is not right?");
            case NUMBER_OF_BOOKING ->
                List.of(
                        "Under which telephone number was it booked?",
                        "Could you give me the number of the booking, digit by digit?",
                        "Please say the telephone number that you gave us when you booked.");
            case NAME_OF_BOOKING ->
                List.of("And under what name?", "What name is the booking under?", "Could you say the name once more?");
            case CANCEL_READ_BACK -> {
                String entry = things.entry(Objects.requireNonNull(state.found().target()));
                yield List.of(
                        "Shall I cancel " + entry + "?",
                        "Would you like me to cancel it, yes or no?",
                        "Just to be sure, do you want " + entry + " cancelled?");
            }
            case NEW_WHEN ->
                List.of(
                        "What day and time would you like instead?",
                        "To when shall I move it?",
                        "Please tell me the new day and time, such as Tuesday at " + example() + ".");
            case MESSAGE_WANTED -> List.of("May I take a message?", "Would you like to leave a message for the team?");
            case MESSAGE ->
                List.of("What shall I pass on?", "Please tell me your message.", "Could you say that again for me?");
            case READ_BACK, MOVE_READ_BACK, CHOICE, WHICH_BOOKING ->
                throw new IllegalArgumentException(question.name());
        };
    }

    private List<String> serviceNames() {
        return situation.business().services().stream()
                .map(s -> things.aService(s.id().toString()))
                .toList();
    }

    private String example() {
        return situation.seatsParties() ? "half past seven" : "half past nine";
    }

    private static String lastFour(@Nullable PhoneNumber number) {
        return number == null ? "" : SpokenEnglish.digits(number.lastFour());
    }

    /** "That is a table for four on Friday the twenty-seventh of November at seven in the evening, for Anna Keller. Shall I book it?" */
    private List<String> readBack(int times, State state) {
        Draft draft = state.draft();
        if (times % 3 == 0) {
            return List.of("Shall I book it like that, yes or no?");
        }
        var held = Objects.requireNonNull(draft.held());
        var wanted = held.wanted();
        var at = wanted.at();
        List<String> said = new ArrayList<>();
        said.add((times > 1 ? "I have " : "That is ")
                + things.what(wanted.service(), held.slot().staff(), wanted.partySize())
                + " " + SpokenEnglish.wholeDay(at.toLocalDate(), situation.today()) + " at "
                + timeOfDay(at.toLocalTime()) + ", for " + draft.name() + ".");
        PhoneNumber phone = draft.phone();
        if (phone != null && !phone.equals(state.caller().number())) {
            said.add("Your number is "
                    + SpokenEnglish.phone(phone, situation.business().region()) + ".");
        }
        String shallI = "Shall I book it?";
        said.add(state.memory().said().contains(shallI) ? "Is that right?" : shallI);
        return said;
    }

    private List<String> moveReadBack(int times, State state) {
        if (times % 2 == 0) {
            return List.of("Shall I move it, yes or no?");
        }
        var target = Objects.requireNonNull(state.found().target());
        var at = Objects.requireNonNull(state.draft().at());
        Integer party = state.draft().partySize();
        String people = party == null || party == target.partySize() ? "" : SpokenEnglish.number(party) + " people";
        String what = things.entry(target);
        String change;
        if (at.equals(target.at())) {
            change = "change " + what + " to " + people;
        } else {
            boolean sameDay = at.toLocalDate().equals(target.at().toLocalDate());
            String day = sameDay ? "" : SpokenEnglish.day(at.toLocalDate(), situation.today()) + " at ";
            change = "move " + what + " to " + day + timeOfDay(at.toLocalTime())
                    + (people.isEmpty() ? "" : ", for " + people);
        }
        return List.of("I would " + change + ".", times > 1 ? "Is that right?" : "Shall I do that?");
    }

    private List<String> choice(int times, Draft draft) {
        boolean one = draft.offers().size() == 1;
        if (times == 1) {
            return List.of(one ? "Would that do?" : "Which would suit you?");
        }
        String these = things.times(draft.offers(), draft.staff());
        String lead = things.leadDay(draft.offers());
        return times % 2 == 0
                ? List.of(
                        SpokenEnglish.sentence(lead + "it could be " + these + "."),
                        one ? "Shall we take it?" : "Which one shall I take?")
                : List.of("I can offer " + these + (one ? ", yes or no?" : ", or would you prefer another day?"));
    }

    private List<String> whichBooking(int times, State state) {
        var entries = Objects.requireNonNull(state.found().entries());
        String which = either(entries.stream()
                .limit(3)
                .map(e -> "the one " + things.dayAndTime(e.at()))
                .toList());
        return times % 2 == 1 ? List.of("Is it about " + which + "?") : List.of("Which do you mean, " + which + "?");
    }
}
