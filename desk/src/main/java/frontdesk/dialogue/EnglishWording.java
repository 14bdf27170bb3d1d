package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.understanding.When;

import static frontdesk.dialogue.SpokenEnglish.day;
import static frontdesk.dialogue.SpokenEnglish.number;
import static frontdesk.dialogue.SpokenEnglish.onDay;
import static frontdesk.dialogue.SpokenEnglish.sentence;
import static frontdesk.dialogue.SpokenEnglish.time;
import static frontdesk.dialogue.SpokenEnglish.timeOfDay;

/** What is said in English. */
final class EnglishWording implements Wording {
    private static final List<String> ASSENTS = List.of("Of course.", "Certainly.", "With pleasure.", "Sure.");
    private static final List<String> APOLOGIES =
            List.of("Sorry, I didn't catch that.", "I'm sorry, I missed that.", "Pardon me, I didn't get that.");

    private final Situation situation;
    private final Business business;
    private final EnglishThings things;
    private final EnglishQuestions questions;
    private final EnglishAnswers answers;

    EnglishWording(Situation situation) {
        this.situation = situation;
        this.business = situation.business();
        this.things = new EnglishThings(situation);
        this.questions = new EnglishQuestions(situation, things);
        this.answers = new EnglishAnswers(situation, things);
    }

    @Override
    public List<String> greeting(@Nullable String knownName) {
        return knownName == null
                ? Sentences.of(business.greeting())
                : List.of("Hello, " + things.firstName(knownName) + ".", "Welcome back to " + business.name() + ".");
    }

    @Override
    public List<String> farewell(State state) {
        String closing =
                switch (state.goal()) {
                    case BOOK, WAIT ->
                        state.draft().isBlank() ? "Thank you for calling." : "All right, nothing has been booked.";
                    case MOVE, CANCEL -> "All right, everything stays as it is.";
                    case NONE, LOOK_UP, MESSAGE -> "Thank you for calling.";
                };
        boolean seen = state.done().contains(State.Done.BOOKED) || state.done().contains(State.Done.MOVED);
        return List.of(closing, seen ? "We look forward to seeing you, goodbye." : "Goodbye.");
    }

    @Override
    public String silentFarewell() {
        return "I still can't hear you, so please call again, goodbye.";
    }

    @Override
    public String ofCourse(int turn) {
        return ASSENTS.get(turn % ASSENTS.size());
    }

    @Override
    public String allRight() {
        return "All right.";
    }

    @Override
    public String takeYourTime(int turn) {
        return turn % 2 == 0 ? "Take your time." : "No hurry, I'm here.";
    }

    @Override
    public String stillThere(int times) {
        return times < 2 ? "Are you still there?" : "I'm sorry, I can't hear you.";
    }

    @Override
    public String notUnderstood(int turn) {
        return APOLOGIES.get(turn % APOLOGIES.size());
    }

    @Override
    public boolean isFiller(String phrase) {
        return ASSENTS.contains(phrase)
                || APOLOGIES.contains(phrase)
                || phrase.equals(allRight())
                || phrase.equals(stillThere(1));
    }

    @Override
    public List<String> question(Question question, int times, State state) {
        return questions.put(question, times, state);
    }

    @Override
    public @Nullable Question part(String words) {
        return EnglishParts.in(words);
    }

    @Override
    public @Nullable String echo(Draft before, Draft after) {
        List<String> parts = new ArrayList<>();
        String service = after.service();
        if (service != null && !service.equals(before.service()) && !situation.seatsParties()) {
            parts.add(things.aService(service) + things.withStaff(after.staff()));
        }
        Integer party = after.partySize();
        if (party != null && !party.equals(before.partySize())) {
            parts.add(
                    parts.isEmpty() && situation.seatsParties()
                            ? "a table for " + number(party)
                            : "for " + number(party));
        }
        var when = after.when();
        var old = before.when();
        if (when != null && when.isOneDay() && when.from() != null) {
            if (old == null || !when.from().equals(old.from())) {
                parts.add(dayOf(when, parts.isEmpty()));
            }
        }
        if (when != null && when.isOneTime() && when.earliest() != null && !when.isOneDay()) {
            parts.add("at " + timeOfDay(when.earliest()));
        }
        return parts.isEmpty() ? null : sentence(String.join(" ", parts)) + ".";
    }

