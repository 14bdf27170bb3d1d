package frontdesk.call;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import frontdesk.business.Business;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.reception.Conversation;
import frontdesk.reception.Matter;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;
import frontdesk.wording.Tongue;

/**
 * What is said to a person before a caller is put through: who calls and what it is about. They take the call with 1 or a yes and leave it with 2
 * or a no; whoever says neither leaves it.
 */
final class Briefing implements Conversation {
    private static final int TRIES = 2;

    private final Business business;
    private final Matter matter;
    private final Understanding understanding;
    private final LocalDateTime now;
    private final Tongue tongue;
    private int missed;
    private volatile boolean accepted;
    private volatile boolean declined;

    Briefing(Business business, Matter matter, Understanding understanding, LocalDateTime now) {
        this.business = business;
        this.matter = matter;
        this.understanding = understanding;
        this.now = now;
        this.tongue = Tongue.of(business.language());
    }

    boolean isAccepted() {
        return accepted;
    }

    /** They said so; false where they only said nothing. */
    boolean isDeclined() {
        return declined;
    }

    @Override
    public Reply greet() {
        var phrases = new ArrayList<String>();
        phrases.add(tongue.say("brief.hello", Map.of("business", business.name())));
        phrases.addAll(matter.briefing());
        phrases.add(tongue.say("brief.choose"));
        return asks(phrases);
    }

    @Override
    public Reply hear(Words words) {
        Language language = business.language();
        var utterance = new Utterance(words.text(), words.alternatives(), language);
        var surroundings = Surroundings.of(now, Expected.YES_OR_NO, business.region());
        Answer answer = understanding.understand(utterance, surroundings).answer();
        return answer == null ? miss() : decided(answer == Answer.YES);
    }

    @Override
    public Reply keys(String digits) {
        return switch (digits) {
            case "1" -> decided(true);
            case "2" -> decided(false);
            default -> miss();
        };
    }

    @Override
    public Reply silence(Silence silence) {
        return miss();
    }

    @Override
    public Reply notReached() {
        throw new IllegalStateException("a person who is asked is not passed on");
    }

    @Override
    public Reply stepIn(StepIn wish) {
        throw new IllegalStateException("nobody steps in while a person is asked");
    }

    @Override
    public Disposition over() {
        return accepted ? Disposition.HANDED_OVER : Disposition.ABANDONED;
    }

    private Reply decided(boolean takes) {
        accepted = takes;
        declined = !takes;
        return ends(tongue.sentences(takes ? "brief.taken" : "brief.left"));
    }

    private Reply miss() {
        return ++missed <= TRIES ? asks(List.of(tongue.say("brief.again"))) : ends(tongue.sentences("brief.left"));
    }

    private Reply asks(List<String> phrases) {
        return reply(phrases, Expected.YES_OR_NO, new Then.Listen());
    }

    private Reply ends(List<String> phrases) {
        return reply(phrases, Expected.ANYTHING, new Then.HangUp(over()));
    }

    private Reply reply(List<String> phrases, Expected expected, Then then) {
        return new Reply(phrases, tongue.language(), expected, "", 0, 0, then);
    }
}
