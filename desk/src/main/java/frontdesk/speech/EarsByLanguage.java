package frontdesk.speech;

import java.util.List;
import java.util.function.Function;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;

/** Ears that are chosen by the language of the call, and chosen again when the caller goes over to another. */
public final class EarsByLanguage implements Ears {
    private final Function<Language, List<Ears>> order;
    private final Rests rests;
    private final Meter meter;

    /** @param order who hears this language, the best first; never empty */
    public EarsByLanguage(Function<Language, List<Ears>> order, Rests rests) {
        this(order, rests, Meter.NOBODY);
    }

    /** @param meter counts what each of them is given */
    public EarsByLanguage(Function<Language, List<Ears>> order, Rests rests, Meter meter) {
        this.order = order;
        this.rests = rests;
        this.meter = meter;
    }

    @Override
    public String name() {
        return order.apply(Language.ENGLISH).getFirst().name();
    }

    @Override
    public void prepare(Brief brief) {
        brief.languages().forEach(one -> in(order.apply(one)).prepare(brief.in(one)));
    }

    @Override
    public Hearing open(Brief brief) {
        return new Chosen(brief);
    }

    private Ears in(List<Ears> chosen) {
        return new EarsInOrder(chosen, rests, meter);
    }

    /** One call's hearing, by whoever hears its language. */
    private final class Chosen implements Hearing {
        private final Brief brief;
        private List<Ears> listening;
        private Hearing hearing;
        private Expected expected = Expected.ANYTHING;

        Chosen(Brief brief) {
            this.brief = brief;
            this.listening = order.apply(brief.language());
            this.hearing = in(listening).open(brief);
        }

        @Override
        public void turnTo(Language language) {
            List<Ears> next = order.apply(language);
            if (next.equals(listening)) {
                hearing.turnTo(language);
                return;
            }
            hearing.close();
            listening = next;
            hearing = in(next).open(brief.in(language));
            hearing.expect(expected);
        }

        @Override
        public void expect(Expected next) {
            expected = next;
            hearing.expect(next);
        }

        @Override
        public void begin() {
            hearing.begin();
        }

        @Override
        public void hear(Frame frame) {
            hearing.hear(frame);
        }

        @Override
        public String soFar() {
            return hearing.soFar();
        }

        @Override
        public Heard end() {
            return hearing.end();
        }

        @Override
        public void close() {
            hearing.close();
        }
    }
}