    private String dayOf(When when, boolean first) {
        LocalDate day = Objects.requireNonNull(when.from());
        boolean evening = when.earliest() != null && when.earliest().getHour() >= 17;
        if (evening && day.equals(situation.today())) {
            return "tonight";
        }
        return first ? day(day, situation.today()) : onDay(day, situation.today());
    }

    @Override
    public String isFree(LocalDateTime at, int turn) {
        String what = sentence(day(at.toLocalDate(), situation.today())) + " at " + time(at.toLocalTime());
        return List.of("is free.", "is fine.", "works.").stream()
                .skip(turn % 3)
                .findFirst()
                .map(free -> what + " " + free)
                .orElseThrow();
    }

    @Override
    public String have(List<Slot> slots, Draft draft) {
        return sentence(things.leadDay(slots) + "I have " + things.times(slots, draft.staff()) + ".");
    }

    @Override
    public List<String> notFree(Result.Why why, LocalDateTime wished, List<Slot> nearest, Draft draft) {
        String reason =
                switch (why) {
                    case TAKEN -> taken(wished, nearest);
                    case CLOSED ->
                        "We are closed " + onDay(wished.toLocalDate(), situation.today())
                                + (openOn(wished.toLocalDate()) ? " at " + time(wished.toLocalTime()) : "");
                    case PAST ->
                        sentence(day(wished.toLocalDate(), situation.today())) + " at " + time(wished.toLocalTime())
                                + " has passed already";
                    case TOO_SOON -> "That is too soon for us to be ready";
                    case TOO_FAR ->
                        "I can only book "
                                + number((int) business.rules().window().toDays()) + " days ahead";
                    case PARTY_TOO_LARGE -> "We have no single table for so many";
                    case BETWEEN_STARTS -> "We have no start at " + time(wished.toLocalTime());
                    case NOT_OFFERED -> "We don't offer that";
                };
        return alternatives(reason, wished.toLocalDate(), nearest, draft);
    }

    private String taken(LocalDateTime wished, List<Slot> nearest) {
        boolean sameDay = nearest.stream().anyMatch(s -> s.at().toLocalDate().equals(wished.toLocalDate()));
        String time = time(wished.toLocalTime());
        return sentence(sameDay ? time : day(wished.toLocalDate(), situation.today()) + " at " + time) + " is taken";
    }

    private boolean openOn(LocalDate day) {
        return !business.hours().getOrDefault(day.getDayOfWeek(), List.of()).isEmpty();
    }

    private List<String> alternatives(String reason, LocalDate day, List<Slot> nearest, Draft draft) {
        return nearest.isEmpty()
                ? List.of("I'm sorry.", reason + ".")
                : List.of(reason + ", but I have " + things.times(nearest, draft.staff(), day) + ".");
    }

    @Override
    public List<String> nothingFits(Search search, List<Slot> nearest, Draft draft) {
        String when =
                search.from().equals(search.to()) ? " " + onDay(search.from(), situation.today()) : " in those days";
        boolean closed = search.from().equals(search.to()) && !openOn(search.from());
        String reason = closed ? "We are closed" + when : "I have nothing " + sought(search) + when;
        return alternatives(reason, search.from(), nearest, draft);
    }

    private static String sought(Search search) {
        if (search.earliest() != null && search.latest() != null) {
            return "free at that time";
        }
        if (search.earliest() != null) {
            return "later";
        }
        return search.latest() != null ? "earlier" : search.except().isEmpty() ? "free" : "else";
    }

    @Override
    public List<String> lapsed(List<Slot> nearest, Draft draft) {
        List<String> said = new ArrayList<>(List.of("I'm so sorry, that time has just gone."));
        if (!nearest.isEmpty()) {
            said.add(have(nearest, draft));
        }
        return said;
    }

