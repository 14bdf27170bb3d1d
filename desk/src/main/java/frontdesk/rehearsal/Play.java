package frontdesk.rehearsal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Conversation;
import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Receptionist;
import frontdesk.reception.Reply;
import frontdesk.reception.Words;

/** One call, played in text: the caller and the agent in turn, until one of them hangs up. */
final class Play {
    private static final int LONGEST = 40;
    private static final Duration A_WORD = Duration.ofMillis(350);

    private final Stage stage;
    private final Scenario scenario;
    private final Business business;
    private final Caller caller;
    private final Mishearing ears;
    private final Rules rules;
    private final List<Line> lines = new ArrayList<>();
    private final List<Long> thought = new ArrayList<>();
    private final CallId call = CallId.next();

    Play(Stage stage, Scenario scenario, Business business, LocalDateTime now, int errors, long seed) {
        this.stage = stage;
        this.scenario = scenario;
        this.business = business;
        var almanac = new Almanac(business, now);
        long own = seed * 31 + scenario.name().hashCode();
        this.caller = new Caller(scenario, almanac, business.kind() == Business.Kind.TABLES, errors > 0, new Random(own));
        this.ears = new Mishearing(errors, new Random(own + 1));
        this.rules = new Rules(scenario, new Ledger(stage.database(), business), call, errors > 0);
    }

    Verdict play() {
        Conversation conversation = begin();
        Reply reply = conversation.greet();
        int turns = 0;
        boolean hungUp = false;
        rules.before();
        while (said(reply) && turns < LONGEST && !hungUp) {
            turns++;
            Optional<Reply> next = turn(conversation, String.join(" ", reply.phrases()));
            hungUp = next.isEmpty();
            reply = next.orElse(reply);
        }
        conversation.over();
        if (turns >= LONGEST) {
            rules.complain("the call went on and on");
        }
        List<String> complaints = rules.after(lines, caller, reply, turns, hungUp);
        return new Verdict(
                scenario.name(), scenario.story(), List.copyOf(lines), complaints, turns, List.copyOf(thought));
    }

    private Conversation begin() {
        String phone = scenario.caller().phone();
        stage.journal()
                .callStarted(new CallStarted(
                        business.id(),
                        call,
                        CallStarted.Channel.SIMULATION,
                        phone,
                        null,
                        null,
                        stage.clock().instant()));
        @Nullable PhoneNumber number = phone == null ? null : new PhoneNumber(phone);
        return stage.receptionist().answer(new Receptionist.Opening(business.id(), call, number));
    }

    /** Notes what the agent said; false where that was the last of it. */
    private boolean said(Reply reply) {
        String text = String.join(" ", reply.phrases());
        lines.add(new Line(true, text, text, ""));
        if (reply.thoughtMicros() > 0) {
            thought.add(reply.thoughtMicros());
        }
        pass(text);
        rules.said(lines, reply);
        return reply.then() instanceof Reply.Then.Listen;
    }

    private Optional<Reply> turn(Conversation conversation, String agentSaid) {
        return switch (caller.answer(agentSaid)) {
            case Utterance.Says(String words) -> {
                String heard = ears.heard(words);
                Reply reply = conversation.hear(new Words(heard, List.of(), 0.9));
                lines.add(new Line(false, words, heard, reply.understood()));
                pass(words);
                yield Optional.of(reply);
            }
            case Utterance.Silence _ -> {
                lines.add(new Line(false, "(silence)", "(silence)", ""));
                stage.clock().pass(Duration.ofSeconds(8));
                yield Optional.of(conversation.silence(Silence.NOBODY_SPOKE));
            }
            case Utterance.HangsUp _ -> Optional.empty();
        };
    }

    private void pass(String words) {
        stage.clock().pass(A_WORD.multipliedBy(words.split("\\s+").length + 2L));
    }
}
