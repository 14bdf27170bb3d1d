package frontdesk.discretion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.journal.Redaction;
import frontdesk.journal.Redactions;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;

/** The door to redaction: names and numbers of people are hidden for good in what is written of a call, and cannot be heard in its recording any more. */
public final class Discretion {
    private final Journal journal;
    private final Redactions redactions;
    private final KnownNames names;
    private final RecordingsFolder recordings;

    public Discretion(Journal journal, Redactions redactions, KnownNames names, RecordingsFolder recordings) {
        this.journal = journal;
        this.redactions = redactions;
        this.names = names;
        this.recordings = recordings;
    }

    /**
     * Hides the names that are known, all long numbers and e-mail addresses.
     *
     * @param more words that are to be hidden, too
     * @return false where there is no such call, or it goes on
     */
    public boolean redact(Business business, CallId call, Collection<String> more, String actor) {
        Optional<CallEntry> over = journal.call(business.id(), call).filter(entry -> !entry.open());
        over.ifPresent(entry -> redact(business, entry, more, actor));
        return over.isPresent();
    }

    /** Who hid names and numbers of a call the last time. */
    public Optional<Redaction> of(Business business, CallId call) {
        return redactions.of(business.id(), call);
    }

    private void redact(Business business, CallEntry entry, Collection<String> more, String actor) {
        CallId call = entry.started().call();
        List<String> hidden = new ArrayList<>(names.in(business, entry));
        hidden.addAll(more);
        var mask = new Mask(hidden, business.languages(), Mask.Cover.MARKS);
        List<Turn> turns = journal.turns(business.id(), call);
        List<Turn> silent = turns.stream()
                .filter(turn -> !mask.hide(turn.text()).equals(turn.text()))
                .toList();
        // first, so that who tries again after a failure finds the words by which it is known what to silence
        boolean sound = recordings
                .of(entry)
                .map(file -> new RedactedSound(file).conceal(silent, turns))
                .orElse(true);
        redactions.redact(business.id(), call, mask::hide, sound, actor);
    }
}
