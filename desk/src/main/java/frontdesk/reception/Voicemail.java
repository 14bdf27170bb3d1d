package frontdesk.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Reply.Then;
import frontdesk.understanding.Expected;
import frontdesk.wording.Tongue;

/**
 * A caller after hours who may leave a message, and is not talked to: all that is said is kept, with what it is about as far as rules can tell. The
 * call's recording is the voicemail.
 */
final class Voicemail implements Conversation {
    private static final System.Logger LOG = System.getLogger(Voicemail.class.getName());

    private final Business business;
    private final CallId call;
    private final @Nullable PhoneNumber caller;
    private final @Nullable String name;
    private final Summaries summaries;
    private final FollowUps followUps;
    private final ToolRecord record;
    private final Tongue tongue;
    private final List<String> said = new ArrayList<>();
    private boolean unclear;
    private boolean noted;

    Voicemail(
            Business business,
            CallId call,
            @Nullable PhoneNumber caller,
            @Nullable String name,
            Summaries summaries,
            FollowUps followUps,
            ToolRecord record) {
        this.business = business;
        this.call = call;
        this.caller = caller;
        this.name = name;
        this.summaries = summaries;
        this.followUps = followUps;
        this.record = record;
        this.tongue = Tongue.of(business.language());
    }

    @Override
    public Reply greet() {
        return listens(tongue.sentences("voicemail.greeting", Map.of("business", business.name())));
    }

    @Override
    public Reply hear(Words words) {
        said.add(words.text());
        return listens(List.of());
    }

    @Override
    public void lastWords(Words words) {
        said.add(words.text());
    }

    @Override
    public Reply keys(String digits) {
        return ends();
    }

    /** A pause ends the message. */
    @Override
    public Reply silence(Silence silence) {
        if (silence == Silence.NOT_UNDERSTOOD) {
            unclear = true;
            return listens(List.of());
        }
        return ends();
    }

    @Override
    public Reply notReached() {
        return ends();
    }

    /** The caller hears it, and their message goes on; whoever whispers is told that nobody talks to the caller. */
    @Override
    public Reply stepIn(StepIn wish) {
        if (wish instanceof StepIn.Hint hint) {
            record.hint(business.id(), call, hint, new HintOutcome.NotUnderstood());
        }
        return listens(wish instanceof StepIn.Say(String words) ? List.of(words) : List.of());
    }

    @Override
    public Disposition over() {
        if (!isLeft()) {
            return Disposition.ABANDONED;
        }
        if (!noted) {
            noted = true;
            note();
        }
        return Disposition.MESSAGE_TAKEN;
    }

    private boolean isLeft() {
        return unclear || !said.isEmpty();
    }

    private void note() {
        String words = said.isEmpty() ? tongue.say("please-call-back") : String.join(" ", said);
        try {
            var asked =
                    new FollowUps.Asked(FollowUp.Kind.VOICEMAIL, name, caller, words, summaries.of(business, words));
            followUps.note(business.id(), call, asked);
        } catch (RuntimeException trouble) {
            // the call and its recording are in the journal all the same
            LOG.log(System.Logger.Level.ERROR, "a voicemail was not noted", trouble);
        }
    }

    private Reply listens(List<String> phrases) {
        return reply(phrases, Expected.FREE_TEXT, new Then.Listen());
    }

    private Reply ends() {
        return reply(
                tongue.sentences(isLeft() ? "voicemail.thanks" : "voicemail.nothing"),
                Expected.ANYTHING,
                new Then.HangUp(over()));
    }

    private Reply reply(List<String> phrases, Expected expected, Then then) {
        return new Reply(phrases, tongue.language(), expected, "", 0, 0, then);
    }
}
