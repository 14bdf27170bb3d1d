package frontdesk.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.brain.LanguageModel;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Namesake;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.LowerRooms;

/**
 * A trattoria whose calls are written down as a script: {@code A:} is the receptionist and {@code C:} the caller; what was understood stands in
 * {@code [brackets]}, what the caller waited in milliseconds in {@code {braces}}, and {@code --} ends what was spoken over.
 */
final class HeldCalls extends LowerRooms {
    static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    static final String HELLO = "A: Trattoria Lucia, how can I help you?";

    private static final Pattern LINE = Pattern.compile("([AC]): (.*?)(?: \\[(.*)])?(?: \\{(\\d+)})?( --)?");

    final Diary diary = new Diary(database, businesses, people, jobs, journal, clock);
    final Business trattoria = Namesake.of(DemoBusinesses.trattoria()).withGreeting("");
    final Quality quality = with(null);

    HeldCalls() {
        super("2026-11-21T15:05:00Z");
        businesses.save(trattoria);
    }

    Quality with(@Nullable LanguageModel model) {
        return new Quality(database, businesses, diary, people, journal, model, Duration.ofSeconds(20), clock);
    }

    /** How good a call is that ended so. */
    CallScore score(Disposition disposition, String... script) {
        return score(quality, held(Channel.PHONE, disposition, null, script));
    }

    CallScore score(Quality by, CallId call) {
        by.score(trattoria.id(), call);
        return by.of(trattoria.id(), call).orElseThrow();
    }

    CallId held(Channel channel, Disposition disposition, @Nullable String recording, String... script) {
        CallId call = CallId.next();
        journal.callStarted(
                new CallStarted(trattoria.id(), call, channel, ANNA.e164(), null, "CA" + call, clock.instant()));
        for (int number = 0; number < script.length; number++) {
            journal.turn(trattoria.id(), call, turn(number, script[number], clock.instant()));
        }
        journal.callEnded(
                trattoria.id(),
                call,
                new CallEnded(
                        CallEnded.By.CALLER,
                        "hung up",
                        disposition,
                        recording,
                        clock.instant().plusSeconds(60)));
        return call;
    }

    void used(CallId call, String tool, String outcome) {
        journal.toolUsed(trattoria.id(), call, new ToolUse(tool, "{}", "{}", outcome, 1_000, clock.instant()));
    }

    private static Turn turn(int number, String line, Instant at) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        String wait = parts.group(4);
        return new Turn(
                number,
                parts.group(1).equals("A") ? Turn.Speaker.AGENT : Turn.Speaker.CALLER,
                parts.group(2),
                parts.group(3),
                1,
                parts.group(5) != null,
                3_000L * number + 200,
                wait == null ? null : new Turn.Latency(0, 0, Integer.parseInt(wait), 0, 0, 0),
                at);
    }

    static Finding on(Criterion criterion, CallScore score) {
        return score.findings().stream()
                .filter(one -> one.criterion() == criterion)
                .findFirst()
                .orElseThrow(() -> new AssertionError(criterion + " is not in "
                        + Arrays.toString(score.findings().toArray())));
    }
}
