package frontdesk.reception;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;

/** The language that a caller speaks, out of what the journal remembers of the call. */
final class CallLanguage {
    private static final System.Logger LOG = System.getLogger(CallLanguage.class.getName());

    private CallLanguage() {}

    /** The business's own where no call is known, or no other language is spoken there. */
    static Language of(Business business, @Nullable CallId call, Journal journal) {
        if (call == null || business.translations().isEmpty()) {
            return business.language();
        }
        try {
            return journal.state(business.id(), call)
                    .map(state -> StateText.read(state).caller().language())
                    .orElse(business.language());
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.WARNING, "the language of a call could not be read", trouble);
            return business.language();
        }
    }
}
