package frontdesk.rehearsal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import frontdesk.kernel.CallId;

/**
 * What a call is graded by: nothing claimed that is not so, nothing done without saying it, nothing asked twice that was answered, no sentence
 * twice in a row; and in the end what stands in the diary, who was reached, and how many turns it took.
 */
final class Rules {
    private static final Pattern BOOKED =
            Pattern.compile("you're booked|you are booked|is booked\\b|i have booked|i've booked");
    private static final Pattern CANCELLED = Pattern.compile("\\bis cancelled\\b|have cancelled|i've cancelled");
    private static final Pattern MOVED = Pattern.compile("i have moved|i've moved|is moved|i have changed|is now");
    private static final Pattern LISTED = Pattern.compile("you're on the waiting list|you are on the waiting list");
    private static final Pattern NOTED = Pattern.compile("i'll pass it on, and|passed on|will call you back");
    private static final Pattern SORRY = Pattern.compile(
            "sorry|closed|taken|nothing|afraid|passed already|too soon|cannot|can't|but i have|gone|no such|didn't|missed");
    private static final Set<Asked> ONCE = EnumSet.of(
            Asked.PEOPLE,
            Asked.NAME,
            Asked.PHONE,
            Asked.SERVICE,
            Asked.DAY,
            Asked.TIME,
            Asked.WHEN,
            Asked.VARIANT,
            Asked.EMAIL);

    private final Scenario scenario;
    private final Ledger ledger;
    private final CallId call;
    private final boolean noisy;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Asked> answered = EnumSet.noneOf(Asked.class);
    private List<Ledger.Row> stands = List.of();
    private int waiting;
    private int messages;
    private boolean personReached;

    Rules(Scenario scenario, Ledger ledger, CallId call, boolean noisy) {
        this.scenario = scenario;
        this.ledger = ledger;
        this.call = call;
        this.noisy = noisy;
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    void before() {
        stands = ledger.bookings();
    }

    /** The agent has just said the last of these lines. */
    void said(List<Line> lines) {
        String text = lines.getLast().said().toLowerCase(Locale.ROOT).replace('’', '\'');
        claims(text);
        if (lines.size() >= 3) {
            repetition(lines);
            askedAgain(lines, text);
        }
    }

    void personReached() {
        personReached = true;
    }

    private void claims(String text) {
        List<Ledger.Row> now = ledger.bookings();
        int listed = ledger.waiting();
        int noted = ledger.messages(call);
        claim(BOOKED.matcher(text).find(), now.size() > stands.size(), "booked");
        claim(CANCELLED.matcher(text).find(), now.size() < stands.size(), "cancelled");
        claim(MOVED.matcher(text).find(), now.size() == stands.size() && !now.equals(stands), "moved");
        claim(LISTED.matcher(text).find(), listed > waiting, "on the waiting list");
        claim(NOTED.matcher(text).find(), noted > messages, "noted");
        stands = now;
        waiting = listed;
        messages = noted;
    }

    private void claim(boolean said, boolean so, String what) {
        if (said && !so) {
            complain("it says “" + what + "”, and it is not so");
        }
        if (so && !said) {
            complain(what + ", and it does not say so");
        }
    }

    private void repetition(List<Line> lines) {
        Line before = lines.get(lines.size() - 3);
        String asked = last(lines.getLast().said());
        boolean wanted = lines.get(lines.size() - 2)
                .said()
                .toLowerCase(Locale.ROOT)
                .matches(".*(repeat|again|pardon|what|sorry|slower|hold on|moment|silence|catch).*");
        if (before.agent() && asked.equals(last(before.said())) && !wanted) {
            complain("the same sentence twice in a row: “" + asked + "”");
        }
    }

    private static String last(String text) {
        String[] sentences = text.split("(?<=[.!?])\\s+");
        return sentences[sentences.length - 1];
    }

    /** A question counts as answered when it was heard as it was said. */
    private void askedAgain(List<Line> lines, String text) {
        Asked before = Asked.in(lines.get(lines.size() - 3).said());
        Line answer = lines.get(lines.size() - 2);
        boolean plain = !answer.distorted()
                && !scenario.manner().hesitates()
                && scenario.moments().isEmpty();
        Asked now = Asked.in(text);
        if (SORRY.matcher(text).find() || BOOKED.matcher(text).find() || now == Asked.CHANGE) {
            answered.clear();
        } else if (plain && before != Asked.NOTHING) {
            answered.add(before);
        }
        boolean oneThing = scenario.wants().size() == 1;
        if (oneThing && ONCE.contains(now) && answered.contains(now)) {
            complain("asked again for what was answered: " + now.name().toLowerCase(Locale.ROOT));
        }
    }

    /** All that is wrong, the call being over. */
    List<String> after(List<Line> lines, Caller caller, int turns, boolean hungUp) {
        caller.listen(lines.getLast().said());
        caller.unheard().forEach(pattern -> complain("was not told “" + pattern + "”"));
        complaints.addAll(new Outcome(scenario, caller.plans(), noisy).differences(ledger.bookings()));
        Scenario.Expectation expect = scenario.expect();
        if (turns > expect.turns() + (noisy ? 6 : 0)) {
            complain("took " + turns + " turns, " + expect.turns() + " are enough");
        }
        if (expect.person() != personReached) {
            complain(personReached ? "was put through without need" : "did not reach a person");
        }
        if (expect.message() && messages == 0) {
            complain("left no message");
        }
        boolean waits = scenario.wants().stream().anyMatch(w -> w.aim() == Scenario.Aim.WAIT && !w.fails());
        if (waits && waiting == 0) {
            complain("is not on the waiting list");
        }
        if (hungUp && scenario.moments().stream().noneMatch(Rules::hangsUp)) {
            complain("the caller gave up");
        }
        String all = String.join(
                "\n", lines.stream().filter(Line::agent).map(Line::said).toList());
        expect.hears().stream().filter(p -> !found(p, all)).forEach(p -> complain("never heard “" + p + "”"));
        expect.never().stream().filter(p -> found(p, all)).forEach(p -> complain("heard “" + p + "”"));
        return List.copyOf(complaints);
    }

    private static boolean hangsUp(Scenario.Moment moment) {
        return moment.says().isEmpty() && moment.changes() == null && moment.silent() == 0;
    }

    private static boolean found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).find();
    }
}
