package frontdesk.rehearsal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.rehearsal.Scenario.Aim;
import frontdesk.rehearsal.Scenario.Want;

/** What a caller says to each question, out of what they want; null where they have had enough and hang up. */
final class Answers {
    private static final int ENOUGH = 5;

    private final Scenario scenario;
    private final Mouth mouth;
    private final Ear ear;
    private final Map<Asked, Integer> times = new EnumMap<>(Asked.class);
    private int objections;
    private boolean refused;

    Answers(Scenario scenario, Mouth mouth, Ear ear) {
        this.scenario = scenario;
        this.mouth = mouth;
        this.ear = ear;
    }

    String opening(Want want, Plan plan, int time) {
        if (!want.says().isEmpty()) {
            return mouth.filled(want.says().get((time - 1) % want.says().size()), plan);
        }
        return switch (want.aim()) {
            case BOOK, WAIT -> mouth.opening(plan);
            case MOVE ->
                mouth.one(
                        "i need to move my booking to " + mouth.newTime(want, plan),
                        "can i change my appointment to " + mouth.newTime(want, plan),
                        "i'd like to reschedule",
                        "could we move my reservation please");
            case CANCEL ->
                mouth.one(
                        "i need to cancel my booking",
                        "i'd like to cancel please, i have a booking",
                        "can you cancel my appointment",
                        "sorry, we can't make it, please cancel our reservation");
            case LOOK_UP ->
                mouth.one("when is my appointment", "can you tell me when my booking is", "what time am i booked for");
            case PERSON ->
                mouth.one("can i speak to a person please", "i want to talk to somebody", "put me through to a human");
            case MESSAGE -> mouth.one("can i leave a message", "could somebody call me back please");
            case ASK, SAY -> "hello";
        };
    }

    /** Out of what is wanted at the moment. */
    @Nullable
    String to(Asked asked, String agentSaid, Want want, Plan plan) {
        int time = times.merge(asked, 1, Integer::sum);
        if (time > ENOUGH) {
            return null;
        }
        return switch (asked) {
            case READ_BACK -> readBack(agentSaid, want, plan);
            case CANCEL_IT -> want.aim() == Aim.CANCEL ? mouth.yes() : mouth.no();
            case WAITING_LIST -> want.aim() == Aim.WAIT ? mouth.yes() : mouth.no();
            case TAKE_IT -> want.fails() ? mouth.no() : mouth.yes();
            case CALLERS_NUMBER -> scenario.caller().gives() == null ? mouth.yes() : "no, " + phone();
            case PHONE -> phone();
            case NAME -> mouth.name(plan.name());
            case SPELL ->
                String.join(" ", plan.name().toLowerCase(java.util.Locale.ROOT).split("(?<=\\w)(?=\\w)"));
            case EMAIL -> "i don't have one";
            case BIRTHDAY -> "the fourth of march nineteen eighty";
            case PEOPLE -> mouth.people(plan);
            case CHANGE ->
                want.fails()
                        ? "nothing, just leave it, i don't want it any more"
                        : correction(missing(agentSaid, plan), plan);
            case WHICH -> which(want, plan);
            case VARIANT -> plan.variant() == null ? "i don't mind" : plan.variant();
            case SERVICE -> mouth.service(plan) + " please";
            case OFFER -> offer(agentSaid, want, plan);
            case DAY -> mouth.day(plan);
            case TIME -> mouth.time(plan);
            case WHEN -> elsewhen(agentSaid, want, plan);
            case MESSAGE_WANTED -> want.aim() == Aim.MESSAGE || want.aim() == Aim.PERSON ? mouth.yes() : mouth.no();
            case MESSAGE ->
                want.says().isEmpty()
                        ? "please call me about my booking"
                        : want.says().getLast();
            case STILL_THERE -> "yes sorry, i'm here";
            case BOOK_SOMETHING, MORE, HELP -> throw new IllegalStateException("that is for the caller to decide");
            case NOTHING ->
                agentSaid.endsWith("?") && time < 3
                        ? mouth.one("yes", "yes, i have", "yeah")
                        : time > 2 ? null : mouth.one("sorry, what was that", "pardon");
        };
    }