    @Override
    public List<String> booked(Draft draft) {
        var at = Objects.requireNonNull(draft.at());
        List<String> said = new ArrayList<>();
        said.add("You're booked.");
        said.add("See you " + onDay(at.toLocalDate(), situation.today()) + " at " + timeOfDay(at.toLocalTime())
                + (draft.phone() == null ? "." : ", and you'll get a text to confirm it."));
        return said;
    }

    @Override
    public String letGo() {
        return "All right, I've let that go.";
    }

    @Override
    public List<String> onTheList(int ahead) {
        String place = ahead == 0
                ? "You are the first."
                : ahead == 1 ? "There is one person before you." : "There are " + ahead + " people before you.";
        return List.of("You're on the waiting list.", place, "We'll text you as soon as it comes free.");
    }

    @Override
    public String noListWithoutNumber() {
        return "Without a telephone number I can't let you know, I'm afraid.";
    }

    @Override
    public String cameFree(Caller.Offered offered) {
        return "Good news: what you were waiting for, "
                + things.dayAndTime(offered.slot().at()) + ", has come free.";
    }

    @Override
    public String passedOn() {
        return "All right, I'll pass it on.";
    }

    @Override
    public String noSuchTime(String words) {
        return "I'm afraid there is no " + words + ".";
    }

    @Override
    public List<String> partyTooLarge(int largest) {
        return List.of(
                "That is a large party.",
                "For more than " + number(largest) + " people a colleague makes the booking.");
    }

    @Override
    public String nameless(Caller caller) {
        return caller.number() == null ? "Guest" : "Guest " + caller.number().lastFour();
    }

    @Override
    public String bookedUnderNumber() {
        return "I'll put it under your telephone number, then.";
    }

    @Override
    public String noBooking(boolean underCallersNumber) {
        return underCallersNumber
                ? "I can't find a booking under the number you are calling from."
                : "I can't find a booking under that number.";
    }

    @Override
    public String nameDoesNotMatch() {
        return "I'm sorry, that doesn't match what I have.";
    }

    @Override
    public List<String> yourBookings(List<Entry> entries) {
        if (entries.size() == 1) {
            return List.of("I see " + things.entry(entries.getFirst()) + ".");
        }
        return List.of(
                "I see " + number(entries.size()) + " bookings.",
                sentence(SpokenEnglish.both(
                                entries.stream().limit(3).map(things::entry).toList())) + ".");
    }

    @Override
    public List<String> cancelled(Entry entry) {
        return List.of("That's done.", sentence(things.entry(entry)) + " is cancelled.");
    }

    @Override
    public List<String> moved(Entry entry, Slot to) {
        return List.of(
                "That's done.",
                "I have moved it to " + day(to.at().toLocalDate(), situation.today()) + " at "
                        + timeOfDay(to.at().toLocalTime()) + ".");
    }

    @Override
    public String staysAsItIs() {
        return "All right, it stays as it is.";
    }

    @Override
    public List<String> hours(@Nullable LocalDate day) {
        return answers.hours(day);
    }

    @Override
    public String address() {
        return answers.address();
    }

    @Override
    public List<String> prices(Business.@Nullable Service service) {
        return answers.prices(service);
    }

    @Override
    public String duration(Business.@Nullable Service service) {
        return answers.duration(service);
    }

    @Override
    public String services() {
        return answers.services();
    }

    @Override
    public List<String> handOver(boolean askedFor) {
        return askedFor
                ? List.of("Of course.", "I'll put you through, one moment please.")
                : List.of("Let me put you through, one moment please.");
    }

    @Override
    public String nobodyFree() {
        return "Nobody can come to the phone just now.";
    }

    @Override
    public String trouble() {
        return "I'm sorry, I can't reach our diary at the moment.";
    }

    @Override
    public List<String> noted() {
        return List.of("Thank you.", "I'll pass it on, and somebody will call you back.");
    }

    @Override
    public List<String> emergency() {
        return business.answers().stream()
                .filter(a -> a.id().equals("emergency"))
                .findFirst()
                .map(a -> Sentences.of(a.text()))
                .orElse(List.of(
                        "If anybody is in danger, please hang up and call the emergency number now.",
                        "Otherwise stay on the line."));
    }
}
