package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.reception.Receptionist;
import frontdesk.speech.Cast;
import frontdesk.speech.Meter;
import frontdesk.speech.Voice;
import frontdesk.turns.Regrets;

/** Ears and voices made ready ahead of any call, for those who were called last. */
final class Readiness {
    private static final System.Logger LOG = System.getLogger(Readiness.class.getName());

    /** For how many businesses; each costs seconds and some megabytes of disk. */
    private static final int MOST = 8;

    private static final Duration LATELY = Duration.ofDays(30);

    private final Businesses businesses;
    private final Receptionist receptionist;
    private final Journal journal;
    private final Cast cast;
    private final Clock clock;

    Readiness(Businesses businesses, Receptionist receptionist, Journal journal, Cast cast, Clock clock) {
        this.businesses = businesses;
        this.receptionist = receptionist;
        this.journal = journal;
        this.cast = cast;
        this.clock = clock;
    }

    /** A trouble is only noted: it shows again when they are needed. */
    void prepare() {
        for (Business business : calledLast()) {
            ready("ears", () -> cast.ears(business.sound(), Meter.NOBODY).prepare(Briefs.of(business)));
            ready("voice", () -> {
                Voice voice = cast.voices(business.sound(), Meter.NOBODY).getFirst();
                for (Language language : business.languages()) {
                    receptionist.greeting(business, language).forEach(phrase -> voice.prepare(phrase, language));
                    voice.prepare(new Regrets(null, language).moment(), language);
                }
            });
        }
    }

    private static void ready(String what, Runnable preparing) {
        try {
            preparing.run();
        } catch (OutsideTrouble trouble) {
            LOG.log(Level.WARNING, "not ready: {0}: {1}", what, trouble.getMessage());
        }
    }

    /** Where few were called yet, others besides. */
    private List<Business> calledLast() {
        List<BusinessId> called = journal.lastCalled(clock.instant().minus(LATELY), MOST);
        return Stream.concat(
                        called.stream().flatMap(id -> businesses.find(id).stream()), businesses.first(MOST).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