    private String phone() {
        String phone = scenario.caller().reachedAt();
        return phone == null
                ? mouth.one("i'd rather not say", "no, i don't want to give my number")
                : mouth.phone(phone);
    }

    private String which(Want want, Plan plan) {
        return want.which() == null ? "the first one" : "the one " + Mouth.whichDay(want.which());
    }

    private @Nullable String readBack(String agentSaid, Want want, Plan plan) {
        if (want.fails()) {
            refused = true;
            return mouth.no();
        }
        List<String> missing = missing(agentSaid, plan);
        if (missing.isEmpty()) {
            return mouth.yes();
        }
        objections++;
        return objections > ENOUGH - 1 ? null : "no, " + correction(missing, plan);
    }

    private List<String> missing(String agentSaid, Plan plan) {
        boolean details = agentSaid.contains(" at ") || agentSaid.length() > 60;
        return details ? ear.missing(agentSaid, plan) : List.of();
    }

    private String correction(List<String> missing, Plan plan) {
        String first = missing.isEmpty() ? "time" : missing.getFirst();
        return switch (first) {
            case "time" -> plan.time() == null ? mouth.day(plan) : mouth.at(plan);
            case "day" -> mouth.on(plan);
            case "people" -> "for " + Spoken.number(plan.party() == null ? 2 : plan.party()) + " people";
            default -> "my name is " + plan.name();
        };
    }

    private @Nullable String offer(String agentSaid, Want want, Plan plan) {
        if (plan.time() != null && Spoken.mentions(agentSaid, plan.time()) && !cannotBeHad(agentSaid)) {
            return mouth.time(plan);
        }
        refused |= want.fails();
        int place = want.fails() || want.aim() == Aim.WAIT ? -1 : ear.acceptable(agentSaid, plan);
        return place < 0
                ? want.aim() == Aim.WAIT
                        ? mouth.one(
                                "no, that doesn't work, can you put me on the waiting list",
                                "none of those, is there a waiting list")
                        : mouth.one("no, that doesn't work for me", "no, none of those")
                : mouth.one(new String[][] {
                            {"the first one please", "the first one", "i'll take the first one"},
                            {"the second one please", "the second one"},
                            {"the last one please", "the last one"}
                        }
                        [Math.min(place, 2)]);
    }

    /** What was just said cannot be had. */
    private static boolean cannotBeHad(String agentSaid) {
        return agentSaid.contains("taken") || agentSaid.contains("closed") || agentSaid.contains("nothing");
    }

    private @Nullable String elsewhen(String agentSaid, Want want, Plan plan) {
        if (want.fails() && refused) {
            return "no, just leave it as it is";
        }
        boolean other = agentSaid.contains("else") || agentSaid.contains("other");
        if (!other || times.getOrDefault(Asked.WHEN, 0) < 2 && !want.fails() && !cannotBeHad(agentSaid)) {
            return mouth.when(plan);
        }
        return want.aim() == Aim.WAIT
                ? "can you put me on the waiting list"
                : want.fails() ? "no, then leave it" : mouth.when(plan);
    }

    String changeOfMind(Want change, Plan plan, Asked asked) {
        String now = mouth.one("actually, make it ", "oh wait, can we make it ", "hmm, actually could we do ");
        if (change.party() != null) {
            return now + Spoken.number(change.party()) + " people";
        }
        if (change.day() != null) {
            return now + mouth.on(plan).replaceFirst("^on ", "") + (change.time() == null ? "" : " " + mouth.at(plan));
        }
        if (change.time() != null) {
            return now + (mouth.at(plan)).replaceFirst("^at ", "");
        }
        if (change.service() != null) {
            return "actually, i'd rather have " + mouth.service(plan);
        }
        if (change.staff() != null) {
            return plan.staff() == null ? "actually, anybody is fine" : "could it be" + mouth.with(plan.staff());
        }
        return change.under() == null ? "never mind" : "actually, put it under " + change.under();
    }
}
