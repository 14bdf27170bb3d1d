package frontdesk.call;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.HandOver;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Conversation;
import frontdesk.reception.Receptionist;
import frontdesk.turns.Regrets;

/** Who is brought together for a call: the receptionist of the business, those who listen in, and whom a caller can be put through to. */
final class Parties {
    private final Receptionist receptionist;
    private final Journal journal;
    private final boolean recording;
    private final @Nullable Dialer dialer;

    /**
     * @param recording calls whose sound we hear are recorded, where their business wants it
     * @param dialer who rings people where a caller's own line cannot, or null
     */
    Parties(Receptionist receptionist, Journal journal, boolean recording, @Nullable Dialer dialer) {
        this.receptionist = receptionist;
        this.journal = journal;
        this.recording = recording;
        this.dialer = dialer;
    }

    Party of(Line line, CallStarted call, Business business, CallWatcher... watchers) {
        return new Party(
                call,
                begun(call, business, recording),
                Briefs.of(business),
                business.person(),
                followers(call, watchers),
                colleagues(line.dialer(), line.canHandOver(), call, business));
    }

    /** On a line whose carrier hears and speaks: nothing is recorded. */
    Party inWords(WordLine line, CallStarted call, Business business, CallWatcher... watchers) {
        return new Party(
                call,
                begun(call, business, false),
                Briefs.of(business),
                business.person(),
                followers(call, watchers),
                colleagues(line.dialer(), true, call, business));
    }

    /** Somebody else than the receptionist talks for us, to somebody whom we have called. */
    Party with(Conversation whose, Language language, CallStarted call, Business business, CallWatcher... watchers) {
        return new Party(
                call,
                told(whose, business, recording),
                Briefs.of(business).in(language),
                null,
                followers(call, watchers));
    }

    /** Where no receptionist can be had. */
    Party apologetic(CallStarted call, CallWatcher... watchers) {
        var apology = new Apology(new Regrets(null, Language.ENGLISH));
        return new Party(call, apology, Briefs.STRANGERS, null, followers(call, watchers));
    }

    private List<CallWatcher> followers(CallStarted call, CallWatcher... watchers) {
        return Stream.concat(Stream.of(new JournalKeeper(journal, call.business())), Stream.of(watchers))
                .toList();
    }

    /** What is looked up for it is looked up on the line: nobody waits for that in silence. */
    private Conversation begun(CallStarted call, Business business, boolean recorded) {
        return new Begun(
                () -> conversation(call, business, recorded), new Regrets(business.person(), business.language()));
    }

    private Conversation conversation(CallStarted call, Business business, boolean recorded) {
        journal.callStarted(call);
        String from = call.from();
        PhoneNumber caller =
                from == null ? null : PhoneNumber.parse(from, business.region()).orElse(null);
        var opening = new Receptionist.Opening(call.business(), call.call(), caller);
        Conversation conversation = call.channel() == CallStarted.Channel.OUTBOUND
                ? receptionist.answer(opening, business)
                : receptionist.answerAloud(opening, business);
        return told(conversation, business, recorded);
    }

    private static Conversation told(Conversation conversation, Business business, boolean recorded) {
        return recorded && business.calls().areAnnounced(business.region())
                ? new Announced(conversation)
                : conversation;
    }

    /** Who is asked before a caller is put through; null where nobody wants to be asked, or can be rung beside this line. */
    private @Nullable Colleagues colleagues(
            @Nullable Dialer beside, boolean canHandOver, CallStarted call, Business business) {
        Dialer dialing = beside != null ? beside : dialer;
        boolean asked = business.person() != null && (business.handOver().way() == HandOver.Way.ASKED || !canHandOver);
        return dialing == null || business.number() == null || !asked
                ? null
                : new Colleagues(
                        business,
                        dialing,
                        business.number(),
                        use -> journal.toolUsed(call.business(), call.call(), use));
    }
}
