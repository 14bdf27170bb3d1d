package frontdesk.quality;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;

/** Whoever calls hears soon who it is that answers. */
final class GreetingRule implements Rule {
    /** Where somebody waits for a first word. */
    private static final Set<Channel> CALLED =
            Set.of(Channel.PHONE, Channel.AGENT, Channel.BROWSER, Channel.TERMINAL, Channel.SIMULATION);

    private static final Duration GLANCE = Duration.ofSeconds(5);
    private static final long SOON = 4_000;
    private static final long LATE = 8_000;

    @Override
    public Optional<Finding> judge(Evidence call) {
        if (!CALLED.contains(call.started().channel())) {
            return Optional.empty();
        }
        List<Turn> ours = call.by(Speaker.AGENT);
        return ours.isEmpty() ? silent(call) : Optional.of(greeted(call, ours.getFirst()));
    }

    /** Who hangs up at once has not waited for us. */
    private static Optional<Finding> silent(Evidence call) {
        Duration waited = Duration.between(call.started().at(), call.ended().at());
        return waited.compareTo(GLANCE) < 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Criterion.GREETING,
                        Grade.POOR,
                        "The caller heard nothing from us for %d seconds.".formatted(waited.toSeconds())));
    }

    private static Finding greeted(Evidence call, Turn greeting) {
        if (greeting.offsetMillis() > SOON) {
            String waited = String.format(Locale.ROOT, "%.1f", greeting.offsetMillis() / 1000.0);
            return Finding.of(
                    Criterion.GREETING,
                    greeting.offsetMillis() > LATE ? Grade.POOR : Grade.FAIR,
                    "The caller waited %s seconds for our first word.".formatted(waited),
                    greeting);
        }
        // who greets in words of their own has chosen what is said
        boolean named = !call.business().greeting().isBlank()
                || Telltale.plain(greeting.text())
                        .contains(Telltale.plain(call.business().name()));
        return named
                ? Finding.of(Criterion.GREETING, Grade.GOOD, "The caller was greeted at once.", greeting)
                : Finding.of(
                        Criterion.GREETING,
                        Grade.FAIR,
                        greeting.interrupted()
                                ? "The caller spoke over the greeting before hearing whom they had reached."
                                : "The greeting does not say whom the caller has reached.",
                        greeting);
    }
}
